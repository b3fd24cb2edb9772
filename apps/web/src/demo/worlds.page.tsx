// The demo's scenarios introduced, for somebody who is signed in and wants to see another one.
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../language.js';
import { DemoWorlds } from './demo-worlds.js';
import { useSessionChange } from '../session.js';
import { PageHead } from '../ui/page-head.js';

export function WorldsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const change = useSessionChange();
  const enter = async (signIn: () => Promise<unknown>): Promise<void> => {
    await change(signIn);
    await navigate({ to: '/desk' });
  };
  return (
    <>
      <PageHead title={t('worlds.title')} hint={t('worlds.hint')} />
      <section className="panel padded" aria-label={t('worlds.title')} style={{ maxWidth: 900 }}>
        <DemoWorlds onEnter={enter} />
      </section>
    </>
  );
}
