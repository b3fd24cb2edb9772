// The frame of every page: who I am, where I can go, and, in the demo, what day it is.
import { AppShell, Burger, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconClockHour4 } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import type { SessionView } from '@app/contracts/session.contract.js';
import { useText } from '../language.js';
import { signOut, useSession, useSessionChange } from '../session.js';
import { DemoBar } from './demo-bar.js';
import { LanguageSwitch } from './language-switch.js';
import { Navigation } from './navigation.js';

function Brand() {
  const { t } = useText();
  return (
    <UnstyledButton component={Link} to="/desk" aria-label={t('app.name')}>
      <Group gap={8} wrap="nowrap">
        <IconClockHour4 size={26} color="#ffd66b" stroke={2} aria-hidden />
        <Text fw={600} size="lg" c="white" style={{ whiteSpace: 'nowrap' }}>
          {t('app.name')}
        </Text>
      </Group>
    </UnstyledButton>
  );
}

function PersonMenu({ member }: { readonly member: NonNullable<SessionView['member']> }) {
  const { t } = useText();
  const change = useSessionChange();
  const seat = member.seats[0];
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton title={t('nav.account', { name: member.fullName })}>
          <Group gap={6} wrap="nowrap">
            <div>
              <Text size="sm" fw={600} c="white" lh={1.2} ta="right" truncate maw={{ base: 104, sm: 'none' }}>
                {member.fullName}
              </Text>
              <Text size="xs" c="white" lh={1.2} ta="right" visibleFrom="sm">
                {seat?.title}
              </Text>
            </div>
            <IconChevronDown size={16} color="white" aria-hidden />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {member.seats.map((one) => (
          <Menu.Label key={one.id}>
            {one.title} – {one.organisationName}
          </Menu.Label>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void change(signOut)}>{t('nav.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function Frame() {
  const { t } = useText();
  const session = useSession().data;
  const [opened, { toggle, close }] = useDisclosure(false);
  if (!session?.member) return null;
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 236, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <AppShell.Header bg="brand.8" withBorder={false}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              color="white"
              aria-label={t('nav.menu')}
            />
            <Brand />
          </Group>
          <Group gap="md" wrap="nowrap">
            <LanguageSwitch />
            <PersonMenu member={session.member} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" bg="#fbfaf7">
        <Navigation session={session} onChoose={close} />
      </AppShell.Navbar>
      <AppShell.Main>
        {session.demo && <DemoBar today={session.today} />}
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
