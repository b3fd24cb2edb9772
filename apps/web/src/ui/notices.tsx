// Where it is told what was done or refused: a few lines over the page. Fetched apart from the first page.
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications, notifications } from '@mantine/notifications';
import { present } from '../language.js';

export interface Notice {
  readonly color: 'red' | 'green';
  readonly message: string;
  readonly autoClose: number;
}

export const Notices = () => <Notifications position="top-center" />;

/** The cross that closes a notice has a name for those who do not see it. */
export const show = (notice: Notice): void => {
  notifications.show({ ...notice, closeButtonProps: { 'aria-label': present().t('action.close') } });
};
