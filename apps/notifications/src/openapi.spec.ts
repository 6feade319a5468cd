import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { notificationsOpenApi } from './openapi.adapter.js';

const checkedIn = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8');

describe('the checked-in OpenAPI document', () => {
  it('is what the controllers declare; else run `npx nx openapi notifications`', async () => {
    expect(await notificationsOpenApi()).toBe(checkedIn);
  });
});
