import { z } from 'zod';
import { AsOf, Id, LetterLanguage, NotificationKind, RecordCategory } from './primitives.js';
import { isMailAddress } from '../mail/mail-address.js';
import { says } from '@pobratim/service-defaults';

/** What a person has muted. */
export const MuteList = z
  .strictObject({
    kinds: z.array(NotificationKind),
    records: z.array(
      z.strictObject({
        category: RecordCategory,
        id: Id,
        number: z.string().nullable(),
        title: z.string().nullable(),
      }),
    ),
    asOf: AsOf,
  })
  .meta({ id: 'MuteList' });
export type MuteList = z.infer<typeof MuteList>;

/** For which kinds a person wants letters, and where to. */
export const MailPreference = z
  .strictObject({
    kinds: z.array(NotificationKind).max(10).describe('None means no letters'),
    language: LetterLanguage,
    address: z
      .string()
      .trim()
      .max(254)
      .refine(
        isMailAddress,
        says('Нужен один адрес вида name@example.org.', 'One address such as name@example.org is expected.'),
      )
      .nullable()
      .describe('Null for the address that the administrator has set'),
  })
  .meta({ id: 'MailPreference' });
export type MailPreference = z.infer<typeof MailPreference>;

/** The preference with what stands around it. */
export const MailState = z
  .strictObject({
    kinds: z.array(NotificationKind),
    language: LetterLanguage,
    address: z.string().nullable(),
    fromDirectory: z.boolean().describe('The administrator has set an address'),
    refused: z
      .boolean()
      .describe('A server refused the address for good; say it anew to have it tried again'),
    offered: z.boolean().describe('This register can send letters at all'),
  })
  .meta({ id: 'MailState' });
export type MailState = z.infer<typeof MailState>;
