import { describe, expect, it } from '@jest/globals';

import { commandSettings } from './command-settings.js';

describe('the settings of npm run kafka', () => {
  it('starts one open broker on the usual port by default', () => {
    expect(commandSettings({})).toEqual({
      folder: expect.stringMatching(/\.data.kafka$/) as unknown,
      port: 9092,
      nodes: 1,
    });
  });

  it('takes any free port for 0, and agencies with their passwords', () => {
    const env = { KAFKA_PORT: '0', KAFKA_ROOT_PASSWORD: 'r', KAFKA_AGENCIES: 'mid:a:b, minvr:c' };
    const settings = commandSettings(env);
    expect(settings).not.toHaveProperty('port');
    expect(settings.users).toEqual({ root: 'r', agencies: { mid: 'a:b', minvr: 'c' } });
  });

  it.each([
    [{ KAFKA_PORT: 'many' }, 'KAFKA_PORT'],
    [{ KAFKA_NODES: '2' }, 'KAFKA_NODES'],
    [{ KAFKA_AGENCIES: 'mid:a' }, 'KAFKA_ROOT_PASSWORD'],
    [{ KAFKA_ROOT_PASSWORD: 'r', KAFKA_AGENCIES: 'root:mine' }, 'KAFKA_AGENCIES'],
    [{ KAFKA_ROOT_PASSWORD: 'r', KAFKA_AGENCIES: 'mid' }, 'KAFKA_AGENCIES'],
  ])('names the variable that is wrong: %j', (env, variable) => {
    expect(() => commandSettings(env)).toThrow(variable);
  });
});
