import { EventPattern as nestEventPattern } from '@nestjs/microservices';

/**
 * Nest's `@EventPattern`, with a type that lets a method have a typed context: the method is called for events of
 * these CloudEvents types.
 * @param types one, or several for one method
 * @param stream of the service, from {@link eventStream}; needed where several services share a process
 */
export function EventPattern(types: string | readonly string[], stream?: symbol): MethodDecorator {
  return nestEventPattern([types].flat(), stream);
}
