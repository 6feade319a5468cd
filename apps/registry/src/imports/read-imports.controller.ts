import type { ServerResponse } from 'node:http';
import { CurrentIdentity, mayDo, visibleScope, type Identity } from '@pobratim/access';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { Answers, etagOf } from '@pobratim/service-defaults';
import { asking } from '../commands/door.js';
import { FOUNDATION, type Foundation } from '../commands/foundation.js';
import { requireOneOf } from '../commands/guarded.js';
import { Import, ImportList } from '../shapes/import.js';
import { Id } from '../shapes/primitives.js';
import { importCard } from './import-card.js';
import { importHead } from './import-head.js';
import { Imports } from './imports.query.js';
import { openImport, readingIn, sourceIn } from './open-import.query.js';
import { Review } from './review.query.js';

/** The list of imports, and one import with its review. */
@Controller('api/registry/v1/imports')
export class ReadImportsController {
  constructor(
    @Inject(FOUNDATION) private readonly foundation: Foundation,
    private readonly imports: Imports,
    private readonly review: Review,
  ) {}

  @Get()
  @Answers(200, ImportList, 'The latest first')
  async list(@CurrentIdentity() identity: Identity): Promise<ImportList> {
    const found = await this.imports.list(visibleScope(identity));
    const toShow = ({ row, fileName }: (typeof found)[number]) => {
      const { id, state, startedAt, startedBy } = row;
      return importHead({ id, state, startedAt, startedBy, fileName });
    };
    return { imports: found.map(toShow) };
  }

  @Get(':id')
  @Answers(200, Import, 'The text, the candidates against the register, and what was decided')
  async read(
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<Import> {
    const { store, files, territories } = this.foundation;
    const opened = await openImport(store, id);
    const { state } = opened;
    requireOneOf(asking(this.foundation, identity, ['read']), state);
    const reading = await readingIn(files, state);
    const candidates = reading === null ? [] : [...reading.candidates, ...reading.domestic];
    const register = await this.review.registerFor(state, candidates);
    const record = { keeper: state.keeper, territories: [], accessLevel: 'INTERNAL' } as const;
    const mayDecide = mayDo(identity, 'import', record, territories);
    response.setHeader('ETag', etagOf(opened.revision));
    return importCard({ ...opened, ...(await sourceIn(store, files, state)), reading, register, mayDecide });
  }
}
