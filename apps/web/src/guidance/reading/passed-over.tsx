// Times that were seen in the document and are no deadlines, with the reason: nothing is left out in silence.
import { Text } from '@mantine/core';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { useText } from '../../language.js';
import { Folded } from '../../ui/folded.js';

export function PassedOver({ view }: { readonly view: GuidanceView }) {
  const { t } = useText();
  const times = view.reading.passedOver ?? [];
  if (times.length === 0) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <Folded summary={t('guidance.passedOver', { count: times.length })}>
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
      </Folded>
    </div>
  );
}
