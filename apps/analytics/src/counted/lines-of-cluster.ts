import type { Territories } from '@pobratim/access';
import type { Edtf } from '@pobratim/kernel';
import { firstDay, lastDay } from '../facts/days.js';
import { agreementPicture } from './agreement-line.js';
import type { Cluster } from './cluster.js';
import type { CountedLine, LinePicture } from './counted-line.js';
import { partnershipPicture } from './partnership-line.js';
import { readershipsOf } from './readerships.js';

/** The first day a question may name. */
const FIRST_DAY = '0001-01-01';

/**
 * Every day on which a line of the cluster may change, in order: where a date begins and where it stops being unsure.
 * Between two of them nothing changes, so a line is drawn once for each gap.
 */
function turningDays({ partnership, agreements, parties }: Cluster): readonly string[] {
  const dates: (Edtf | null)[] = [
    partnership?.state.since ?? null,
    ...agreements.flatMap(({ state }) => [
      state.signedOn,
      ...state.words.flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
    ]),
    ...[...parties.values()].flatMap(({ names }) => names.map(({ validFrom }) => validFrom)),
  ];
  const days = dates.flatMap((date) => [firstDay(date), lastDay(date)]);
  return [...new Set(days.filter((day) => day !== null && day > FIRST_DAY))].sort() as readonly string[];
}

type Drawn = Pick<CountedLine, 'unit' | 'id' | 'partnership'>;

/**
 * All lines that a partnership and its documents make, as known at one position: for each the days are cut into the
 * longest pieces on which it looks the same.
 */
export function linesOf(cluster: Cluster, territories: Territories): readonly CountedLine[] {
  const { id: relation, partnership, agreements } = cluster;
  const days = turningDays(cluster);
  const documents = agreements.flatMap((agreement) =>
    pieces({ unit: 'AGREEMENT', id: agreement.id, partnership: relation }, days, (day) =>
      agreementPicture(agreement, cluster, day, territories),
    ),
  );
  if (partnership === null) return documents;
  const relations = readershipsOf(partnership, cluster, territories).flatMap((readership) =>
    pieces({ unit: 'PARTNERSHIP', id: partnership.id, partnership: relation }, days, (day) =>
      partnershipPicture(partnership, cluster, readership, { day, territories }),
    ),
  );
  return [...relations, ...documents];
}

function pieces(
  line: Drawn,
  days: readonly string[],
  pictureOn: (day: string) => LinePicture | null,
): readonly CountedLine[] {
  const found: CountedLine[] = [];
  let before = '';
  for (const [index, validFrom] of [null, ...days].entries()) {
    const picture = pictureOn(validFrom ?? FIRST_DAY);
    const text = picture === null ? '' : JSON.stringify(picture);
    const validTo = days[index] ?? null;
    const last = found.at(-1);
    if (picture !== null && last !== undefined && text === before)
      found[found.length - 1] = { ...last, validTo };
    else if (picture !== null) found.push({ ...line, ...picture, validFrom, validTo });
    before = text;
  }
  return found;
}
