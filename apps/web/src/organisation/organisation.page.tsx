// The organisation on any day: units under their superiors, their names then and now, and who holds which seat.
import './organisation.css';
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { OrganisationsView, OrganisationView } from '@app/contracts/organisation.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { OrganisationTable } from './organisation-table.js';
import { PageHead } from '../ui/page-head.js';
import { Roster } from './roster.js';
import { Rotation } from './rotation.js';
import { StandIns } from './stand-ins.js';
import { Failure, Loading } from '../ui/waiting.js';

function RosterToggle({ unit }: { readonly unit: OrganisationView }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="xs" mt={6} px={4} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'roster.hide' : 'roster.show')}
      </Button>
      {isOpen && <Roster unitId={unit.id} />}
    </>
  );
}

/** Names it has beside the one in force, where its office sits, and how it ends. */
function Names({ unit }: { readonly unit: OrganisationView }) {
  const { t } = useText();
  const lines = [
    ...(unit.aliases.length > 0 ? [t('organisation.aliases', { names: unit.aliases.join('; ') })] : []),
    ...(unit.former.length > 0
      ? [
          t('organisation.former', {
            names: unit.former
              .map((one) => t('organisation.formerName', { name: one.name, date: formatDate(one.to) }))
              .join('; '),
          }),
        ]
      : []),
    ...(unit.office ? [t('organisation.office', { unit: unit.office })] : []),
    ...(unit.partyOrganisations.length > 0
      ? [t('organisation.partyOrganisations', { units: unit.partyOrganisations.join('; ') })]
      : []),
    ...(unit.host ? [t('organisation.host', { unit: unit.host })] : []),
    ...(unit.validTo ? [t('organisation.ends', { date: formatDate(unit.validTo) })] : []),
    ...(unit.successor ? [t('organisation.successor', { unit: unit.successor })] : []),
  ];
  return lines.map((line) => (
    <Text key={line} size="sm" className="quiet">
      {line}
    </Text>
  ));
}

function Seats({ unit }: { readonly unit: OrganisationView }) {
  const { t } = useText();
  if (unit.seats.length === 0)
    return (
      <Text size="sm" className="quiet">
        {t('organisation.noSeats')}
      </Text>
    );
  return (
    <ul className="seat-list">
      {unit.seats.map((seat) => (
        <li key={`${seat.role}-${seat.memberId}`}>
          <span className="quiet">{seat.title}:</span> {seat.name}
        </li>
      ))}
    </ul>
  );
}

function UnitCard({ unit, all }: { readonly unit: OrganisationView; readonly all: readonly OrganisationView[] }) {
  const { t } = useText();
  return (
    <section className="panel" style={{ padding: '14px 18px' }} aria-label={unit.name}>
      <Group justify="space-between" gap={6}>
        <Group gap={8}>
          <Title order={2} size="h6">
            {unit.name}
          </Title>
          {unit.standing && unit.standing !== 'MEMBER' && (
            <Badge variant="light" tt="none" color={unit.standing === 'HEAD_UNIT' ? 'brand' : 'gray'}>
              {t(`standing.${unit.standing}`)}
            </Badge>
          )}
        </Group>
        <Text size="xs" className="quiet">
          {t(`kind.${unit.kind}`)}
          {unit.officialMembers !== null && ` · ${t('organisation.members', { count: unit.officialMembers })}`} ·{' '}
          {t('organisation.since', { date: formatDate(unit.since) })}
        </Text>
      </Group>
      <Names unit={unit} />
      <Seats unit={unit} />
      <StandIns unit={unit} />
      {unit.hasRoster && <RosterToggle unit={unit} />}
      {unit.mayRotate && <Rotation bloc={unit} units={all.filter((one) => one.parentId === unit.id)} />}
    </section>
  );
}

interface BranchProps {
  readonly unit: OrganisationView;
  readonly all: readonly OrganisationView[];
  readonly depth: number;
}

function Branch({ unit, all, depth }: BranchProps) {
  return (
    <>
      <div style={{ marginLeft: `min(${depth * 28}px, ${depth * 4}vw)` }}>
        <UnitCard unit={unit} all={all} />
      </div>
      {all
        .filter((one) => one.parentId === unit.id)
        .map((one) => (
          <Branch key={one.id} unit={one} all={all} depth={depth + 1} />
        ))}
    </>
  );
}

function AsOf({
  view,
  onChoose,
}: {
  readonly view: OrganisationsView;
  readonly onChoose: (on: string | null) => void;
}) {
  const { t } = useText();
  const isPast = view.on !== view.today;
  return (
    <Group gap="sm" align="flex-end">
      <DateInput
        label={t('organisation.asOf')}
        valueFormat="DD/MM/YYYY"
        value={view.on}
        onChange={(on) => onChoose(on)}
        w={160}
      />
      {isPast && (
        <Button variant="default" onClick={() => onChoose(null)}>
          {t('organisation.today')}
        </Button>
      )}
      {view.mayImport && <OrganisationTable />}
    </Group>
  );
}

export function OrganisationPage() {
  const { t } = useText();
  const [on, setOn] = useState<string | null>(null);
  const organisation = useQuery({
    queryKey: ['organisation', on],
    queryFn: () => api<OrganisationsView>('GET', `/organisations${on ? `?on=${on}` : ''}`),
    placeholderData: (before) => before,
  });
  if (organisation.isPending) return <Loading />;
  if (organisation.isError) return <Failure error={organisation.error} retry={() => void organisation.refetch()} />;
  const view = organisation.data;
  const isTop = (unit: OrganisationView): boolean => !view.units.some((one) => one.id === unit.parentId);
  const hint =
    view.on === view.today ? t('organisation.hint') : t('organisation.asOfHint', { date: formatDate(view.on) });
  return (
    <>
      <PageHead title={t('nav.organisation')} hint={hint} />
      <Stack gap="sm">
        <AsOf view={view} onChoose={setOn} />
        {view.units.filter(isTop).map((unit) => (
          <Branch key={unit.id} unit={unit} all={view.units} depth={0} />
        ))}
      </Stack>
    </>
  );
}
