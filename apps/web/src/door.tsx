// Who stands before the product: a stranger gets the page for signing in and nothing else, a member the whole of it.
import { lazy, Suspense, type ComponentType } from 'react';
import { loadCatalogue } from './language.js';
import { useSession } from './session.js';
import { SignInPage } from './shell/sign-in.page.js';
import { fetchNotices } from './ui/tell.js';
import { Failure, Loading } from './ui/waiting.js';

/** A part that comes once it is needed, together with every text of the language and the place of notices. */
const later = (load: () => Promise<ComponentType>) =>
  lazy(async () => {
    const [part] = await Promise.all([load(), loadCatalogue(), fetchNotices()]);
    return { default: part };
  });

const SignedIn = later(async () => (await import('./signed-in.js')).SignedIn);
const MailboxAlone = later(async () => (await import('./demo/mailbox.page.js')).MailboxAlone);

export function Door() {
  const session = useSession();
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failure error={session.error} retry={() => void session.refetch()} />;
  const { member, demo } = session.data;
  const isMailbox = demo && window.location.pathname === '/mailbox';
  if (!member && !isMailbox) return <SignInPage demo={demo} />;
  return <Suspense fallback={<Loading />}>{member ? <SignedIn /> : <MailboxAlone />}</Suspense>;
}
