import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { PersistentVolumeClaim, Service } from 'kubernetes-models/v1';
import { parseAllDocuments } from 'yaml';

import { rendered, stampOfChart } from '../../render-chart.mjs';

interface Container {
  readonly args: readonly string[];
  readonly securityContext: object;
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly env: readonly { readonly name: string; readonly value?: string }[];
}
interface PodTemplate {
  readonly spec: { readonly securityContext: object; readonly containers: readonly Container[] };
}
interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly replicas?: number;
    readonly minAvailable?: number;
    readonly template?: PodTemplate;
  };
}
type Model = new (manifest: never) => { validate(): void };

const root = resolve(import.meta.dirname, '../../../..');
const models: Record<string, Model> = {
  'apps/v1 Deployment': Deployment,
  'batch/v1 Job': Job,
  'policy/v1 PodDisruptionBudget': PodDisruptionBudget,
  'v1 Service': Service,
  'v1 PersistentVolumeClaim': PersistentVolumeClaim,
};

/** @throws Error naming what the schema of its kind does not allow */
function validate(manifest: Manifest): void {
  const model = models[`${manifest.apiVersion} ${manifest.kind}`];
  if (model === undefined) throw new Error(`no schema for ${manifest.apiVersion} ${manifest.kind}`);
  new model(manifest as never).validate();
}

describe('the Helm chart, as Helm rendered it', () => {
  let text: string;
  let manifests: Manifest[];
  beforeAll(() => {
    text = readFileSync(rendered, 'utf8');
    manifests = parseAllDocuments(text)
      .map((document) => document.toJSON() as Manifest | null)
      .filter((manifest) => manifest !== null);
  });
  const of = (kind: string): Manifest[] => manifests.filter((manifest) => manifest.kind === kind);

  it('was rendered from the chart that lies here: else run node libs/tooling/render-chart.mjs', () => {
    expect(text.startsWith(stampOfChart())).toBe(true);
  });

  it('holds to the schemas of Kubernetes', () => {
    expect(manifests.length).toBeGreaterThan(12);
    for (const manifest of manifests) {
      expect(() => {
        validate(manifest);
      }).not.toThrow();
    }
    const [first] = of('Deployment');
    const broken = { ...first, spec: { ...first?.spec, replicas: 'two' } } as unknown as Manifest;
    expect(() => {
      validate(broken);
    }).toThrow(/replicas/);
  });

  it('starts every service there is, each by a file that its room builds', () => {
    const args = of('Deployment').map(({ spec }) => spec.template?.spec.containers[0]?.args[0] ?? '');
    expect(args.sort()).toEqual(
      ['analytics', 'gateway', 'notifications', 'registry', 'relay', 'reporting'].map(
        (name) => `apps/${name}/dist/main.js`,
      ),
    );
    for (const file of args) {
      expect(existsSync(join(root, file.replace('dist/main.js', 'src')))).toBe(true);
    }
  });

  it('runs nothing as root, with a writable root or without bounds', () => {
    const templates = [...of('Deployment'), ...of('Job')].map(({ spec }) => spec.template?.spec);
    for (const template of templates) {
      expect(template?.securityContext).toMatchObject({ runAsNonRoot: true });
      const [container] = template?.containers ?? [];
      expect(container?.securityContext).toMatchObject({
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
      });
      expect(Object.keys(container?.resources.limits ?? {})).toContain('memory');
    }
  });

  it('has a disruption budget wherever two run, and none where that would hold up a node for ever', () => {
    const budgets = new Map(of('PodDisruptionBudget').map(({ metadata, spec }) => [metadata.name, spec]));
    for (const { metadata, spec } of of('Deployment')) {
      const replicas = spec.replicas ?? 1;
      expect([metadata.name, budgets.get(metadata.name)?.minAvailable]).toEqual([
        metadata.name,
        replicas > 1 ? replicas - 1 : undefined,
      ]);
    }
  });
});
