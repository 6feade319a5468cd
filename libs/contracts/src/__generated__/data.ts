// Generated from proto/. Do not edit.

/** A document was taken into the register. Dates are EDTF; `XXXX` is a date nobody knows. */
export interface AgreementRecorded {
  /** As people say it on the telephone: `67-2026-0003`. */
  readonly registerNumber: string;
  /** Id of the relation that the document belongs to. */
  readonly partnership: string;
  readonly kind: AgreementKind;
  readonly title: string;
  readonly titleOriginal?: string;
  readonly parties: readonly PartyAsSigned[];
  readonly signatures: readonly Signature[];
  readonly signedOn: string;
  readonly inForceFrom?: string;
  readonly inForceTo?: string;
  readonly term?: Term;
  readonly texts: readonly AgreementText[];
  readonly regime: Regime;
  readonly entryIntoForceRule: EntryIntoForceRule;
  /** Id of the agreement that this one supplements. */
  readonly supplements?: string;
  /** From the earliest day of signing. */
  readonly valid?: DayInterval;
}

/** What a document is. Its title stays verbatim beside the code. */
export type AgreementKind =
  | 'AGREEMENT_KIND_UNSPECIFIED'
  | 'AGREEMENT_KIND_TWINNING_AGREEMENT'
  | 'AGREEMENT_KIND_FRIENDSHIP_AGREEMENT'
  | 'AGREEMENT_KIND_COOPERATION_AGREEMENT'
  | 'AGREEMENT_KIND_MEMORANDUM'
  | 'AGREEMENT_KIND_PROTOCOL'
  | 'AGREEMENT_KIND_PROTOCOL_OF_INTENT'
  | 'AGREEMENT_KIND_DECLARATION'
  | 'AGREEMENT_KIND_SUPPLEMENTARY_AGREEMENT'
  | 'AGREEMENT_KIND_REAFFIRMATION'
  | 'AGREEMENT_KIND_JOINT_PLAN';

/** A party as the paper names it: verbatim, whatever the party is called today. */
export interface PartyAsSigned {
  /** Party id. */
  readonly party: string;
  readonly nameAsSigned: string;
  readonly countryAsSigned?: string;
  /** The body that signed for the place, where the paper names one. */
  readonly bodyName?: string;
  /** The party named first; exactly one. */
  readonly lead: boolean;
}

/** One party's signature: each has its own day and place. */
export interface Signature {
  /** Party id. */
  readonly party: string;
  /** EDTF; `XXXX` is a date nobody knows. */
  readonly signedOn: string;
  readonly place?: string;
}

/** How long a document binds. Months are whole; absent where the text does not say. */
export interface Term {
  readonly kind: TermKind;
  readonly months?: number;
  readonly autoProlong: boolean;
  readonly prolongMonths?: number;
  readonly noticeMonths?: number;
}

export type TermKind =
  | 'TERM_KIND_UNSPECIFIED'
  | 'TERM_KIND_INDEFINITE'
  | 'TERM_KIND_FIXED'
  | 'TERM_KIND_UNKNOWN';

/** A text of the document. */
export interface AgreementText {
  /** BCP 47. */
  readonly language: string;
  readonly authentic: boolean;
}

/** Under which law a document or a relation stands. */
export type Regime =
  | 'REGIME_UNSPECIFIED'
  | 'REGIME_MUNICIPAL'
  | 'REGIME_BORDER_179'
  | 'REGIME_REGIONAL_4FZ'
  | 'REGIME_ASSOCIATION'
  | 'REGIME_LEGACY'
  | 'REGIME_DOMESTIC';

/** When a signed document begins to bind. */
export type EntryIntoForceRule =
  | 'ENTRY_INTO_FORCE_RULE_UNSPECIFIED'
  | 'ENTRY_INTO_FORCE_RULE_ON_SIGNING'
  | 'ENTRY_INTO_FORCE_RULE_ON_REGISTRATION'
  | 'ENTRY_INTO_FORCE_RULE_ON_NOTICE'
  | 'ENTRY_INTO_FORCE_RULE_FIXED'
  | 'ENTRY_INTO_FORCE_RULE_UNKNOWN';

