import { z } from 'zod';
import { TypedWords } from './primitives.js';
import { factOf, Ground } from './provenance.js';
import { AccessLevel } from './vocabulary.js';

/** Who may see a record from now on. */
export const SetAccessLevel = z
  .strictObject({
    accessLevel: AccessLevel,
    ground: Ground.nullable().default(null).describe('The document that the decision rests on'),
    words: TypedWords,
  })
  .meta({ id: 'SetAccessLevel' });
export type SetAccessLevel = z.infer<typeof SetAccessLevel>;

/** The level of a record with who set it, when and on what ground. */
export const FactAccessLevel = factOf('FactAccessLevel', AccessLevel);

/** The levels that the asking person may set; empty where none. */
export const SettableLevels = z.array(AccessLevel);
