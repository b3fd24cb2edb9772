// The news item of a meeting: a draft taken from the minutes, edited here, and published on a day of its own.
import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { MeetingView, NewsView } from '@app/contracts/meeting.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

function NewsEditor({ meeting, news }: { readonly meeting: MeetingView; readonly news: NewsView }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [title, setTitle] = useState(news.title);
  const [text, setText] = useState(news.text);
  const [send, isSending] = useTask(async (publish: boolean) => {
    await api('PUT', `/meetings/${meeting.id}/news`, { version: news.version, title, text, publish });
    tellDone(t(publish ? 'news.publishedNow' : 'news.savedNow'));
    await queries.invalidateQueries();
  });
  return (
    <Stack gap="sm">
      <Text size="sm" className="quiet">
        {t('news.hint')}
      </Text>
      <TextInput label={t('news.title')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Textarea
        label={t('news.text')}
        autosize
        minRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" loading={isSending} onClick={() => void send(false)}>
          {t('news.save')}
        </Button>
        {meeting.may.close && (
          <Button loading={isSending} onClick={() => void send(true)}>
            {t('news.publish')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

export function MeetingNews({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const { news } = meeting;
  if (!news || (!news.publishedOn && !meeting.may.record)) return null;
  return (
    <section className="panel padded" aria-labelledby="news">
      <Title order={2} size="h5" id="news" mb="xs">
        {t('news.heading')}
      </Title>
      {news.publishedOn ? (
        <>
          <Text size="sm" className="quiet">
            {t('news.publishedOn', { date: formatDate(news.publishedOn), name: news.publishedBy ?? '' })}
          </Text>
          <Text fw={600} mt="xs">
            {news.title}
          </Text>
          <Text size="sm" className="paper-text">
            {news.text}
          </Text>
        </>
      ) : (
        <NewsEditor key={news.version} meeting={meeting} news={news} />
      )}
    </section>
  );
}
