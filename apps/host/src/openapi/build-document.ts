import { RequestMethod, type Type } from '@nestjs/common';
import 'reflect-metadata';
import { z } from 'zod';
import { ROUTE, type RoutePromise } from '../http/route.ts';

/** One parameter of a route method, as Nest remembers it. */
interface Argument {
  readonly kind: 'body' | 'query' | 'path';
  readonly name: string | undefined;
  readonly schema: z.ZodType;
}

export interface RouteOf {
  readonly method: string;
  /** As OpenAPI writes it: `/api/dossiers/{code}`. */
  readonly path: string;
  readonly handler: string;
  readonly promise: RoutePromise | undefined;
  readonly args: readonly Argument[];
}

// Numbers of Nest's own parameter kinds; they are part of the metadata keys it writes.
const kinds: Readonly<Record<string, Argument['kind']>> = { '3': 'body', '4': 'query', '5': 'path' };

/** Every route of these controllers, read from their decorators: what is served and what is documented cannot differ. */
export function routesOf(controllers: readonly Type[]): RouteOf[] {
  return controllers.flatMap((controller) => {
    const prefix = String(Reflect.getMetadata('path', controller) ?? '');
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((handler) => {
      const method = prototype[handler];
      if (typeof method !== 'function' || !Reflect.hasMetadata('method', method)) return [];
      const path = [prefix, String(Reflect.getMetadata('path', method))]
        .join('/')
        .replace(/\/+/g, '/')
        .replace(/\/$/, '');
      return [
        {
          method: String(RequestMethod[Reflect.getMetadata('method', method) as number]).toLowerCase(),
          path: `/${path.replace(/:(\w+)/g, '{$1}')}`.replace('//', '/'),
          handler,
          promise: Reflect.getMetadata(ROUTE, method) as RoutePromise | undefined,
          args: argumentsOf(controller, handler),
        },
      ];
    });
  });
}

function argumentsOf(controller: Type, handler: string): Argument[] {
  const stored = (Reflect.getMetadata('__routeArguments__', controller, handler) ?? {}) as Record<
    string,
    { data?: string; schema?: unknown }
  >;
  return Object.entries(stored).flatMap(([key, { data, schema }]) => {
    const kind = kinds[key.split(':')[0] ?? ''];
    return kind !== undefined && schema instanceof z.ZodType ? [{ kind, name: data, schema }] : [];
  });
}

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional(),
    at: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({
    id: 'Problem',
    description: 'Problem details (RFC 9457). `code` is stable; texts follow Accept-Language.',
  });

/** The OpenAPI 3.1 document of these controllers, built from the schemas that judge the requests. */
export function openApiDocument(controllers: readonly Type[]): Record<string, unknown> {
  const schemas: Record<string, unknown> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routesOf(controllers)) {
    paths[route.path] ??= {};
    Object.assign(paths[route.path] ?? {}, { [route.method]: operation(route, schemas) });
  }
  const problem = schemaOf(Problem, 'output', schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Motcua',
      version: '1',
      description: 'Procedures, dossiers and work lists of a one-stop administration.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths: sorted(paths),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'motcua_session' } },
      responses: {
        Problem: {
          description: 'Refused, with the reason',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      schemas: sorted(schemas),
    },
  };
}

function operation(route: RouteOf, schemas: Record<string, unknown>): Record<string, unknown> {
  const { promise, args } = route;
  const body = args.find((argument) => argument.kind === 'body');
  const status = String(promise?.status ?? 200);
  const content =
    promise?.answer === undefined
      ? promise?.contentType === undefined
        ? undefined
        : { [promise.contentType]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: schemaOf(promise.answer, 'output', schemas) } };
  return {
    operationId: `${route.handler}${route.path.replace(/^\/api/, '').replace(/[^a-zA-Z]+(\w?)/g, (_, c: string) => c.toUpperCase())}`,
    summary: promise?.summary ?? route.handler,
    'x-allows': promise?.allows ?? 'nobody',
    ...(promise?.allows === 'anybody' ? { security: [] } : {}),
    parameters: [...args.flatMap((argument) => parametersOf(argument, schemas)), ...headersOf(route)],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body.schema, 'input', schemas) } },
          },
        }),
    responses: {
      [status]: { description: promise?.summary ?? '', ...(content === undefined ? {} : { content }) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function parametersOf(argument: Argument, schemas: Record<string, unknown>): unknown[] {
  if (argument.kind === 'path')
    return [
      {
        name: argument.name ?? '',
        in: 'path',
        required: true,
        schema: schemaOf(argument.schema, 'output', schemas),
      },
    ];
  if (argument.kind !== 'query') return [];
  const object = schemaOf(argument.schema, 'input', schemas) as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(object.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: object.required?.includes(name) ?? false,
    schema,
  }));
}

function headersOf({ method, promise }: RouteOf): unknown[] {
  const header = (name: string, required: boolean) => ({
    name,
    in: 'header',
    required,
    schema: { type: 'string' },
  });
  return [
    ...(method === 'get' ? [] : [header('X-Motcua-Request', true)]),
    ...(promise?.idempotent === true ? [header('Idempotency-Key', true)] : []),
    ...(promise?.ifMatch === undefined ? [] : [header('If-Match', promise.ifMatch === 'required')]),
  ];
}

/**
 * A schema as JSON Schema 2020-12, which is OpenAPI 3.1's own. Named schemas are put among the components once; a name
 * that reads differently as input gets `Input` added to it.
 */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Record<string, unknown>): unknown {
  const json = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    cycles: 'ref',
  }) as Record<string, unknown>;
  const { $defs = {}, $schema: _, ...root } = json as { $defs?: Record<string, unknown>; $schema?: string };
  const name = schema.meta()?.id;
  // A named root stands among the definitions already, and is itself only a reference to it.
  const own = name === undefined || '$ref' in root ? $defs : { ...$defs, [name]: root };
  const renamed = new Map<string, string>();
  for (const [key, value] of Object.entries(own)) {
    const known = schemas[key];
    const differs =
      known !== undefined &&
      io === 'input' &&
      JSON.stringify(known) !== JSON.stringify(withoutId(relinked(value, new Map())));
    renamed.set(key, differs ? `${key}Input` : key);
  }
  for (const [key, value] of Object.entries(own))
    schemas[renamed.get(key) ?? key] ??= withoutId(relinked(value, renamed));
  return name === undefined
    ? relinked(root, renamed)
    : { $ref: `#/components/schemas/${renamed.get(name) ?? name}` };
}

function withoutId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { id: _, $id: __, ...rest } = value as Record<string, unknown>;
  return rest;
}

function relinked(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(/"\$ref":"#\/\$defs\/([^"]+)"/g, (_, name: string) => {
      return `"$ref":"#/components/schemas/${renamed.get(name) ?? name}"`;
    }),
  );
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
