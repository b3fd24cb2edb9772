// Runs one action at a time, tells its refusal, and says whether it is under way.
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { translator } from '../language.js';

/** The cross that closes a notice has a name for those who do not see it. */
const closing = () => ({ closeButtonProps: { 'aria-label': translator.t('action.close') } });

/** Shows a refusal or a lost connection. */
export const tellError = (error: unknown): void => {
  const message = error instanceof Error ? error.message : String(error);
  notifications.show({ color: 'red', message, autoClose: 9000, ...closing() });
};

/** Says that something was done. */
export const tellDone = (message: string): void => {
  notifications.show({ color: 'green', message, autoClose: 5000, ...closing() });
};

/** A second call while the first runs, as by a double click, does nothing. Resolves to true when it succeeded. */
export function useTask<A extends unknown[]>(
  action: (...args: A) => Promise<unknown>,
): [(...args: A) => Promise<boolean>, boolean] {
  const [isRunning, setRunning] = useState(false);
  const busy = useRef(false);
  const run = async (...args: A): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setRunning(true);
    try {
      await action(...args);
      return true;
    } catch (error) {
      tellError(error);
      return false;
    } finally {
      busy.current = false;
      setRunning(false);
    }
  };
  return [run, isRunning];
}
