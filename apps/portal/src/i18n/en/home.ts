export const home = {
  hello: 'What to do next',
  waiting: 'Awaiting review',
  waitingNone:
    'No import awaits review. Bring a note: the register reads it and asks about what is doubtful.',
  toReview: 'Review',
  progress: '{{asked}} to ask, {{certain}} certain',
  bring: 'Bring a note',
  samples: 'A sample, if no note is at hand',
  samplesNote:
    'Places and documents are invented. A sample opens like a real note; only what you accept is recorded.',
  sampleShort: 'A short note',
  sampleStates: 'A note by state',
  sampleDoubts: 'A note with doubts',
  trySample: 'Read the sample',
  figures: 'The register today',
  partnerships_one: 'partnership',
  partnerships_other: 'partnerships',
  agreements_one: 'document',
  agreements_other: 'documents',
  byState: 'State of documents',
  byCountry: 'Countries',
  empty:
    'The register is still empty. The first step is to bring a note with a list of partners: .docx, .txt or pasted text.',
  allCountries: 'All countries',
};
