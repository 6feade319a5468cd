import { z } from 'zod';
import { Id, Instant, Position, Revision } from './primitives.js';

/** What every write answers; `position` goes into `minPosition`, `revision` is the ETag. */
const written = {
  id: Id,
  revision: Revision,
  position: Position,
  recordedAt: Instant,
};

/** A change to a record was kept. */
export const Written = z.strictObject(written).meta({ id: 'Written' });
export type Written = z.infer<typeof Written>;

/** A new agreement stands in the register. */
export const AgreementWritten = z
  .strictObject({ ...written, registerNumber: z.string(), partnership: Id })
  .meta({ id: 'AgreementWritten' });
export type AgreementWritten = z.infer<typeof AgreementWritten>;
