import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Command, type Decider, type DomainEvent, past, specification } from '@pobratim/event-sourcing';
import { agreementDecider } from '../agreements/agreement-decider.js';
import { importDecider } from '../imports/import-decider.js';
import { partyDecider } from '../parties/party-decider.js';
import { partnershipDecider } from '../partnerships/partnership-decider.js';
import { registerNumberDecider } from '../register-numbers/register-number-decider.js';
import { sourceDocumentDecider } from '../source-documents/source-document-decider.js';

const src = join(import.meta.dirname, '..');
/** The event that samples of corrections name. */
const CORRECTED = '0198f0c2-7b00-7000-8000-000000000001';

/** What an event answers, where it says nothing without that. */
const ANSWERS: Readonly<Record<string, string>> = { 'voiding-declined/1': 'voiding-proposed/1' };

/** Folds every stored sample of a folder, each after the aggregate's first event. */
const samplesLoad = <C extends Command, State, Event extends DomainEvent<string, object>>(
  folder: string,
  first: Event['schema'],
  decider: Decider<C, State, Event>,
): void => {
  const files = readdirSync(join(src, folder, 'schemas')).filter((file) => file.endsWith('.sample.json'));
  const read = (file: string): Event =>
    JSON.parse(readFileSync(join(src, folder, 'schemas', file), 'utf8')) as Event;
  const named = (schema: string): Event => read(`${schema.replace('/', '.')}.sample.json`);
  const start = past(named(first), { id: CORRECTED });

  it.each(files)(`${folder}/%s is still read, and changes what it speaks of`, (file) => {
    const sample = read(file);
    const answered = ANSWERS[sample.schema];
    const before = answered === undefined ? [start] : [start, named(answered)];
    if (sample.schema === first)
      specification(decider)
        .given(sample)
        .thenState((state) => {
          expect(state).not.toEqual(decider.initial);
        });
    else
      specification(decider)
        .given(...before)
        .thenState((earlier) => {
          specification(decider)
            .given(...before, sample)
            .thenState((after) => {
              expect(after).not.toEqual(earlier);
              expect(JSON.parse(JSON.stringify(after))).toEqual(after);
            });
        });
  });
};

describe('every version of an event ever written', () => {
  samplesLoad('agreements', 'agreement-recorded/1', agreementDecider);
  samplesLoad('imports', 'import-started/1', importDecider);
  samplesLoad('parties', 'party-registered/1', partyDecider);
  samplesLoad('partnerships', 'partnership-established/1', partnershipDecider);
  samplesLoad('register-numbers', 'register-number-allocated/1', registerNumberDecider);
  samplesLoad('source-documents', 'source-document-received/1', sourceDocumentDecider);
});
