export { StoreLog, type StoreLogOptions } from './stream/store-log.js';
export { EventStreamServer, type ApplyEvent, type EventStreamOptions } from './stream/event-stream-server.js';
export { connectEventStream } from './stream/connect-event-stream.js';
export { EventContext } from './stream/event-context.js';
export { EventPattern } from './stream/event-pattern.js';
export { eventStream } from './stream/stream-name.js';
export { isTransient } from './stream/transient.js';
export { UNREADABLE } from './stream/unreadable.js';
