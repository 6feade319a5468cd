import type { Actor } from '@pobratim/event-sourcing';

const officer = (id: string): Actor => ({
  id,
  office: 'region-67',
  role: 'regional-officer',
  territory: '67',
  onBehalfOf: null,
});

/** The officer who enters things in specs. */
export const anna = officer('person-anna');

/** A colleague of hers. */
export const boris = officer('person-boris');

/** The office both work in. */
export const keeper = { office: 'region-67', territory: '67' };

/** A fact that a person simply states. */
export const unsourced = { source: null, learnedOn: null };
