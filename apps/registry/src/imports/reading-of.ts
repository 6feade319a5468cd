import type { Candidate, DomesticPair, InventoryReading } from '@pobratim/inventory-reader';
import type { Span } from '../vocabulary/records.js';
import type { CandidateSnapshot, CandidateValues, Certainty } from './candidate.js';
import { partyAbroad, partyAtHome } from './party-of-name.js';
import type { ReadField, StoredCandidate, StoredReading } from './stored-reading.js';

/** What the reader read, as the import keeps it: parties with the directory's knowledge, numbers, one certainty each. */
export function readingOf(read: InventoryReading, text: string): StoredReading {
  const candidates = read.candidates.map((candidate, at) => candidateOf(candidate, at + 1, text));
  return {
    version: 1,
    readerVersion: read.readerVersion,
    source: read.source,
    candidates,
    domestic: read.domestic.map((pair, at) => domesticOf(pair, candidates.length + at + 1)),
    unrecognised: read.unrecognised.map(({ quote, from, to, reason }, at) => ({
      line: at + 1,
      quote,
      span: { from, to },
      reason,
    })),
  };
}

function candidateOf(read: Candidate, no: number, text: string): StoredCandidate {
  const { fields, quote, from, to } = read;
  const countryWords = (at: number): string | null => {
    const field = fields[`foreignParties[${at}].country`];
    return field === undefined ? null : text.slice(field.from, field.to);
  };
  const values: CandidateValues = {
    kind: read.kind,
    title: read.title,
    domesticParties: read.domesticParties.map(partyAtHome),
    foreignParties: read.foreignParties.map((party, at) => partyAbroad(party, countryWords(at))),
    signedOn: read.signedOn,
    since: read.since,
    legalStatus: read.legalStatus,
    activity: read.activity,
    partnerPosition: read.partnerPosition,
  };
  return {
    no,
    certainty: certaintyOf(read),
    values,
    spans: spansOf(fields),
    quote,
    span: { from, to },
    fields,
  };
}

/** A pair inside one country: kept, set aside, and taken into the register only when a person asks for it (rule 7). */
function domesticOf(
  { kind, title, parties, signedOn, quote, from, to }: DomesticPair,
  no: number,
): StoredCandidate {
  const said = {
    kind,
    title,
    signedOn,
    since: null,
    legalStatus: null,
    activity: null,
    partnerPosition: null,
  };
  const values = { ...said, domesticParties: parties.map(partyAtHome), foreignParties: [] };
  return { no, certainty: 'ASK', values, spans: {}, quote, span: { from, to }, fields: {} };
}

/** Fields whose words must be plain; a party found in the directory by its place in the text is no doubt. */
const PLAIN = /^(kind|title|signedOn|since|foreignParties\[\d+\]\.country)$/;

/**
 * How sure a candidate is as a whole: a person is asked where the reader asks, and where a document has no date or no
 * partner; «certain» is what may be accepted without being looked at.
 */
function certaintyOf({ kind, signedOn, foreignParties, fields }: Candidate): Certainty {
  const read = Object.entries(fields);
  const isUndated = kind !== null && signedOn === 'XXXX';
  if (isUndated || foreignParties.length === 0 || read.some(([, { certainty }]) => certainty === 'ASK'))
    return 'ASK';
  const isPlain = read.every(([name, { certainty }]) => certainty === 'CERTAIN' || !PLAIN.test(name));
  return isPlain ? 'CERTAIN' : 'PROBABLE';
}

/** The words of each field of the candidate; those of a list are everything from its first member to its last. */
function spansOf(fields: Readonly<Record<string, ReadField>>): CandidateSnapshot['spans'] {
  const spans: Record<string, Span> = {};
  for (const [name, { from, to }] of Object.entries(fields)) {
    const field = /^[A-Za-z]+/.exec(name)?.[0] ?? name;
    const known = spans[field];
    spans[field] =
      known === undefined ? { from, to } : { from: Math.min(known.from, from), to: Math.max(known.to, to) };
  }
  return spans;
}
