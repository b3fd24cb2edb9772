// Earlier documents that this one changes, and later ones that changed it.
import { Alert, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { useText } from '../../language.js';

function Paper({ id, code }: { readonly id: string | null; readonly code: string | null }) {
  const { t } = useText();
  const name = code ?? t('guidance.noCode');
  if (!id) return <b>{name}</b>;
  return (
    <Link to="/guidance/$id" params={{ id }} className="brand" style={{ fontWeight: 600 }}>
      {name}
    </Link>
  );
}

/** Before confirmation: what the text says it does to other papers. */
export function ChangedPapers({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  if (view.changedPapers.length === 0) return null;
  return (
    <Alert color="blue" variant="light" icon={<IconArrowsExchange aria-hidden />} title={t('changes.title')} mb="md">
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {view.changedPapers.map((paper, order) => (
          <li key={order} style={{ marginBottom: 4 }}>
            <Text size="sm" span>
              {t(`changes.${paper.action}`)} <Paper id={paper.id} code={paper.code} />
              {!paper.id && ` (${t('changes.notHere')})`}
            </Text>{' '}
            <Text size="sm" span className="quiet">
              “{paper.evidence.replace(/\s+/g, ' ').slice(0, 160)}”
            </Text>
          </li>
        ))}
      </ul>
      <Text size="sm" mt={4}>
        {t('changes.hint')}
      </Text>
    </Alert>
  );
}

/** On the earlier document: that it is no longer the last word. */
export function ChangedBy({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  if (view.changedBy.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconArrowsExchange aria-hidden />} mb="md" py="xs">
      {t('changes.changedBy')}{' '}
      {view.changedBy.map((paper, order) => (
        <span key={paper.id}>
          {order > 0 && ', '}
          <Paper id={paper.id} code={paper.code} />
        </span>
      ))}
    </Alert>
  );
}
