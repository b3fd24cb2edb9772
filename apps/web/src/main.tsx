// Starts the pages.
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import 'dayjs/locale/vi';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useMemo, type ReactNode } from 'react';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ApiProblem } from './api-client.js';
import { translator, useText } from './language.js';
import { router } from './router.js';
import { themeIn } from './ui/theme.js';

// Date fields read what a person types (18/06/2021) with this.
dayjs.extend(customParseFormat);

const REFRESH_MS = 15_000;

const isWorthRetrying = (failures: number, error: unknown): boolean =>
  failures < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500);

const queries = new QueryClient({
  defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 2_000, refetchInterval: REFRESH_MS } },
});

/** Names of controls follow the language. */
function Themed({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const theme = useMemo(() => themeIn(t), [t]);
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      {children}
    </MantineProvider>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={translator}>
        <Themed>
          <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1 }}>
            <QueryClientProvider client={queries}>
              <Notifications position="top-center" />
              <RouterProvider router={router} />
            </QueryClientProvider>
          </DatesProvider>
        </Themed>
      </I18nextProvider>
    </StrictMode>,
  );
