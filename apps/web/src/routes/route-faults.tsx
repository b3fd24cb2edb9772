// What checking a route found: faults that keep it from being used, and steps where nobody could decide.
import { Alert, Text } from '@mantine/core';
import type { RouteCheck } from '@app/contracts/routes.contract.js';
import { useText } from '../language.js';

export function RouteFaults({ check }: { readonly check: RouteCheck }) {
  const { t } = useText();
  const { faults, nobody } = check;
  if (faults.length === 0 && nobody.length === 0)
    return (
      <Alert color="green" variant="light">
        <Text size="sm">{t('route.good')}</Text>
      </Alert>
    );
  const nameOf = (stage: string): string => (stage === '' ? '' : t(`state.${stage}`));
  return (
    <>
      {faults.length > 0 && (
        <Alert color="red" variant="light" title={t('route.faultsFound')}>
          {faults.map((one) => (
            <Text size="sm" key={one.fault + one.stage}>
              {t(`routeFault.${one.fault}`, { stage: nameOf(one.stage) })}
            </Text>
          ))}
        </Alert>
      )}
      {nobody.length > 0 && (
        <Alert color="yellow" variant="light" title={t('route.nobody')}>
          {nobody.map((one) => (
            <Text size="sm" key={one.stage}>
              {t('route.nobodyAt', { stage: nameOf(one.stage), units: one.units.join('; ') })}
            </Text>
          ))}
        </Alert>
      )}
    </>
  );
}
