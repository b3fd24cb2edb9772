// The requirement in force that a requirement of this document takes the place of, and the difference: who, old day, new day.
import { Alert, Badge, Checkbox, Select, Text } from '@mantine/core';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { dayChanges, type DayChange, type DutyInForce } from '@app/guidance/duties-in-force.js';
import { useText, type Translate } from '../../language.js';
import { calendarOf, previewDue } from './due-preview.js';
import { amendedBy, type RequirementDraft, type RequirementProps } from './requirement-draft.js';

/** "126-HD/ĐU: sơ kết 6 tháng, hạn 18/6/2021". */
export function nameOfDuty(t: Translate, requirement: DutyInForce): string {
  const paper = requirement.code ?? t('guidance.noCode');
  if (requirement.kind === 'once') {
    const due = requirement.units[0]?.dueOn ?? requirement.plainDay;
    return t('amend.once', { paper, title: requirement.title, date: due ? formatDate(due) : '' });
  }
  return t(`amend.${requirement.kind}`, { paper, title: requirement.title });
}

/** Unit by unit; empty for rules, whose periods follow their words. */
function changesOf({
  requirement,
  view,
  issuedOn,
}: Pick<RequirementProps, 'requirement' | 'view' | 'issuedOn'>): readonly DayChange[] {
  const old = amendedBy(requirement, view);
  const due = requirement.standing ? null : previewDue(requirement, requirement.rollPolicy, issuedOn, calendarOf(view));
  if (!old || !due || typeof due === 'string') return [];
  return dayChanges(
    old.units.filter((unit) => requirement.organisationIds.includes(unit.organisationId)),
    due.dueOn,
  );
}

/** Whether a unit's day would become earlier and the person has not said that this was seen. */
export const hasUnseenEarlier = (requirement: RequirementDraft, view: GuidanceView, issuedOn: string | null): boolean =>
  !requirement.acceptsEarlier &&
  changesOf({ requirement, view, issuedOn }).some((one) => one.direction === 'earlier' && !one.stays);

function Row({ change }: { readonly change: DayChange }) {
  const { t } = useText();
  const isEarlier = change.direction === 'earlier' && !change.stays;
  const how = change.stays && change.direction === 'earlier' ? 'arrived' : change.direction;
  return (
    <tr>
      <td className="is-title" data-label={t('tracking.unit')}>
        {change.name}
      </td>
      <td data-label={t('amend.from')}>
        <s>{formatDate(change.from)}</s>
      </td>
      <td data-label={t('amend.to')}>
        <b>{formatDate(change.stays ? change.from : change.to)}</b>{' '}
        <Badge
          size="sm"
          variant="light"
          color={isEarlier ? 'red' : 'gray'}
          c="dark.8"
          styles={{ label: { textTransform: 'none' } }}
        >
          {t(`amend.${how}`)}
        </Badge>
      </td>
    </tr>
  );
}

/** The difference, as it will be applied. */
export function AmendmentDifference({ requirement, view, issuedOn, onChange }: RequirementProps) {
  const { t } = useText();
  const old = amendedBy(requirement, view);
  if (!old) return null;
  const changes = changesOf({ requirement, view, issuedOn });
  const hasEarlier = changes.some((one) => one.direction === 'earlier' && !one.stays);
  return (
    <Alert color={hasEarlier ? 'red' : 'blue'} variant="light" py="xs">
      <Text size="sm" fw={600}>
        {t('amend.takesPlace', { duty: nameOfDuty(t, old) })}
      </Text>
      {old.kind !== 'once' && <Text size="sm">{t('amend.standing')}</Text>}
      {changes.length > 0 && (
        <details open={changes.length <= 3 || hasEarlier}>
          <summary style={{ cursor: 'pointer', fontSize: '0.88rem' }}>
            {t('amend.difference', {
              count: changes.filter((one) => !one.stays).length,
              from: [...new Set(changes.map((one) => formatDate(one.from)))].join(', '),
              to: formatDate(changes[0]?.to ?? ''),
            })}
          </summary>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('tracking.unit')}</th>
                <th scope="col">{t('amend.from')}</th>
                <th scope="col">{t('amend.to')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <Row key={change.obligationId} change={change} />
              ))}
            </tbody>
          </table>
        </details>
      )}
      {hasEarlier && (
        <Checkbox
          mt="xs"
          label={t('amend.acceptEarlier')}
          checked={requirement.acceptsEarlier}
          onChange={(event) => onChange({ acceptsEarlier: event.currentTarget.checked })}
        />
      )}
    </Alert>
  );
}

/** Which requirement in force it takes the place of; none for a new requirement. */
export function AmendmentChoice({ requirement, view, onChange }: Omit<RequirementProps, 'issuedOn'>) {
  const { t } = useText();
  const possible = view.inForce.filter((one) => (one.kind === 'once') === !requirement.standing);
  if (possible.length === 0) return null;
  return (
    <Select
      label={t('amend.choice')}
      placeholder={t('amend.new')}
      data={possible.map((one) => ({ value: one.id, label: nameOfDuty(t, one) }))}
      value={requirement.amends}
      clearable
      searchable
      onChange={(amends) => onChange({ amends, acceptsEarlier: false })}
    />
  );
}
