import { z } from 'zod';
import { Candidate } from './import-candidate.js';
import { EdtfDate, Id, Instant, Position, Revision } from './primitives.js';
import { ActorView } from './provenance.js';

/** `RECORDING`: what was accepted is on its way into the register. */
const ImportState = z
  .enum(['READING', 'REVIEW', 'RECORDING', 'COMPLETED', 'CANCELLED', 'FAILED'])
  .meta({ id: 'ImportState' });

const ImportCounts = z
  .strictObject({
    found: z.int(),
    certain: z.int(),
    ask: z.int(),
    unrecognised: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    recorded: z.int(),
  })
  .meta({ id: 'ImportCounts' });

const head = {
  id: Id,
  fileName: z.string().nullable(),
  state: ImportState,
  failure: z.string().nullable().describe('Code of what stopped the reading'),
  progress: z.strictObject({ done: z.int(), total: z.int() }),
  counts: ImportCounts,
  startedAt: Instant,
  startedBy: ActorView,
};

/** An import in the list of imports. */
export const ImportRow = z.strictObject(head).meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportList = z.strictObject({ imports: z.array(ImportRow) }).meta({ id: 'ImportList' });
export type ImportList = z.infer<typeof ImportList>;

/** An import with its review. */
export const Import = z
  .strictObject({
    ...head,
    sourceDocument: Id,
    source: z.strictObject({
      sender: z.string().nullable(),
      number: z.string().nullable(),
      date: EdtfDate.nullable(),
      asAt: EdtfDate.nullable(),
    }),
    text: z.string().describe('The extracted text, to which all offsets refer'),
    candidates: z.array(Candidate),
    domestic: z.array(Candidate).describe('Pairs inside one country, numbered after the candidates'),
    unrecognised: z.array(
      z.strictObject({
        line: z.int().min(1),
        quote: z.string(),
        from: z.int(),
        to: z.int(),
        reason: z.string(),
        dismissed: z.boolean(),
      }),
    ),
    may: z.strictObject({ decide: z.boolean() }),
    revision: Revision,
    position: Position,
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

/** 202: a new import began; 200 with `earlier`: these bytes were brought before. */
export const ImportTaken = z
  .strictObject({ id: Id, position: Position, earlier: z.boolean() })
  .meta({ id: 'ImportTaken' });
export type ImportTaken = z.infer<typeof ImportTaken>;
