// The papers a meeting left, each as PDF and DOCX.
import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';

/** Conclusions with days become duties of the units below, the way of any guidance. */
function AssignConclusions({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [assign, isRunning] = useTask(async () => {
    const { guidanceId } = await api<{ guidanceId: string }>('POST', `/meetings/${meeting.id}/guidance`);
    await navigate({ to: '/guidance/$id', params: { id: guidanceId } });
  });
  return (
    <Group mt="sm" gap="sm">
      <Button size="sm" variant="light" loading={isRunning} onClick={() => void assign()}>
        {t('meeting.assign')}
      </Button>
      <Text size="sm" className="quiet">
        {t('meeting.assignHint')}
      </Text>
    </Group>
  );
}

export function MeetingPapers({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useText();
  if (meeting.papers.length === 0) return null;
  const at = (kind: string, format: string): string => `/api/meetings/${meeting.id}/papers/${kind}/${format}`;
  return (
    <section className="panel padded" aria-labelledby="papers">
      <Title order={2} size="h5" id="papers" mb="xs">
        {t('meeting.papers')}
      </Title>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {meeting.papers.map(({ kind, code, isReady }) => (
          <li key={kind} className="paper-line">
            <Text size="sm">
              {t(`meetingPaper.${kind}`)} {code && <b>{code}</b>}
            </Text>
            {isReady ? (
              <Group gap="md">
                <Anchor
                  size="sm"
                  href={at(kind, 'pdf')}
                  target="_blank"
                  aria-label={`${t(`meetingPaper.${kind}`)} PDF`}
                >
                  PDF
                </Anchor>
                <Anchor size="sm" href={at(kind, 'docx')} aria-label={`${t(`meetingPaper.${kind}`)} DOCX`}>
                  DOCX
                </Anchor>
              </Group>
            ) : (
              <Text size="sm" className="quiet">
                {t('meeting.paperMaking')}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {meeting.may.assign && <AssignConclusions meeting={meeting} />}
    </section>
  );
}
