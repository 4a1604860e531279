import * as z from 'zod'

const schemaShape = z.record(z.string(), z.unknown())
const contentShape = z.object({ content: z.object({ 'application/json': z.object({ schema: schemaShape }).optional() }) })
const parameterShape = z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean(), schema: schemaShape })
const operationShape = z.object({
  operationId: z.string(), summary: z.string(),
  parameters: z.array(z.union([parameterShape, z.object({ $ref: z.string() })])), requestBody: contentShape.optional(),
  responses: z.object({ 200: contentShape }),
})
const documentShape = z.object({ paths: z.record(z.string(), z.record(z.string(), operationShape)) })

/** A JSON Schema, as our own document has them, as a type. */
function typeOf(given: unknown): string {
  const schema = schemaShape.safeParse(given).data ?? {}
  const { type, enum: words, const: word, anyOf, oneOf, allOf } = schema
  if (word !== undefined) return JSON.stringify(word)
  if (Array.isArray(words)) return words.map((each) => JSON.stringify(each)).join(' | ')
  for (const [alternatives, sign] of [[anyOf, ' | '], [oneOf, ' | '], [allOf, ' & ']] as const) {
    if (Array.isArray(alternatives)) return [...new Set(alternatives.map((each) => bracketed(typeOf(each))))].join(sign)
  }
  if (Array.isArray(type)) return type.map((each) => typeOf({ ...schema, type: each })).join(' | ')
  switch (type) {
    case 'string': case 'boolean': case 'null': return type
    case 'integer': case 'number': return 'number'
    case 'array': return `ReadonlyArray<${typeOf(schema['items'])}>`
    case 'object': return objectType(schema)
    default: return 'unknown'
  }
}

function bracketed(type: string): string {
  return /[|&]/.test(type) && !/^[{(]/.test(type) ? `(${type})` : type
}

function objectType({ properties, required, additionalProperties }: Record<string, unknown>): string {
  const fields = Object.entries(schemaShape.safeParse(properties).data ?? {})
  const needed = z.array(z.string()).safeParse(required).data ?? []
  if (fields.length === 0) return `Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'}>`
  return fieldsOf(fields.map(([name, schema]) => ({ name, type: typeOf(schema), required: needed.includes(name) })))
}

function fieldsOf(fields: ReadonlyArray<{ name: string; type: string; required: boolean }>): string {
  const written = fields.map(({ name, type, required }) =>
    `${/^[a-z]\w*$/i.test(name) ? name : JSON.stringify(name)}${required ? '' : '?'}: ${type}`)
  return `{ ${written.join('; ')} }`
}

function operationType({ parameters, requestBody, responses }: z.output<typeof operationShape>): string {
  const named = parameters.flatMap((each) =>
    'name' in each ? [{ ...each, type: each.in === 'query' ? 'string | number' : typeOf(each.schema) }] : [])
  const [params, query] = (['path', 'query'] as const).map((where) => named.filter((each) => each.in === where))
  const body = requestBody?.content['application/json']?.schema
  const answer = responses[200].content['application/json']?.schema
  return fieldsOf([
    ...(params === undefined || params.length === 0 ? [] : [{ name: 'params', type: fieldsOf(params), required: true }]),
    ...(query === undefined || query.length === 0
      ? []
      : [{ name: 'query', type: fieldsOf(query), required: query.some(({ required }) => required) }]),
    ...(body === undefined ? [] : [{ name: 'body', type: typeOf(body), required: true }]),
    { name: 'answer', type: typeOf(answer), required: true },
  ])
}

const runtime = `
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
/** Sends a request over whatever wire there is. \`json\` gives the answer's body. */
export type Send = (request: { method: Method; url: string; headers: Record<string, string>; payload?: object }) => Promise<{
  readonly statusCode: number; readonly json: <T>() => T }>
/** What an operation is asked with; \`key\` is sent as Idempotency-Key. */
type AskedWith<Operation> = Omit<Operation, 'answer'> & { readonly key?: string }
type Loose = {
  readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, string | number>>
  readonly body?: object; readonly key?: string
}

/** A refusal as the API words it. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(\`\${status} \${code}\`)
    this.status = status
    this.code = code
  }
}

/** The API as one typed function. @param headers who asks: a cookie, or an Authorization. */
export function apiClient(send: Send, headers: Readonly<Record<string, string>>) {
  return async function call<Id extends keyof Operations>(id: Id, asked: AskedWith<Operations[Id]>): Promise<Operations[Id]['answer']> {
    const { params = {}, query = {}, body, key }: Loose = asked
    const [method, path] = lines[id]
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()
    const url = path.replace(/\\{(\\w+)\\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    const answer = await send({
      method, url: search === '' ? url : \`\${url}?\${search}\`,
      headers: { 'sec-fetch-site': 'same-origin', ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      ...(body === undefined ? {} : { payload: body }),
    })
    if (answer.statusCode >= 400) throw new ApiRefusal(answer.statusCode, answer.json<{ code: string }>().code)
    return answer.json<Operations[Id]['answer']>()
  }
}
`

/** The client as a file: one type per operation of the description, and a few lines that send. */
export function clientText(document: unknown): string {
  const { paths } = documentShape.parse(document)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))
  const types = operations.map(({ operation }) =>
    `  /** ${operation.summary.replaceAll('*/', '')}. */\n  ${operation.operationId}: ${operationType(operation)}`)
  const lines = operations.map(({ path, method, operation }) => `  ${operation.operationId}: ['${method.toUpperCase()}', '${path}'],`)
  return `// Made by scripts/generate-client.ts from docs/openapi.json; nobody edits it.
/* oxlint-disable */

/** Every operation: what it is asked with and what it answers. */
export type Operations = {
${types.join('\n')}
}

const lines = {
${lines.join('\n')}
} as const satisfies Record<keyof Operations, readonly [Method, string]>
${runtime}`
}
