import { defineConfig } from '@hey-api/openapi-ts';
import { services } from './services.mjs';

const folder = process.env.OPENAPI_OUTPUT ?? 'src/__generated__';

/** One client for each service, in a folder of its name, from the document the service has checked in. */
export default defineConfig(
  services().map(({ name, document }) => ({
    input: document,
    output: { path: `${folder}/${name}`, clean: true },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk', '@tanstack/react-query'],
    logs: { level: 'warn' },
  })),
);
