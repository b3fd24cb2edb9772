// The figures of a report for reading; once it is settled, estimates can be replaced by what was counted.
import { Alert, Badge, Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FigureDefinition, FigureValue } from '@app/forms/figures.js';
import type { FiguresView as FiguresOfReport } from '@app/contracts/consolidation.contract.js';
import type { ReportView } from '@app/contracts/report.contract.js';
import { api } from '../../api-client.js';
import { useText } from '../../language.js';
import { useTask } from '../../ui/task.js';
import { tellDone } from '../../ui/tell.js';

/** `words` for yes and no; null where the figure is a total of many units. */
const printed = (
  { kind }: FigureDefinition,
  { value }: FigureValue,
  words: readonly [yes: string, no: string] | null,
): string => {
  if (value === null) return '–';
  if (kind === 'YES_NO' && words) return value === 1 ? words[0] : words[1];
  return value.toLocaleString('vi-VN');
};

function TrueUp({ report, figures }: { readonly report: ReportView; readonly figures: FiguresOfReport }) {
  const { t } = useText();
  const queries = useQueryClient();
  const estimates = figures.definitions.filter((one) => figures.values[one.key]?.isEstimate);
  const [counted, setCounted] = useState<Record<string, number | null>>({});
  const [send, isSending] = useTask(async () => {
    await api('POST', `/reports/${report.id}/counts`, { counted });
    tellDone(t('figure.truedUp'));
    setCounted({});
    await queries.invalidateQueries();
  });
  return (
    <Alert color="yellow" variant="light" title={t('figure.trueUpTitle')} mt="sm">
      <Text size="sm" mb="xs">
        {t('figure.trueUpHint')}
      </Text>
      <Stack gap="xs" maw={360}>
        {estimates.map((one) => (
          <NumberInput
            key={one.key}
            label={t('figure.counted', {
              label: t(`figure.label.${one.key}`),
              estimate: figures.values[one.key]?.value,
            })}
            min={0}
            value={counted[one.key] ?? ''}
            onChange={(value) =>
              setCounted((old) => {
                const { [one.key]: _gone, ...others } = old;
                return value === '' ? others : { ...others, [one.key]: Number(value) };
              })
            }
          />
        ))}
      </Stack>
      <Button
        mt="sm"
        size="sm"
        disabled={Object.keys(counted).length === 0}
        loading={isSending}
        onClick={() => void send()}
      >
        {t('figure.trueUp')}
      </Button>
    </Alert>
  );
}

export function FiguresTable({ report }: { readonly report: ReportView }) {
  const { t } = useText();
  const { figures } = report;
  if (!figures) return null;
  const rows = figures.definitions.filter((one) => (figures.values[one.key]?.value ?? null) !== null);
  if (rows.length === 0) return null;
  return (
    <section className="panel" style={{ padding: '16px 18px' }} aria-labelledby="figure-table">
      <Title order={2} size="h5" id="figure-table" mb="xs">
        {t(`dataForm.${figures.id}`)}
      </Title>
      <table className="rows">
        <tbody>
          {rows.map((one) => {
            const value = figures.values[one.key] ?? { value: null, isEstimate: false };
            return (
              <tr key={one.key}>
                <td>
                  {t(`figure.label.${one.key}`)}
                  {value.correction && (
                    <Text size="xs" className="quiet">
                      {t('figure.correctedBy', {
                        computed: value.correction.computed,
                        by: value.correction.by,
                        reason: value.correction.reason,
                      })}
                    </Text>
                  )}
                </td>
                <td style={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
                  <Group gap={6} justify="flex-end" wrap="nowrap">
                    {value.isEstimate && (
                      <Badge size="xs" variant="light" color="yellow" c="dark.8">
                        {t('figure.estimate')}
                      </Badge>
                    )}
                    <b>{printed(one, value, report.consolidation ? null : [t('figure.yes'), t('figure.no')])}</b>
                  </Group>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {figures.mayTrueUp && <TrueUp report={report} figures={figures} />}
    </section>
  );
}
