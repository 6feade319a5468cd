import type { DocumentFamily } from './document-words.js';

/** The codes of kinds of documents that the register knows. */
export type DocumentKind =
  | 'TWINNING_AGREEMENT'
  | 'FRIENDSHIP_AGREEMENT'
  | 'COOPERATION_AGREEMENT'
  | 'MEMORANDUM'
  | 'PROTOCOL'
  | 'PROTOCOL_OF_INTENT'
  | 'DECLARATION'
  | 'SUPPLEMENTARY_AGREEMENT'
  | 'REAFFIRMATION'
  | 'JOINT_PLAN';

/**
 * The kind of a document: the noun decides, for agreements and treaties the subject does.
 * @param title the whole title, any case, Russian or English
 */
export function kindOf(family: DocumentFamily, title: string): DocumentKind {
  const lower = title.toLowerCase();
  switch (family) {
    case 'supplementary':
      return 'SUPPLEMENTARY_AGREEMENT';
    case 'memorandum':
      return 'MEMORANDUM';
    case 'protocol':
      return /намерени|intent/u.test(lower) ? 'PROTOCOL_OF_INTENT' : 'PROTOCOL';
    case 'intent':
      return 'PROTOCOL_OF_INTENT';
    case 'declaration':
      return 'DECLARATION';
    case 'plan':
      return 'JOINT_PLAN';
    case 'treaty':
      return treatyKind(lower);
  }
}

function treatyKind(lower: string): DocumentKind {
  if (/^(?:дополнительн|supplementary|additional)/u.test(lower)) return 'SUPPLEMENTARY_AGREEMENT';
  if (/(?<!\p{L})(?:подтвержд|возобновл|reaffirm|renew|confirm)/u.test(lower)) return 'REAFFIRMATION';
  if (/побратим|породн|twin|sister/u.test(lower)) return 'TWINNING_AGREEMENT';
  if (/(?<!со)друж(?:б|еств|еск|ны)|friend/u.test(lower)) return 'FRIENDSHIP_AGREEMENT';
  return 'COOPERATION_AGREEMENT';
}
