export { freePort, freePorts } from './free-port.js';
export { claim, lockFolder, type OwnerLock } from './owner-lock.js';
export { isAlive, isRunning, markOf, ownMark, type ProcessMark } from './process-mark.js';
export { watchOver } from './watchdog.js';
