import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { notificationsOpenApi } from './openapi.adapter.js';

// Writes the checked-in document anew: `npx nx openapi notifications`. `openapi.spec.ts` fails when it is not up to date.
writeFileSync(new URL('../openapi.json', import.meta.url), await notificationsOpenApi());
