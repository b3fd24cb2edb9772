// Recording a day that was announced after the product's table was made: off, or worked in its place.
import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { saysEnough } from '@app/kernel/reason.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

const KINDS = ['SWAPPED_OFF', 'HOLIDAY', 'COMPENSATORY'] as const;

export function RecordDay() {
  const { t } = useText();
  const queries = useQueryClient();
  const [off, setOff] = useState<string | null>(null);
  const [worked, setWorked] = useState<string | null>(null);
  const [kind, setKind] = useState<string>(KINDS[0]);
  const [source, setSource] = useState('');
  const [record, isRecording] = useTask(async () => {
    const days = [
      ...(off ? [{ date: off, kind, name: t(`calendarKind.${kind}`), source }] : []),
      ...(worked ? [{ date: worked, kind: 'SWAPPED_WORKING', name: t('calendarKind.SWAPPED_WORKING'), source }] : []),
    ];
    await api('POST', '/calendar/days', { added: days, removed: [] });
    tellDone(t('calendar.recorded'));
    setOff(null);
    setWorked(null);
    await queries.invalidateQueries();
  });
  const date = { placeholder: 'DD/MM/YYYY', valueFormat: 'DD/MM/YYYY', w: 190, clearable: true } as const;
  return (
    <section className="panel" style={{ padding: 16 }} aria-labelledby="record">
      <Title order={2} size="h5" id="record">
        {t('calendar.record')}
      </Title>
      <Text size="sm" className="quiet" mb="sm">
        {t('calendar.recordHint')}
      </Text>
      <Group align="flex-end" gap="sm">
        <DateInput label={t('calendar.off')} value={off} onChange={setOff} {...date} />
        <Select
          label={t('calendar.kind')}
          data={KINDS.map((value) => ({ value, label: t(`calendarKind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(value ?? kind)}
          w={190}
        />
        <DateInput label={t('calendar.worked')} value={worked} onChange={setWorked} {...date} />
        <TextInput
          label={t('calendar.source')}
          placeholder={t('calendar.sourceExample')}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          style={{ flex: '1 1 240px' }}
        />
        <Button disabled={(!off && !worked) || !saysEnough(source)} loading={isRecording} onClick={() => void record()}>
          {t('calendar.recordButton')}
        </Button>
      </Group>
    </section>
  );
}
