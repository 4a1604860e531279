import * as z from 'zod'
import type { ApiRoute, FileRoute, Route } from './route.ts'

/** What no route says of itself: an introduction, the parts and which one an address belongs to, and what is sent to others. */
export type ApiDescription = {
  readonly text: string
  readonly tags: ReadonlyArray<{ readonly name: string; readonly description: string }>
  readonly tagOf: (path: string) => string
  readonly webhooks: Readonly<Record<string, { readonly summary: string; readonly delivery: z.ZodType }>>
}

/**
 * The OpenAPI 3.1 document of all API lines: made from the very shapes that parse and answer.
 *
 * @throws Error when two lines get one operation id, or an address belongs to no part.
 */
export function openApiDocument(routes: readonly Route[], version: string, { text, tags, tagOf, webhooks }: ApiDescription): object {
  const paths: Record<string, Record<string, object>> = {}
  const names = new Set<string>()
  for (const route of routes) {
    if (route.kind === 'page' || !route.path.startsWith('/api/')) continue
    const method = route.kind === 'file' ? 'GET' : route.method
    const operationId = operationIdOf(method, route.path)
    if (names.has(operationId)) throw new Error(`two lines of the API are called ${operationId}`)
    names.add(operationId)
    const known = { operationId, tags: [tagOf(route.path)], 'x-permission': route.may,
      ...(route.kind === 'file' ? fileOf(route) : operationOf(route)) }
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: known }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Helhet', version, description: text, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    tags, paths, webhooks: Object.fromEntries(Object.entries(webhooks).map(([event, sent]) => [event, { post: sentOf(event, sent) }])),
      components,
  }
}

/** "getPersonsById", "postConcernsOpening": method and words of the address; a parameter is said only where the address ends with it. */
function operationIdOf(method: string, path: string): string {
  const word = (part: string): string => part.split('-').map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join('')
  const sections = path.split('/').slice(2)
  const lastFixed = sections.findLastIndex((section) => !section.startsWith(':'))
  const fixed = sections.filter((section) => !section.startsWith(':')).map(word).join('')
  const by = sections.slice(lastFixed + 1).map((section) => word(section.slice(1))).join('And')
  return `${method.toLowerCase()}${fixed}${by === '' ? '' : `By${by}`}`
}

const problem = (description: string): object => (
  { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })

const components = {
  securitySchemes: {
    session: { type: 'apiKey', in: 'cookie', name: '__Host-helhet', description: 'The session of a member of staff who has signed in.' },
    client: {
      type: 'http', scheme: 'bearer',
        description: 'A client credential, as it was shown when it was made: <municipality code>.<client id>.<secret>.',
    },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[ -~]+$' },
      description: 'A value of the sender\'s own, best a random UUID. The same request again under it gets the first answer for a day. '
        + 'A client credential must send one (for reports of concern `key` in the body does too).',
      example: '0b8f5d0e-6a0a-4d39-9a1c-6f0f3a3a6a51',
    },
  },
  headers: { IdempotencyReplayed: { description: '`true` when this is the answer of an earlier request.',
    schema: { type: 'string', enum: ['true'] } } },
  responses: {
    SignedOut: problem('No valid session or credential.'),
    NotPermitted: problem('The role or credential may not do this, or the request does not come from our own pages.'),
    NotFound: problem('There is no such record, or it is not the asker\'s to see; the two are told alike.'),
    Conflict: problem('A rule of the field stands against it, somebody else was first, or the Idempotency-Key was used for another request.'),
    TooLarge: problem('The body is larger than is taken.'),
    Invalid: problem('Something in address or body cannot be accepted; `errors` names each field with the code of its fault.'),
    TooMany: problem('Too many requests from one network address; wait as the text says.'),
    Refused: problem('Refused for another reason; `code` says which.'),
  },
  schemas: {
    Problem: {
      type: 'object', required: ['type', 'title', 'status', 'detail', 'code'], additionalProperties: false,
      properties: {
        type: { type: 'string', format: 'uri' }, title: { type: 'string', description: 'What is the case, in the reader\'s language.' },
        status: { type: 'integer' }, detail: { type: 'string', description: 'What one can do.' },
        code: { type: 'string', description: 'Lasting; for programs.' },
        errors: {
          type: 'array', items: { type: 'object', required: ['field', 'code'],
            properties: { field: { type: 'string' }, code: { type: 'string' } } },
        },
      },
      example: {
        type: 'https://helhet.example/problem/decided_already', title: 'Förhandsbedömningen är redan beslutad', status: 409,
        detail: 'Öppna ärendet för att se beslutet. Om det är fel: skriv en rättelse.', code: 'decided_already',
      },
    },
  },
} as const

