import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { cannotStart } from '../errors.js';

/** What a cluster is from its first start to its last; its folder keeps it in `cluster.json` (mode 600). */
export interface ClusterIdentity {
  readonly clusterId: string;
  readonly nodes: number;
  /** What the nodes know each other by. */
  readonly secret: string;
}

/** 16 random bytes as Kafka writes them: base64url in 22 characters. */
export function newClusterId(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * Reads who the cluster in the folder is, or makes a new one.
 * @param folder of the cluster; made when missing
 * @param nodes how many nodes the caller wants
 * @param onNew called when there was none
 * @throws DomainError `data-folder-not-kafka`, `another-cluster-size`
 */
export function openClusterFolder(folder: string, nodes: number, onNew: () => void): ClusterIdentity {
  const file = join(folder, 'cluster.json');
  if (existsSync(file)) {
    const identity = JSON.parse(readFileSync(file, 'utf8')) as ClusterIdentity;
    if (identity.nodes !== nodes) throw anotherSize(folder, identity.nodes, nodes);
    return identity;
  }
  const strangers = readdirSync(folder).filter((name) => !name.startsWith('owner.lock'));
  if (strangers.length > 0) throw notOurs(folder, strangers[0] as string);
  onNew();
  const identity = { clusterId: newClusterId(), nodes, secret: randomBytes(24).toString('hex') };
  writeFileSync(file, `${JSON.stringify(identity, null, 2)}\n`, { mode: 0o600 });
  return identity;
}

/**
 * Makes the data of a node where there are none: a copy of the first metadata records, and who the node is.
 * @returns the folder of the node's log
 */
export function openNodeFolder(
  folder: string,
  node: { readonly id: number; readonly clusterId: string; readonly template: string },
): string {
  const data = join(folder, 'data');
  if (existsSync(data)) return data;
  const draft = join(folder, 'data-draft');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  cpSync(node.template, join(draft, '__cluster_metadata-0'), { recursive: true });
  writeFileSync(
    join(draft, 'meta.properties'),
    `version=1\ncluster.id=${node.clusterId}\nnode.id=${node.id}\ndirectory.id=${newClusterId()}\n`,
  );
  renameSync(draft, data);
  return data;
}

function notOurs(folder: string, stranger: string): Error {
  return cannotStart('data-folder-not-kafka', {
    ru: `В папке ${folder} лежат чужие файлы, например «${stranger}». Ничего не тронуто. Укажите пустую папку.`,
    en: `The folder ${folder} holds files of someone else, "${stranger}" for one. Nothing was touched. Name an empty folder.`,
  });
}

function anotherSize(folder: string, found: number, wanted: number): Error {
  return cannotStart('another-cluster-size', {
    ru: `В папке ${folder} лежит кластер из ${found} узлов, а запускается из ${wanted}. Ничего не тронуто. Укажите другую папку или прежнее число узлов.`,
    en: `The folder ${folder} holds a cluster of ${found}, and ${wanted} were asked for. Nothing was touched. Name another folder or the number it was made with.`,
  });
}
