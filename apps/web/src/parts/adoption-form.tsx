// The vote of the unit's meeting: counts in, adoption out. More than half of all official members must agree.
import { Alert, Button, Group, Modal, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { ReportView } from '@app/contracts/report.contract.js';
import { isAdopted, type Adoption } from '@app/workflow/adoption.js';
import { useText } from '../language.js';
import { useSession } from '../session.js';
import { useCommand } from './use-command.js';

function Verdict({ vote }: { readonly vote: Adoption }) {
  const { t } = useText();
  const adopted = isAdopted(vote);
  return (
    <Alert color={adopted ? 'green' : 'red'} variant="light" aria-live="polite">
      <Text size="sm">
        {t(adopted ? 'adoption.passed' : 'adoption.short', {
          votesFor: vote.votesFor,
          officialMembers: vote.officialMembers,
        })}
      </Text>
    </Alert>
  );
}

export function AdoptionButton({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  const session = useSession();
  const members = report.obligation.unit.officialMembers ?? 1;
  const [opened, { open, close }] = useDisclosure(false);
  const [vote, setVote] = useState<Adoption>({
    heldOn: session.data?.today ?? '',
    officialMembers: members,
    present: members,
    votesFor: members,
    votesAgainst: 0,
  });
  const [approve, isRunning] = useCommand(report, 'approvals', t('report.adopted'));
  const send = async (): Promise<void> => {
    if (await approve({ adoption: vote })) close();
  };
  const counts = ['officialMembers', 'present', 'votesFor', 'votesAgainst'] as const;
  return (
    <>
      <Button size="md" onClick={open}>
        {t('command.approve.MEETING')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('adoption.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Stack>
          <DateInput
            label={t('adoption.heldOn')}
            valueFormat="DD/MM/YYYY"
            maxDate={session.data?.today}
            value={vote.heldOn}
            onChange={(heldOn) => setVote((old) => ({ ...old, heldOn: heldOn ?? '' }))}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {counts.map((name) => (
              <NumberInput
                key={name}
                label={t(`adoption.${name}`)}
                min={0}
                allowDecimal={false}
                value={vote[name]}
                onChange={(value) => setVote((old) => ({ ...old, [name]: Number(value) || 0 }))}
              />
            ))}
          </SimpleGrid>
          <Verdict vote={vote} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('action.cancel')}
            </Button>
            <Button loading={isRunning} disabled={!isAdopted(vote) || vote.heldOn === ''} onClick={() => void send()}>
              {t('command.approve.MEETING')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
