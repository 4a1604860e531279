import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { clientText } from '../scripts/client-text.ts'
import { apiChanges, sentenceOf, unannounced } from '../scripts/openapi-changes.ts'
import { apiDocument, routes } from '../src/app.ts'

const made: unknown = JSON.parse(JSON.stringify(apiDocument()))
const fileAt = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')
const committed: unknown = JSON.parse(fileAt('docs/openapi.json'))
const documentShape = z.object({ paths: z.record(z.string(),
  z.record(z.string(), z.looseObject({ operationId: z.string(), tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.unknown())), responses: z.record(z.string(), z.unknown()) }))) })
const { paths } = documentShape.parse(made)
const operations = Object.values(paths).flatMap((methods) => Object.values(methods))

test('the description of the API is as committed; a change is made known by scripts/generate-openapi.ts', () => {
  expect(apiChanges(committed, made).map(sentenceOf)).toEqual([])
})

test('the tests\' client is made from it (else: npx tsx scripts/generate-client.ts)', () => {
  expect(clientText(committed) === fileAt('test/api-client.ts')).toBe(true)
})

test('it is an OpenAPI 3.1 document', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(documentShape.loose().parse(made)))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('every line of the API is in it, with a name of its own, a part, refusals, and who may ask', () => {
  expect(operations).toHaveLength(routes.filter(({ kind, path }) => kind !== 'page' && path.startsWith('/api/')).length)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { tags, responses } of operations) expect([tags.length, 'default' in responses]).toEqual([1, true])
  expect(paths['/api/concerns']?.['post']?.security).toEqual([{ client: [] }])
  expect(paths['/api/tasks']?.['post']?.security).toEqual([{ session: [] }])
  expect(paths['/api/accessibility-faults']?.['post']?.security).toEqual([])
})

describe('a change of the description', () => {
  const sent = (more: object, required: readonly string[] = ['a']) => ({ requestBody: { schema: { required,
    properties: { a: { type: 'string' }, ...more } } } })
  const answered = (properties: object) => ({ responses: { 200: { schema: { properties } } } })
  const document = (operation: object, at = '/api/x') => ({ paths: { [at]: { post: operation } } })
  const judged = (from: object, to: object) => apiChanges(document(from), document(to)).map(({ takesAway }) => takesAway)

  test.each([
    ['a field that may be sent', sent({}), sent({ b: { type: 'string' } }), [false]],
    ['a field that must be sent', sent({}), sent({ b: { type: 'string' } }, ['a', 'b']), [true, false]],
    ['a field that need not be sent any more', sent({}), sent({}, []), [false]],
    ['a field that is not taken any more', sent({ b: {} }), sent({}), [true]],
    ['a tighter limit', sent({ b: {} }), sent({ b: { maxLength: 3 } }), [true]],
    ['a word fewer', sent({ b: { enum: ['x', 'y'] } }), sent({ b: { enum: ['x'] } }), [true]],
    ['a word more', sent({ b: { enum: ['x'] } }), sent({ b: { enum: ['x', 'y'] } }), [false]],
    ['another type', sent({ b: { type: 'string' } }), sent({ b: { type: 'number' } }), [true]],
    ['a field more in the answer', answered({}), answered({ c: {} }), [false]],
    ['a field less in the answer', answered({ c: {} }), answered({}), [true]],
    ['other words', { summary: 'a' }, { summary: 'b' }, [false]],
    ['a parameter that must be sent', { parameters: [] }, { parameters: [{ name: 'q', in: 'query', required: true }] }, [true]],
    ['a parameter that may be sent', { parameters: [] }, { parameters: [{ name: 'q', in: 'query', required: false }] }, [false]],
    ['a parameter that now must be sent', { parameters: [{ name: 'q', in: 'query', required: false }] },
      { parameters: [{ name: 'q', in: 'query', required: true }] }, [true]],
  ])('%s is judged', (_what, from, to, takesAway) => {
    expect(judged(from, to)).toEqual(takesAway)
  })

  test('that takes a line away is told by its name, until the changelog says so', () => {
    const changes = apiChanges(document({}, '/api/old'), document({}, '/api/new'))
    expect(changes.map(sentenceOf)).toEqual([
      'POST /api/old is gone; this takes something away from who calls it.', 'POST /api/new is new; this takes nothing away.',
    ])
    expect(unannounced(changes, '# Changelog\n\n## API\n\n- nothing\n\n## Other\n\n- POST /api/old is gone')).toEqual(['POST /api/old'])
    expect(unannounced(changes, '# Changelog\n\n### API\n\n- POST /api/old is gone: use /api/new.\n')).toEqual([])
  })
})
