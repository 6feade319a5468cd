import { sourceOf } from '../../commands/source-of.js';
import type { PartyFacts } from '../../parties/party-events.js';
import type { PartyToSign, RecordAgreement } from '../../shapes/agreement-commands.js';
import type { Axis } from '../../vocabulary/axes.js';
import { partyIdOf } from '../../vocabulary/ids.js';
import type { Keeper } from '../../vocabulary/records.js';
import type { StatementWish } from '../../vocabulary/statement-checks.js';
import type { PartyAsSigned } from '../agreement-fields.js';
import type { Entry } from './entry.js';

const FIELDS = ['kind', 'title', 'signedOn', 'parties'] as const;

/** The document that a filled-in form describes; parties get their ids, the first one leads. */
export function entryOf(id: string, form: RecordAgreement, keeper: Keeper): Entry {
  const { parties: named, legal, evidence, source, ...rest } = form;
  const parties = named.map(asSigned);
  return {
    agreement: {
      ...rest,
      id,
      parties,
      signatures: named.flatMap(({ signedOn, place }, at) => {
        const party = parties[at]?.party;
        return party === undefined || signedOn === null ? [] : [{ party, signedOn, place }];
      }),
      keeper,
      source: sourceOf(source, ...FIELDS),
    },
    parties: named.flatMap(({ facts }) => (facts === null ? [] : [facts satisfies PartyFacts])),
    statements: [
      ...(legal === null ? [] : [said('LEGAL', legal, form)]),
      ...(evidence === null ? [] : [said('EVIDENCE', evidence, form)]),
    ] as readonly StatementWish[],
  };
}

function asSigned({ party, facts, ...names }: PartyToSign, at: number): PartyAsSigned {
  const { nameAsSigned, countryAsSigned, bodyName } = names;
  const id = party ?? (facts === null ? '' : partyIdOf(facts));
  return { party: id, nameAsSigned, countryAsSigned, bodyName, lead: at === 0 };
}

/** What the form says of the document besides: the office's own word, from a day nobody named. */
function said(axis: Axis, value: string, { source, learnedOn }: RecordAgreement): unknown {
  return {
    axis,
    value,
    side: 'OFFICE',
    validFrom: null,
    validTo: null,
    learnedOn,
    source: sourceOf(source, 'value'),
    words: null,
    corrects: null,
    reason: null,
  };
}
