import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  OPERATOR_SCHEMAS,
  operatorActor,
  type ProjectionRebuildOrdered,
  type RecordedEvent,
} from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { until } from '@pobratim/testing';
import type { Import } from '../shapes/import.js';
import { ANNA, specApi, type SpecApi } from '../test/spec-api.adapter.js';

jest.setTimeout(60_000);

const NOTE = new URL('../../../../test/fixtures/inventories/seeds/smolensk-note.txt', import.meta.url);
const NAMES = ['read-started-imports', 'record-accepted-candidates', 'refer-to-supplemented-agreement'];

let api: SpecApi;
beforeAll(async () => {
  api = await specApi('register');
  const uploaded = await api.upload(readFileSync(NOTE), 'Справка.txt', { as: ANNA });
  const { id } = uploaded.body as { id: string };
  const card = async (): Promise<Import> => (await api.get(`/imports/${id}`, ANNA)).body as Import;
  await until(async () => (await card()).state === 'REVIEW', { within: 30_000 });
  const taken = await api.post(`/imports/${id}/acceptance`, {}, { as: ANNA });
  const { accepted } = taken.body as { accepted: number };
  expect(accepted).toBeGreaterThan(10);
  await until(async () => (await card()).counts.recorded === accepted, { within: 30_000 });
});
afterAll(() => api.close());

async function begunAnew(projection: string): Promise<RecordedEvent> {
  const { store } = api.parts;
  const type = 'ProjectionRebuildOrdered';
  const event: ProjectionRebuildOrdered = {
    type,
    schema: OPERATOR_SCHEMAS[type],
    data: { projection, compareOnly: false },
  };
  const stream = `operator-${newId()}`;
  await store.append({
    stream,
    expected: 'no-stream',
    events: [event],
    actor: operatorActor('petrova'),
    cause: { command: newId(), correlation: newId() },
    bodyHash: '0'.repeat(64),
  });
  return until(
    async () => {
      for await (const answer of store.readStream(stream, { from: 1 })) return answer;
      return null;
    },
    { within: 30_000 },
  );
}

describe('what the registry does by itself', () => {
  it.each(NAMES)('%s begins anew by an order and does nothing twice', async (name) => {
    const { size } = await api.parts.store.head();
    const { data } = await begunAnew(name);
    expect(data).toMatchObject({ projection: name, result: 'done', position: size });
    // The order and its outcome, and nothing else.
    expect((await api.parts.store.head()).size).toBe(size + 2);
  });
});
