import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudEvent } from './cloud-event.js';
import { decode } from './codec/codec.js';

const folder = join(import.meta.dirname, 'fixtures/events');

/**
 * One event of every public type and version, as the bytes that went out: they are never changed and must be read for
 * ever. Also the examples of the contract pages.
 */
export function publicSamples(): readonly CloudEvent[] {
  return readdirSync(folder)
    .sort()
    .map((file) => decode(readFileSync(join(folder, file))));
}
