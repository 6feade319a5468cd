import type { Edtf } from '@pobratim/kernel';
import type { AgreementText } from '../../agreements/agreement-fields.js';
import type { Entry } from '../../agreements/record-agreement/entry.js';
import type { SourceDocument } from '../../source-documents/source-document.js';
import type { Axis, AxisValues, Side } from '../../vocabulary/axes.js';
import type { Keeper, Source } from '../../vocabulary/records.js';
import type { StatementWish } from '../../vocabulary/statement-checks.js';
import type { AcceptedParty, CandidateAcceptedData } from '../import-events.js';
import { authenticTexts } from './authentic-texts.js';

/** What a candidate takes from its import and its source document. */
export interface CandidateGround {
  readonly keeper: Keeper;
  /** The day as at which the source speaks: what it says of the present is valid from then; `null` is unknown. */
  readonly asAt: Edtf | null;
  /** The day of the incoming letter. */
  readonly learnedOn: Edtf | null;
  /** Where the source is the paper itself: the texts to which it gives equal force. */
  readonly texts: readonly AgreementText[];
}

/**
 * The ground that all candidates of an import share.
 * @param paper the text of the source where it is the agreement itself, `null` where it is a list
 */
export function groundOf(
  keeper: Keeper,
  document: SourceDocument | null,
  paper: string | null,
): CandidateGround {
  return {
    keeper,
    asAt: document?.asAt ?? null,
    learnedOn: document?.incomingDate ?? null,
    texts: paper === null ? [] : authenticTexts(paper),
  };
}

/** Words of a field under the name that the record gives it; without them the line as a whole. */
export function sourceFor(source: Source, ...fields: readonly (readonly [string, string])[]): Source {
  const quote = source.spans['quote'];
  const spans = fields.flatMap(([field, read]) => {
    const span = source.spans[read] ?? quote;
    return span === undefined ? [] : [[field, span] as const];
  });
  return { document: source.document, spans: Object.fromEntries(spans) };
}

/** The document that an accepted candidate describes. A list shows no signatures: only the day they led to. */
export function entryOfCandidate(id: string, data: CandidateAcceptedData, ground: CandidateGround): Entry {
  const { keeper, learnedOn } = ground;
  return {
    agreement: {
      id,
      kind: data.kind ?? 'COOPERATION_AGREEMENT',
      title: data.title ?? '',
      titleOriginal: null,
      regime: data.regime,
      parties: data.parties.map(asSigned),
      signatures: [],
      signedOn: data.signedOn,
      inForceFrom: null,
      inForceTo: null,
      entryIntoForceRule: 'UNKNOWN',
      term: null,
      texts: ground.texts,
      supplements: null,
      keeper,
      accessLevel: 'INTERNAL',
      source: sourceFor(
        data.source,
        ['kind', 'kind'],
        ['title', 'title'],
        ['signedOn', 'signedOn'],
        ['parties', 'foreignParties'],
      ),
      learnedOn,
    },
    parties: data.parties.map(factsOf),
    statements: statementsOf(data, ground),
  };
}

/** What the source says of the present, each on its axis, each under the side whose word it is. */
export function statementsOf(data: CandidateAcceptedData, ground: CandidateGround): readonly StatementWish[] {
  const { legalStatus, activity, partnerPosition } = data;
  const say = <A extends Axis>(
    axis: A,
    value: AxisValues[A] | null,
    side: Side,
    read: string,
  ): StatementWish[] =>
    value === null ? [] : [statementOf({ axis, value, side, read }, data.source, ground)];
  return [
    ...say('LEGAL', legalStatus, 'OURS', 'legalStatus'),
    ...say('ACTIVITY', activity, 'OURS', 'activity'),
    ...say('PARTNER_POSITION', partnerPosition, 'PARTNER', 'partnerPosition'),
    ...say('EVIDENCE', 'OFFICIAL_LIST', 'OFFICE', 'quote'),
  ];
}

interface Said {
  readonly axis: Axis;
  readonly value: string;
  readonly side: Side;
  /** Name of the field it was read as. */
  readonly read: string;
}

/** One statement of the source. */
export function statementOf(
  { axis, value, side, read }: Said,
  source: Source,
  { asAt, learnedOn }: CandidateGround,
): StatementWish {
  return {
    axis,
    value,
    side,
    validFrom: axis === 'EVIDENCE' ? null : asAt,
    validTo: null,
    learnedOn,
    source: sourceFor(source, ['value', read]),
    words: null,
    corrects: null,
    reason: null,
  } as StatementWish;
}

function asSigned({ party, nameAsSigned, countryAsSigned, bodyName }: AcceptedParty, at: number) {
  return { party, nameAsSigned, countryAsSigned, bodyName, lead: at === 0 };
}

/** What the register keeps of a party; how this paper names it is the paper's. */
export function factsOf({ kind, name, side, oktmo, region, oksm, country, place }: AcceptedParty) {
  return { kind, name, side, oktmo, region, oksm, country, place };
}
