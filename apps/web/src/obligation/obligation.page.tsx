// A duty: who owes what by when, why that day, who was told; and its report, once there is one.
import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ObligationView } from '@app/contracts/report.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { DeadlinePanel } from './deadline-panel.js';
import { PageHead } from '../ui/page-head.js';
import { useTask } from '../ui/task.js';
import { Recipients } from './recipients.js';
import { Failure, Loading } from '../ui/waiting.js';

function StartButton({ obligation }: { readonly obligation: ObligationView }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [start, isRunning] = useTask(async () => {
    const { reportId } = await api<{ reportId: string }>('POST', `/obligations/${obligation.id}/reports`);
    await navigate({ to: '/reports/$id', params: { id: reportId } });
  });
  return (
    <Button loading={isRunning} onClick={() => void start()}>
      {t('task.start.button')}
    </Button>
  );
}

export function ObligationPage() {
  const { t } = useText();
  const { id } = useParams({ from: '/obligations/$id' });
  const obligation = useQuery({
    queryKey: ['obligation', id],
    queryFn: () => api<ObligationView>('GET', `/obligations/${id}`),
  });
  if (obligation.isPending) return <Loading />;
  if (obligation.isError) return <Failure error={obligation.error} retry={() => void obligation.refetch()} />;
  const view = obligation.data;
  return (
    <>
      <PageHead title={t('report.title', { title: view.title })} hint={view.unit.name}>
        {view.mayStart && <StartButton obligation={view} />}
        {view.reportId && (
          <Button component={Link} to={`/reports/${view.reportId}`}>
            {t('email.open.report')}
          </Button>
        )}
      </PageHead>
      <Stack gap="md" maw={760}>
        <DeadlinePanel obligation={view} />
        <Recipients told={view.told} />
      </Stack>
    </>
  );
}
