// Times that were seen in the document and are no deadlines, with the reason: nothing is left out in silence.
import { Text } from '@mantine/core';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { useText } from '../../language.js';

export function PassedOver({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  const times = view.reading.passedOver ?? [];
  if (times.length === 0) return null;
  return (
    <details style={{ marginTop: 16 }}>
      <summary style={{ cursor: 'pointer', fontSize: '0.9rem', color: '#8f1d1d' }}>
        {t('guidance.passedOver', { count: times.length })}
      </summary>
      <ul style={{ margin: '6px 0 0', paddingLeft: 18, fontSize: '0.88rem' }}>
        {times.map((one) => (
          <li key={one.at}>
            “{one.evidence.replace(/\s+/g, ' ')}”{' '}
            <Text span size="sm" className="quiet">
              – {t(`passedOver.${one.why}`)}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
