import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { encode, EVENT_MESSAGES, eventMessage, jsonSchema, publicSamples } from '@pobratim/contracts';
import type { DomainEvent } from '@pobratim/event-sourcing';
import { ACTIVITIES, EVIDENCE, LEGAL_STATUSES, PARTNER_POSITIONS, SIDES } from '../vocabulary/axes.js';
import {
  AGREEMENT_KINDS,
  ENTRY_INTO_FORCE_RULES,
  LEVELS,
  REGIMES,
  TERM_KINDS,
} from '../vocabulary/agreement-terms.js';
import { PARTY_KINDS, PARTY_SIDES } from '../vocabulary/party-terms.js';
import { CORRECTION_REASONS, REMOVAL_REASONS } from '../vocabulary/reasons.js';
import { ACCESS_LEVELS } from '../vocabulary/records.js';
import { internalOf, publicOf } from './outgoing.fixture.js';

const CATEGORIES = {
  agreements: 'agreement',
  partnerships: 'partnership',
  parties: 'party',
  imports: 'import',
  'register-numbers': 'register-number',
  'source-documents': 'source-document',
} as const;
const WITHOUT_MESSAGE = ['CandidateCorrected', 'RegisterNumberAllocated', 'SourceDocumentReceived'];

const samples = Object.entries(CATEGORIES).flatMap(([folder, category]) => {
  const schemas = join(import.meta.dirname, '..', folder, 'schemas');
  return readdirSync(schemas)
    .filter((file) => file.endsWith('.sample.json'))
    .map(
      (file) =>
        [file, category, JSON.parse(readFileSync(join(schemas, file), 'utf8')) as DomainEvent] as const,
    );
});
const published = samples.filter(
  ([, category, sample]) => eventMessage(internalOf(sample, category).type)?.audience === 'public',
);

/** Every text of an event's private members and sources. */
const secrets = ({ data, private: hidden }: DomainEvent): readonly string[] => {
  const { source, ground } = data as {
    source?: { document: string } | null;
    ground?: { document: string } | null;
  };
  return [...Object.values(hidden ?? {}).map(String), source?.document ?? '', ground?.document ?? ''].filter(
    Boolean,
  );
};

/** The codes of an enum of the contract, wherever a message speaks of it. */
const enumNames = (prefix: string): readonly string[] => {
  const schemas = EVENT_MESSAGES.map(({ type }) => JSON.stringify(jsonSchema(type))).join();
  return [...new Set(schemas.match(new RegExp(`(?<=")${prefix}_[A-Z0-9_]+(?=")`, 'g')))].sort();
};

describe('what leaves the register', () => {
  it.each(samples)(
    '%s is one event of the contract, in our own services too without a private word',
    (_, category, sample) => {
      const event = internalOf(sample, category);
      const isCatchAll = event.type === 'ru.pobratim.log.event-recorded.v1';
      expect(isCatchAll).toBe(WITHOUT_MESSAGE.includes(sample.type));
      const text = JSON.stringify(event);
      for (const secret of secrets(sample)) expect(text).not.toContain(secret);
    },
  );

  it.each(published)('%s means today what it meant when its sample was stored', (_, category, sample) => {
    const event = publicOf(sample, category);
    const stored = publicSamples().filter(({ type }) => type === event.type);
    expect(stored.map((one) => Buffer.from(encode(one)).toString())).toContain(
      Buffer.from(encode(event)).toString(),
    );
  });

  it.each([
    ['AGREEMENT_KIND', AGREEMENT_KINDS],
    ['REGIME', REGIMES],
    ['PARTNERSHIP_LEVEL', LEVELS],
    ['ENTRY_INTO_FORCE_RULE', ENTRY_INTO_FORCE_RULES],
    ['TERM_KIND', TERM_KINDS],
    ['LEGAL_STATUS', LEGAL_STATUSES],
    ['ACTIVITY', ACTIVITIES],
    ['PARTNER_POSITION', PARTNER_POSITIONS],
    ['EVIDENCE', EVIDENCE],
    ['SIDE', SIDES],
    ['PARTY_KIND', PARTY_KINDS],
    ['PARTY_SIDE', PARTY_SIDES],
    ['CORRECTION_REASON', CORRECTION_REASONS],
    ['REMOVAL_REASON', REMOVAL_REASONS],
    ['ACCESS_LEVEL', ACCESS_LEVELS],
  ] as const)('can say every code of %s', (prefix, codes) => {
    expect(enumNames(prefix)).toEqual(
      [`${prefix}_UNSPECIFIED`, ...codes.map((code) => `${prefix}_${code}`)].sort(),
    );
  });
});
