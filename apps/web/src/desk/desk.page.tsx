// "Việc của tôi": what is on me now, by when, and one button for each.
import './desk.css';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatDate } from '@app/calendar/local-date.js';
import type { DeskItem, DeskReport, DeskView } from '@app/contracts/desk.contract.js';
import { api } from '../api-client.js';
import { dayOfInstant } from '../ui/format.js';
import { useText } from '../language.js';
import { Lateness } from '../obligation/deadline-status.js';
import { StateTag } from '../report/state-tag.js';
import { PageHead } from '../ui/page-head.js';
import { useTask } from '../ui/task.js';
import { Failure, Loading, Nothing } from '../ui/waiting.js';

function TaskButton({ item, isFirst }: { readonly item: DeskItem; readonly isFirst: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [go, isRunning] = useTask(async () => {
    if (item.task === 'reviewCalendar') return navigate({ to: '/calendar' });
    if (item.meetingId) return navigate({ to: '/meetings/$id', params: { id: item.meetingId } });
    if (item.guidanceId) return navigate({ to: '/guidance/$id', params: { id: item.guidanceId } });
    const reportId =
      item.reportId ?? (await api<{ reportId: string }>('POST', `/obligations/${item.obligationId}/reports`)).reportId;
    return navigate({ to: '/reports/$id', params: { id: reportId } });
  });
  return (
    <Button variant={isFirst ? 'filled' : 'light'} loading={isRunning} onClick={() => void go()}>
      {t(`task.${item.task}.button`)}
    </Button>
  );
}

function TaskRow({ item, isFirst }: { readonly item: DeskItem; readonly isFirst: boolean }) {
  const { t } = useText();
  return (
    <li className={`task-row is-${item.status?.standing ?? 'open'}`}>
      <div>
        <Text size="sm" className="quiet">
          {item.unit}
        </Text>
        <Text fw={600}>{t(`task.${item.task}.title`, { title: item.title })}</Text>
        <Text size="sm" className="quiet">
          {t('desk.since', { day: dayOfInstant(item.since) })}
        </Text>
      </div>
      <div>
        {item.dueOn && (
          <>
            <Text size="sm">
              {t('desk.due')} <b>{formatDate(item.dueOn)}</b>
            </Text>
            {item.status && <Lateness status={item.status} />}
          </>
        )}
      </div>
      <TaskButton item={item} isFirst={isFirst} />
    </li>
  );
}

function Others({ reports }: { readonly reports: readonly DeskReport[] }) {
  const { t } = useText();
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <Title order={2} size="h5" id="others" mb="xs">
        {t('desk.others')}
      </Title>
      <ul className="panel" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {reports.map((one) => (
          <li key={one.reportId} className="task-row">
            <div>
              <Text size="sm" className="quiet">
                {one.unit}
              </Text>
              <Text component={Link} to={`/reports/${one.reportId}`} c="brand.8" td="underline">
                {t('report.title', { title: one.title })}
              </Text>
            </div>
            <Text size="sm" className="quiet">
              {t('desk.since', { day: dayOfInstant(one.since) })}
            </Text>
            <Group>
              <StateTag state={one.state} />
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DeskPage() {
  const { t } = useText();
  const desk = useQuery({ queryKey: ['desk'], queryFn: () => api<DeskView>('GET', '/desk') });
  if (desk.isPending) return <Loading />;
  if (desk.isError) return <Failure error={desk.error} retry={() => void desk.refetch()} />;
  const { items, others } = desk.data;
  return (
    <>
      <PageHead title={t('nav.desk')} hint={items.length > 0 ? t('desk.hint', { count: items.length }) : undefined} />
      <Stack gap="xl">
        {items.length === 0 ? (
          <div className="panel">
            <Nothing>{t('desk.nothing')}</Nothing>
          </div>
        ) : (
          <ul className="panel" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {items.map((item, at) => (
              <TaskRow
                key={`${item.task}-${item.reportId ?? item.obligationId ?? item.guidanceId}`}
                item={item}
                isFirst={at === 0}
              />
            ))}
          </ul>
        )}
        <Others reports={others} />
      </Stack>
    </>
  );
}
