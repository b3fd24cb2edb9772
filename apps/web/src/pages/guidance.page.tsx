// A guidance document: its text with the sentences it was read from, beside the duties they set.
import { Alert, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { ConfirmedRules } from '../parts/confirmed-rules.js';
import { spansOf } from '../parts/guidance-spans.js';
import { GuidanceText } from '../parts/guidance-text.js';
import { PassedOver } from '../parts/passed-over.js';
import { PageHead } from '../parts/page-head.js';
import { StandingRules } from '../parts/standing-rules.js';
import { Questions } from '../parts/questions.js';
import { ConfirmationForm } from '../parts/confirmation-form.js';
import { Failure, Loading } from '../parts/waiting.js';

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
      <Questions view={view} active={active} onChoose={setActive} />
      <div className="two-columns">
        <section className="panel" aria-labelledby="document" style={{ padding: 18 }}>
          <Title order={2} size="h5" id="document" mb="sm">
            {t('guidance.text')}
          </Title>
          <GuidanceText text={view.text} spans={spansOf(view)} active={active} onChoose={setActive} />
          <PassedOver view={view} />
        </section>
        {view.mayConfirm ? (
          <ConfirmationForm key={view.version} view={view} active={active} onChoose={setActive} />
        ) : (
          <div>
            <StandingRules view={view} />
            <ConfirmedRules view={view} onChoose={setActive} />
          </div>
        )}
      </div>
    </>
  );
}
