// A guidance document: its text with the sentences it was read from, beside the duties they set.
import { Alert, Text, Title } from '@mantine/core';
import { IconHelpCircle, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { ConfirmedRules } from '../parts/confirmed-rules.js';
import { GuidanceText, type MarkedSpan } from '../parts/guidance-text.js';
import { PageHead } from '../parts/page-head.js';
import { ConfirmationForm } from '../parts/confirmation-form.js';
import { Failure, Loading } from '../parts/waiting.js';

const spansOf = (view: GuidanceView): readonly MarkedSpan[] =>
  view.reading.deadlines.map((one, id) => ({ id, at: one.at, length: one.evidence.length }));

function Questions({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  if (view.reading.questions.length === 0 || view.state !== 'read') return null;
  return (
    <Alert
      color="yellow"
      icon={<IconHelpCircle aria-hidden />}
      title={t('guidance.questions', { count: view.reading.questions.length })}
      mb="md"
    >
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {view.reading.questions.map((question, at) => (
          <li key={at}>
            <Text size="sm" span>
              {t(question.key, question.params)}
            </Text>{' '}
            {question.evidence && (
              <Text size="sm" span className="quiet">
                “{question.evidence.replace(/\s+/g, ' ').slice(0, 180)}”
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Head({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  const { reading } = view;
  const facts = [
    reading.documentKind,
    reading.issueDate && t('guidance.issuedAt', { date: formatDate(reading.issueDate) }),
    view.organisation,
  ];
  return (
    <PageHead
      title={`${view.code ?? t('guidance.noCode')} – ${reading.subject ?? ''}`}
      hint={`${facts.filter(Boolean).join(' · ')} · ${t(`guidanceState.${view.state}`)}`}
    />
  );
}

export function GuidancePage() {
  const { t } = useText();
  const { id } = useParams({ from: '/guidance/$id' });
  const [active, setActive] = useState<number | null>(null);
  const guidance = useQuery({
    queryKey: ['guidance', id],
    queryFn: () => api<GuidanceView>('GET', `/guidance/${id}`),
    refetchInterval: false,
  });
  if (guidance.isPending) return <Loading />;
  if (guidance.isError) return <Failure error={guidance.error} retry={() => void guidance.refetch()} />;
  const view = guidance.data;
  return (
    <>
      <Head view={view} />
      {view.note && (
        <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />} mb="md" py="xs">
          {view.note}
        </Alert>
      )}
      <Questions view={view} />
      <div className="two-columns">
        <section className="panel" aria-labelledby="document" style={{ padding: 18 }}>
          <Title order={2} size="h5" id="document" mb="sm">
            {t('guidance.text')}
          </Title>
          <GuidanceText text={view.text} spans={spansOf(view)} active={active} onChoose={setActive} />
        </section>
        {view.mayConfirm ? (
          <ConfirmationForm key={view.version} view={view} active={active} onChoose={setActive} />
        ) : (
          <ConfirmedRules view={view} onChoose={setActive} />
        )}
      </div>
    </>
  );
}
