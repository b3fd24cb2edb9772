// The product for somebody who is signed in: every page, and what pages need that the first one does without.
import './ui/styles.js';
import { DatesProvider } from '@mantine/dates';
import { RouterProvider } from '@tanstack/react-router';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { useEffect } from 'react';
import { router } from './router.js';

// Date fields read what a person types (18/06/2021) with this.
dayjs.extend(customParseFormat);

export function SignedIn() {
  // Whoever signs in again on the same page begins at the address of now, not where the one before left.
  useEffect(() => void router.load(), []);
  return (
    <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1 }}>
      <RouterProvider router={router} />
    </DatesProvider>
  );
}
