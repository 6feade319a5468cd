import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

const apps = resolve(import.meta.dirname, '..');

/**
 * The services the portal speaks with: every app that has checked in an OpenAPI document.
 * @returns {{ name: string, document: string }[]} by name
 */
export const services = () =>
  globSync('*/openapi.json', { cwd: apps })
    .map((file) => ({ name: basename(dirname(file)), document: resolve(apps, file) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
