import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a condition gives something other than `undefined`, `null` or `false`, and returns that.
 * @param condition asked again and again; what it throws counts as «not yet» until the time is up
 * @param options `within` and `every` in milliseconds
 * @throws Error after `within`, with the last refusal as its cause
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  options: { within?: number; every?: number } = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const { within = 10_000, every = 20 } = options;
  const deadline = Date.now() + within;
  let refusal: unknown;
  do {
    try {
      const found = await condition();
      if (found !== undefined && found !== null && found !== false) {
        return found as NonNullable<Exclude<T, false>>;
      }
      refusal = undefined;
    } catch (error) {
      refusal = error;
    }
    await pause(every);
  } while (Date.now() < deadline);
  throw new Error(`The condition did not come true within ${within} ms.`, { cause: refusal });
}
