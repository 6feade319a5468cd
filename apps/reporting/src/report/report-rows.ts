import type { Happening } from '../happenings/happening.js';
import { nameOn, type Party } from '../records/party.js';
import type { ReportParty, ReportRow } from '../shapes/report.js';

/** A row as it was found, with the parties as they were known. */
export interface FoundRow {
  readonly line: Happening;
  readonly certainty: ReportRow['certainty'];
  readonly parties: ReadonlyMap<string, Party>;
}

/** A row with its parties called as on the day; ours come first. */
export function reportRowOf({ line, certainty, parties }: FoundRow, validOn: string): ReportRow {
  const { key, chapter, sort, unit, number, title, kind, partnership, date, recordedAt } = line;
  const { value, before, side, field, corrects } = line;
  const called = line.parties.map(({ party, nameAsSigned }) =>
    partyOf(party, nameAsSigned, parties.get(party), validOn),
  );
  return {
    ...{ key, chapter, certainty, sort, unit, id: line.record, number, title, kind, partnership },
    parties: called.sort((a, b) => Number(a.side !== 'RU') - Number(b.side !== 'RU')),
    ...{ date, recordedAt, value, before, side, field, corrects },
  };
}

function partyOf(id: string, asSigned: string, party: Party | undefined, day: string): ReportParty {
  if (party === undefined)
    return {
      id,
      name: asSigned === '' ? '…' : asSigned,
      side: 'FOREIGN',
      country: null,
      region: null,
      oktmo: null,
    };
  const { side, country, region, oktmo } = party;
  return { id, name: nameOn(party, day) ?? asSigned, side, country, region, oktmo };
}
