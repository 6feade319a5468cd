import type { Edtf } from '@pobratim/kernel';

/** Who sees a record outside its own territories. */
export type AccessLevel = 'INTERNAL' | 'PUBLIC' | 'RESTRICTED';

/** A party that a document names. */
export interface NamedParty {
  readonly party: string;
  /** Verbatim from the paper. */
  readonly name: string;
}

/** What is known of a document and may be put right later. */
export interface DocumentFacts {
  readonly kind: string;
  readonly title: string;
  readonly signedOn: Edtf;
  readonly parties: readonly NamedParty[];
}

/** Who somebody is: codes are `null` where nobody knows them. */
export interface PartyFacts {
  readonly side: 'RU' | 'FOREIGN';
  readonly oktmo: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly oksm: string | null;
}

/** A word on the legal status of a document, for the days `[from, to)` in their own precision. */
export interface LegalWord {
  readonly eventId: string;
  readonly value: string;
  readonly side: string;
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
}

/** Whose record it is and who may see it. */
export interface Guarded {
  /** Region or OKTMO code that the keeper keeps it for. */
  readonly keeper: string;
  readonly level: AccessLevel;
}

/** What happened to a document, as far as figures are concerned. */
export type ToldOfAgreement =
  | (DocumentFacts &
      Guarded & {
        readonly what: 'recorded';
        readonly number: string;
        readonly partnership: string;
        readonly domestic: boolean;
      })
  | { readonly what: 'corrected'; readonly facts: Partial<DocumentFacts> }
  | { readonly what: 'legal-status-stated'; readonly word: LegalWord; readonly corrects: string | null }
  /** A word on another axis that takes the place of an earlier one, perhaps of a legal one. */
  | { readonly what: 'word-taken-back'; readonly corrects: string }
  | { readonly what: 'access-level-set'; readonly level: AccessLevel }
  /** Voided or withdrawn: it is in the history and in no figure. */
  | { readonly what: 'removed' };

/** What happened to a partnership. */
export type ToldOfPartnership =
  | (Guarded & {
      readonly what: 'established';
      readonly number: string;
      readonly parties: readonly string[];
      readonly domestic: boolean;
    })
  | { readonly what: 'start-stated'; readonly since: Edtf }
  | { readonly what: 'access-level-set'; readonly level: AccessLevel };

/** What happened to a party. */
export type ToldOfParty =
  | (PartyFacts & { readonly what: 'registered'; readonly name: string; readonly eventId: string })
  | {
      readonly what: 'renamed';
      readonly name: string;
      readonly validFrom: Edtf | null;
      readonly eventId: string;
    }
  | {
      readonly what: 'name-corrected';
      readonly name: string;
      readonly corrects: string;
      readonly eventId: string;
    };

/** One delivered event in the words of this service, with the aggregate it speaks of. */
export type Told =
  | { readonly of: 'agreement'; readonly id: string; readonly told: ToldOfAgreement }
  | { readonly of: 'partnership'; readonly id: string; readonly told: ToldOfPartnership }
  | { readonly of: 'party'; readonly id: string; readonly told: ToldOfParty };
