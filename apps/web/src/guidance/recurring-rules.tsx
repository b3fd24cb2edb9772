// Rules of a document that outlive one date: those that return, and those that wait for the day of their event.
import { Badge, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView, StandingRuleView } from '@app/contracts/guidance.contract.js';
import { api } from '../api-client.js';
import { useText, type Translate } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

function wordsOf(t: Translate, { rule }: StandingRuleView): string {
  if (rule.type === 'recurring') return t('standing.returns', { offset: rule.offset });
  if (rule.type === 'absolute') return '';
  const params = { amount: rule.amount, unit: t(`unit.${rule.unit}`), event: rule.after ?? rule.before };
  return t(rule.after === undefined ? 'standing.waitsBefore' : 'standing.waits', params);
}

function stateOf(t: Translate, one: StandingRuleView): { readonly label: string; readonly color: string } {
  if (one.rule.type === 'relative' && !one.eventOn && !one.endedOn)
    return { label: t('standing.waiting'), color: 'yellow' };
  if (one.endedOn && !one.eventOn) return { label: t('standing.ended'), color: 'gray' };
  return { label: t('standing.running', { count: one.made.length }), color: 'green' };
}

/** The day of the event, entered once it is known. */
function EventDay({ one }: { readonly one: StandingRuleView }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [on, setOn] = useState<string | null>(null);
  const [enter, isEntering] = useTask(async () => {
    const answer = await api<{ obligations: number }>('POST', `/guidance/standing-rules/${one.id}/event-dates`, { on });
    tellDone(t('standing.entered', { count: answer.obligations }));
    await queries.invalidateQueries();
  });
  return (
    <Group align="flex-end" mt="sm">
      <DateInput
        label={t('standing.eventOn')}
        placeholder="DD/MM/YYYY"
        valueFormat="DD/MM/YYYY"
        value={on}
        onChange={setOn}
        w={180}
      />
      <Button disabled={!on} loading={isEntering} onClick={() => void enter()}>
        {t('standing.enterEvent')}
      </Button>
    </Group>
  );
}

function EndButton({ one }: { readonly one: StandingRuleView }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [end, isEnding] = useTask(async () => {
    await api('POST', `/guidance/standing-rules/${one.id}/ends`);
    setAsking(false);
    await queries.invalidateQueries();
  });
  return (
    <Group mt="sm" gap="sm">
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t('standing.end')}
      </Button>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={t('standing.endTitle')} centered>
        <Text size="sm">{t('standing.endQuestion', { title: one.title })}</Text>
        <Text size="sm" className="quiet" mb="md">
          {t('standing.endHint')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('action.cancel')}
          </Button>
          <Button loading={isEnding} onClick={() => void end()}>
            {t('standing.end')}
          </Button>
        </Group>
      </Modal>
    </Group>
  );
}

function RuleCard({ one, mayChange }: { readonly one: StandingRuleView; readonly mayChange: boolean }) {
  const { t } = useText();
  const { label, color } = stateOf(t, one);
  const last = one.made.at(-1);
  const isOpen = mayChange && !one.endedOn;
  return (
    <Paper className="panel" p="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text fw={600}>{one.title}</Text>
        <Badge
          variant="light"
          c="dark.8"
          color={color}
          styles={{ root: { flexShrink: 0 }, label: { textTransform: 'none' } }}
        >
          {label}
        </Badge>
      </Group>
      <Text size="sm">{wordsOf(t, one)}</Text>
      <Text size="sm" className="quiet">
        “{one.evidence.replace(/\s+/g, ' ')}”
      </Text>
      <Text size="sm">
        {t('standing.units', { count: one.units })}
        {last && ` · ${t('standing.last', { date: formatDate(last) })}`}
      </Text>
      {isOpen && one.rule.type === 'relative' && <EventDay one={one} />}
      {isOpen && one.rule.type === 'recurring' && <EndButton one={one} />}
    </Paper>
  );
}

export function RecurringRules({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  if (view.standing.length === 0) return null;
  return (
    <section aria-labelledby="standing">
      <Title order={2} size="h5" id="standing" mb="sm">
        {t('standing.title')}
      </Title>
      <Stack mb="lg">
        {view.standing.map((one) => (
          <RuleCard key={one.id} one={one} mayChange={view.mayChangeRules} />
        ))}
      </Stack>
    </section>
  );
}
