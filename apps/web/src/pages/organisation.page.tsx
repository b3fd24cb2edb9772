// The organisation: units under their superiors, and who sits where since when.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@app/calendar/local-date.js';
import type { OrganisationView } from '@app/contracts/desk.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { Roster } from '../parts/roster.js';
import { PageHead } from '../parts/page-head.js';
import { Failure, Loading } from '../parts/waiting.js';

function RosterToggle({ unit }: { readonly unit: OrganisationView }) {
  const { t } = useText();
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" size="compact-sm" mt={6} ml={-8} aria-expanded={isOpen} onClick={toggle}>
        {t(isOpen ? 'roster.hide' : 'roster.show')}
      </Button>
      {isOpen && <Roster unitId={unit.id} />}
    </>
  );
}

function UnitCard({ unit }: { readonly unit: OrganisationView }) {
  const { t } = useText();
  return (
    <section className="panel" style={{ padding: '14px 18px' }}>
      <Group justify="space-between" gap={6}>
        <Title order={2} size="h6">
          {unit.name}
        </Title>
        <Text size="xs" className="quiet">
          {t(`kind.${unit.kind}`)}
          {unit.officialMembers !== null && ` · ${t('organisation.members', { count: unit.officialMembers })}`} ·{' '}
          {t('organisation.since', { date: formatDate(unit.since) })}
        </Text>
      </Group>
      <ul
        style={{
          listStyle: 'none',
          margin: '6px 0 0',
          padding: 0,
          display: 'flex',
          flexWrap: 'wrap',
          gap: '4px 26px',
          fontSize: '0.9rem',
        }}
      >
        {unit.seats.map((seat) => (
          <li key={`${seat.role}-${seat.name}`}>
            <span className="quiet">{seat.title}:</span> {seat.name}
          </li>
        ))}
      </ul>
      {unit.hasRoster && <RosterToggle unit={unit} />}
      {unit.seats.length === 0 && (
        <Text size="sm" className="quiet">
          {t('organisation.noSeats')}
        </Text>
      )}
    </section>
  );
}

function Branch({
  unit,
  all,
  depth,
}: {
  readonly unit: OrganisationView;
  readonly all: readonly OrganisationView[];
  readonly depth: number;
}) {
  return (
    <>
      <div style={{ marginLeft: `min(${depth * 28}px, ${depth * 4}vw)` }}>
        <UnitCard unit={unit} />
      </div>
      {all
        .filter((one) => one.parentId === unit.id)
        .map((one) => (
          <Branch key={one.id} unit={one} all={all} depth={depth + 1} />
        ))}
    </>
  );
}

export function OrganisationPage() {
  const { t } = useText();
  const organisation = useQuery({
    queryKey: ['organisation'],
    queryFn: () => api<OrganisationView[]>('GET', '/organisations'),
  });
  if (organisation.isPending) return <Loading />;
  if (organisation.isError) return <Failure error={organisation.error} retry={() => void organisation.refetch()} />;
  const units = organisation.data;
  const isTop = (unit: OrganisationView): boolean => !units.some((one) => one.id === unit.parentId);
  return (
    <>
      <PageHead title={t('nav.organisation')} hint={t('organisation.hint')} />
      <Stack gap="sm">
        {units.filter(isTop).map((unit) => (
          <Branch key={unit.id} unit={unit} all={units} depth={0} />
        ))}
      </Stack>
    </>
  );
}
