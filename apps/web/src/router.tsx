// Addresses and their pages. A page comes when somebody goes there, or is about to: the pointer on a link is enough.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { BrokenPage } from './shell/broken.page.js';
import { Frame } from './shell/frame.js';
import { NotFoundPage } from './shell/not-found.page.js';
import { Loading } from './ui/waiting.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
const at = { getParentRoute: () => root } as const;

const home = createRoute({
  ...at,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk' });
  },
});
const desk = createRoute({
  ...at,
  path: '/desk',
  component: lazyRouteComponent(() => import('./desk/desk.page.js'), 'DeskPage'),
});
const guidanceList = createRoute({
  ...at,
  path: '/guidance',
  component: lazyRouteComponent(() => import('./guidance/guidance-list.page.js'), 'GuidanceListPage'),
});
const guidance = createRoute({
  ...at,
  path: '/guidance/$id',
  component: lazyRouteComponent(() => import('./guidance/guidance.page.js'), 'GuidancePage'),
});
const report = createRoute({
  ...at,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./report/report.page.js'), 'ReportPage'),
});
const meeting = createRoute({
  ...at,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('./meeting/meeting.page.js'), 'MeetingPage'),
});
const obligation = createRoute({
  ...at,
  path: '/obligations/$id',
  component: lazyRouteComponent(() => import('./obligation/obligation.page.js'), 'ObligationPage'),
});
const tracking = createRoute({
  ...at,
  path: '/tracking',
  component: lazyRouteComponent(() => import('./tracking/tracking.page.js'), 'TrackingPage'),
});
const calendar = createRoute({
  ...at,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./calendar/calendar.page.js'), 'CalendarPage'),
});
const organisation = createRoute({
  ...at,
  path: '/organisation',
  component: lazyRouteComponent(() => import('./organisation/organisation.page.js'), 'OrganisationPage'),
});
const routes = createRoute({
  ...at,
  path: '/routes',
  component: lazyRouteComponent(() => import('./routes/routes.page.js'), 'RoutesPage'),
});
const worlds = createRoute({
  ...at,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./demo/worlds.page.js'), 'WorldsPage'),
});
const mailbox = createRoute({
  ...at,
  path: '/mailbox',
  component: lazyRouteComponent(() => import('./demo/mailbox.page.js'), 'MailboxPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    desk,
    guidanceList,
    guidance,
    report,
    meeting,
    obligation,
    tracking,
    calendar,
    organisation,
    routes,
    mailbox,
    worlds,
  ]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: BrokenPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
