import { says } from '@pobratim/service-defaults';
import { z } from 'zod';
import type { MailParts } from '../notifications-parts.adapter.js';
import { isMailAddress } from './mail-address.js';
import { readMailDirectory } from './mail-directory.adapter.js';
import { SmtpMailer } from './smtp-mailer.adapter.js';

/** What the environment decides about letters. Without `SMTP_URL` none are sent. */
export const MAIL_SETTINGS = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('почтовый сервер, smtps:// или smtp:// со STARTTLS · mail server; no letters without it'),
  SMTP_CA: z
    .string()
    .optional()
    .describe('свой удостоверяющий центр, PEM · a certificate authority of your own'),
  MAIL_FROM: z
    .string()
    .refine(isMailAddress, says('Нужен один адрес.', 'One plain address is expected.'))
    .optional()
    .describe('адрес отправителя писем · sender of the letters'),
  PORTAL_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('адрес портала для ссылок в письмах · address of the portal for links in letters'),
  MAIL_DIRECTORY: z
    .string()
    .optional()
    .describe('файл JSON: человек → адрес · JSON file from person to address'),
} as const;

/** What those settings come to. */
export type MailSettings = z.output<z.ZodObject<typeof MAIL_SETTINGS>>;

/** Where links lead when nobody said: the usual address of the page on this computer. */
const HERE = 'http://127.0.0.1:3000';

/**
 * How letters leave, by the settings; `null` where none are to leave.
 * @throws Error when `MAIL_DIRECTORY` does not hold plain addresses, or there is a server and no sender
 */
export function mailParts(settings: MailSettings): MailParts | null {
  const { SMTP_URL: url, SMTP_CA: authority, MAIL_FROM: from } = settings;
  if (url === undefined) return null;
  if (from === undefined)
    throw new Error('MAIL_FROM: нужен адрес отправителя · SMTP_URL needs a sender beside it');
  const portal = (settings.PORTAL_URL ?? HERE).replace(/\/$/, '');
  return {
    mailer: new SmtpMailer({ url, from, authority }),
    directory: settings.MAIL_DIRECTORY === undefined ? new Map() : readMailDirectory(settings.MAIL_DIRECTORY),
    portal,
    host: from.slice(from.indexOf('@') + 1),
  };
}
