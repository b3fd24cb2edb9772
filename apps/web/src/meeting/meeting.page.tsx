// A meeting: its notice, its minutes while it runs, and what it left once it is over.
import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import { api } from '../api-client.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { MeetingTag } from './meeting-tag.js';
import { CalledMeeting } from './called-meeting.js';
import { MeetingAnswers } from './meeting-answers.js';
import { MeetingNews } from './meeting-news.js';
import { MeetingPapers } from './meeting-papers.js';
import { MinutesForm } from './minutes/minutes-form.js';
import { MinutesView } from './minutes-view.js';
import { PageHead } from '../ui/page-head.js';
import { Failure, Loading } from '../ui/waiting.js';

function Notice({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  return (
    <section className="panel padded" aria-labelledby="notice">
      <Group justify="space-between" gap="sm" mb={4}>
        <Title order={2} size="h5" id="notice">
          {t('meeting.notice')}
        </Title>
        <MeetingTag state={meeting.state} />
      </Group>
      <Text size="sm">
        <b>
          {meeting.time}, {longDate(meeting.heldOn)}
        </b>{' '}
        · {meeting.place}
        {meeting.host && ` · ${t('meeting.hostLine', { host: meeting.host })}`}
      </Text>
      <Text size="sm">
        {t('meeting.onTable')}{' '}
        <Link to="/reports/$id" params={{ id: meeting.reportId }} className="brand">
          {t('report.title', { title: meeting.reportTitle })}
        </Link>{' '}
        ({t('report.draftNumber', { number: meeting.draftNumber })})
      </Text>
      {meeting.hasteReason && (
        <Text size="sm" className="quiet">
          {t('meeting.hasteLine', { reason: meeting.hasteReason })}
        </Text>
      )}
      <ol style={{ margin: '6px 0 0', paddingLeft: 20 }}>
        {meeting.agenda.map((item) => (
          <li key={item}>
            <Text size="sm">{item}</Text>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Body({ meeting }: { readonly meeting: MeetingView }) {
  if (meeting.state === 'called') return <CalledMeeting meeting={meeting} />;
  if (meeting.state === 'open' && meeting.may.record) return <MinutesForm meeting={meeting} />;
  return (
    <Stack gap="md">
      <MeetingPapers meeting={meeting} />
      <MinutesView meeting={meeting} />
      <MeetingAnswers key={meeting.version} meeting={meeting} />
      <MeetingNews meeting={meeting} />
    </Stack>
  );
}

const PAUSE_MS = 2000;

/** Papers are being made; or the last wording was left open, and its annex comes once that is submitted. */
const isComing = ({ papers, adoption }: MeetingView): boolean =>
  papers.some((one) => !one.isReady) || (adoption?.finalises === true && !papers.some((one) => one.kind === 'changes'));

export function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' });
  const meeting = useQuery({
    queryKey: ['meeting', id],
    queryFn: () => api<MeetingView>('GET', `/meetings/${id}`),
    refetchInterval: (query) => (query.state.data && isComing(query.state.data) ? PAUSE_MS : false),
  });
  if (meeting.isPending) return <Loading />;
  if (meeting.isError) return <Failure error={meeting.error} retry={() => void meeting.refetch()} />;
  const view = meeting.data;
  return (
    <>
      <PageHead title={view.title} hint={view.unit} />
      <Stack gap="md" maw={980}>
        <Notice meeting={view} />
        <Body key={view.state} meeting={view} />
      </Stack>
    </>
  );
}
