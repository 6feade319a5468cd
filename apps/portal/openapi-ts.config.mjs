import { defineConfig } from '@hey-api/openapi-ts';

/** The client of the registry, from its checked-in document. */
export default defineConfig({
  input: process.env.OPENAPI_INPUT ?? '../registry/openapi.json',
  output: { path: process.env.OPENAPI_OUTPUT ?? 'src/__generated__', clean: true },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk', '@tanstack/react-query'],
  logs: { level: 'warn' },
});
