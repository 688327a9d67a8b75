import '@fontsource-variable/figtree/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { start } from '../journal-client/store';
import { theme } from '../ui/theme';
import { App } from './app';

/** The nonce that this load's policy allows style tags by. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root to draw into.');
void start();
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <App />
      <Notifications position="bottom-right" limit={4} containerWidth={400} />
    </MantineProvider>
  </StrictMode>,
);