/** Days in the world (`YYYY-MM-DD`), half-open: `from` is in, `to` is out; absent is open. Something told with less than a day's precision counts from its earliest day. */
export interface DayInterval {
  readonly from?: string;
  readonly to?: string;
}

/** One field was put right: it never was what the earlier event said. */
export interface AgreementCorrected {
  readonly field: AgreementField;
  readonly before?: AgreementFieldValue;
  readonly after?: AgreementFieldValue;
  /** Id of the event that the wrong value came from. */
  readonly corrects: string;
  readonly reason: CorrectionReason;
  readonly valid?: DayInterval;
}

/** The fields of a document that a correction may name. */
export type AgreementField =
  | 'AGREEMENT_FIELD_UNSPECIFIED'
  | 'AGREEMENT_FIELD_KIND'
  | 'AGREEMENT_FIELD_TITLE'
  | 'AGREEMENT_FIELD_TITLE_ORIGINAL'
  | 'AGREEMENT_FIELD_PARTIES'
  | 'AGREEMENT_FIELD_SIGNATURES'
  | 'AGREEMENT_FIELD_SIGNED_ON'
  | 'AGREEMENT_FIELD_IN_FORCE_FROM'
  | 'AGREEMENT_FIELD_IN_FORCE_TO'
  | 'AGREEMENT_FIELD_TERM'
  | 'AGREEMENT_FIELD_TEXTS';

/** The value of one field. Without a value: the field is empty, nobody knows. */
export interface AgreementFieldValue {
  readonly kind?: AgreementKind;
  readonly title?: string;
  readonly titleOriginal?: string;
  readonly parties?: PartiesAsSigned;
  readonly signatures?: Signatures;
  readonly signedOn?: string;
  readonly inForceFrom?: string;
  readonly inForceTo?: string;
  readonly term?: Term;
  readonly texts?: AgreementTexts;
}

export interface PartiesAsSigned {
  readonly items: readonly PartyAsSigned[];
}

export interface Signatures {
  readonly items: readonly Signature[];
}

export interface AgreementTexts {
  readonly items: readonly AgreementText[];
}

/** Why a value or a statement was corrected. */
export type CorrectionReason =
  | 'CORRECTION_REASON_UNSPECIFIED'
  | 'CORRECTION_REASON_TYPING_ERROR'
  | 'CORRECTION_REASON_SOURCE_MISREAD'
  | 'CORRECTION_REASON_NEW_EVIDENCE'
  | 'CORRECTION_REASON_OTHER';

/** Somebody says where the document stands. With `corrects` an earlier statement no longer counts. */
export interface AgreementStatementMade {
  readonly statement?: Statement;
  readonly corrects?: string;
  readonly reason?: CorrectionReason;
}

/** What somebody says of a document or a relation, for an interval in the world. Exactly one value is present. */
export interface Statement {
  readonly legal?: LegalStatus;
  readonly activity?: Activity;
  readonly partnerPosition?: PartnerPosition;
  readonly evidence?: Evidence;
  readonly side: Side;
  /** As it was told, in its own precision (EDTF); absent is open. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** The same in days. */
  readonly valid?: DayInterval;
}

/** Where a document stands in law. */
export type LegalStatus =
  | 'LEGAL_STATUS_UNSPECIFIED'
  | 'LEGAL_STATUS_DRAFT'
  | 'LEGAL_STATUS_SIGNED'
  | 'LEGAL_STATUS_REGISTRATION_PENDING'
  | 'LEGAL_STATUS_REGISTERED'
  | 'LEGAL_STATUS_IN_FORCE'
  | 'LEGAL_STATUS_SUSPENDED'
  | 'LEGAL_STATUS_EXPIRED'
  | 'LEGAL_STATUS_TERMINATED'
  | 'LEGAL_STATUS_SUPERSEDED'
  | 'LEGAL_STATUS_UNKNOWN'
  | 'LEGAL_STATUS_VOIDED';

/** Whether anything is done under it. */
export type Activity =
  | 'ACTIVITY_UNSPECIFIED'
  | 'ACTIVITY_ACTIVE'
  | 'ACTIVITY_LOW'
  | 'ACTIVITY_NONE'
  | 'ACTIVITY_UNKNOWN';

