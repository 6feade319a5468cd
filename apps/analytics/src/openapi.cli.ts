import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { analyticsOpenApi } from './openapi.adapter.js';

// Writes the checked-in document anew: `npx nx openapi analytics`. `openapi.spec.ts` fails when it is not up to date.
writeFileSync(new URL('../openapi.json', import.meta.url), await analyticsOpenApi());
