import { version } from '../../package.json';

/** The version of the portal, as its package says. */
export const VERSION = version;
