import type { Actor } from '@pobratim/event-sourcing';

/** Who acts when the clock or the post does: this service, in nobody's name. */
export const NOTIFICATIONS_ACTOR: Actor = {
  id: 'notifications',
  office: 'notifications',
  role: 'service',
  territory: null,
  onBehalfOf: null,
};
