// Signing in: by password, and in the demo by one click.
import {
  Button,
  Group,
  Paper,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { DemoAccount } from '@app/contracts/demo.contract.js';
import { api } from '../api-client.js';
import { LanguageSwitch } from '../layout/language-switch.js';
import { useText } from '../language.js';
import { useTask } from '../parts/task.js';
import { useSessionChange } from '../session.js';

function PasswordForm() {
  const { t } = useText();
  const change = useSessionChange();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [signIn, isRunning] = useTask(() => change(() => api('POST', '/session', { email, password })));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void signIn();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          required
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
        />
        <Button type="submit" fullWidth loading={isRunning}>
          {t('signIn.button')}
        </Button>
      </Stack>
    </form>
  );
}

/** The one of each role that the story needs come first; the rest follow. */
function AccountCard({ account }: { readonly account: DemoAccount }) {
  const change = useSessionChange();
  const [enter, isRunning] = useTask(() => change(() => api('POST', '/demo/sessions', { memberId: account.memberId })));
  return (
    <UnstyledButton
      className="panel"
      p="sm"
      onClick={() => void enter()}
      disabled={isRunning}
      data-account={account.email}
    >
      <Text fw={600} size="sm">
        {account.fullName}
      </Text>
      <Text size="sm">{account.title}</Text>
      <Text size="xs" className="quiet">
        {account.organisation}
      </Text>
    </UnstyledButton>
  );
}

function DemoAccounts() {
  const { t } = useText();
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: () => api<DemoAccount[]>('GET', '/demo/accounts'),
  });
  const [showsAll, setShowsAll] = useState(false);
  const isMain = (one: DemoAccount): boolean =>
    !one.organisation.startsWith('Chi bộ') || one.organisation.includes('Thư viện');
  const shown = (data ?? []).filter((one) => showsAll || isMain(one));
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('signIn.demoTitle')}
      </Title>
      <Text size="sm" className="quiet">
        {t('signIn.demoText')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {shown.map((account) => (
          <AccountCard key={account.memberId} account={account} />
        ))}
      </SimpleGrid>
      {!showsAll && (
        <Button variant="subtle" size="xs" onClick={() => setShowsAll(true)}>
          {t('signIn.demoAll')}
        </Button>
      )}
    </Stack>
  );
}

export function SignInPage({ demo }: { readonly demo: boolean }) {
  const { t } = useText();
  return (
    <main style={{ maxWidth: demo ? 980 : 420, margin: '0 auto', padding: '32px 16px' }}>
      <Group justify="space-between" mb="lg">
        <Group gap={10}>
          <IconClockHour4 size={34} color="#8f1d1d" aria-hidden />
          <div>
            <Title order={1} size="h2" lh={1.1}>
              {t('app.name')}
            </Title>
            <Text size="sm" className="quiet">
              {t('app.tagline')}
            </Text>
          </div>
        </Group>
        <LanguageSwitch color="brand.8" />
      </Group>
      <div className={demo ? 'two-columns' : undefined}>
        <Paper className="panel" p="lg">
          <Title order={2} size="h4" mb="md">
            {t('signIn.title')}
          </Title>
          <PasswordForm />
        </Paper>
        {demo && <DemoAccounts />}
      </div>
    </main>
  );
}