/** How the partner sees it. */
export type PartnerPosition =
  | 'PARTNER_POSITION_UNSPECIFIED'
  | 'PARTNER_POSITION_CONFIRMED'
  | 'PARTNER_POSITION_SUSPENDED'
  | 'PARTNER_POSITION_BROKEN'
  | 'PARTNER_POSITION_UNKNOWN';

/** What the record rests on, best first. */
export type Evidence =
  | 'EVIDENCE_UNSPECIFIED'
  | 'EVIDENCE_ORIGINAL'
  | 'EVIDENCE_CERTIFIED_COPY'
  | 'EVIDENCE_SCAN'
  | 'EVIDENCE_OFFICIAL_LIST'
  | 'EVIDENCE_PRESS'
  | 'EVIDENCE_ORAL';

/** Who says so. One side's act stays that side's. */
export type Side =
  | 'SIDE_UNSPECIFIED'
  | 'SIDE_OURS'
  | 'SIDE_PARTNER'
  | 'SIDE_BOTH'
  | 'SIDE_OFFICE';

/** The keeper has looked at the record and found it right. */
export type AgreementConfirmed = Readonly<Record<string, never>>;

/** The record was an error of entry, found by two persons. It counts nowhere any more; its history stays. */
export interface AgreementVoided {
  readonly reason: RemovalReason;
}

/** Why a record was voided or withdrawn: an error of entry only, never the end of an agreement. */
export type RemovalReason =
  | 'REMOVAL_REASON_UNSPECIFIED'
  | 'REMOVAL_REASON_ENTERED_BY_MISTAKE'
  | 'REMOVAL_REASON_DUPLICATE'
  | 'REMOVAL_REASON_NOT_AN_AGREEMENT'
  | 'REMOVAL_REASON_WRONG_KEEPER'
  | 'REMOVAL_REASON_OTHER';

/** Whoever entered the record took it back before anything rested on it. It counts nowhere any more. */
export interface AgreementWithdrawn {
  readonly reason: RemovalReason;
}

/** A document with everything said of it up to the position of the event that carries this. */
export interface AgreementState {
  readonly status: AgreementRecordStatus;
  readonly registerNumber: string;
  readonly partnership: string;
  readonly kind: AgreementKind;
  readonly title: string;
  readonly titleOriginal?: string;
  readonly parties: readonly PartyAsSigned[];
  readonly signatures: readonly Signature[];
  readonly signedOn: string;
  readonly inForceFrom?: string;
  readonly inForceTo?: string;
  readonly term?: Term;
  readonly texts: readonly AgreementText[];
  readonly regime: Regime;
  readonly entryIntoForceRule: EntryIntoForceRule;
  readonly supplements?: string;
  readonly valid?: DayInterval;
  /** Statements that no later event has corrected, in the order they were made. */
  readonly statements: readonly StatementInForce[];
  /** Why the record was voided or withdrawn; absent while it counts. */
  readonly removalReason?: RemovalReason;
  /** When it was last confirmed (RFC 3339); absent if never. */
  readonly confirmedAt?: string;
}

/** Whether a record counts. */
export type AgreementRecordStatus =
  | 'AGREEMENT_RECORD_STATUS_UNSPECIFIED'
  | 'AGREEMENT_RECORD_STATUS_LIVE'
  | 'AGREEMENT_RECORD_STATUS_VOIDED'
  | 'AGREEMENT_RECORD_STATUS_WITHDRAWN';

/** A statement that counts, with the event that made it: a later event may correct it by that id. */
export interface StatementInForce {
  /** Id of the event. */
  readonly event: string;
  /** When it was recorded (RFC 3339). */
  readonly recordedAt: string;
  readonly statement?: Statement;
}

/** A relation between parties was taken into the register. */
export interface PartnershipEstablished {
  readonly number: string;
  /** Party ids, sorted, at least two. */
  readonly parties: readonly string[];
  readonly regime: Regime;
  readonly level: PartnershipLevel;
}

/** What a relation is to the municipality that keeps it. Set by it, never derived from a title. */
export type PartnershipLevel =
  | 'PARTNERSHIP_LEVEL_UNSPECIFIED'
  | 'PARTNERSHIP_LEVEL_UNSET'
  | 'PARTNERSHIP_LEVEL_TWIN'
  | 'PARTNERSHIP_LEVEL_PARTNER'
  | 'PARTNERSHIP_LEVEL_FRIEND'
  | 'PARTNERSHIP_LEVEL_CONTACT';

