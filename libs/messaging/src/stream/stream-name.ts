/**
 * The stream of a service, as the second argument of `@EventPattern`: in one process with other services a method is
 * then called for the events of its own stream only.
 * @param name of the service: `analytics`
 */
export function eventStream(name: string): symbol {
  return Symbol.for(`pobratim:event-stream:${name}`);
}
