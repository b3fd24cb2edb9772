// A page that could not be drawn: said in the reader's language, with a way on.
import { Button, Code } from '@mantine/core';
import { useText } from '../language.js';
import { PageHead } from '../ui/page-head.js';
import { Nothing } from '../ui/waiting.js';

export function BrokenPage({ error }: { readonly error: unknown }) {
  const { t } = useText();
  return (
    <>
      <PageHead title={t('error.title')} />
      <div className="panel">
        <Nothing>
          {t('error.broken')} <Code>{error instanceof Error ? error.message : String(error)}</Code>
        </Nothing>
      </div>
      <Button mt="md" onClick={() => window.location.reload()}>
        {t('action.reload')}
      </Button>
    </>
  );
}
