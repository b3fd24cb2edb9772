// The demo's five scenarios: what each is about, what comes next in it, and one click for every role.
import { Alert, Badge, Button, Group, SimpleGrid, Stack, Tabs, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DemoAccount, DemoWorld } from '@app/contracts/demo.contract.js';
import { api } from '../api-client.js';
import { longDate } from '../ui/format.js';
import { useText } from '../language.js';
import { useTask } from '../ui/task.js';
import { Loading } from '../ui/waiting.js';

interface EnterProps {
  /** Runs the signing in, and leads to the desk of whoever was chosen. */
  readonly onEnter: (signIn: () => Promise<unknown>) => Promise<unknown>;
}

/** Signs in as somebody with one click. */
const useEntering = (
  account: DemoAccount | undefined,
  onEnter: EnterProps['onEnter'],
): readonly [enter: () => Promise<unknown>, isRunning: boolean] =>
  useTask(() => onEnter(() => api('POST', '/demo/sessions', { memberId: account?.memberId })));

function AccountCard({ account, onEnter }: EnterProps & { readonly account: DemoAccount }) {
  const [enter, isRunning] = useEntering(account, onEnter);
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

function World({ world, onEnter }: EnterProps & { readonly world: DemoWorld }) {
  const { t } = useText();
  const [showsAll, setShowsAll] = useState(false);
  const next = world.accounts.find((one) => one.isMain);
  const [enter, isRunning] = useEntering(next, onEnter);
  const shown = world.accounts.filter((one) => showsAll || one.isMain);
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5">
          {t(`world.${world.key}.title`)}
        </Title>
        <Badge variant="light" tt="none" size="lg" color="gray">
          {t('worlds.clock', { date: longDate(world.today) })}
        </Badge>
      </Group>
      <Text size="sm">{t(`world.${world.key}.story`)}</Text>
      <Alert variant="light" color="brand" title={t('worlds.next')}>
        <Text size="sm">{t(`world.${world.key}.next`)}</Text>
        {next && (
          <Button mt="sm" size="sm" loading={isRunning} onClick={() => void enter()}>
            {t('worlds.enterAs', { name: next.fullName })}
          </Button>
        )}
      </Alert>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {shown.map((account) => (
          <AccountCard key={account.memberId} account={account} onEnter={onEnter} />
        ))}
      </SimpleGrid>
      {!showsAll && shown.length < world.accounts.length && (
        <Button variant="subtle" size="xs" onClick={() => setShowsAll(true)}>
          {t('worlds.all')}
        </Button>
      )}
      <Text size="xs" className="quiet">
        {t('worlds.assumed')}: {t(`world.${world.key}.assumed`)}
      </Text>
    </Stack>
  );
}

export function DemoWorlds({ onEnter }: EnterProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const worlds = useQuery({ queryKey: ['demo-worlds'], queryFn: () => api<DemoWorld[]>('GET', '/demo/worlds') });
  if (!worlds.data) return <Loading />;
  const key = chosen ?? worlds.data.find((one) => one.isOpen)?.key ?? 'S0';
  const world = worlds.data.find((one) => one.key === key);
  return (
    <Tabs value={key} onChange={setChosen} keepMounted={false}>
      <Tabs.List aria-label={t('worlds.pick')} mb="md">
        {worlds.data.map((one) => (
          <Tabs.Tab key={one.key} value={one.key} px="sm">
            {t(`world.${one.key}.name`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {world && (
        <Tabs.Panel value={key}>
          <World key={key} world={world} onEnter={onEnter} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
