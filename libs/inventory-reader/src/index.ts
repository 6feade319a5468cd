export type { DocumentKind } from './kinds.js';
export type { Certainty } from './places.js';
export { type InventoryPreview, previewOf } from './preview.js';
export { READER_VERSION, type ReadingOptions, readInventory } from './read.js';
export type {
  Candidate,
  DomesticPair,
  DomesticParty,
  FieldSource,
  ForeignParty,
  InventoryReading,
  SourceFacts,
  Unrecognised,
  UnreadReason,
} from './reading.js';
export type { Activity, LegalStatus, PartnerPosition } from './statuses.js';
