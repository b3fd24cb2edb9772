// Starts the pages.
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import './first-page-styles.js';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './api-client.js';
import { Door } from './door.js';
import { useText } from './language.js';
import { Boundary } from './shell/boundary.js';
import { NoticesPlace } from './ui/tell.js';
import { themeIn } from './ui/theme.js';

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
    // All variables are written by the provider, so that no style sheet need bring its defaults.
    <MantineProvider theme={theme} forceColorScheme="light" deduplicateCssVariables={false}>
      {children}
    </MantineProvider>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Themed>
        <QueryClientProvider client={queries}>
          <NoticesPlace />
          <Boundary>
            <Door />
          </Boundary>
        </QueryClientProvider>
      </Themed>
    </StrictMode>,
  );
