import type { Territories } from '@pobratim/access';
import { agreementPicture } from './agreement-line.js';
import type { Cluster } from './cluster.js';
import { FIRST_DAY, turningDays } from './days.js';
import { partnershipPicture } from './partnership-line.js';
import { readershipsOf } from './pictures-for-readers.js';
import type { LinePicture, RegisterLine, Unit } from './register-line.js';

/**
 * All lines of the register that a partnership and its documents make, as known at one position: for each the days
 * cut into the longest pieces on which it looks the same.
 */
export function linesOf(cluster: Cluster, territories: Territories): readonly RegisterLine[] {
  const { partnership, agreements, parties } = cluster;
  const days = turningDays(cluster);
  const documents = agreements.flatMap((agreement) =>
    pieces('AGREEMENT', agreement.id, days, (day) => agreementPicture(agreement, cluster, day, territories)),
  );
  if (partnership === null) return documents;
  const readerships = readershipsOf(partnership, agreements, parties, territories);
  const relations = readerships.flatMap((readership) => {
    const seen = { partnership, documents: readership.documents, recorded: agreements.length, parties };
    return pieces('PARTNERSHIP', partnership.id, days, (day) =>
      partnershipPicture(seen, readership.audience, day, territories),
    );
  });
  return [...relations, ...documents];
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
    if (last !== undefined && text === before && picture !== null)
      found[found.length - 1] = { ...last, validTo };
    else if (picture !== null) found.push({ ...picture, unit, id, validFrom, validTo });
    before = text;
  }
  return found;
}
