// "Tuyến xem xét": the steps reports pass, by kind of unit; an administrator copies and changes them from a day on.
import './routes.css';
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { RoutesView, RouteUseView } from '@app/contracts/routes.contract.js';
import { UNIT_CLASSES } from '@app/workflow/review-route.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { PageHead } from '../ui/page-head.js';
import { RouteDiagram } from './route-diagram.js';
import { RouteEditor } from './route-editor.js';
import { RouteFaults } from './route-faults.js';
import { RouteReroutes } from './route-reroutes.js';
import { Failure, Loading } from '../ui/waiting.js';

const COLOR = { inForce: 'green', toCome: 'blue', past: 'gray' } as const;

interface UseProps {
  readonly use: RouteUseView;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onMove: () => void;
}

function Use({ use, mayChange, onEdit, onMove }: UseProps) {
  const { t } = useText();
  const { route, standing, validFrom } = use;
  return (
    <article style={{ padding: '12px 0', borderTop: '1px solid var(--line)' }}>
      <Group justify="space-between" gap="sm" mb={8}>
        <Text fw={600} size="sm">
          {route.name ?? t('route.own')}
          {use.reportKind && ` – ${t(`reportKind.${use.reportKind}`)}`}
        </Text>
        <Badge variant="light" color={COLOR[standing]} c="dark.8">
          {validFrom
            ? t(`routeStanding.${standing}`, { date: formatDate(validFrom) })
            : t(`routeStanding.default.${standing}`)}
        </Badge>
      </Group>
      <RouteDiagram stages={route.stages} />
      {use.reason && (
        <Text size="xs" className="quiet" mt={4}>
          {t('route.decided', { by: use.by, reason: use.reason })}
        </Text>
      )}
      {standing !== 'past' && use.faults.length + use.nobody.length > 0 && (
        <div style={{ marginTop: 8 }}>
          <RouteFaults check={use} />
        </div>
      )}
      {mayChange && (
        <Group gap="sm" mt="sm">
          <Button size="xs" variant={standing === 'inForce' ? 'light' : 'subtle'} onClick={onEdit}>
            {t('route.copy')}
          </Button>
          {standing === 'inForce' && use.id && (
            <Button size="xs" variant="subtle" onClick={onMove}>
              {t('reroute.open')}
            </Button>
          )}
        </Group>
      )}
    </article>
  );
}

export function RoutesPage() {
  const { t } = useText();
  const [edited, setEdited] = useState<RouteUseView | null>(null);
  const [movedTo, setMovedTo] = useState<RouteUseView | null>(null);
  const routes = useQuery({ queryKey: ['routes'], queryFn: () => api<RoutesView>('GET', '/routes') });
  if (routes.isPending) return <Loading />;
  if (routes.isError) return <Failure error={routes.error} retry={() => void routes.refetch()} />;
  const view = routes.data;
  return (
    <>
      <PageHead title={t('nav.routes')} hint={t('route.hint', { organisation: view.organisation })} />
      <Stack gap="md">
        {UNIT_CLASSES.filter((one) => view.uses.some((use) => use.unitClass === one)).map((unitClass) => (
          <section key={unitClass} className="panel padded" aria-labelledby={`class-${unitClass}`}>
            <Title order={2} size="h5" id={`class-${unitClass}`} mb={6}>
              {t(`unitClass.${unitClass}`)}
            </Title>
            {view.uses
              .filter((use) => use.unitClass === unitClass)
              .map((use) => (
                <Use
                  key={use.id ?? 'default'}
                  use={use}
                  mayChange={view.mayChange}
                  onEdit={() => setEdited(use)}
                  onMove={() => setMovedTo(use)}
                />
              ))}
          </section>
        ))}
      </Stack>
      {edited && <RouteEditor use={edited} view={view} onClose={() => setEdited(null)} />}
      {movedTo && <RouteReroutes use={movedTo} onClose={() => setMovedTo(null)} />}
    </>
  );
}
