// What a confirmed document changed in earlier requirements: who, old day, new day.
import { Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { useText } from '../language.js';
import { Folded } from '../ui/folded.js';

export function ChangesMade({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  if (view.changesMade.length === 0) return null;
  return (
    <section aria-labelledby="changes-made">
      <Title order={2} size="h5" id="changes-made" mb="sm">
        {t('changes.made')}
      </Title>
      <Stack mb="lg">
        {view.changesMade.map((change, order) => (
          <Paper key={order} className="panel" p="md">
            <Text fw={600}>{t('report.title', { title: change.title })}</Text>
            <Text size="sm">
              {change.to
                ? t('changes.moved', { from: formatDate(change.from), to: formatDate(change.to) })
                : t('changes.released', { from: formatDate(change.from) })}
            </Text>
            <Text size="sm" className="quiet">
              {t('changes.first')}{' '}
              <Link to="/guidance/$id" params={{ id: change.guidanceId }} className="brand">
                {change.code ?? t('guidance.noCode')}
              </Link>
            </Text>
            <Folded summary={t('guidance.units', { count: change.units.length })}>
              <ul style={{ margin: '4px 0 0', paddingLeft: 18, fontSize: '0.9rem' }}>
                {change.units.map((unit) => (
                  <li key={unit.obligationId}>
                    <Link to="/obligations/$id" params={{ id: unit.obligationId }} className="brand">
                      {unit.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </Folded>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
