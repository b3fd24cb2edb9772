// Signing in: by password, and in the demo by one click.
import { Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import './sign-in.css';
import { useState, type FormEvent } from 'react';
import { api } from '../api-client.js';
import { LanguageSwitch } from './language-switch.js';
import { DemoWorlds } from '../demo/demo-worlds.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
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

export function SignInPage({ demo }: { readonly demo: boolean }) {
  const { t } = useText();
  const change = useSessionChange();
  // The pages of the product are not here yet: they begin at the address that they find.
  const enter = (signIn: () => Promise<unknown>): Promise<void> =>
    change(async () => {
      await signIn();
      window.history.pushState(null, '', '/desk');
    });
  return (
    <main style={{ maxWidth: demo ? 1180 : 420, margin: '0 auto', padding: '32px 16px' }}>
      <Group justify="space-between" mb="lg">
        <Group gap={10}>
          <IconClockHour4 size={34} className="brand" aria-hidden />
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
      <div className={demo ? 'sign-in-columns' : undefined}>
        {demo && (
          <div>
            <Title order={2} size="h4">
              {t('worlds.title')}
            </Title>
            <Text size="sm" className="quiet" mb="sm">
              {t('worlds.hint')}
            </Text>
            <DemoWorlds onEnter={enter} />
          </div>
        )}
        <Paper className="panel" p="lg">
          <Title order={2} size="h4" mb="md">
            {t('signIn.title')}
          </Title>
          <PasswordForm />
        </Paper>
      </div>
    </main>
  );
}
