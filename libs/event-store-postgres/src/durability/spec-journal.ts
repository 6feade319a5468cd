import type { AppendRequest, AppendResult } from '@pobratim/event-sourcing';

/** One line of a writer process, written before it does or says anything else. */
export type JournalLine =
  | { readonly kind: 'intent'; readonly request: AppendRequest }
  | { readonly kind: 'answer'; readonly command: string; readonly result: AppendResult }
  | { readonly kind: 'refusal'; readonly command: string; readonly code: string };

/** What writers wanted and what they were told, kept outside of them, so that it survives their death. */
export class Journal {
  readonly intents = new Map<string, AppendRequest>();
  readonly answers = new Map<string, AppendResult>();
  readonly refusals = new Map<string, string>();

  /** Keeps a line. */
  note(line: JournalLine): void {
    if (line.kind === 'intent') this.intents.set(line.request.cause.command, line.request);
    else if (line.kind === 'answer') this.answers.set(line.command, line.result);
    else this.refusals.set(line.command, line.code);
  }

  /** Takes over what another journal holds. */
  add(other: Journal): void {
    for (const [command, request] of other.intents) this.intents.set(command, request);
    for (const [command, result] of other.answers) this.answers.set(command, result);
    for (const [command, code] of other.refusals) this.refusals.set(command, code);
  }

  /** Appends that were begun and never answered. */
  unanswered(): AppendRequest[] {
    return [...this.intents.values()].filter(
      ({ cause: { command } }) => !this.answers.has(command) && !this.refusals.has(command),
    );
  }
}
