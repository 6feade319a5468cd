/** Who may see a record. */
export const access = {
  title: 'Who sees the record',
  change: 'Change access',
  setBy: 'since {{date}}, {{name}}',
  choose: 'Show it to',
  meansINTERNAL:
    'Seen by officers of the territories the record belongs to, the federal coordinator and auditors. It is not passed on to other agencies.',
  meansRESTRICTED: 'Seen only by officers of the territories the record belongs to, and by auditors.',
  meansPUBLIC:
    'Seen by everybody who works with the register. The facts of the record and all that happened to it go out to other agencies that subscribe to events of the register.',
  warningTitle: 'What is published cannot be taken back entirely',
  warning:
    'If you close the record later, subscribers get a withdrawal and stop showing it, but they may still have what they received before. Remarks in your own words, texts of sources and names of officers are never passed on.',
  warningTraining: 'This is a training register: nothing goes out to other agencies.',
  withdrawal:
    'The record is public now. Subscribed agencies will get its withdrawal; they may still have what they saved.',
  pastToo: 'The new access also holds for looking at past states of the register.',
  documentsApart: 'Documents of the partnership have access levels of their own; they do not change here.',
  undo: 'You can set the former access here again. Both acts stay in the history.',
  publish: 'Publish',
  save: 'Change access',
  done: 'The record is {{level}} now. You can set the former access on this same page.',
};
