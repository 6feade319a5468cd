export const guide = {
  title: 'Help',
  keys: 'Keys',
  keysOff: 'Single-letter keys are switched off under “Reading comfort”.',
  start: 'Three steps',
  steps: [
    'Bring a note: section “Import”, a .docx or .txt file or pasted text.',
    'Review what was read: doubts come first. Accept, correct or reject.',
    'Open a card and ask any value “whence?”: the portal shows the event, the person and the words of the source.',
  ],
  moments: 'Two moments',
  momentsText:
    'Every page shows the state on a day (what was in force) as known at a moment (what the register knew then). Both dates stand in the strip on top and in the address. When the strip is amber you are not looking at the present: editing is off, Esc leads back.',
  correction: 'To correct',
  correctionText:
    'Nothing is erased. A correction names the earlier value and the reason; the history shows before and after. A record entered by mistake is voided by two people; until somebody confirms it, its author may withdraw it alone.',
  signs: 'Signs',
  signsText: 'Each word about a state has its own shape; colour only helps:',
  dates: 'Dates',
  datesText:
    'A date is written as precisely as it is known: day, month, year, decade. An unknown one is not invented: “date unknown”.',
  key: {
    palette: 'search and go anywhere',
    filter: 'to the filter of the register',
    rows: 'down and up the rows',
    open: 'open the row',
    help: 'this list',
    back: 'back to the present, close the panel',
    nextDoubt: 'the next card of a review',
    accept: 'accept the card',
    correct: 'correct the card',
    reject: 'reject the card',
    layout: 'Letters work by their place on the keyboard; the layout does not matter.',
  },
};