/** The keeper said what the relation is to it. */
export interface PartnershipLevelSet {
  readonly level: PartnershipLevel;
}

/** A start told without a document; a later one takes the place of the earlier. */
export interface RelationStartStated {
  /** EDTF. */
  readonly since: string;
  readonly valid?: DayInterval;
}

/** Somebody says how the relation stands: whether it is active, and how the partner sees it. */
export interface PartnershipStatementMade {
  readonly statement?: Statement;
  readonly corrects?: string;
  readonly reason?: CorrectionReason;
}

/** Two records were one relation; from now on the other one stands for both. */
export interface PartnershipMerged {
  /** Id of the partnership that goes on. */
  readonly into: string;
}

/** A relation with everything said of it up to the position of the event that carries this. */
export interface PartnershipState {
  readonly number: string;
  readonly parties: readonly string[];
  readonly regime: Regime;
  readonly level: PartnershipLevel;
  /** Start told without a document (EDTF). */
  readonly since?: string;
  /** Statements that no later event has corrected, in the order they were made. */
  readonly statements: readonly StatementInForce[];
  /** The partnership that goes on after a merge; absent while this one does. */
  readonly mergedInto?: string;
}

/** A party was taken into the register. Codes are absent where nobody knows them. */
export interface PartyRegistered {
  readonly kind: PartyKind;
  readonly name: string;
  readonly side: PartySide;
  /** Eight or eleven digits, of a Russian municipality. */
  readonly oktmo?: string;
  /** Region code of a Russian party: `67`. */
  readonly region?: string;
  /** OKSM numeric code of the country: `276`. */
  readonly oksm?: string;
  /** ISO 3166-1 alpha-2; absent where the country has or had none. */
  readonly country?: string;
  /** GeoNames id. */
  readonly place?: string;
}

/** What a party is. A city district, a union or a committee is a party of its own, never merged with the city. */
export type PartyKind =
  | 'PARTY_KIND_UNSPECIFIED'
  | 'PARTY_KIND_MUNICIPALITY'
  | 'PARTY_KIND_CITY_DISTRICT'
  | 'PARTY_KIND_UNION_OF_MUNICIPALITIES'
  | 'PARTY_KIND_REGION_UNIT'
  | 'PARTY_KIND_STATE_BODY'
  | 'PARTY_KIND_ASSOCIATION'
  | 'PARTY_KIND_EXECUTIVE_BODY'
  | 'PARTY_KIND_OTHER';

/** On which side of the border a party stands. */
export type PartySide =
  | 'PARTY_SIDE_UNSPECIFIED'
  | 'PARTY_SIDE_RU'
  | 'PARTY_SIDE_FOREIGN';

/** The party bears another name from a day on. */
export interface PartyRenamed {
  readonly name: string;
  /** EDTF. */
  readonly validFrom?: string;
  readonly valid?: DayInterval;
}

/** The name was written wrongly: it never was what the earlier event said. */
export interface PartyNameCorrected {
  readonly before: string;
  readonly after: string;
  /** Id of the event that brought the wrong name. */
  readonly corrects: string;
  readonly reason: CorrectionReason;
}

/** The party is also found under another spelling. */
export interface PartyAliasAdded {
  readonly alias: string;
}

/** Two records were one party, or one party succeeded another; from now on the other record stands for both. */
export interface PartyMerged {
  /** Id of the party that goes on. */
  readonly into: string;
}

/** A party with everything said of it up to the position of the event that carries this. */
export interface PartyState {
  readonly kind: PartyKind;
  /** The name it bears now. */
  readonly name: string;
  readonly side: PartySide;
  readonly oktmo?: string;
  readonly region?: string;
  readonly oksm?: string;
  readonly country?: string;
  readonly place?: string;
  /** Every name in the order it was recorded, the present one last. */
  readonly names: readonly PartyName[];
  readonly aliases: readonly string[];
  /** The party that goes on after a merge; absent while this one does. */
  readonly mergedInto?: string;
}

