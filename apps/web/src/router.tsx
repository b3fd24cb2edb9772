// Addresses and their pages.
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { Frame } from './shell/frame.js';
import { CalendarPage } from './calendar/calendar.page.js';
import { DeskPage } from './desk/desk.page.js';
import { GuidanceListPage } from './guidance/guidance-list.page.js';
import { GuidancePage } from './guidance/guidance.page.js';
import { MailboxPage } from './demo/mailbox.page.js';
import { BrokenPage } from './shell/broken.page.js';
import { MeetingPage } from './meeting/meeting.page.js';
import { RoutesPage } from './routes/routes.page.js';
import { NotFoundPage } from './shell/not-found.page.js';
import { ObligationPage } from './obligation/obligation.page.js';
import { OrganisationPage } from './organisation/organisation.page.js';
import { ReportPage } from './report/report.page.js';
import { WorldsPage } from './demo/worlds.page.js';
import { TrackingPage } from './tracking/tracking.page.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
const at = { getParentRoute: () => root } as const;

const home = createRoute({
  ...at,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk' });
  },
});
const desk = createRoute({ ...at, path: '/desk', component: DeskPage });
const guidanceList = createRoute({ ...at, path: '/guidance', component: GuidanceListPage });
const guidance = createRoute({ ...at, path: '/guidance/$id', component: GuidancePage });
const report = createRoute({ ...at, path: '/reports/$id', component: ReportPage });
const meeting = createRoute({ ...at, path: '/meetings/$id', component: MeetingPage });
const obligation = createRoute({ ...at, path: '/obligations/$id', component: ObligationPage });
const tracking = createRoute({ ...at, path: '/tracking', component: TrackingPage });
const calendar = createRoute({ ...at, path: '/calendar', component: CalendarPage });
const organisation = createRoute({ ...at, path: '/organisation', component: OrganisationPage });
const routes = createRoute({ ...at, path: '/routes', component: RoutesPage });
const worlds = createRoute({ ...at, path: '/scenarios', component: WorldsPage });
const mailbox = createRoute({ ...at, path: '/mailbox', component: MailboxPage });

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
  defaultErrorComponent: BrokenPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
