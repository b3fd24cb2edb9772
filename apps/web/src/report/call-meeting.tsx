// Calling the meeting that a stage waits for: day, hour, place, agenda; a reason where the notice is short.
import { Alert, Button, Checkbox, Group, Modal, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays, daysBetween } from '@app/calendar/local-date.js';
import type { ReportView } from '@app/contracts/report.contract.js';
import { saysEnough } from '@app/kernel/reason.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useSession } from '../session.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Notice {
  readonly title: string;
  readonly heldOn: string;
  readonly time: string;
  readonly place: string;
  readonly host: string;
  readonly agenda: string;
  readonly isExpanded: boolean;
  readonly hasteReason: string;
}

const isComplete = (notice: Notice, isHasty: boolean): boolean =>
  notice.heldOn !== '' &&
  TIME.test(notice.time) &&
  notice.place.trim() !== '' &&
  notice.agenda.trim() !== '' &&
  (!isHasty || saysEnough(notice.hasteReason));

/** Only a committee has subordinate secretaries to call in. */
const mayExpand = (body: string | undefined): boolean => body === 'COMMITTEE' || body === 'STANDING_COMMITTEE';

/** A review is what the meeting is called after; any other report is named as what it adopts. */
const titleKey = (title: string, body: string | undefined): string =>
  /^(sơ|tổng) kết/i.test(title) ? 'meeting.titleOfReview' : `meeting.titleOf.${body ?? 'GENERAL_ASSEMBLY'}`;

const isBlocs = (body: string | undefined): boolean => body === 'BLOC_CONFERENCE';

const agendaKey = (body: string | undefined): string =>
  isBlocs(body) ? 'meeting.blocAgenda' : 'meeting.defaultAgenda';

function useNotice(report: ReportView) {
  const { t } = useText();
  const session = useSession();
  const today = session.data?.today ?? '';
  const stage = report.stages.find((one) => one.name === report.state);
  const noticeDays = stage?.noticeDays ?? 0;
  const [notice, setNotice] = useState<Notice>({
    title: t(titleKey(report.obligation.title, stage?.body), { title: report.obligation.title }),
    heldOn: today === '' ? '' : addDays(today, noticeDays),
    time: '14:00',
    place: '',
    host: '',
    agenda: t(agendaKey(stage?.body)),
    isExpanded: false,
    hasteReason: '',
  });
  const isHasty = notice.heldOn !== '' && today !== '' && daysBetween(today, notice.heldOn) < noticeDays;
  const change = (part: Partial<Notice>): void => setNotice((old) => ({ ...old, ...part }));
  return {
    notice,
    change,
    today,
    noticeDays,
    isHasty,
    canExpand: mayExpand(stage?.body),
    isOfBloc: isBlocs(stage?.body),
  };
}

type NoticeForm = ReturnType<typeof useNotice>;

function Fields({ notice, change, today, noticeDays, isHasty, canExpand, isOfBloc }: NoticeForm) {
  const { t } = useText();
  return (
    <>
      <TextInput
        label={t('meeting.title')}
        value={notice.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateInput
          label={t('meeting.day')}
          valueFormat="DD/MM/YYYY"
          minDate={today}
          value={notice.heldOn}
          onChange={(heldOn) => change({ heldOn: heldOn ?? '' })}
        />
        <TextInput
          label={t('meeting.time')}
          placeholder="14:00"
          inputMode="numeric"
          value={notice.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      </SimpleGrid>
      <TextInput
        label={t('meeting.place')}
        required
        data-autofocus
        value={notice.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      {isOfBloc && (
        <TextInput
          label={t('meeting.host')}
          description={t('meeting.hostHint')}
          value={notice.host}
          onChange={(event) => change({ host: event.currentTarget.value })}
          styles={{ description: { color: 'var(--quiet)' } }}
        />
      )}
      <Textarea
        label={t('meeting.agenda')}
        description={t('meeting.agendaHint')}
        autosize
        minRows={3}
        value={notice.agenda}
        onChange={(event) => change({ agenda: event.currentTarget.value })}
        styles={{ description: { color: 'var(--quiet)' } }}
      />
      {canExpand && (
        <Checkbox
          label={t('meeting.expanded')}
          checked={notice.isExpanded}
          onChange={(event) => change({ isExpanded: event.currentTarget.checked })}
        />
      )}
      {isHasty && (
        <Alert color="yellow" variant="light">
          <Textarea
            label={t('meeting.haste', { days: noticeDays })}
            required
            autosize
            value={notice.hasteReason}
            onChange={(event) => change({ hasteReason: event.currentTarget.value })}
          />
        </Alert>
      )}
    </>
  );
}

export function CallMeetingButton({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const form = useNotice(report);
  const [call, isCalling] = useTask(async () => {
    const { meetingId } = await api<{ meetingId: string }>('POST', `/reports/${report.id}/meetings`, {
      ...form.notice,
      agenda: form.notice.agenda.split('\n').filter((line) => line.trim() !== ''),
    });
    tellDone(t('meeting.calledNow'));
    await navigate({ to: '/meetings/$id', params: { id: meetingId } });
  });
  return (
    <>
      <Button size="md" onClick={open}>
        {t('meeting.call')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('meeting.call')} size="lg">
        <Stack>
          <Text size="sm">{t('meeting.callHint', { number: report.draftNumber })}</Text>
          <Fields {...form} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('action.cancel')}
            </Button>
            <Button loading={isCalling} disabled={!isComplete(form.notice, form.isHasty)} onClick={() => void call()}>
              {t('meeting.sendNotice')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
