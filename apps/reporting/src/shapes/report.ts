import { z } from 'zod';
import { Moment } from './moment.js';
import { Day, EdtfDate, Id, Instant, Words } from './primitives.js';

export const Chapter = z.enum(['CONCLUDED', 'ENDED', 'CHANGED']).meta({ id: 'Chapter' });
export const Certainty = z
  .enum(['CERTAIN', 'POSSIBLE', 'UNDATED'])
  .meta({ id: 'Certainty', description: 'Only `CERTAIN` rows are counted; the others stand apart' });

export const ReportParty = z
  .strictObject({
    id: Id,
    name: z.string().describe('As it was called on the day of the question'),
    side: z.enum(['RU', 'FOREIGN']),
    country: z.string().nullable(),
    region: z.string().nullable(),
    oktmo: z.string().nullable(),
  })
  .meta({ id: 'ReportParty' });
export type ReportParty = z.infer<typeof ReportParty>;

export const ReportRow = z
  .strictObject({
    key: z.string(),
    chapter: Chapter,
    certainty: Certainty,
    sort: z.string().describe('Kind of the document, legal status reached, or what was changed'),
    unit: z.enum(['AGREEMENT', 'PARTNERSHIP']),
    id: Id,
    number: z.string(),
    title: z.string().nullable(),
    kind: z.string().nullable(),
    partnership: z.strictObject({ id: Id, number: z.string().nullable() }),
    parties: z.array(ReportParty),
    date: EdtfDate.nullable().describe('In the world; `null` for what only the log dates'),
    recordedAt: Instant,
    value: z.string().nullable(),
    before: z.string().nullable(),
    side: z.string().nullable(),
    field: z.string().nullable(),
    corrects: z.boolean().describe('Puts right what was said before'),
  })
  .meta({ id: 'ReportRow' });
export type ReportRow = z.infer<typeof ReportRow>;

/** Counted, and standing apart. */
export const Count = z
  .strictObject({ certain: z.int(), possible: z.int(), undated: z.int() })
  .meta({ id: 'Count' });
export type Count = z.infer<typeof Count>;

export const Figures = z
  .strictObject({ concluded: Count, ended: Count, changed: Count })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof Figures>;

export const SortFigure = z
  .strictObject({ chapter: Chapter, sort: z.string(), certain: z.int() })
  .meta({ id: 'SortFigure' });

export const TerritoryFigures = z
  .strictObject({
    region: z.string().nullable(),
    municipality: z
      .string()
      .nullable()
      .describe('OKTMO, or the id of a party without one; `null` for the region as a whole'),
    name: Words,
    figures: Figures,
  })
  .meta({ id: 'TerritoryFigures' });
export type TerritoryFigures = z.infer<typeof TerritoryFigures>;

/** What was concluded, ended and changed in a period. */
export const Report = z
  .strictObject({
    period: z.strictObject({ from: Day, to: Day, title: Words.nullable() }),
    territory: z.strictObject({ code: z.string(), name: Words }).nullable(),
    domestic: z.enum(['EXCLUDE', 'INCLUDE', 'ONLY']),
    figures: Figures,
    sorts: z.array(SortFigure),
    territories: z
      .array(TerritoryFigures)
      .describe('Each region and each municipality in it; a document of two stands in both'),
    rows: z.array(ReportRow).describe('By date; the first thousand'),
    more: z.int().describe('Rows that are in the files only'),
    rules: z.array(z.strictObject({ name: Words, says: Words })).describe('What is counted as what'),
    moment: Moment,
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;
