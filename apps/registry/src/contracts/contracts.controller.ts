import { Controller, Get, Param } from '@nestjs/common';
import { asyncApiDocument, jsonSchema, publicSamples } from '@pobratim/contracts';
import { DomainError } from '@pobratim/kernel';
import { Answers } from '@pobratim/service-defaults';
import { Contracts, ForeignDocument } from '../shapes/contracts.js';
import { contractsView } from './contracts.js';

/** What leaves the register, for those who read it: open, and the same in every register of this version. */
@Controller('api/registry/v1/contracts')
export class ContractsController {
  @Get()
  @Answers(200, Contracts)
  list(): Contracts {
    return contractsView();
  }

  @Get('asyncapi.json')
  @Answers(200, ForeignDocument, 'AsyncAPI 3.0')
  asyncApi(): ForeignDocument {
    return asyncApiDocument();
  }

  /** Where `dataschema` of every event leads. */
  @Get('schemas/:file')
  @Answers(200, ForeignDocument, 'JSON Schema 2020-12 of the data of the type that the file is named after')
  schema(@Param('file') file: string): ForeignDocument {
    return found(jsonSchema(typeOf(file)), file);
  }

  @Get('examples/:file')
  @Answers(200, ForeignDocument, 'A CloudEvent of the type that the file is named after')
  example(@Param('file') file: string): ForeignDocument {
    const sample = publicSamples().find(({ type }) => type === typeOf(file));
    return found(sample && { ...sample }, file);
  }
}

const typeOf = (file: string): string => file.replace(/\.json$/, '');

function found(document: ForeignDocument | undefined, file: string): ForeignDocument {
  if (document === undefined)
    throw new DomainError('contract-unknown', {
      kind: 'not-found',
      message: {
        ru: `Событий с именем «${file}» в договоре нет. Ничего не изменено. Полный перечень — на странице «Обмен».`,
        en: `The contract has no event named «${file}». Nothing was changed. The page «Exchange» lists them all.`,
      },
      details: { file },
    });
  return document;
}