/** A name the party bears or bore. */
export interface PartyName {
  readonly name: string;
  /** EDTF; absent for the first name and where nobody knows. */
  readonly validFrom?: string;
}

/** The record is no longer public. Whoever keeps a copy deletes it. A tombstone on the state topic follows. */
export interface RecordWithdrawn {
  /** Id of the record, the same as the event's subject. */
  readonly record: string;
}

/** Everything public up to a position of the register's log stands in this partition before this event. */
export interface Watermark {
  /** The last position covered. */
  readonly completeThrough: string;
  /** `publicsequence` of the last event before this one in the partition; -1 if there was none. */
  readonly lastPublicSequence: string;
}

/** Who may see the document from now on. */
export interface AgreementAccessLevelSet {
  readonly accessLevel: AccessLevel;
}

/** Who may see a record. */
export type AccessLevel =
  | 'ACCESS_LEVEL_UNSPECIFIED'
  | 'ACCESS_LEVEL_INTERNAL'
  | 'ACCESS_LEVEL_PUBLIC'
  | 'ACCESS_LEVEL_RESTRICTED';

/** Who may see the relation from now on. */
export interface PartnershipAccessLevelSet {
  readonly accessLevel: AccessLevel;
}

/** Another document rests on this one. */
export interface AgreementReferredTo {
  /** Id of the other document. */
  readonly by: string;
}

/** One person says that the record is an error of entry; another has to agree. */
export interface VoidingProposed {
  readonly reason: RemovalReason;
}

/** The second person did not agree; the record goes on. */
export type VoidingDeclined = Readonly<Record<string, never>>;

/** Somebody gave a note to be read into the register. */
export interface ImportStarted {
  /** Id of the source document. */
  readonly sourceDocument: string;
}

/** The note was read; its lines wait for a person. */
export interface ImportRead {
  readonly candidates: number;
  readonly certain: number;
  readonly ask: number;
  readonly unrecognised: number;
  /** Pairs inside one country. */
  readonly domestic: number;
}

/** The note could not be read. */
export interface ImportFailed {
  /** The code of the refusal that stopped the reading. */
  readonly code: string;
}

/** A person took a line into the register. */
export interface CandidateAccepted {
  readonly candidate: number;
  readonly round: number;
  readonly outcome: Outcome;
  readonly agreement?: string;
  readonly partnership: string;
  readonly existing?: string;
}

/** A line against the register. */
export type Outcome =
  | 'OUTCOME_UNSPECIFIED'
  | 'OUTCOME_NEW'
  | 'OUTCOME_SAME'
  | 'OUTCOME_CHANGED';

/** A person left a line out. */
export interface CandidateRejected {
  readonly candidate: number;
}

/** A decision on a line was taken back. */
export interface CandidateReopened {
  readonly candidate: number;
  readonly round: number;
  readonly agreement?: string;
}

/** A line became a record. */
export interface CandidateRecorded {
  readonly candidate: number;
  readonly round: number;
  readonly agreement?: string;
  readonly partnership: string;
  readonly registerNumber?: string;
}

/** The register did not take a line. */
export interface CandidateNotRecorded {
  readonly candidate: number;
  readonly round: number;
  /** The code of the refusal. */
  readonly code: string;
}

/** A person says that a line that was not understood holds nothing for the register. */
export interface UnrecognisedDismissed {
  readonly line: number;
}

/** Every line is accounted for. */
export interface ImportCompleted {
  readonly recorded: number;
  readonly same: number;
  readonly changed: number;
  readonly refused: number;
  readonly notUnderstood: number;
  readonly domestic: number;
}

/** The import was given up. */
export type ImportCancelled = Readonly<Record<string, never>>;

/** A person has read a notification. */
export interface NotificationMarkedRead {
  readonly notification: string;
  /** Of the event that the notification tells of. */
  readonly position: string;
}

/** A person wants to come back to a notification. */
export interface NotificationMarkedUnread {
  readonly notification: string;
  readonly position: string;
}

/** Everything raised by events up to a position of the log is read. */
export interface AllNotificationsMarkedRead {
  readonly through: string;
}

/** A person does not want to hear of a kind of notification. */
export interface KindMuted {
  readonly kind: NotificationKind;
}

