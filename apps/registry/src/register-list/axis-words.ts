import type { Agreement } from '../agreements/agreement.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { ActivityLevel, Evidence, LegalStatus, PartnerPosition } from '../vocabulary/axes.js';
import { statusOn, type Statement } from '../vocabulary/statement.js';

/** The four words that a row shows, and whether one of them could be otherwise on this day. */
export interface AxisWords {
  readonly legal: LegalStatus;
  readonly activity: ActivityLevel;
  readonly partnerPosition: PartnerPosition;
  readonly evidence: Evidence | null;
}

interface WordsWithDoubt {
  readonly words: AxisWords;
  readonly uncertain: boolean;
}

/** The words of a document for a day. */
export function wordsOfAgreement({ statements }: Pick<Agreement, 'statements'>, day: string): WordsWithDoubt {
  const legal = statusOn(statements, 'LEGAL', day);
  const activity = statusOn(statements, 'ACTIVITY', day);
  const position = statusOn(statements, 'PARTNER_POSITION', day);
  const evidence = statusOn(statements, 'EVIDENCE', day);
  return {
    words: {
      legal: legal?.value ?? 'UNKNOWN',
      activity: activity?.value ?? 'UNKNOWN',
      partnerPosition: position?.value ?? 'UNKNOWN',
      evidence: evidence?.value ?? null,
    },
    // What a record rests on has no day of its own, so it casts no doubt.
    uncertain: [legal, activity, position].some((status) => status?.uncertain === true),
  };
}

const LEGAL_FIRST: readonly LegalStatus[] = [
  'IN_FORCE',
  'REGISTERED',
  'SIGNED',
  'REGISTRATION_PENDING',
  'SUSPENDED',
  'DRAFT',
  'UNKNOWN',
  'SUPERSEDED',
  'EXPIRED',
  'TERMINATED',
  'VOIDED',
];
const ACTIVITY_FIRST: readonly ActivityLevel[] = ['ACTIVE', 'LOW', 'NONE', 'UNKNOWN'];
const EVIDENCE_FIRST: readonly Evidence[] = [
  'ORIGINAL',
  'CERTIFIED_COPY',
  'SCAN',
  'OFFICIAL_LIST',
  'PRESS',
  'ORAL',
];

function first<Value>(order: readonly Value[], values: readonly Value[]): Value | null {
  return order.find((value) => values.includes(value)) ?? null;
}

/**
 * The words of a partnership for a day. What is said of the relation as a whole goes before what its documents say:
 * of these the strongest legal status, activity and evidence, and the partner's latest word.
 */
export function wordsOfPartnership(
  partnership: Pick<Partnership, 'statements'> | null,
  documents: readonly Pick<Agreement, 'statements'>[],
  day: string,
): WordsWithDoubt {
  const own: readonly Statement[] = partnership?.statements ?? [];
  const activity = statusOn(own, 'ACTIVITY', day);
  const position = statusOn(own, 'PARTNER_POSITION', day);
  const told = documents.map((document) => wordsOfAgreement(document, day));
  const words = told.map((one) => one.words);
  const positions = documents
    .map(({ statements }) => statusOn(statements, 'PARTNER_POSITION', day))
    .filter((status) => status !== null)
    .sort((a, b) => b.statement.position - a.statement.position);
  return {
    words: {
      legal:
        first(
          LEGAL_FIRST,
          words.map(({ legal }) => legal),
        ) ?? 'UNKNOWN',
      activity:
        activity?.value ??
        first(
          ACTIVITY_FIRST,
          words.map((one) => one.activity),
        ) ??
        'UNKNOWN',
      partnerPosition: position?.value ?? positions[0]?.value ?? 'UNKNOWN',
      evidence: first(
        EVIDENCE_FIRST,
        words.map(({ evidence }) => evidence).filter((one) => one !== null),
      ),
    },
    uncertain:
      [activity, position].some((status) => status?.uncertain === true) || told.some((one) => one.uncertain),
  };
}
