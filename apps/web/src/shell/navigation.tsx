// The places a person can go.
import { NavLink } from '@mantine/core';
import {
  IconBuildingCommunity,
  IconCalendar,
  IconChecklist,
  IconEye,
  IconFileText,
  IconMailbox,
  IconRoute,
} from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import type { SessionView } from '@app/contracts/session.contract.js';
import { useText } from '../language.js';

export function Navigation({ session, onChoose }: { readonly session: SessionView; readonly onChoose: () => void }) {
  const { t } = useText();
  const { pathname } = useLocation();
  const places = [
    { to: '/desk', label: t('nav.desk'), Icon: IconChecklist, shown: true },
    { to: '/guidance', label: t('nav.guidance'), Icon: IconFileText, shown: true },
    { to: '/tracking', label: t('nav.tracking'), Icon: IconEye, shown: session.mayOpen.tracking },
    { to: '/calendar', label: t('nav.calendar'), Icon: IconCalendar, shown: true },
    { to: '/organisation', label: t('nav.organisation'), Icon: IconBuildingCommunity, shown: true },
    { to: '/routes', label: t('nav.routes'), Icon: IconRoute, shown: session.mayOpen.routes },
    { to: '/mailbox', label: t('nav.mailbox'), Icon: IconMailbox, shown: session.demo },
  ] as const;
  return (
    <>
      {places
        .filter((place) => place.shown)
        .map(({ to, label, Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={label}
            active={pathname.startsWith(to)}
            leftSection={<Icon size={18} aria-hidden />}
            onClick={onChoose}
            styles={{ root: { borderRadius: 8, marginBottom: 2 }, label: { fontSize: '0.95rem' } }}
          />
        ))}
    </>
  );
}
