export { GatewayModule } from './gateway.module.js';
export { serviceDoor } from './service-door.adapter.js';
