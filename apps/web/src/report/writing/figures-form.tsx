// The figures of a report: typed, marked as estimates, checked as one types; totals with their leaves.
import { Alert, Anchor, Checkbox, Group, NumberInput, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { figureFaults, type FigureFault } from '@app/forms/check-figures.js';
import { computedValue, type Total } from '@app/forms/consolidate.js';
import { dataForm, type FigureDefinition, type FigureValue } from '@app/forms/figures.js';
import type { ReportView } from '@app/contracts/report.contract.js';
import { saysEnough } from '@app/kernel/reason.js';
import { useText } from '../../language.js';
import type { Autosave } from './autosave.js';
import { contentOf, figureField, type TypedFigure } from './draft-content.js';

const BLANK: FigureValue = { value: null, isEstimate: false };

/** Figures with what is typed and not saved yet laid over them. */
export function figuresNow(report: ReportView, autosave: Autosave): Readonly<Record<string, FigureValue>> {
  const typed = contentOf(autosave.unsaved).figures;
  return { ...report.figures?.values, ...typed };
}

/** Faults of the figures as they stand on the screen. */
export function faultsNow(report: ReportView, autosave: Autosave): readonly FigureFault[] {
  const form = dataForm(report.figures?.id ?? null);
  return form ? figureFaults(form, figuresNow(report, autosave)) : [];
}

/** The leaves of a total: which unit contributed what. */
function Leaves({ total }: { readonly total: Total }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  if (total.leaves.length === 0) return null;
  return (
    <div>
      <Anchor component="button" type="button" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('figure.leaves', { count: total.leaves.length })}
      </Anchor>
      {isOpen && (
        <ul style={{ margin: '4px 0 0', paddingLeft: 18, fontSize: '0.82rem' }}>
          {total.leaves.map((leaf) => (
            <li key={leaf.unit}>
              {leaf.unit}: <b>{leaf.value}</b>
              {leaf.isEstimate && ` (${t('figure.estimate')})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FigureProps {
  readonly definition: FigureDefinition;
  readonly stored: FigureValue;
  readonly shown: FigureValue;
  readonly total: Total | undefined;
  readonly faults: readonly FigureFault[];
  readonly onChange: (figure: TypedFigure) => void;
}

/** A value other than the total waits for its reason before it is written. */
function useFigure({ stored, shown, total, onChange }: FigureProps) {
  const computed = total ? computedValue(stored) : null;
  const [value, setValue] = useState(shown.value);
  const [reason, setReason] = useState(stored.correction?.reason ?? '');
  const differs = total !== undefined && computed !== null && value !== computed;
  const put = (next: number | null, why: string): void => {
    setValue(next);
    setReason(why);
    const needsReason = total !== undefined && computed !== null && next !== computed;
    if (!needsReason) onChange({ value: next, isEstimate: shown.isEstimate });
    else if (saysEnough(why)) onChange({ value: next, isEstimate: shown.isEstimate, reason: why });
  };
  return { value, reason, differs, computed, put };
}

function Figure(props: FigureProps) {
  const { t } = useText();
  const { definition, shown, total, faults, onChange } = props;
  const { value, reason, differs, computed, put } = useFigure(props);
  const { key, kind, required } = definition;
  const label = t(`figure.label.${key}`);
  const error = faults.length > 0 ? faults.map(({ says }) => t(says.key, says.params)).join('; ') : undefined;
  // Of many units it is a number of those that say yes.
  const isAnswer = kind === 'YES_NO' && !total;
  return (
    <div className="figure">
      {isAnswer ? (
        <Radio.Group
          label={label}
          withAsterisk={required}
          value={value === null ? '' : String(value)}
          error={error}
          onChange={(next) => put(Number(next), '')}
        >
          <Group gap="md" mt={4}>
            <Radio value="1" label={t('figure.yes')} />
            <Radio value="0" label={t('figure.no')} />
          </Group>
        </Radio.Group>
      ) : (
        <NumberInput
          label={label}
          withAsterisk={required}
          min={0}
          allowDecimal={kind !== 'COUNT'}
          decimalSeparator=","
          value={value ?? ''}
          error={error}
          onChange={(next) => put(next === '' ? null : Number(next), reason)}
        />
      )}
      {differs && (
        <TextInput
          mt={4}
          size="xs"
          label={t('figure.correction', { computed })}
          value={reason}
          onChange={(event) => put(value, event.currentTarget.value)}
        />
      )}
      <Group gap="sm" mt={4}>
        {!isAnswer && (
          <Checkbox
            size="xs"
            label={t('figure.estimate')}
            aria-label={t('figure.estimateOf', { label })}
            checked={shown.isEstimate}
            disabled={value === null}
            onChange={(event) => onChange({ value, isEstimate: event.currentTarget.checked, reason })}
          />
        )}
        {total && <Leaves total={total} />}
      </Group>
    </div>
  );
}

export function FiguresForm({ report, autosave }: { readonly report: ReportView; readonly autosave: Autosave }) {
  const { t } = useText();
  if (!report.figures) return null;
  const { definitions, values, id } = report.figures;
  const now = figuresNow(report, autosave);
  const faults = faultsNow(report, autosave);
  const groups = [...new Set(definitions.map((one) => one.group))];
  const totals = report.consolidation?.sources.some((one) => one.isTaken) ? report.consolidation.totals : {};
  return (
    <section aria-labelledby="figures">
      <Title order={3} size="h6" id="figures">
        {t(`dataForm.${id}`)}
      </Title>
      <Text size="sm" className="quiet" mb="xs">
        {t('figure.hint')}
      </Text>
      <Stack gap="md">
        {groups.map((group) => (
          <fieldset key={group} className="figures">
            <legend>{t(`figure.group.${group}`)}</legend>
            {definitions
              .filter((one) => one.group === group)
              .map((definition) => (
                <Figure
                  // A total that was taken over anew replaces what the field held.
                  key={`${definition.key}-${computedValue(values[definition.key]) ?? ''}`}
                  definition={definition}
                  stored={values[definition.key] ?? BLANK}
                  shown={now[definition.key] ?? BLANK}
                  total={totals[definition.key]}
                  faults={faults.filter((one) => one.key === definition.key && one.check !== 'required')}
                  onChange={(figure) => autosave.write(figureField(definition.key), JSON.stringify(figure))}
                />
              ))}
          </fieldset>
        ))}
        {faults.length > 0 && (
          <Alert color="yellow" variant="light" title={t('figure.faults', { count: faults.length })}>
            {faults.map((one) => (
              <Text size="sm" key={one.check + one.key}>
                {t(one.says.key, one.says.params)}
              </Text>
            ))}
          </Alert>
        )}
      </Stack>
    </section>
  );
}
