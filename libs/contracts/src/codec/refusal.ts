import { DomainError } from '@pobratim/kernel';

/**
 * The rules by which an event is refused: of JSON (RFC 8259, RFC 7493), of CloudEvents 1.0.2 and of its JSON format.
 */
export type Rule =
  | 'not-utf8'
  | 'not-json'
  | 'not-an-object'
  | 'member-repeated'
  | 'nested-too-deeply'
  | 'number-unsafe'
  | 'attribute-name'
  | 'attribute-missing'
  | 'attribute-empty'
  | 'attribute-type'
  | 'attribute-characters'
  | 'integer-out-of-range'
  | 'specversion-unknown'
  | 'source-not-a-uri-reference'
  | 'dataschema-not-a-uri'
  | 'datacontenttype-not-a-media-type'
  | 'time-not-rfc3339'
  | 'data-twice'
  | 'data-not-base64'
  | 'data-not-text';

/** `cloud-event-refused` (input): `details.rule` names the rule, `details.member` what broke it. */
export function refused(rule: Rule, member = ''): DomainError {
  const where = member === '' ? '' : ` («${member.slice(0, 40)}»)`;
  return new DomainError('cloud-event-refused', {
    kind: 'input',
    message: {
      ru: `Сообщение нарушает правило «${rule}»${where} и не принято. Исправьте того, кто его пишет.`,
      en: `The message breaks the rule «${rule}»${where} and was not taken. Put its writer right.`,
    },
    details: { rule, member },
  });
}
