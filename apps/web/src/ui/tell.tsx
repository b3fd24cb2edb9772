// Tells what was done or refused. The place where it is shown comes with the first thing that is told.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Notice } from './notices.js';

/** Fetches the place ahead: a lost connection must be told when nothing can be fetched any more. */
export const fetchNotices = () => import('./notices.js');

const Notices = lazy(async () => ({ default: (await fetchNotices()).Notices }));

let isTold = false;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function tell(notice: Notice): void {
  fetchNotices().then(
    ({ show }) => {
      isTold = true;
      for (const listener of listeners) listener();
      show(notice);
    },
    () => window.alert(notice.message),
  );
}

/** Shows a refusal or a lost connection. */
export const tellError = (error: unknown): void =>
  tell({ color: 'red', message: error instanceof Error ? error.message : String(error), autoClose: 9000 });

/** Says that something was done. */
export const tellDone = (message: string): void => tell({ color: 'green', message, autoClose: 5000 });

export function NoticesPlace() {
  const isShown = useSyncExternalStore(subscribe, () => isTold);
  return isShown ? (
    <Suspense fallback={null}>
      <Notices />
    </Suspense>
  ) : null;
}
