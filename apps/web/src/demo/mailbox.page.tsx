// The demo's mailbox: every e-mail that was really sent, as its reader sees it.
import '../ui/styles.js';
import { Button, Group, Select, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DemoMail } from '@app/contracts/demo.contract.js';
import { api } from '../api-client.js';
import { dateAndTime } from '../ui/format.js';
import { useText } from '../language.js';
import { PageHead } from '../ui/page-head.js';
import { Failure, Loading, Nothing } from '../ui/waiting.js';

function Message({ mail }: { readonly mail: DemoMail }) {
  const { t } = useText();
  return (
    <article className="panel" style={{ padding: 18 }}>
      <Title order={2} size="h5">
        {mail.subject}
      </Title>
      <Text size="sm" className="quiet" mb="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('mailbox.to')} {mail.recipientName} &lt;{mail.address}&gt; · {dateAndTime(mail.receivedAt)}
      </Text>
      <iframe
        title={mail.subject}
        sandbox=""
        srcDoc={mail.html}
        style={{ width: '100%', height: 460, border: '1px solid var(--line)', borderRadius: 8 }}
      />
      <details>
        <summary style={{ cursor: 'pointer', fontSize: '0.85rem' }}>{t('mailbox.plain')}</summary>
        <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.85rem' }}>{mail.text}</pre>
        <Text size="xs" className="quiet">
          Message-ID: {mail.messageId}
        </Text>
      </details>
    </article>
  );
}

function MailList({
  mails,
  chosen,
  onChoose,
}: {
  readonly mails: readonly DemoMail[];
  readonly chosen: DemoMail | undefined;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <ul className="panel sticky" style={{ listStyle: 'none', margin: 0, padding: 0 }} tabIndex={0}>
      {mails.map((mail) => (
        <li key={mail.id} style={{ borderBottom: '1px solid var(--line)' }}>
          <UnstyledButton
            p="sm"
            w="100%"
            onClick={() => onChoose(mail.id)}
            aria-current={mail.id === chosen?.id}
            bg={mail.id === chosen?.id ? '#fdf6e3' : undefined}
          >
            <Text size="sm" fw={600} lineClamp={2}>
              {mail.subject}
            </Text>
            <Text size="xs" className="quiet">
              {mail.recipientName ?? mail.address} · {dateAndTime(mail.receivedAt)}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

export function MailboxPage({ standsAlone = false }: { readonly standsAlone?: boolean }) {
  const { t } = useText();
  const [address, setAddress] = useState<string | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const mailbox = useQuery({
    queryKey: ['mails'],
    queryFn: () => api<DemoMail[]>('GET', '/demo/mails'),
    refetchInterval: 3000,
  });
  if (mailbox.isPending) return <Loading />;
  if (mailbox.isError) return <Failure error={mailbox.error} retry={() => void mailbox.refetch()} />;
  const people = [...new Map(mailbox.data.map((mail) => [mail.address, mail.recipientName ?? mail.address]))].map(
    ([value, label]) => ({ value, label }),
  );
  const mails = mailbox.data.filter((mail) => !address || mail.address === address);
  const chosen = mails.find((mail) => mail.id === chosenId) ?? mails[0];
  return (
    <div style={standsAlone ? { maxWidth: 1100, margin: '0 auto', padding: 20 } : undefined}>
      <PageHead title={t('nav.mailbox')} hint={t('mailbox.hint', { count: mails.length })}>
        {standsAlone && (
          <Button component="a" href="/desk" variant="default">
            {t('signIn.title')}
          </Button>
        )}
      </PageHead>
      <Group mb="md">
        <Select
          aria-label={t('mailbox.of')}
          placeholder={t('mailbox.everybody')}
          data={people}
          value={address}
          onChange={setAddress}
          clearable
          searchable
          w={320}
        />
      </Group>
      {chosen ? (
        <div className="main-and-side" style={{ gridTemplateColumns: undefined }}>
          <Message mail={chosen} />
          <MailList mails={mails} chosen={chosen} onChoose={setChosenId} />
        </div>
      ) : (
        <div className="panel">
          <Nothing>{t('mailbox.nothing')}</Nothing>
        </div>
      )}
    </div>
  );
}

/** For whoever is not signed in. */
export const MailboxAlone = () => <MailboxPage standsAlone />;
