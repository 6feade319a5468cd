import { says } from '@pobratim/service-defaults';
import { z } from 'zod';
import { CHANGES, KINDS, type Kind } from '../vocabulary/kinds.js';
import {
  AsOf,
  Id,
  Instant,
  minPosition,
  NotificationKind,
  Position,
  RecordRef,
  Words,
} from './primitives.js';

/** What a notification tells; members that do not belong to its kind are absent. */
const Details = z
  .strictObject({
    number: z.string().nullable().describe('Register number; null for an import'),
    title: z.string().nullable(),
    parties: z.array(z.string()),
    change: z.enum(CHANGES).optional(),
    field: z.string().optional().describe('Field of a document that was put right'),
    axis: z.string().optional(),
    value: z.string().optional(),
    side: z.string().optional(),
    level: z.string().optional().describe('Level of a relation, or access level'),
    endsOn: z.iso.date().optional(),
    actBy: z.iso
      .date()
      .nullable()
      .optional()
      .describe('Last day to give notice; null where nothing is prolonged'),
    daysBefore: z.int().min(0).optional(),
    uncertain: z.boolean().optional().describe('The end is known to the month or the year only'),
    late: z.boolean().optional().describe('Told later than it could have been'),
    candidates: z.int().min(0).optional(),
    ask: z.int().min(0).optional(),
    unrecognised: z.int().min(0).optional(),
  })
  .meta({ id: 'NotificationDetails' });

/** One notification as its reader sees it. */
export const NotificationItem = z
  .strictObject({
    id: Id,
    kind: NotificationKind,
    position: Position,
    raisedAt: Instant,
    record: RecordRef,
    actor: Words.nullable().describe('Who did it; null where it was the clock'),
    details: Details,
    unread: z.boolean(),
    settled: z.boolean().describe('The matter was settled without anybody reading'),
    muted: z.boolean(),
  })
  .meta({ id: 'NotificationItem' });
export type NotificationItem = z.infer<typeof NotificationItem>;

/** A page of an inbox, the latest first. */
export const NotificationList = z
  .strictObject({ items: z.array(NotificationItem), nextCursor: z.string().nullable(), asOf: AsOf })
  .meta({ id: 'NotificationList' });
export type NotificationList = z.infer<typeof NotificationList>;

/** How much is unread. */
export const UnreadCounts = z
  .strictObject({ unread: z.int().min(0), byKind: z.record(z.enum(KINDS), z.int().min(0)), asOf: AsOf })
  .meta({ id: 'UnreadCounts' });
export type UnreadCounts = z.infer<typeof UnreadCounts>;

const flag = (description: string) => z.enum(['true', 'false']).optional().describe(description);

/** Which part of the inbox. */
export const InboxQuery = z.strictObject({
  unread: flag('Only what is unread'),
  kind: z
    .string()
    .max(200)
    .transform((text) => text.split(',').filter((part) => part !== '') as Kind[])
    .pipe(z.array(NotificationKind))
    .optional()
    .describe('Kinds, several by commas'),
  muted: flag('Also what is muted'),
  cursor: z
    .string()
    .regex(
      /^(0|[1-9]\d{0,15})$/,
      says('Возьмите nextCursor прошлой страницы или уберите поле.', 'Take nextCursor of the page before.'),
    )
    .optional()
    .describe('`nextCursor` of the page before'),
  limit: z.coerce
    .number()
    .int(says('Нужно целое число от 1 до 200.', 'A whole number from 1 to 200 is expected.'))
    .min(1)
    .max(200)
    .optional()
    .describe('Rows in the answer, 50 when absent'),
  minPosition,
});
export type InboxQuery = z.infer<typeof InboxQuery>;

export const CountsQuery = z.strictObject({ minPosition });
export type CountsQuery = z.infer<typeof CountsQuery>;

/** Everything raised up to a position, as the list showed it, is read. */
export const MarkAllRead = z
  .strictObject({ through: z.int().min(0).describe('`asOf.size - 1` of the list that was read') })
  .meta({ id: 'MarkAllRead' });
export type MarkAllRead = z.infer<typeof MarkAllRead>;
