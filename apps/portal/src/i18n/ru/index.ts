import { access } from './access.js';
import { analytics } from './analytics.js';
import { cards } from './cards.js';
import { contracts } from './contracts.js';
import { frame } from './frame.js';
import { guide } from './guide.js';
import { home } from './home.js';
import { imports } from './imports.js';
import { notifications } from './notifications.js';
import { register } from './register.js';
import { reporting } from './reporting.js';
import { time } from './time.js';
import { words } from './words.js';

/** The dictionary: one part per place of the portal. */
export const ru = {
  frame,
  time,
  home,
  register,
  cards,
  access,
  imports,
  analytics,
  notifications,
  reporting,
  guide,
  contracts,
  words,
};