/** What a notification is about. */
export type NotificationKind =
  | 'NOTIFICATION_KIND_UNSPECIFIED'
  | 'NOTIFICATION_KIND_RECORD_CHANGED'
  | 'NOTIFICATION_KIND_TERM_ENDING'
  | 'NOTIFICATION_KIND_IMPORT_WAITING';

/** A person wants to hear of a kind of notification again. */
export interface KindUnmuted {
  readonly kind: NotificationKind;
}

/** A person does not want to hear of a record. */
export interface RecordMuted {
  readonly record?: MutableRecord;
}

/** A record by its category (`agreement`, `partnership`, `import`) and id. */
export interface MutableRecord {
  readonly category: string;
  readonly id: string;
}

/** A person wants to hear of a record again. */
export interface RecordUnmuted {
  readonly record?: MutableRecord;
}

/** For which kinds of notification a person wants letters; none is no letters. The address is not told. */
export interface MailPreferenceSet {
  readonly kinds: readonly NotificationKind[];
  /** `ru` or `en`. */
  readonly language: string;
  readonly reader?: LetterReader;
}

/** As whom a person reads. */
export interface LetterReader {
  readonly office: string;
  /** Region or OKTMO code; absent for the whole country. */
  readonly territory?: string;
  readonly role: string;
}

/** The clock came to a day on which an office is to be told that the term of a document ends. Days are `YYYY-MM-DD`. */
export interface TermReminderFellDue {
  readonly agreement: string;
  readonly rule: string;
  readonly daysBefore: number;
  readonly endsOn: string;
  /** The day by which notice must be given; absent where nothing is prolonged by itself. */
  readonly actBy?: string;
  /** `ends_on` is the earliest day it may mean. */
  readonly uncertain: boolean;
  readonly dueOn: string;
  readonly late: boolean;
}

/** A read model is to be built anew; `compare_only` builds it beside, compares and changes nothing. */
export interface ProjectionRebuildOrdered {
  readonly projection: string;
  readonly compareOnly: boolean;
}

/** The former version of a read model is to serve again. */
export interface ProjectionRestoreOrdered {
  readonly projection: string;
}

/** The parked events of a read model are to be tried again, in order. */
export interface ParkedRedriveOrdered {
  readonly projection: string;
}

/** A parked event is settled and will not be applied; the reason code travels beside. */
export interface ParkedResolveOrdered {
  readonly projection: string;
  /** Position of the parked event, the first of its aggregate. */
  readonly position: string;
}

/** An order was carried out, or refused. */
export interface OrderCarriedOut {
  /** Id of the event that gave the order. */
  readonly order: string;
  readonly projection: string;
  /** `done`, or the code of the refusal. */
  readonly result: string;
  readonly position?: string;
  readonly served?: string;
  readonly built?: string;
  readonly switched?: boolean;
  readonly newlyParked?: string;
  readonly applied?: string;
  readonly left?: string;
}

/** A restored, copied or promoted store was taken for the store from now on. */
export interface StoreAdopted {
  /** The incarnation before. */
  readonly former: string;
  readonly checkpoints: number;
}

/** A store was filled from an archive. */
export interface StoreImported {
  readonly manifest: string;
  readonly former: string;
  readonly size: string;
  readonly root: string;
}

/** An event that has no message of its own outside its service: only its place in the log is told. */
export interface EventRecorded {
  /** As the log names it: `RegisterNumberAllocated`. */
  readonly eventType: string;
  /** Schema and version: `register-number-allocated/1`. */
  readonly schema: string;
}

