// Writes docs/openapi.json and test/api-client.ts from the route table: `npx tsx scripts/generate-openapi.ts`. What takes something away
// from who calls the API must first have a line in CHANGELOG.md under "API" that names it ("POST /api/tasks"); without one nothing is written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { apiDocument } from '../src/app.ts'
import { clientText } from './client-text.ts'
import { apiChanges, sentenceOf, unannounced } from './openapi-changes.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const target = at('docs/openapi.json')
const document = apiDocument()
const changes = existsSync(target) ? apiChanges(JSON.parse(readFileSync(target, 'utf8')), JSON.parse(JSON.stringify(document))) : []
for (const change of changes) console.log(sentenceOf(change))
const missing = unannounced(changes, readFileSync(at('CHANGELOG.md'), 'utf8'))
if (missing.length > 0) {
  console.error(`Not written. Write a line for each of these in CHANGELOG.md under "API" first: ${missing.join(', ')}`)
  process.exitCode = 1
} else {
  writeFileSync(target, `${JSON.stringify(document, null, 1)}\n`)
  writeFileSync(at('test/api-client.ts'), clientText(JSON.parse(JSON.stringify(document))))
}
