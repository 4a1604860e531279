import * as z from 'zod'
import type { ApiRoute, Route } from './route.ts'

/** The OpenAPI 3.1 document of all API lines: made from the very shapes that parse and answer. */
export function openApiDocument(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    if (route.kind !== 'api') continue
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Helhet', version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-helhet' },
        client: { type: 'http', scheme: 'bearer', description: '<municipality code>.<client id>.<secret>' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

const problemSchema = {
  type: 'object', required: ['type', 'title', 'status', 'detail', 'code'], additionalProperties: false,
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' }, code: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, code: { type: 'string' } } } },
  },
}

function operationOf(route: ApiRoute): object {
  const security = route.may === 'public' ? [] : [{ [route.may === 'concern.report' ? 'client' : 'session']: [] }]
  return {
    summary: route.summary, security, 'x-permission': route.may,
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body, 'input') } } } }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: jsonSchema(route.answer, 'output') } } },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  }
}

function parametersOf(shape: z.ZodType | undefined, where: 'path' | 'query'): object[] {
  if (!(shape instanceof z.ZodObject)) return []
  return Object.entries(shape.shape).map(([name, schema]) => ({
    name, in: where, required: where === 'path' || !schema.isOptional(), schema: jsonSchema(schema, 'input'),
  }))
}

function jsonSchema(shape: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}
