// An address without a page.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../language.js';
import { PageHead } from '../ui/page-head.js';
import { Nothing } from '../ui/waiting.js';

export function NotFoundPage() {
  const { t } = useText();
  return (
    <>
      <PageHead title={t('notFound.title')} />
      <div className="panel">
        <Nothing>{t('request.notFound')}</Nothing>
      </div>
      <Button component={Link} to="/desk" mt="md">
        {t('nav.desk')}
      </Button>
    </>
  );
}
