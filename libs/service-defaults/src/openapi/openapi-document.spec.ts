import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Answers, openApiDocument } from '../index.js';

const Named = z.strictObject({ from: z.string() }).meta({ id: 'Named' });
const Open = z.object({ from: z.string() });
const Defaulted = z.strictObject({ size: z.int().default(3) }).meta({ id: 'Defaulted' });

@Controller('named-query')
class NamedQueryController {
  @Get()
  read(@Query({ schema: Named }) query: z.infer<typeof Named>): string {
    return query.from;
  }
}

const TownId = z.uuid().meta({ id: 'TownId' });

@Controller('named-id')
class NamedIdController {
  @Get(':id')
  read(@Param('id', { schema: TownId }) id: string): string {
    return id;
  }
}

@Controller('open-input')
class OpenInputController {
  @Post()
  write(@Body({ schema: Open }) body: z.infer<typeof Open>): string {
    return body.from;
  }
}

@Controller('two-faces')
class TwoFacesController {
  @Post()
  @Answers(201, Defaulted)
  write(@Body({ schema: Defaulted }) body: unknown): unknown {
    return body;
  }
}

async function appOf(controller: new () => object): Promise<INestApplication> {
  const module = await Test.createTestingModule({ controllers: [controller] }).compile();
  return module.createNestApplication().init();
}

describe('The OpenAPI document is refused', () => {
  it.each([
    ['when an input accepts unknown fields', OpenInputController, /z\.strictObject/],
    ['when one name means two things', TwoFacesController, /Defaulted differs/],
  ])('%s', async (_case, controller, message) => {
    const app = await appOf(controller);
    expect(() => openApiDocument(app, { title: 't', version: '1', description: 'd' })).toThrow(message);
    await app.close();
  });
});

describe('The OpenAPI document', () => {
  it('spreads the fields of a query into parameters, also when its schema has a name', async () => {
    const app = await appOf(NamedQueryController);
    const document = openApiDocument(app, { title: 't', version: '1', description: 'd' });
    expect(document.paths['/named-query']?.get?.parameters).toEqual([
      { name: 'from', in: 'query', required: true, schema: { type: 'string' } },
    ]);
    expect(JSON.stringify(document)).not.toContain('x-pobratim');
    await app.close();
  });

  it('refers to a named schema of a single parameter', async () => {
    const app = await appOf(NamedIdController);
    const document = openApiDocument(app, { title: 't', version: '1', description: 'd' });
    expect(document.paths['/named-id/{id}']?.get?.parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/TownId' } },
    ]);
    await app.close();
  });
});
