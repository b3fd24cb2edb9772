// A button that asks for the reason first, and waits until something is said.
import { Button, Group, Modal, Stack, Textarea, type ButtonProps, type ModalProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { saysEnough } from '@app/kernel/reason.js';
import { useText } from '../language.js';

interface ReasonDialogProps {
  /** What is done: on the button and over the dialog. */
  readonly title: string;
  /** The question that the reason answers. */
  readonly label: string;
  /** On the button that sends; the title where it is left out. */
  readonly send?: string;
  /** What must be seen or chosen before the reason is typed. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** False while a choice is missing. */
  readonly isReady?: boolean;
  readonly isRunning: boolean;
  /** Resolves to true when it is done, and the dialog closes. */
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly buttonSize?: ButtonProps['size'];
  readonly size?: ModalProps['size'];
  readonly rows?: number;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, send = title, above, below, isReady = true, isRunning, onSend } = props;
  const { buttonSize, size, rows = 2 } = props;
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const sendReason = async (): Promise<void> => {
    if (!(await onSend(reason))) return;
    close();
    setReason('');
  };
  return (
    <>
      <Button variant="default" size={buttonSize} onClick={open}>
        {title}
      </Button>
      <Modal opened={opened} onClose={close} title={title} size={size}>
        <Stack>
          {above}
          <Textarea
            label={label}
            required
            data-autofocus
            autosize
            minRows={rows}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {below}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('action.cancel')}
            </Button>
            <Button disabled={!isReady || !saysEnough(reason)} loading={isRunning} onClick={() => void sendReason()}>
              {send}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
