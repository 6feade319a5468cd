import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import type { AppendResult } from '@pobratim/event-sourcing';
import { Answers, etagOf } from '@pobratim/service-defaults';
import { againWhenBusy } from '../commands/again-when-busy.js';
import { ByWriter } from '../commands/caller.adapter.js';
import { asking, enterDoor, written, type Headers, type Wanted } from '../commands/door.js';
import { FOUNDATION, type Foundation } from '../commands/foundation.js';
import type { Asking } from '../commands/guarded.js';
import { isOwnMatter, requireOwnMatter } from '../commands/own-party.js';
import { typedBody, wordsOf } from '../commands/typed-body.js';
import type { Writer } from '../commands/writer.js';
import { NothingMore } from '../shapes/agreement-commands.js';
import { AcceptCandidate, AcceptedAll, CorrectCandidate, RejectLine } from '../shapes/import-commands.js';
import { Id } from '../shapes/primitives.js';
import { Written } from '../shapes/write-answers.js';
import type { CandidateParty } from './candidate.js';
import type { CandidateFieldValue } from './correct-candidate/correct-candidate.js';
import { candidateOf, valuesOf, type Import } from './import.js';
import { importDecider, type ImportCommand } from './import-decider.js';
import { CandidateOfImport, LineOfImport } from './line-of-import.js';
import type { StoredCandidate } from './stored-reading.js';
import { Review } from './review.query.js';

/** What people decide on the lines of an import: one event a decision. */
@Controller('api/registry/v1/imports')
export class DecideImportController {
  constructor(
    @Inject(FOUNDATION) private readonly foundation: Foundation,
    private readonly review: Review,
  ) {}

  @Post(':id/candidates/:no/correction')
  @Answers(200, Written, 'Put right; nothing is recorded before it is accepted')
  async correct(
    @Param({ schema: CandidateOfImport }) { id, no }: CandidateOfImport,
    @Body({ schema: CorrectCandidate }) body: CorrectCandidate,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const { candidate } = await this.review.candidate(id, no);
    const { field, value, words } = typedBody(body);
    const data = { ...({ field, value } as CandidateFieldValue), candidate, words: wordsOf(words) };
    const result = await this.enter({ id, no, body, writer }, { type: 'CorrectCandidate', data });
    return written(response, id, result);
  }

  @Post(':id/candidates/:no/acceptance')
  @Answers(200, Written, 'Accepted; the register takes it in at once')
  async accept(
    @Param({ schema: CandidateOfImport }) { id, no }: CandidateOfImport,
    @Body({ schema: AcceptCandidate }) body: AcceptCandidate,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const { state, candidate } = await this.review.candidate(id, no);
    requireOwnMatter(this.asks(writer), partiesIn(state, candidate));
    const register = await this.review.registerFor(state, [candidate]);
    const data = { id, candidate, register, asNew: body.asNew };
    const result = await this.enter({ id, no, body, writer }, { type: 'AcceptCandidate', data });
    return written(response, id, result);
  }

  @Post(':id/candidates/:no/rejection')
  @Answers(200, Written, 'Left out of the register, with the reason')
  async reject(
    @Param({ schema: CandidateOfImport }) { id, no }: CandidateOfImport,
    @Body({ schema: RejectLine }) body: RejectLine,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const data = { candidate: no, reason: body.reason, words: wordsOf(body.words) };
    const result = await this.enter({ id, no, body, writer }, { type: 'RejectCandidate', data });
    return written(response, id, result);
  }

  @Post(':id/candidates/:no/reopening')
  @Answers(200, Written, 'Open again; what it recorded is withdrawn')
  async reopen(
    @Param({ schema: CandidateOfImport }) { id, no }: CandidateOfImport,
    @Body({ schema: NothingMore }) body: NothingMore,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const data = { candidate: no, leanedOn: await this.review.isLeanedOn(id, no) };
    const result = await this.enter({ id, no, body, writer }, { type: 'ReopenCandidate', data });
    return written(response, id, result);
  }

  @Post(':id/acceptance')
  @Answers(200, AcceptedAll, 'Everything certain is accepted; the rest waits for a person')
  async acceptCertain(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NothingMore }) body: NothingMore,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<AcceptedAll> {
    const { state, reading } = await this.review.reading(id);
    const register = await this.review.registerFor(state, reading.candidates);
    const asks = this.asks(writer);
    const candidates = reading.candidates.filter((one) => isOwnMatter(asks, partiesIn(state, one)));
    const data = { id, reading: { candidates }, register };
    const result = await this.enter({ id, no: 0, body, writer }, { type: 'AcceptAllCertain', data });
    response.setHeader('ETag', etagOf(result.revision));
    return { accepted: result.eventIds.length, position: result.position, revision: result.revision };
  }

  @Post(':id/unrecognised/:line/dismissal')
  @Answers(200, Written, 'Set aside, with the reason')
  async dismiss(
    @Param({ schema: LineOfImport }) { id, line }: LineOfImport,
    @Body({ schema: RejectLine }) body: RejectLine,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const data = { line, reason: body.reason, words: wordsOf(body.words) };
    const result = await this.enter({ id, no: line, body, writer }, { type: 'DismissUnrecognised', data });
    return written(response, id, result);
  }

  private asks({ identity }: Writer): Asking {
    return asking(this.foundation, identity, ['import']);
  }

  private enter({ id, no, body, writer }: Decision, wanted: Wanted<ImportCommand>): Promise<AppendResult> {
    // The number of the line stands in the address, so the key must remember it with the body.
    const knock = { ...writer, id, body: { no, body } };
    return againWhenBusy(() =>
      enterDoor<
        ImportCommand,
        Parameters<typeof importDecider.decide>[1],
        ReturnType<typeof importDecider.decide>[number]
      >(this.foundation, importDecider, wanted, { knock, actions: ['import'] }),
    );
  }
}

function partiesIn(state: Import, { no, values }: StoredCandidate): readonly CandidateParty[] {
  const { domesticParties, foreignParties } = valuesOf(values, candidateOf(state, no));
  return [...domesticParties, ...foreignParties];
}

interface Decision {
  readonly id: string;
  readonly no: number;
  readonly body: object;
  readonly writer: Writer;
}
