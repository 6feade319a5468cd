import { carryOut } from '../../commands/carry-out.js';
import type { Foundation } from '../../commands/foundation.js';
import { regionOf } from '../../commands/region-of.js';
import { stepOf, type Wish } from '../../commands/wish.js';
import { partyKnown } from '../../parties/register-party/party-known.reaction.js';
import { partnershipKnown } from '../../partnerships/establish-partnership/partnership-known.reaction.js';
import { partnershipDecider, type PartnershipCommand } from '../../partnerships/partnership-decider.js';
import type { StatementWish } from '../../vocabulary/statement-checks.js';
import type { PartnershipAxis } from '../../partnerships/partnership-events.js';
import type { CandidateAcceptedData } from '../import-events.js';
import { factsOf, sourceFor, statementsOf, type CandidateGround } from './entry-of-candidate.js';

/** A relation that the source tells of, with its beginning and what is said of it as a whole. */
export async function relateParties(
  { store, territories }: Pick<Foundation, 'store' | 'territories'>,
  wish: Wish,
  data: CandidateAcceptedData,
  ground: CandidateGround,
): Promise<void> {
  const { keeper, learnedOn } = ground;
  const source = sourceFor(data.source, ['parties', 'foreignParties']);
  for (const [at, party] of data.parties.entries()) {
    await partyKnown(
      store,
      { ...factsOf(party), keeper, source, learnedOn },
      stepOf(wish, 'party', String(at)),
    );
  }
  const relation = {
    parties: data.parties.map(({ party }) => party),
    regime: data.regime,
    keeper,
    accessLevel: 'INTERNAL',
    source,
    learnedOn,
    region: regionOf(keeper.territory, territories),
  } as const;
  const id = await partnershipKnown(store, relation, wish);
  for (const [at, command] of wordsOf(data, ground).entries()) {
    await carryOut(store, partnershipDecider, { ...command, by: wish.by } as PartnershipCommand, {
      id,
      wish: stepOf(wish, 'relation', String(at)),
    });
  }
}

/** What is said of the relation itself; with a document, only since when it is told to exist. */
function wordsOf(
  data: CandidateAcceptedData,
  ground: CandidateGround,
): readonly Pick<PartnershipCommand, 'type' | 'data'>[] {
  const { since, kind, source } = data;
  const { learnedOn } = ground;
  const start =
    since === null
      ? []
      : [
          {
            type: 'StateRelationStart',
            data: { since, source: sourceFor(source, ['since', 'since']), learnedOn },
          } as const,
        ];
  if (kind !== null) return start;
  const statements = statementsOf(data, ground).filter(isOfRelation);
  return [...start, ...statements.map((said) => ({ type: 'MakePartnershipStatement', data: said }) as const)];
}

function isOfRelation(said: StatementWish): said is StatementWish<PartnershipAxis> {
  return said.axis === 'ACTIVITY' || said.axis === 'PARTNER_POSITION';
}
