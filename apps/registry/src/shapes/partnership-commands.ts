import { z } from 'zod';
import { EdtfDate, line } from './primitives.js';
import { Ground } from './provenance.js';
import { Level } from './vocabulary.js';

/** What the relation is to the municipality; set by it, never derived. */
export const SetLevel = z
  .strictObject({ level: Level, source: Ground.nullable().default(null) })
  .meta({ id: 'SetLevel' });
export type SetLevel = z.infer<typeof SetLevel>;

/** A party is called otherwise from a day on. What was signed before keeps the old name. */
export const RenameParty = z
  .strictObject({
    name: line(),
    validFrom: EdtfDate.nullable().default(null),
    ground: Ground.nullable().default(null),
    learnedOn: EdtfDate.nullable().default(null),
  })
  .meta({ id: 'RenameParty' });
export type RenameParty = z.infer<typeof RenameParty>;
