import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import type { Actor } from '@pobratim/event-sourcing';
import type { ActorView } from '../shapes/provenance.js';
import type { Words } from '../shapes/primitives.js';

const same = (text: string): Words => ({ ru: text, en: text });

/** A person by id, as the directory of persons knows them today; the id itself where it does not. */
export function personView(id: string, office: string): ActorView {
  const known = DEMONSTRATION_PERSONS.find(({ person }) => person.id === id);
  return { id, name: known?.person.name ?? same(id), office: officeName(office) };
}

/** Who acted, by name: the log holds ids only. */
export function actorView({ id, office }: Pick<Actor, 'id' | 'office'>): ActorView {
  return personView(id, office);
}

/** An office by id. */
export function officeName(id: string): Words {
  return DEMONSTRATION_PERSONS.find(({ office }) => office.id === id)?.office.name ?? same(id);
}
