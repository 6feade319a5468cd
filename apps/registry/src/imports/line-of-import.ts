import { z } from 'zod';
import { Id } from '../shapes/primitives.js';

const number = z.coerce.number().int().min(1).max(1_000_000);

/** A candidate of an import, as an address names it. */
export const CandidateOfImport = z.strictObject({ id: Id, no: number });
export type CandidateOfImport = z.infer<typeof CandidateOfImport>;

/** A line of an import that was not understood, as an address names it. */
export const LineOfImport = z.strictObject({ id: Id, line: number });
export type LineOfImport = z.infer<typeof LineOfImport>;
