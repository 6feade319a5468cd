import type { DocumentMention } from './document-mention.js';
import type { Party } from './places.js';

/** The title with «между …», where the parties follow it without a bracket or a new line between. */
export function titleWithParties(text: string, document: DocumentMention, parties: readonly Party[]): string {
  if (!document.between || document.late) return document.title;
  const listed = parties.filter((party) => party.mention.slot === 'between' && party.from >= document.to);
  const last = listed.at(-1);
  if (!last) return document.title;
  const tail =
    /^(?:\s+\p{Lu}[\p{L}-]+(?:ой|ого|ской) (?:области|края|обл\.?)|\s+провинции \p{Lu}[\p{L}-]+|\s+Республики \p{Lu}[\p{L}-]+|\s+(?:РФ|КНР|ФРГ|США)(?!\p{L})|\s+Российской Федерации)*/u.exec(
      text.slice(last.to, last.to + 90),
    )?.[0] ?? '';
  const words = text.slice(document.to, last.to) + tail;
  return /[()\n;:]/u.test(words)
    ? document.title
    : document.title + words.replace(/\s+/gu, ' ').replace(/^(?=\S)/u, ' ');
}
