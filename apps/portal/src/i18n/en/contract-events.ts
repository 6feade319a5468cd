/** Public events by the name of their message: what each says, and what whoever gets it does. */
export const contractEvents = {
  AgreementRecorded: {
    name: 'Agreement recorded',
    says: 'An agreement was taken into the register with all that is known of it at that moment.',
    does: 'Create the record under subject. Its partnership is partnership, its parties are parties[].party.',
  },
  AgreementCorrected: {
    name: 'Field corrected',
    says: 'One field of the agreement had been recorded wrongly; the former and the right value are given.',
    does: 'Replace the field by after. An empty after: the value is not known. Work out again what rested on the former value.',
  },
  AgreementStatementMade: {
    name: 'Statement on an agreement',
    says: 'A side or the office has said where the agreement stands: in law, in deeds, in the eyes of the partner, by its evidence.',
    does: 'Add it to the statements of the agreement; of each side the latest counts. With corrects, the statement named no longer counts.',
  },
  AgreementConfirmed: {
    name: 'Record confirmed',
    says: 'The keeper has checked the record and found it right.',
    does: 'Note the time of confirmation (time). Nothing else changes.',
  },
  AgreementVoided: {
    name: 'Record voided',
    says: 'Two persons found that the record was entered by mistake. This says nothing of the agreement itself.',
    does: 'Neither count nor show the record any more. You may keep its history.',
  },
  AgreementWithdrawn: {
    name: 'Record taken back by its author',
    says: 'The author took the record back while nothing rested on it.',
    does: 'The same as for a voided record.',
  },
  AgreementState: {
    name: 'State of an agreement',
    says: 'All that the register says of an agreement up to the position of this event. On the topic of events: when a record became public or a new epoch began.',
    does: 'Replace your copy as a whole. Events with a position not above this one are in it.',
  },
  PartnershipEstablished: {
    name: 'Partnership established',
    says: 'A relation between parties was taken into the register.',
    does: 'Create the record under subject; its parties are parties.',
  },
  PartnershipLevelSet: {
    name: 'Level of a partnership set',
    says: 'The municipality has said what the relation is to it: twinning, partnership, friendship, contact.',
    does: 'Replace the level.',
  },
  RelationStartStated: {
    name: 'Start of a relation stated',
    says: 'The start of the relation, known without a document.',
    does: 'Replace the date of start: the last one stated counts.',
  },
  PartnershipStatementMade: {
    name: 'Statement on a partnership',
    says: 'Whether the relation is active and how the partner sees it, in the words of the side named.',
    does: 'As with a statement on an agreement.',
  },
  PartnershipMerged: {
    name: 'Partnerships merged',
    says: 'Two records were one relation; the other one stands for both from now on.',
    does: 'Point your references at into and no longer count this record.',
  },
  PartnershipState: {
    name: 'State of a partnership',
    says: 'All that the register says of a partnership up to the position of this event.',
    does: 'Replace your copy as a whole. Events with a position not above this one are in it.',
  },
  PartyRegistered: {
    name: 'Party registered',
    says: 'A party was taken into the register with the codes that are known. A party is public while a public record names it.',
    does: 'Create the party under subject.',
  },
  PartyRenamed: {
    name: 'Party renamed',
    says: 'From the day named the party is called otherwise; the former name was right in its time.',
    does: 'Add the name with its date, keep the former one in the history.',
  },
  PartyNameCorrected: {
    name: 'Name of a party corrected',
    says: 'The name had been written wrongly.',
    does: 'Replace before by after wherever it stood.',
  },
  PartyAliasAdded: {
    name: 'Another spelling added',
    says: 'The party is also found under this spelling.',
    does: 'Add it to the spellings you search by; the name stays.',
  },
  PartyMerged: {
    name: 'Parties merged',
    says: 'Two records were one party, or a party has a successor.',
    does: 'Point your references at into and no longer count this record.',
  },
  PartyState: {
    name: 'State of a party',
    says: 'All that the register says of a party up to the position of this event.',
    does: 'Replace your copy as a whole. Events with a position not above this one are in it.',
  },
  RecordWithdrawn: {
    name: 'Record withdrawn from publication',
    says: 'The record is no longer public. Why is not told.',
    does: 'Delete your copy of the record as a whole, history included. An empty value comes on the state topic.',
  },
  Watermark: {
    name: 'Watermark',
    says: 'Everything public through the position named stands in this partition before it. Its key is “watermark”, it has no publicsequence.',
    does: 'Compare lastPublicSequence with yours; remember completeThrough for the partition. No data changes.',
  },
};
