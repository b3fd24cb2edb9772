// Writing a report section by section, saved as one writes.
import { Alert, Button, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommandAnswer, ReportView } from '@app/contracts/report.contract.js';
import { api } from '../../api-client.js';
import { useText } from '../../language.js';
import { useAutosave, type Autosave } from './autosave.js';
import { WithdrawButton } from '../command-bar.js';
import { Commitments } from './commitments.js';
import { Claims } from '../consolidating/claims.js';
import { Consolidation } from '../consolidating/consolidation.js';
import { faultsNow, FiguresForm } from './figures-form.js';
import { GatheredTexts } from '../consolidating/gathered-texts.js';
import { useTask } from '../../ui/task.js';
import { tellDone } from '../../ui/tell.js';

const ICON = {
  saved: IconCheck,
  writing: IconPencil,
  saving: IconPencil,
  offline: IconCloudOff,
  conflict: IconAlertTriangle,
  choose: IconAlertTriangle,
} as const;

interface WritingProps {
  readonly report: ReportView;
  readonly autosave: Autosave;
}

function SaveStatus({ autosave }: { readonly autosave: Autosave }) {
  const { t } = useText();
  const Icon = ICON[autosave.state];
  return (
    <Group gap={6} role="status" data-save={autosave.state}>
      <Icon size={16} aria-hidden />
      <Text size="sm">{t(`save.${autosave.state}`)}</Text>
    </Group>
  );
}

/** Somebody else changed the report: what is on this screen stays, and the reader decides. */
function Conflict({ autosave, report }: WritingProps) {
  const { t } = useText();
  if (autosave.state !== 'conflict') return null;
  return (
    <Alert color="red" title={t('save.conflictTitle')} icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{autosave.problem}</Text>
      <Button mt="sm" size="xs" variant="default" onClick={() => window.location.assign(`/reports/${report.id}`)}>
        {t('action.reload')}
      </Button>
    </Alert>
  );
}

/** Texts of this machine that were written on an older version: both are shown, the writer says which count. */
function Choice({ autosave, report }: WritingProps) {
  const { t } = useText();
  if (autosave.state !== 'choose') return null;
  const sections = report.sections.filter((section) => section.id in autosave.kept);
  return (
    <Alert color="yellow" title={t('save.chooseTitle')} icon={<IconAlertTriangle aria-hidden />}>
      {sections.map((section) => (
        <Text key={section.id} size="sm" className="paper-text" mb="xs">
          <b>{section.heading}:</b> {autosave.kept[section.id]}
        </Text>
      ))}
      <Group gap="sm">
        <Button size="xs" onClick={() => autosave.choose(true)}>
          {t('save.takeKept')}
        </Button>
        <Button size="xs" variant="default" onClick={() => autosave.choose(false)}>
          {t('save.takeServer')}
        </Button>
      </Group>
    </Alert>
  );
}

/** What a consolidated report is made from, above its text. */
function Sources({ report, autosave }: WritingProps) {
  const { consolidation } = report;
  if (!consolidation) return null;
  const { flush, adopt } = autosave;
  return (
    <>
      <Consolidation report={report} consolidation={consolidation} flush={flush} onTaken={adopt} />
      <Claims report={report} consolidation={consolidation} flush={flush} onSaved={adopt} />
    </>
  );
}

/** Sections that stand on the screen: as the server has them, with what is typed and not saved yet laid over. */
const sectionsNow = (report: ReportView, autosave: Autosave): ReportView['sections'] =>
  report.sections.map((section) => ({ ...section, text: autosave.unsaved[section.id] ?? section.text }));

/** How much keeps the report from being submitted. */
const countMissing = (report: ReportView, autosave: Autosave): number =>
  sectionsNow(report, autosave).filter((section) => section.required && section.text.trim() === '').length +
  faultsNow(report, autosave).length +
  (report.consolidation?.waitsFor.length ?? 0) +
  report.commitments.filter((commitment) => commitment.status === null).length;

function Sections({ report, autosave }: WritingProps) {
  return sectionsNow(report, autosave).map((section) => (
    <div key={section.id}>
      <Textarea
        label={`${section.number} ${section.heading}`.trim()}
        description={section.hint}
        withAsterisk={section.required}
        autosize
        minRows={2}
        maxRows={24}
        value={section.text}
        readOnly={autosave.state === 'choose'}
        onChange={(event) => autosave.write(section.id, event.currentTarget.value)}
        styles={{ description: { color: 'var(--quiet)' }, input: { lineHeight: 1.6 } }}
      />
      <GatheredTexts
        texts={report.consolidation?.texts[section.id] ?? []}
        onTake={(words) => autosave.write(section.id, [section.text.trim(), words].filter(Boolean).join('\n'))}
      />
    </div>
  ));
}

/** Saves what is left, then submits; where a meeting left changes to the writers, they say that it covers theirs. */
function Submission({ report, autosave }: WritingProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [underMandate, setUnderMandate] = useState(false);
  const missing = countMissing(report, autosave);
  const [submit, isSubmitting] = useTask(async () => {
    const version = await autosave.flush();
    if (version === null) return;
    await api<CommandAnswer>('POST', `/reports/${report.id}/submissions`, { version, underMandate });
    tellDone(t('report.submitted'));
    await queries.invalidateQueries();
  });
  return (
    <>
      {report.state === 'returned' && report.requiresReadoption && report.hasMandate && (
        <Checkbox
          label={t('report.underMandate')}
          description={t('report.underMandateHint')}
          checked={underMandate}
          onChange={(event) => setUnderMandate(event.currentTarget.checked)}
          styles={{ description: { color: 'var(--quiet)' } }}
        />
      )}
      <Group justify="space-between">
        {report.commands.includes('withdraw') ? <WithdrawButton report={report} /> : <span />}
        <Group gap="sm">
          {missing > 0 && (
            <Text size="sm" className="quiet">
              {t('report.missing', { count: missing })}
            </Text>
          )}
          {report.commands.includes('submit') && (
            <Button
              size="md"
              loading={isSubmitting}
              disabled={missing > 0 || autosave.state === 'choose'}
              onClick={() => void submit()}
            >
              {t(report.state === 'finalising' ? 'command.finalise' : 'command.submit')}
            </Button>
          )}
        </Group>
      </Group>
    </>
  );
}

export function ReportEditor({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  const autosave = useAutosave(report);
  return (
    <Stack gap="md">
      <Commitments report={report} flush={autosave.flush} onSaved={autosave.adopt} />
      <Sources report={report} autosave={autosave} />
      <section className="panel" aria-labelledby="editor" style={{ padding: '18px 20px' }}>
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h5" id="editor">
            {t('report.write')}
          </Title>
          <SaveStatus autosave={autosave} />
        </Group>
        <Stack gap="lg">
          <Conflict autosave={autosave} report={report} />
          <Choice autosave={autosave} report={report} />
          <Sections report={report} autosave={autosave} />
          <FiguresForm report={report} autosave={autosave} />
          <Submission report={report} autosave={autosave} />
        </Stack>
      </section>
    </Stack>
  );
}
