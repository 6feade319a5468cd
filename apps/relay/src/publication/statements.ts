import type { CloudEvent } from '@pobratim/contracts';
import { listOf, type Json } from './json.js';

/** The statements that count after one more: what a later one corrects counts no longer. */
export function withStatement(state: Json, event: CloudEvent<Json>): Json {
  const { statement, corrects } = event.data ?? {};
  const kept = listOf(state, 'statements').filter((one) => one['event'] !== corrects);
  return { ...state, statements: [...kept, { event: event.id, recordedAt: event.time, statement }] };
}
