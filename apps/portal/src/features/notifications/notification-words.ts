import type { NotificationItem } from '../../__generated__/notifications/types.gen.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { sayField, sayValue, type Speech } from '../../shared/say-value.js';

type Details = NotificationItem['details'];

function sayTerm({ endsOn, actBy, uncertain }: Details, { t, language }: Speech): string {
  const date = sayDate(endsOn, language) ?? '';
  if (actBy != null) return t('notifications.termAct', { date, act: sayDate(actBy, language) });
  return t(uncertain === true ? 'notifications.termUncertain' : 'notifications.term', { date });
}

function sayChange(details: Details, speech: Speech): string {
  const { change = 'CORRECTED', field = '', axis = '', value = '', side = '', level = '' } = details;
  const { t } = speech;
  return t(`notifications.change.${change}`, {
    field: sayField(field, speech),
    axis: sayField(axis, speech),
    value: sayValue(axis, value, speech),
    side: t(`words.side.${side}`, { defaultValue: side }),
    level: t(`words.${change === 'LEVEL_SET' ? 'level' : 'accessLevel'}.${level}`, { defaultValue: level }),
  });
}

/** What a notification says, in a sentence without its subject: that is the link beside. */
export function sayNews({ kind, details }: NotificationItem, speech: Speech): string {
  if (kind === 'TERM_ENDING') return sayTerm(details, speech);
  if (kind === 'RECORD_CHANGED') return sayChange(details, speech);
  const { candidates = 0, ask = 0, unrecognised = 0 } = details;
  return speech.t('notifications.waiting', { candidates, ask, unrecognised });
}

/** How a record is called in a list. */
export function sayRecord(
  category: 'agreement' | 'partnership' | 'import',
  number: string | null,
  { t }: Speech,
): string {
  return t(`notifications.record.${category}`, { number: number ?? '' }).trim();
}
