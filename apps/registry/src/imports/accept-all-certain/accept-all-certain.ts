import { nameKey } from '@pobratim/kernel';
import type { Command } from '@pobratim/event-sourcing';
import { accepted } from '../acceptance.js';
import { partnershipOf } from '../accepted-parties.js';
import type { CandidateSnapshot, CandidateValues, Reading } from '../candidate.js';
import { checkAcceptable } from '../candidate-checks.js';
import { candidateOf, type Import, valuesOf } from '../import.js';
import type { CandidateAccepted } from '../import-events.js';
import { inReview } from '../import-refusals.js';
import { type Match, matchReading } from '../match-candidate.js';
import type { RegisterView } from '../register-view.js';

/** Take in at once what nobody needs to look at. `id` is the import's. */
export type AcceptAllCertain = Command<
  'AcceptAllCertain',
  {
    readonly id: string;
    readonly reading: Pick<Reading, 'candidates'>;
    readonly register: RegisterView;
  }
>;

/** What two lines of one source have in common when they tell of the same document. */
const identityOf = (values: CandidateValues): string =>
  [partnershipOf(values), values.kind, nameKey(values.title ?? ''), values.signedOn].join('|');

const isCertain = ({ certainty }: CandidateSnapshot, match: Match | undefined): match is Match =>
  certainty === 'CERTAIN' && match !== undefined && match.outcome !== 'CHANGED';

/**
 * Accepts every open candidate that the reader is certain of, each by an event of its own. Left to a person: what differs
 * from the register (rule 3), what lacks something, and the second of two lines that tell of the same document (rule 1).
 * @throws DomainError those of {@link inReview}
 */
export function acceptAllCertain(
  { data }: AcceptAllCertain,
  state: Import | null,
): readonly CandidateAccepted[] {
  const open = inReview(state);
  const lines = data.reading.candidates.map((candidate) => {
    const decided = candidateOf(open, candidate.no);
    return { candidate, decided, values: valuesOf(candidate.values, decided), no: candidate.no };
  });
  const matches = matchReading(lines, data.register);
  const seen = new Set<string>();
  return lines.flatMap(({ candidate, decided, values, no }) => {
    const match = matches.get(no);
    const identity = identityOf(values);
    const isRepeated = seen.has(identity);
    seen.add(identity);
    if (isRepeated || decided.stage !== 'OPEN' || !isCertain(candidate, match)) return [];
    if (checkAcceptable(values).some((finding) => finding !== null)) return [];
    return [accepted({ id: data.id, state: open, candidate, decided, values, match })];
  });
}
