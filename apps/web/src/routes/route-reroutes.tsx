// The dry run of moving running reports to a route: what would happen to each, before anything does.
import { Badge, Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RerouteView, RouteUseView } from '@app/contracts/routes.contract.js';
import { saysEnough } from '@app/kernel/reason.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';
import { Failure, Loading, Nothing } from '../ui/waiting.js';

function Line({
  row,
  isChosen,
  onToggle,
}: {
  readonly row: RerouteView;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useText();
  return (
    <li className="roll-line">
      <Checkbox
        label={row.unit}
        description={row.title}
        checked={isChosen}
        onChange={onToggle}
        style={{ flex: '1 1 220px' }}
        styles={{ description: { color: 'var(--quiet)' } }}
      />
      <div style={{ flex: '1 1 220px' }}>
        <Text size="sm">
          {t(`state.${row.from}`)} → <b>{t(`state.${row.state}`)}</b>
        </Text>
        <Group gap={6}>
          {row.goesBack && (
            <Badge size="sm" variant="light" color="orange" c="dark.8">
              {t('reroute.goesBack')}
            </Badge>
          )}
          {row.skips.length > 0 && (
            <Text size="xs" className="quiet">
              {t('reroute.skips', { stages: row.skips.map((one) => t(`state.${one}`)).join('; ') })}
            </Text>
          )}
        </Group>
      </div>
    </li>
  );
}

function Rows({
  rows,
  useId,
  onDone,
}: {
  readonly rows: readonly RerouteView[];
  readonly useId: string;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [move, isMoving] = useTask(async () => {
    const answer = await api<{ moved: number }>('POST', `/routes/${useId}/reroutes`, { reportIds: chosen, reason });
    tellDone(t('reroute.moved', { count: answer.moved }));
    onDone();
    await queries.invalidateQueries();
  });
  if (rows.length === 0) return <Nothing>{t('reroute.none')}</Nothing>;
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Stack>
      <Text size="sm">{t('reroute.hint')}</Text>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows.map((row) => (
          <Line
            key={row.reportId}
            row={row}
            isChosen={chosen.includes(row.reportId)}
            onToggle={() => toggle(row.reportId)}
          />
        ))}
      </ul>
      <Textarea
        label={t('route.reason')}
        required
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button disabled={chosen.length === 0 || !saysEnough(reason)} loading={isMoving} onClick={() => void move()}>
          {t('reroute.move', { count: chosen.length })}
        </Button>
      </Group>
    </Stack>
  );
}

export function RouteReroutes({ use, onClose }: { readonly use: RouteUseView; readonly onClose: () => void }) {
  const { t } = useText();
  const id = use.id ?? '';
  const rows = useQuery({
    queryKey: ['reroutes', id],
    queryFn: () => api<RerouteView[]>('GET', `/routes/${id}/reroutes`),
  });
  return (
    <Modal opened onClose={onClose} title={t('reroute.title')} size="xl">
      {rows.isPending && <Loading />}
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.data && <Rows rows={rows.data} useId={id} onDone={onClose} />}
    </Modal>
  );
}
