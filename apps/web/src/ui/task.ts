// Runs one action at a time, tells its refusal, and says whether it is under way.
import { useRef, useState } from 'react';
import { tellError } from './tell.js';

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
