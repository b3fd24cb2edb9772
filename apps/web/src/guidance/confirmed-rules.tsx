// The requirements of a confirmed document: who owes what by when, and why that day.
import { Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { Nothing } from '../ui/waiting.js';
import { WhyDue } from '../obligation/why-due.js';

export function ConfirmedRules({
  view,
  onChoose,
}: {
  readonly view: GuidanceView;
  readonly onChoose: (id: number) => void;
}) {
  const { t } = useText();
  if (view.rules.length === 0 && view.standing.length + view.changesMade.length > 0) return null;
  if (view.rules.length === 0)
    return (
      <div className="panel">
        <Nothing>{t('guidance.noRules')}</Nothing>
      </div>
    );
  return (
    <section aria-labelledby="rules">
      <Title order={2} size="h5" id="rules" mb="sm">
        {t('guidance.duties', { count: view.rules.length })}
      </Title>
      <Stack>
        {view.rules.map((rule, at) => (
          <Paper key={rule.id} className="panel" p="md" onClick={() => onChoose(at)}>
            <Text fw={600}>{t('report.title', { title: rule.title })}</Text>
            <Text size="sm" mb="xs">
              {t('duty.lastMoment')} <b>{longDate(rule.why.dueOn)}</b>
            </Text>
            <WhyDue why={rule.why} code={view.code} issuedOn={view.reading.issueDate} />
            <Text size="sm" fw={600} mt="sm">
              {t('guidance.units', { count: rule.units.length })}
            </Text>
            <ul style={{ margin: '4px 0 0', paddingLeft: 18, fontSize: '0.9rem' }}>
              {rule.units.map((unit) => (
                <li key={unit.obligationId}>
                  <Link to="/obligations/$id" params={{ id: unit.obligationId }} className="brand">
                    {unit.name}
                  </Link>
                  {unit.released && <span className="quiet"> – {t('standing.released')}</span>}
                  {!unit.released && unit.dueOn !== rule.why.dueOn && (
                    <span> – {t('changes.newDay', { date: formatDate(unit.dueOn) })}</span>
                  )}
                </li>
              ))}
            </ul>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
