import { appending } from './appending.js';
import { goldenEvents } from './golden.js';
import { hostile } from './hostile.js';
import { idempotence } from './idempotence.js';
import { lostEvents } from './lost-events.js';
import { reading } from './reading.js';
import type { Sentence } from './sentence.js';
import { subscribing } from './subscribing.js';

export type { LogSettings, OpenLog, Opener, Sentence, Store } from './sentence.js';

/**
 * The port suite: what every adapter owes, free of any test runner. In an adapter's spec:
 * `it.each(portSuite)('$says', (sentence) => sentence.check(open))`.
 */
export const portSuite: readonly Sentence[] = [
  ...goldenEvents,
  ...appending,
  ...idempotence,
  ...lostEvents,
  ...reading,
  ...subscribing,
  ...hostile,
];
