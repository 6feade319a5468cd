import { RESOLVE_REASONS } from '@pobratim/event-sourcing';
import { z } from 'zod';

const Position = z.int().min(0);

/** Which dead letters a list shows. */
export const DeadLettersQuery = z.strictObject({ state: z.enum(['open', 'resolved']).default('open') });
export type DeadLettersQuery = z.infer<typeof DeadLettersQuery>;

const DeadLetter = z
  .strictObject({
    position: Position.describe('Place of the event in the log'),
    stream: z.string().nullable().describe('The aggregate; null for one that is resolved'),
    eventId: z.uuid().nullable(),
    recordedAt: z.iso.datetime({ precision: 3 }).nullable(),
    error: z.string().nullable().describe('What went wrong; null for an event that only follows'),
    isFirst: z.boolean().describe('The first of its aggregate: the one to mend'),
    resolvedAt: z.iso.datetime({ precision: 3 }).nullable(),
    resolvedBy: z.string().nullable(),
    reason: z.string().nullable().describe('Why it was resolved'),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

/** The dead letters of a service. */
export const DeadLetterList = z
  .strictObject({ service: z.string(), state: z.enum(['open', 'resolved']), items: z.array(DeadLetter) })
  .meta({ id: 'DeadLetterList' });
export type DeadLetterList = z.infer<typeof DeadLetterList>;

/** One of them with what was delivered. */
export const DeadLetterDetail = z
  .strictObject({
    letter: DeadLetter,
    event: z.looseObject({ type: z.string() }).describe('The CloudEvent as it was delivered'),
  })
  .meta({ id: 'DeadLetterDetail' });
export type DeadLetterDetail = z.infer<typeof DeadLetterDetail>;

/** Why an operator settles an event without applying it. */
export const ResolveBody = z
  .strictObject({ reason: z.enum(RESOLVE_REASONS) })
  .meta({ id: 'ResolveDeadLetter' });
export type ResolveBody = z.infer<typeof ResolveBody>;

/** An order that was written into the log. */
export const DeadLetterOrder = z
  .strictObject({
    order: z.string().describe('Stream of the order in the log'),
    position: Position,
    result: z
      .string()
      .nullable()
      .describe('done, the code of a refusal, or null while nobody has carried it out'),
    applied: z.int().min(0).nullable().describe('Events that are applied now'),
    left: z.int().min(0).nullable().describe('Events that stay parked'),
  })
  .meta({ id: 'DeadLetterOrder' });
export type DeadLetterOrder = z.infer<typeof DeadLetterOrder>;

/** The position in an address. */
export const PositionParam = z.coerce.number().pipe(Position);
