import type { AgreementRow, PartnershipRow } from '../shapes/register-list.js';
import type { Audience } from './audience.js';

export type Unit = 'PARTNERSHIP' | 'AGREEMENT';

/** A line of the register for a day: what it answers, and by what it is found, counted, ordered and guarded. */
export interface LinePicture {
  readonly audience: readonly Audience[];
  /** Region codes and beginnings of OKTMO codes of the keeper and the domestic parties. */
  readonly scope: readonly string[];
  readonly partnership: string;
  readonly parties: readonly string[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly municipalities: readonly string[];
  readonly kinds: readonly string[];
  readonly decades: readonly string[];
  readonly legal: string;
  readonly activity: string;
  readonly position: string;
  readonly evidence: string;
  readonly level: string;
  readonly domestic: boolean;
  readonly removed: boolean;
  readonly undated: boolean;
  readonly byDate: string;
  readonly byTitle: string;
  readonly byNumber: string;
  readonly byEntry: string;
  readonly documents: number;
  /** Folded text for the filter by words. */
  readonly words: string;
  readonly line: AgreementRow | PartnershipRow;
}

/** A picture with the days on which it holds: half-open, `null` is open. */
export interface RegisterLine extends LinePicture {
  readonly unit: Unit;
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
