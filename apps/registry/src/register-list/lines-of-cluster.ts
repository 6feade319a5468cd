import type { Territories } from '@pobratim/access';
import { agreementPicture } from './agreement-line.js';
import type { Agreement } from '../agreements/agreement.js';
import type { Party } from '../parties/party.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { Cluster, Known } from './cluster.js';
import { FIRST_DAY, turningDays } from './days.js';
import { partnershipPicture } from './partnership-line.js';
import { readershipsOf } from './pictures-for-readers.js';
import type { LinePicture, RegisterLine, Unit } from './register-line.js';

/** What the lines of a document were drawn from, and the lines. */
interface Drawn {
  readonly territories: Territories;
  readonly partnership: Partnership;
  readonly parties: readonly Party[];
  readonly lines: readonly RegisterLine[];
}

/** Lines of documents by their state: most events leave most documents of a partnership as they were. */
const DRAWN = new WeakMap<Agreement, Drawn>();

/** The text of each line's picture, which was needed to draw it. */
const PICTURES = new WeakMap<RegisterLine, string>();

/** A text that two drawn lines share exactly when they are equal. */
export function textOfDrawn(line: RegisterLine): string {
  const { unit, id, validFrom, validTo } = line;
  return `${unit} ${id} ${validFrom ?? ''} ${validTo ?? ''} ${PICTURES.get(line) ?? JSON.stringify(line)}`;
}

/**
 * All lines of the register that a partnership and its documents make, as known at one position: for each the days
 * cut into the longest pieces on which it looks the same.
 */
export function linesOf(cluster: Cluster, territories: Territories): readonly RegisterLine[] {
  const { partnership, agreements, parties } = cluster;
  const documents = agreements.flatMap((agreement) => linesOfDocument(agreement, cluster, territories));
  if (partnership === null) return documents;
  const days = turningDays(cluster);
  const readerships = readershipsOf(partnership, agreements, parties, territories);
  const relations = readerships.flatMap((readership) => {
    const seen = { partnership, documents: readership.documents, recorded: agreements.length, parties };
    return pieces('PARTNERSHIP', partnership.id, days, (day) =>
      partnershipPicture(seen, readership.audience, day, territories),
    );
  });
  return [...relations, ...documents];
}

/**
 * The lines of a document depend on its own state, the partnership and their parties alone, as long as all of these are
 * known: where one is not, other documents lend its name.
 */
function linesOfDocument(
  agreement: Known<Agreement>,
  cluster: Cluster,
  territories: Territories,
): readonly RegisterLine[] {
  const { id, state } = agreement;
  const draw = (around: Cluster): readonly RegisterLine[] =>
    pieces('AGREEMENT', id, turningDays(around), (day) =>
      agreementPicture(agreement, around, day, territories),
    );
  const ids = [
    ...state.facts.parties.value.map(({ party }) => party),
    ...(cluster.partnership?.state.parties ?? []),
  ];
  const named = new Map(ids.flatMap((one) => entryOf(one, cluster.parties)));
  if (cluster.partnership === null || ids.some((one) => !named.has(one))) return draw(cluster);
  const partnership = cluster.partnership.state;
  const parties = [...named.values()];
  const before = DRAWN.get(state);
  if (
    before?.territories === territories &&
    before.partnership === partnership &&
    before.parties.length === parties.length &&
    before.parties.every((party, at) => party === parties[at])
  )
    return before.lines;
  const lines = draw({ ...cluster, agreements: [agreement], parties: named });
  DRAWN.set(state, { territories, partnership, parties, lines });
  return lines;
}

function entryOf(id: string, parties: Cluster['parties']): readonly (readonly [string, Party])[] {
  const party = parties.get(id);
  return party === undefined ? [] : [[id, party]];
}

function pieces(
  unit: Unit,
  id: string,
  days: readonly string[],
  pictureOn: (day: string) => LinePicture | null,
): readonly RegisterLine[] {
  const found: RegisterLine[] = [];
  let before = '';
  for (const [index, validFrom] of [null, ...days].entries()) {
    const picture = pictureOn(validFrom ?? FIRST_DAY);
    const text = picture === null ? '' : JSON.stringify(picture);
    const validTo = days[index] ?? null;
    const last = found.at(-1);
    const goesOn = last !== undefined && text === before && picture !== null;
    const line = goesOn ? { ...last, validTo } : picture && { ...picture, unit, id, validFrom, validTo };
    if (goesOn) found.pop();
    if (line !== null) {
      PICTURES.set(line, text);
      found.push(line);
    }
    before = text;
  }
  return found;
}
