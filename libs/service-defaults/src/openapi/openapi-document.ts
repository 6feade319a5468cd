import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { COMPONENT_MARK, schemaCollector } from './schema-collector.js';

/** Title, version and one sentence of the API. */
export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/**
 * The OpenAPI 3.1 document of everything the app's controllers declare, made from the same zod schemas that
 * validate requests. Two calls give the same bytes, so it can be checked in and compared.
 * @throws Error where an input accepts unknown fields, or one component name means two things
 */
export function openApiDocument(app: INestApplication, info: ApiInfo): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(info.title)
    .setVersion(info.version)
    .setDescription(info.description)
    .build();
  const collect = schemaCollector();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? collect(schema, schemaType) : undefined,
    operationIdFactory: (controller, method) =>
      `${controller.charAt(0).toLowerCase()}${controller.slice(1).replace(/Controller$/, '')}_${method}`,
  });
  return withProblems(document, collect);
}

/** Every operation may answer with a problem; it is described once. */
function withProblems(document: OpenAPIObject, collect: ReturnType<typeof schemaCollector>): OpenAPIObject {
  const problem = collect(Problem, 'output');
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.patch, path.delete]) {
      if (!operation) continue;
      referNamed(operation);
      operation.responses['default'] = { $ref: '#/components/responses/Problem' };
    }
  }
  const schemas: Record<string, unknown> = { ...document.components?.schemas, ...problem.components };
  const components = {
    responses: {
      Problem: {
        description: 'Отказ или сбой по RFC 9457 · a refusal or a failure (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas: sorted(schemas),
  };
  return {
    ...document,
    paths: sorted(document.paths),
    components: components as OpenAPIObject['components'] & {},
  };
}

/** A named schema spread out by the collector becomes a reference again, in bodies and in single parameters. */
function referNamed({ requestBody, parameters = [] }: Operation): void {
  const media = requestBody === undefined || '$ref' in requestBody ? [] : Object.values(requestBody.content);
  for (const place of [...media, ...parameters]) {
    if ('$ref' in place || place.schema === undefined) continue;
    const name: unknown = Reflect.get(place.schema, COMPONENT_MARK);
    if (typeof name === 'string') place.schema = { $ref: `#/components/schemas/${name}` };
  }
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
