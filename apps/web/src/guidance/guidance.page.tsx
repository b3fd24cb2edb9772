// A guidance document: its text with the sentences it was read from, beside the requirements they set.
import './guidance.css';
import { Alert, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatDate } from '@app/calendar/local-date.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { api } from '../api-client.js';
import { useText } from '../language.js';
import { ChangedBy, ChangedPapers } from './reading/changed-papers.js';
import { ChangesMade } from './changes-made.js';
import { ConfirmationForm } from './confirmation-form.js';
import { ConfirmedRules } from './confirmed-rules.js';
import { datesIn } from './reading/document-dates.js';
import { useRequirementDrafts } from './requirement/use-requirement-drafts.js';
import { spansOf, type Place } from './reading/guidance-spans.js';
import { GuidanceText } from './reading/guidance-text.js';
import { PassedOver } from './reading/passed-over.js';
import { PageHead } from '../ui/page-head.js';
import { ReadFacts } from './reading/read-facts.js';
import { RecurringRules } from './recurring-rules.js';
import { Questions } from './reading/questions.js';
import { Failure, Loading } from '../ui/waiting.js';

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

/** The text and the requirements, linked both ways: a mark chooses a requirement, a requirement its mark, a date in the text goes to a requirement. */
function ReadingAndRequirements({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  const [active, setActive] = useState<number | null>(null);
  const [shown, setShown] = useState<Place | null>(null);
  const [useOutline, setUseOutline] = useState(true);
  const drafts = useRequirementDrafts(view);
  const dates = useMemo(() => (view.mayConfirm ? datesIn(view.text, view.reading.issueDate) : []), [view]);
  const choose = (id: number): void => {
    setShown(null);
    setActive(id);
  };
  const takers = drafts.all.flatMap((requirement, order) =>
    requirement.isKept && !requirement.standing
      ? [{ key: requirement.key, label: `${order + 1}. ${requirement.title || t('duty.noTitle')}` }]
      : [],
  );
  return (
    <>
      <Questions view={view} active={active} onChoose={choose} />
      <div className="two-columns">
        <section className="panel sticky" aria-labelledby="document" style={{ padding: 18 }} tabIndex={-1}>
          <ReadFacts view={view} useOutline={useOutline} onUseOutline={setUseOutline} onShow={setShown} />
          <Title order={2} size="h5" id="document" mb="sm">
            {t(view.mayConfirm ? 'guidance.textToConfirm' : 'guidance.text')}
          </Title>
          <GuidanceText
            text={view.text}
            spans={spansOf(view, shown)}
            active={active}
            onChoose={choose}
            dates={dates}
            takers={takers}
            onTake={(key, date) => drafts.change(key, { date })}
          />
          <PassedOver view={view} />
        </section>
        {view.mayConfirm ? (
          <ConfirmationForm view={view} drafts={drafts} useOutline={useOutline} active={active} onChoose={choose} />
        ) : (
          <div>
            <ChangesMade view={view} />
            <RecurringRules view={view} />
            <ConfirmedRules view={view} onChoose={choose} />
          </div>
        )}
      </div>
    </>
  );
}

export function GuidancePage() {
  const { id } = useParams({ from: '/guidance/$id' });
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
      <ChangedBy view={view} />
      <ChangedPapers view={view} />
      <ReadingAndRequirements key={`${view.id}-${view.version}`} view={view} />
    </>
  );
}
