import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { Moments } from '../moment/moments.query.js';
import { Records } from '../read-models/records.query.js';
import { History } from '../shapes/history.js';
import { MomentQuery, type Moment } from '../shapes/moment.js';
import { IdOrNumber } from '../shapes/primitives.js';
import { Histories, type HistorySubjects } from './histories.query.js';
import { historyView } from './history-view.js';

/** Who, when, why; which field; before, after; on which ground. */
@Controller('api/registry/v1')
export class HistoryController {
  constructor(
    private readonly moments: Moments,
    private readonly records: Records,
    private readonly histories: Histories,
  ) {}

  @Get('agreements/:id/history')
  @Answers(200, History, 'The events of one document, in the order of the log')
  async agreement(
    @Param('id', { schema: IdOrNumber }) idOrNumber: string,
    @Query({ schema: MomentQuery }) query: MomentQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<History> {
    const moment = await this.moments.resolve(query);
    const { id } = await this.records.find('agreement', idOrNumber, identity, 'read-history');
    await this.records.at('agreement', id, moment);
    return this.read({ agreements: [id], partnerships: [], parties: [] }, moment);
  }

  @Get('partnerships/:id/history')
  @Answers(200, History, 'The events of a partnership, of its documents and of the names of its parties')
  async partnership(
    @Param('id', { schema: IdOrNumber }) idOrNumber: string,
    @Query({ schema: MomentQuery }) query: MomentQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<History> {
    const moment = await this.moments.resolve(query);
    const { id } = await this.records.find('partnership', idOrNumber, identity, 'read-history');
    const { state } = await this.records.at('partnership', id, moment);
    const { agreements } = await this.records.cluster(id, moment.knownAt);
    const readable = await this.records.readable(agreements, identity);
    const ids = readable.map((agreement) => agreement.id);
    return this.read({ agreements: ids, partnerships: [id], parties: state.parties }, moment);
  }

  private async read(subjects: HistorySubjects, moment: Moment): Promise<History> {
    const kept = await this.histories.of(subjects, moment.knownAt);
    const grounds = new Set(kept.map(({ entry }) => entry.ground?.document).filter((id) => id !== undefined));
    const documents = await this.records.versions.some('source-document', [...grounds], moment.knownAt);
    const incoming = new Map(documents.map(({ id, state }) => [id, state.incomingNumber]));
    return { entries: kept.map((entry) => historyView(entry, incoming)), moment };
  }
}
