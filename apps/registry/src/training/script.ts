import type { Edtf } from '@pobratim/kernel';
import type { AgreementKind, Level, Regime, Term } from '../vocabulary/agreement-terms.js';
import type { ActivityLevel, Evidence, LegalStatus, PartnerPosition, Side } from '../vocabulary/axes.js';
import type { PartyKind } from '../vocabulary/party-terms.js';
import type { CorrectionReason, RemovalReason } from '../vocabulary/reasons.js';

/** Who types in the training register: an officer of one of the three municipalities, or one of the region. */
export type Hand = 'SVETLOGORSK' | 'KAMENNY_BROD' | 'OLKHOVO' | 'REGION';

/** A place of the fictitious region, or a partner of it in a real country. Every town is invented. */
export interface ScriptedParty {
  readonly kind: PartyKind;
  readonly name: string;
  /** ISO alpha-2 and OKSM; a place without `country` may still have `oksm` (Abkhazia). */
  readonly country: string | null;
  readonly oksm: string;
  readonly countryName: string;
  readonly oktmo?: string;
}

/** One document and how it came into the register. */
export interface ScriptedAgreement {
  /** Names the document in the rest of the script. */
  readonly key: string;
  readonly home: Exclude<Hand, 'REGION'>;
  readonly partner: string;
  readonly kind: AgreementKind;
  readonly title: string;
  readonly signedOn: Edtf;
  /** When it was typed in, local minutes of the register's zone: `2019-02-11T10:20`. */
  readonly at: string;
  /** Read from the note of the region, where it is a line of its own; otherwise from the paper. */
  readonly fromNote?: boolean;
  readonly signedAs?: string;
  readonly regime?: Regime;
  readonly term?: Term;
  readonly inForceTo?: Edtf;
  readonly supplements?: string;
  readonly legal?: LegalStatus;
  readonly activity?: ActivityLevel;
  readonly evidence?: Evidence;
}

interface Happening {
  readonly at: string;
  readonly hand: Hand;
}

/** What somebody says of a document on one axis. */
export type ScriptedStatement = Happening & {
  readonly act: 'STATE';
  readonly agreement: string;
  readonly side: Side;
  readonly validFrom: Edtf | null;
  readonly learnedOn?: Edtf;
  readonly words?: string;
} & (
    | { readonly axis: 'LEGAL'; readonly value: LegalStatus }
    | { readonly axis: 'ACTIVITY'; readonly value: ActivityLevel }
    | { readonly axis: 'PARTNER_POSITION'; readonly value: PartnerPosition }
    | { readonly axis: 'EVIDENCE'; readonly value: Evidence }
  );

/** What happened to the register after a document was entered. */
export type ScriptedAct =
  | ScriptedStatement
  | (Happening & {
      readonly act: 'CORRECT_DATE';
      readonly agreement: string;
      readonly signedOn: Edtf;
      readonly reason: CorrectionReason;
      readonly words: string;
    })
  | (Happening & {
      readonly act: 'RENAME';
      readonly party: string;
      readonly name: string;
      readonly validFrom: Edtf;
    })
  | (Happening & { readonly act: 'SET_LEVEL'; readonly agreement: string; readonly level: Level })
  | (Happening & { readonly act: 'CONFIRM'; readonly agreement: string })
  | (Happening & {
      readonly act: 'PROPOSE_VOID' | 'WITHDRAW';
      readonly agreement: string;
      readonly reason: RemovalReason;
      readonly words: string;
    })
  | (Happening & { readonly act: 'VOID'; readonly agreement: string });
