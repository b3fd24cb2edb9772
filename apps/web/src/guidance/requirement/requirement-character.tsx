// What kind of report a requirement asks for, and which figures its reports carry: proposed, and decided here.
import { Group, Select } from '@mantine/core';
import { REPORT_KINDS, type ReportKind } from '@app/workflow/report-kind.js';
import { useText } from '../../language.js';
import type { RequirementProps } from './requirement-draft.js';

const NO_FIGURES = 'none';

export function RequirementCharacter({ requirement, view, onChange }: RequirementProps) {
  const { t } = useText();
  return (
    <Group gap="sm" grow preventGrowOverflow={false}>
      <Select
        label={t('duty.reportKind')}
        allowDeselect={false}
        data={REPORT_KINDS.map((kind) => ({ value: kind, label: t(`reportKind.${kind}`) }))}
        value={requirement.reportKind}
        onChange={(kind) => onChange({ reportKind: kind as ReportKind })}
        miw={200}
      />
      <Select
        label={t('duty.dataForm')}
        allowDeselect={false}
        data={[
          { value: NO_FIGURES, label: t('duty.noFigures') },
          ...view.dataForms.map((form) => ({ value: form, label: t(`dataForm.${form}`) })),
        ]}
        value={requirement.dataForm ?? NO_FIGURES}
        onChange={(form) => onChange({ dataForm: form === NO_FIGURES ? null : form })}
        miw={240}
      />
    </Group>
  );
}
