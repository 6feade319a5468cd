import type { Alarm, ProjectionDatabase } from '@pobratim/event-sourcing';
import { referToSupplementedAgreement } from '../agreements/refer-to-agreement/refer-to-supplemented-agreement.reaction.js';
import type { Foundation } from '../commands/foundation.js';
import { recordAcceptedCandidates } from '../imports/record-candidate/record-accepted-candidates.reaction.js';
import { readStartedImports } from '../imports/record-reading/read-started-imports.reaction.js';
import { ReactionRunner } from './reaction-runner.js';

/** What the registry does by itself, everything together. */
export class RegistryReactions<Tx> {
  readonly #runners: readonly ReactionRunner<Tx>[];

  /** @param database keeps the checkpoints, beside those of the read models */
  constructor(foundation: Foundation, database: ProjectionDatabase<Tx>, onAlarm: (alarm: Alarm) => void) {
    this.#runners = [
      readStartedImports(foundation),
      recordAcceptedCandidates(foundation),
      referToSupplementedAgreement(foundation.store),
    ].map((reaction) => new ReactionRunner(reaction, { store: foundation.store, database, onAlarm }));
  }

  /** Takes up what was left undone, also by a process that was killed. */
  async start(): Promise<void> {
    for (const runner of this.#runners) await runner.start();
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    await Promise.all(this.#runners.map((runner) => runner.stop()));
  }
}
