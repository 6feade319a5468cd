import '@fontsource-variable/golos-text';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/styles.css';
import './api/set-up-client.js';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/set-up-client.js';
import { router } from './app/router.js';
import { setUpLanguage } from './i18n/set-up.js';
import { ReadingComfortProvider } from './theme/reading-comfort-provider.js';

await setUpLanguage();
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ReadingComfortProvider>
        <Notifications position="bottom-right" limit={3} />
        <RouterProvider router={router} />
      </ReadingComfortProvider>
    </QueryClientProvider>
  </StrictMode>,
);
