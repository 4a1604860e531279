// Writes test/api-client.ts from docs/openapi.json: `npx tsx scripts/generate-client.ts`.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { clientText } from './client-text.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
writeFileSync(at('test/api-client.ts'), clientText(JSON.parse(readFileSync(at('docs/openapi.json'), 'utf8'))))
