import type { Fact } from '../vocabulary/fact.js';
import type { ActorView, Ground } from '../shapes/provenance.js';
import { actorView } from '../words/people.js';

/** A fact as cards answer it: the actor by name. */
export interface FactView<Value> {
  value: Value;
  eventId: string;
  position: number;
  recordedAt: string;
  actor: ActorView;
  source: Ground | null;
  learnedOn: string | null;
  corrected: boolean;
}

/** A fact of the domain with the name of who told it. */
export function factView<Value>({ actor, ...fact }: Fact<Value>): FactView<Value> {
  return { ...fact, actor: actorView(actor) };
}

/** The same for a list of things, whose answer may be changed. */
export function listFactView<Item>({ value, ...fact }: Fact<readonly Item[]>): FactView<Item[]> {
  return factView({ ...fact, value: [...value] });
}