function operationOf(route: ApiRoute): object {
  const writes = route.method !== 'GET'
  const keyed = writes && route.may !== 'public'
  const replayed = { headers: { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } } }
  return {
    summary: route.summary, security: securityOf(route.may),
    parameters: [
      ...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'),
        ...(keyed ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ],
    ...(route.body === undefined ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body, 'input') } } } }),
    responses: {
      200: { description: 'Done', ...(keyed ? replayed : {}),
        content: { 'application/json': { schema: jsonSchema(route.answer, 'output') } } },
      ...refusalsOf(route, writes),
    },
  }
}

function fileOf(route: FileRoute): object {
  return {
    summary: 'A file', security: securityOf(route.may),
      parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    responses: {
      200: { description: 'The file', content: { 'application/octet-stream': {} } },
        ...refusalsOf({ ...route, body: undefined, limit: null }, false),
    },
  }
}

function securityOf(may: Route['may']): object[] {
  if (may === 'public') return []
  return [{ [may === 'concern.report' || may === 'presence.report' ? 'client' : 'session']: [] }]
}

function refusalsOf({ may, params, query, body, limit }: Pick<ApiRoute, 'may' | 'params' | 'query' | 'body' | 'limit'>,
  writes: boolean): object {
  const told = {
    401: may !== 'public' && 'SignedOut', 403: may !== 'public' && 'NotPermitted', 404: params !== undefined && 'NotFound',
      409: writes && 'Conflict',
    413: body !== undefined && 'TooLarge', 422: [params, query, body].some((shape) => shape !== undefined) && 'Invalid', 429: limit !== null
      && 'TooMany',
    default: 'Refused',
  }
  return Object.fromEntries(Object.entries(told).filter(([, name]) => name !== false).map(([status, name]) =>
    [status, { $ref: `#/components/responses/${name}` }]))
}

function sentOf(event: string, { summary, delivery }: ApiDescription['webhooks'][string]): object {
  return {
    operationId: `told${event.split(/[._]/).map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`, summary,
    parameters: [{
      name: 'Helhet-Signature', in: 'header', required: true, schema: { type: 'string', pattern: '^t=\\d+,v1=[0-9a-f]{64}$' },
      description: 'HMAC-SHA-256 with the webhook\'s secret over "<t>.<body>"; refuse what is more than five minutes old.',
    }],
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(delivery, 'output') } } },
    responses: { '2XX': { description: 'Taken. Anything else is tried again for a day.' } },
  }
}

function parametersOf(shape: z.ZodType | undefined, where: 'path' | 'query'): object[] {
  if (!(shape instanceof z.ZodObject)) return []
  return Object.entries(shape.shape).map(([name, schema]) => ({
    name, in: where, required: where === 'path' || !schema.isOptional(), schema: jsonSchema(schema, 'input'),
  }))
}

function jsonSchema(shape: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape,
    { io, unrepresentable: 'any', override: ({ jsonSchema: made }) => shorten(made) })
  return schema
}

/** Leaves out what says nothing more: the long pattern of a day that `format` names, and the bounds of every whole number. */
function shorten(schema: { format?: string; pattern?: string; minimum?: number; maximum?: number }): void {
  if (schema.format !== undefined) delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}
