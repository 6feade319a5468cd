import { idOf, parseEdtf } from '@pobratim/kernel';
import type { Entry } from '../agreements/record-agreement/entry.js';
import type { PartyFacts } from '../parties/party-events.js';
import { partnershipIdOf, partyIdOf } from '../vocabulary/ids.js';
import type { Source } from '../vocabulary/records.js';
import type { StatementWish } from '../vocabulary/statement-checks.js';
import { keeperOf } from './hands.js';
import { HOMES, PARTNERS } from './parties.js';
import type { ScriptedAgreement, ScriptedParty } from './script.js';
import { NOTE_FACTS } from './training-note.js';

/** The id of a document of the script, the same in every training register. */
export function agreementIdOf(key: string): string {
  return idOf('training', 'agreement', key);
}

/** What the register knows of a place of the script. */
export function partyFactsOf(party: ScriptedParty): PartyFacts {
  const isRussian = party.country === 'RU';
  return {
    kind: party.kind,
    name: party.name,
    side: isRussian ? 'RU' : 'FOREIGN',
    oktmo: party.oktmo ?? null,
    region: party.oktmo === undefined ? null : party.oktmo.slice(0, 2),
    oksm: party.oksm,
    country: party.country,
    place: null,
  };
}

/** The partnership of a document of the script. */
export function partnershipIn(document: ScriptedAgreement): string {
  return partnershipIdOf(placesOf(document).map((place) => partyIdOf(partyFactsOf(place))));
}

function placesOf({ home, partner, key }: ScriptedAgreement): readonly [ScriptedParty, ScriptedParty] {
  const abroad = PARTNERS[partner];
  if (abroad === undefined) throw new Error(`the script has no partner ${partner} for ${key}`);
  return [HOMES[home], abroad];
}

/** A document of the script as it is entered. */
export function scriptedEntry(document: ScriptedAgreement, source: Source | null): Entry {
  const places = placesOf(document);
  const parties = places.map((place, at) => ({
    party: partyIdOf(partyFactsOf(place)),
    nameAsSigned: place.name,
    countryAsSigned: at === 0 ? null : (document.signedAs ?? place.countryName),
    bodyName: null,
    lead: at === 0,
  }));
  const hasPaper = document.evidence === 'ORIGINAL' && parseEdtf(document.signedOn)?.precision === 'DAY';
  const signatures = hasPaper
    ? parties.map(({ party, nameAsSigned }) => ({ party, signedOn: document.signedOn, place: nameAsSigned }))
    : [];
  return {
    agreement: {
      id: agreementIdOf(document.key),
      kind: document.kind,
      title: document.title,
      titleOriginal: null,
      regime: document.regime ?? 'MUNICIPAL',
      parties,
      signatures,
      signedOn: document.signedOn,
      inForceFrom: hasPaper ? document.signedOn : null,
      inForceTo: document.inForceTo ?? null,
      entryIntoForceRule: hasPaper ? 'ON_SIGNING' : 'UNKNOWN',
      term: document.term ?? null,
      texts: hasPaper ? [{ language: 'ru', authentic: true, file: null }] : [],
      supplements: document.supplements === undefined ? null : agreementIdOf(document.supplements),
      keeper: keeperOf(document.home),
      // Whoever opens the training register shall see it, whichever person they try; nothing of it is ever published.
      accessLevel: 'PUBLIC',
      source,
      learnedOn: source === null ? null : NOTE_FACTS.incomingDate,
    },
    parties: places.map(partyFactsOf),
    statements: statementsOf(document, source),
  };
}

/** What was said of a document when it was entered. */
function statementsOf(document: ScriptedAgreement, source: Source | null): readonly StatementWish[] {
  const { legal, activity, evidence, signedOn } = document;
  // A paper speaks from the day it was signed; a list only of the day as at which it was made.
  const since = evidence === undefined && source !== null ? NOTE_FACTS.asAt : signedOn;
  const validFrom = since === 'XXXX' ? null : since;
  const kept = evidence ?? (source === null ? undefined : 'OFFICIAL_LIST');
  const say = (
    axis: StatementWish['axis'],
    value: string | undefined,
    from: string | null,
  ): StatementWish[] =>
    value === undefined
      ? []
      : [
          {
            axis,
            value,
            side: axis === 'LEGAL' ? 'OURS' : 'OFFICE',
            validFrom: from,
            validTo: null,
            learnedOn: null,
            source: wordsFor(source, axis),
            words: null,
            corrects: null,
            reason: null,
          } as StatementWish,
        ];
  const asAt = source === null ? validFrom : NOTE_FACTS.asAt;
  return [
    ...say('LEGAL', legal, validFrom),
    ...say('ACTIVITY', activity, asAt),
    ...say('EVIDENCE', kept, null),
  ];
}

/** The words of the note for a statement: of the activity, where it tells of it; otherwise of the document. */
function wordsFor(source: Source | null, axis: StatementWish['axis']): Source | null {
  if (source === null) return null;
  const span = (axis === 'ACTIVITY' ? source.spans['activity'] : undefined) ?? source.spans['title'];
  return { document: source.document, spans: span === undefined ? {} : { value: span } };
}
