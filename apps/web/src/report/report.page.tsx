// A report: where it stands, who holds it, what to do now; its text, history, remarks and paper.
import './report.css';
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconFileTypeDocx, IconFileTypePdf, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { formatDate } from '@app/calendar/local-date.js';
import type { ReportView } from '@app/contracts/report.contract.js';
import { api } from '../api-client.js';
import { dateAndTime } from '../ui/format.js';
import { useText } from '../language.js';
import { CommandBar } from './command-bar.js';
import { Lifecycle } from './lifecycle.js';
import { DeadlinePanel } from '../obligation/deadline-panel.js';
import { Commitments } from './writing/commitments.js';
import { Claims } from './consolidating/claims.js';
import { Consolidation } from './consolidating/consolidation.js';
import { FiguresTable } from './consolidating/figures-view.js';
import { History } from './history.js';
import { DraftChanges } from './draft-changes.js';
import { MeetingList } from './meeting-list.js';
import { PageHead } from '../ui/page-head.js';
import { ReportEditor } from './writing/report-editor.js';
import { ReportText } from './report-text.js';
import { Recipients } from '../obligation/recipients.js';
import { Failure, Loading } from '../ui/waiting.js';

/** The newest return's remarks, while the report is being mended or looked at again. */
function ReturnRemarks({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  const returned = report.history.findLast((entry) => entry.type === 'report.returned');
  if (!returned || report.state === 'published' || report.state === 'withdrawn') return null;
  return (
    <Alert
      color="orange"
      icon={<IconArrowBackUp aria-hidden />}
      title={t('report.returnedBy', { name: returned.actor, at: dateAndTime(returned.at) })}
    >
      <Text size="sm" className="paper-text">
        {String(returned.data['remarks'] ?? '')}
      </Text>
      <Text size="sm" mt={4}>
        {t(returned.data['requiresReadoption'] === true ? 'email.readoption.yes' : 'email.readoption.no')}
      </Text>
    </Alert>
  );
}

/** Told before the report gets stuck there, not after. */
function NobodyAhead({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  if (report.nobodyAt.length === 0) return null;
  const stages = report.nobodyAt.map((name) => t(`state.${name}`)).join('; ');
  return (
    <Alert color="yellow" title={t('report.nobodyTitle')}>
      <Text size="sm">{t('report.nobodyAt', { stages })}</Text>
    </Alert>
  );
}

function Whereabouts({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  return (
    <section className="panel" style={{ padding: '18px 16px' }} aria-label={t('report.course')}>
      <Lifecycle report={report} />
      <Group gap={6} mt="md" justify="center">
        <IconUser size={16} aria-hidden />
        <Text size="sm" ta="center">
          {report.holders.length > 0
            ? t('report.heldBy', { names: report.holders.join(', '), since: dateAndTime(report.stateSince) })
            : t('report.since', { state: t(`state.${report.state}`), since: dateAndTime(report.stateSince) })}
        </Text>
      </Group>
    </section>
  );
}

function IssuedDocument({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  if (!report.document) return null;
  const { code, issuedOn, filesReady } = report.document;
  return (
    <section className="panel" style={{ padding: 16 }} aria-labelledby="paper">
      <Title order={2} size="h5" id="paper">
        {t('paper.title', { code })}
      </Title>
      <Text size="sm" className="quiet" mb="sm">
        {t('paper.issuedOn', { date: formatDate(issuedOn) })}
      </Text>
      {filesReady ? (
        <Group gap="sm">
          <Button
            component="a"
            href={`/api/reports/${report.id}/papers/pdf`}
            target="_blank"
            leftSection={<IconFileTypePdf size={18} aria-hidden />}
          >
            {t('paper.pdf')}
          </Button>
          <Button
            component="a"
            variant="default"
            href={`/api/reports/${report.id}/papers/docx`}
            leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          >
            {t('paper.docx')}
          </Button>
        </Group>
      ) : (
        <Text size="sm">{t('paper.making')}</Text>
      )}
    </section>
  );
}

const EVERY_SECOND = 1000;

export function ReportPage() {
  const { t } = useText();
  const { id } = useParams({ from: '/reports/$id' });
  const report = useQuery({
    queryKey: ['report', id],
    queryFn: () => api<ReportView>('GET', `/reports/${id}`),
    refetchInterval: (query) => (query.state.data?.document?.filesReady === false ? EVERY_SECOND : 15_000),
  });
  if (report.isPending) return <Loading />;
  if (report.isError) return <Failure error={report.error} retry={() => void report.refetch()} />;
  const view = report.data;
  const writes = view.commands.includes('save');
  return (
    <>
      <PageHead
        title={t('report.title', { title: view.obligation.title })}
        hint={
          <>
            {view.obligation.unit.name} ·{' '}
            {view.draftNumber > 0 ? t('report.draftNumber', { number: view.draftNumber }) : t('report.firstDraft')} ·{' '}
            <Link to="/guidance/$id" params={{ id: view.obligation.guidance.id }} className="brand">
              {view.obligation.guidance.code}
            </Link>
          </>
        }
      />
      <Stack gap="md">
        <Whereabouts report={view} />
        <NobodyAhead report={view} />
        <ReturnRemarks report={view} />
        <div className="main-and-side">
          <Stack gap="md">
            <MeetingList report={view} />
            {writes ? <ReportEditor key={view.id} report={view} /> : <CommandBar report={view} />}
            <IssuedDocument report={view} />
            {!writes && view.consolidation && (
              <Consolidation
                report={view}
                consolidation={view.consolidation}
                flush={async () => view.version}
                onTaken={() => undefined}
              />
            )}
            {!writes && view.consolidation && (
              <Claims
                report={view}
                consolidation={view.consolidation}
                flush={async () => view.version}
                onSaved={() => undefined}
              />
            )}
            {!writes && <Commitments report={view} flush={async () => view.version} onSaved={() => undefined} />}
            {!writes && <FiguresTable key={view.history.length} report={view} />}
            {!writes && <ReportText report={view} />}
            <DraftChanges report={view} />
          </Stack>
          <Stack gap="md">
            <DeadlinePanel obligation={view.obligation} />
            <History report={view} />
            <Recipients told={view.obligation.told} />
          </Stack>
        </div>
      </Stack>
    </>
  );
}