/** The data of each type of event. */
export interface EventData {
  'ru.pobratim.registry.agreement.recorded.v1': AgreementRecorded;
  'ru.pobratim.registry.agreement.corrected.v1': AgreementCorrected;
  'ru.pobratim.registry.agreement.statement-made.v1': AgreementStatementMade;
  'ru.pobratim.registry.agreement.confirmed.v1': AgreementConfirmed;
  'ru.pobratim.registry.agreement.voided.v1': AgreementVoided;
  'ru.pobratim.registry.agreement.withdrawn.v1': AgreementWithdrawn;
  'ru.pobratim.registry.agreement.state.v1': AgreementState;
  'ru.pobratim.registry.partnership.established.v1': PartnershipEstablished;
  'ru.pobratim.registry.partnership.level-set.v1': PartnershipLevelSet;
  'ru.pobratim.registry.partnership.relation-start-stated.v1': RelationStartStated;
  'ru.pobratim.registry.partnership.statement-made.v1': PartnershipStatementMade;
  'ru.pobratim.registry.partnership.merged.v1': PartnershipMerged;
  'ru.pobratim.registry.partnership.state.v1': PartnershipState;
  'ru.pobratim.registry.party.registered.v1': PartyRegistered;
  'ru.pobratim.registry.party.renamed.v1': PartyRenamed;
  'ru.pobratim.registry.party.name-corrected.v1': PartyNameCorrected;
  'ru.pobratim.registry.party.alias-added.v1': PartyAliasAdded;
  'ru.pobratim.registry.party.merged.v1': PartyMerged;
  'ru.pobratim.registry.party.state.v1': PartyState;
  'ru.pobratim.publication.record-withdrawn.v1': RecordWithdrawn;
  'ru.pobratim.publication.watermark.v1': Watermark;
  'ru.pobratim.registry.agreement.access-level-set.v1': AgreementAccessLevelSet;
  'ru.pobratim.registry.partnership.access-level-set.v1': PartnershipAccessLevelSet;
  'ru.pobratim.registry.agreement.referred-to.v1': AgreementReferredTo;
  'ru.pobratim.registry.agreement.voiding-proposed.v1': VoidingProposed;
  'ru.pobratim.registry.agreement.voiding-declined.v1': VoidingDeclined;
  'ru.pobratim.registry.import.started.v1': ImportStarted;
  'ru.pobratim.registry.import.read.v1': ImportRead;
  'ru.pobratim.registry.import.failed.v1': ImportFailed;
  'ru.pobratim.registry.import.candidate-accepted.v1': CandidateAccepted;
  'ru.pobratim.registry.import.candidate-rejected.v1': CandidateRejected;
  'ru.pobratim.registry.import.candidate-reopened.v1': CandidateReopened;
  'ru.pobratim.registry.import.candidate-recorded.v1': CandidateRecorded;
  'ru.pobratim.registry.import.candidate-not-recorded.v1': CandidateNotRecorded;
  'ru.pobratim.registry.import.unrecognised-dismissed.v1': UnrecognisedDismissed;
  'ru.pobratim.registry.import.completed.v1': ImportCompleted;
  'ru.pobratim.registry.import.cancelled.v1': ImportCancelled;
  'ru.pobratim.notifications.inbox.notification-marked-read.v1': NotificationMarkedRead;
  'ru.pobratim.notifications.inbox.notification-marked-unread.v1': NotificationMarkedUnread;
  'ru.pobratim.notifications.inbox.all-notifications-marked-read.v1': AllNotificationsMarkedRead;
  'ru.pobratim.notifications.inbox.kind-muted.v1': KindMuted;
  'ru.pobratim.notifications.inbox.kind-unmuted.v1': KindUnmuted;
  'ru.pobratim.notifications.inbox.record-muted.v1': RecordMuted;
  'ru.pobratim.notifications.inbox.record-unmuted.v1': RecordUnmuted;
  'ru.pobratim.notifications.inbox.mail-preference-set.v1': MailPreferenceSet;
  'ru.pobratim.notifications.reminder.term-reminder-fell-due.v1': TermReminderFellDue;
  'ru.pobratim.operator.projection-rebuild-ordered.v1': ProjectionRebuildOrdered;
  'ru.pobratim.operator.projection-restore-ordered.v1': ProjectionRestoreOrdered;
  'ru.pobratim.operator.parked-redrive-ordered.v1': ParkedRedriveOrdered;
  'ru.pobratim.operator.parked-resolve-ordered.v1': ParkedResolveOrdered;
  'ru.pobratim.operator.order-carried-out.v1': OrderCarriedOut;
  'ru.pobratim.operator.store-adopted.v1': StoreAdopted;
  'ru.pobratim.operator.store-imported.v1': StoreImported;
  'ru.pobratim.log.event-recorded.v1': EventRecorded;
}
