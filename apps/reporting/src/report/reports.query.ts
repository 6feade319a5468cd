import type { DataSource } from 'typeorm';
import type { Happening } from '../happenings/happening.js';
import type { Party } from '../records/party.js';
import { instantsOf, passedDays, type AskedReport } from './asked-report.js';
import { reportTooLong } from './report-refusals.js';
import type { FoundRow } from './report-rows.js';

/** Rows of one report, at most: more is no report that a person reads, and its file would not open in an office. */
export const LONGEST = 20_000;

interface Found {
  readonly line: Happening;
  readonly certainty: FoundRow['certainty'];
}

/**
 * What belongs to a report: certain where all days that its date may mean lie in the period, possible where only some
 * do, undated where nobody told a date. A change counts also by the moment it was recorded, and not once more where
 * the report counts it as the loss of effect that it was. Scope is part of the statement.
 */
const ROWS = `
  with asked as (
    select $1::daterange as days, $2::timestamptz as begins, $3::timestamptz as ends, $4::bigint as last
  ), found as (
    select happening.line,
      case
        when chapter = 'CHANGED' and recorded_at >= asked.begins and recorded_at < asked.ends then 'CERTAIN'
        when happening.days is null then 'UNDATED'
        when happening.days <@ asked.days then 'CERTAIN'
        else 'POSSIBLE'
      end as certainty,
      coalesce(lower(happening.days), 'infinity') as day, happening.line->>'number' as number, happening.key
    from happening join record on record.category = happening.category and record.id = happening.record, asked
    where happening.known @> asked.last
      and (record.access_level = any($5::text[]) or $6::text = any(record.scope))
      and ($7::text is null or $7::text = any(happening.territories))
      and ($8::boolean is null or happening.domestic = $8)
      and case chapter
        when 'CHANGED' then
          ((recorded_at >= asked.begins and recorded_at < asked.ends) or happening.days && asked.days)
          and not (happening.ends and coalesce(happening.days <@ asked.days, false))
        else happening.days is null or happening.days && asked.days
      end
  )
  select line, certainty from found order by day, number collate "C", key limit $9`;

/** Reads the rows of reports; what a reader may not see is in no answer and in no figure. */
export class Reports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly timeZone: string,
  ) {}

  /** @throws DomainError `report-too-long` */
  async rows(asked: AskedReport): Promise<readonly FoundRow[]> {
    const { period, validOn, knownAt, scope, territory, domestic } = asked;
    const found = await this.dataSource.query<Found[]>(ROWS, [
      passedDays(period, validOn),
      ...instantsOf(period, this.timeZone),
      knownAt - 1,
      scope.levels,
      scope.region ?? scope.oktmoPrefix,
      territory,
      domestic === 'INCLUDE' ? null : domestic === 'ONLY',
      LONGEST + 1,
    ]);
    if (found.length > LONGEST) throw reportTooLong(LONGEST);
    const parties = await this.parties(found, knownAt);
    return found.map(({ line, certainty }) => ({ line, certainty, parties }));
  }

  /** The parties of the rows as they were known. */
  private async parties(found: readonly Found[], knownAt: number): Promise<ReadonlyMap<string, Party>> {
    const ids = found.flatMap(({ line }) => line.parties.map(({ party }) => party));
    const rows = await this.dataSource.query<{ id: string; state: Party }[]>(
      'select id, state from party_version where id = any($1::uuid[]) and known @> $2::bigint',
      [[...new Set(ids)], knownAt - 1],
    );
    return new Map(rows.map(({ id, state }) => [id, state]));
  }
}
