import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '@pobratim/event-sourcing';
import { deliver } from './deliver.js';
import { recordedSample } from './recorded.fixture.js';

const folder = join(import.meta.dirname, '../../event-sourcing/src/operator/schemas');
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.sample.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as DomainEvent);

describe('what operators do', () => {
  it.each(samples)('$type reaches every service with all that it says', ({ type, data }) => {
    const { cloudEvent } = deliver(recordedSample(type, data), { incarnation: 'a' });
    expect(cloudEvent.type).toMatch(/^ru\.pobratim\.operator\./);
    const said = Object.entries(data).filter(([, value]) => value !== null);
    const told = Object.entries(cloudEvent.data as object).map(([name, value]: [string, unknown]) => [
      name,
      typeof data[name] === 'number' ? Number(value) : value,
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(said));
  });
});
