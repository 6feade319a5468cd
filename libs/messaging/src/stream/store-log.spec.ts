import { describeTransport } from '../contract/transport-contract.js';
import { storeWorld } from '../contract/world.js';

describeTransport('a service on the log of the store', {
  open: (options) => Promise.resolve(storeWorld(options)),
});
