// The demo's scenarios introduced, for somebody who is signed in and wants to see another one.
import { useText } from '../language.js';
import { DemoWorlds } from './demo-worlds.js';
import { PageHead } from '../ui/page-head.js';

export function WorldsPage() {
  const { t } = useText();
  return (
    <>
      <PageHead title={t('worlds.title')} hint={t('worlds.hint')} />
      <section className="panel minutes-part" aria-label={t('worlds.title')} style={{ maxWidth: 900 }}>
        <DemoWorlds />
      </section>
    </>
  );
}
