import { file, page, reading } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { extractAnswer, extractParams } from '../contract/extract.ts'
import type { Extract } from '../contract/extract.ts'
import { showExtract } from '../pages/extract.tsx'
import { extractPaper, extractShown } from '../usecases/extract-person.ts'
import { fileFor, printed } from '../usecases/print-paper.ts'

const may = 'person.extract'
type OfPerson = Pick<Asked, 'actor' | 'clock' | 'language'> & { params: { id: string } }
const extractFor = (tx: Read, { params, actor, clock, language }: OfPerson): Promise<Extract> =>
  extractShown(tx, params.id, { clock, by: actor.name, language })
const ofPerson = (_data: unknown, asked: { params: { id: string } }): readonly string[] => [asked.params.id]

/** The register extract of one person (GDPR art. 15). Each of the lines leaves its own in the log. */
export const extractRoutes: readonly Route[] = [
  page({
    path: '/person/:id/registerutdrag', may, params: extractParams, about: ofPerson, show: showExtract,
    load: async (tx, asked) => ({ head: await fileFor(tx, asked.params.id), extract: await extractFor(tx, asked) }),
  }),
  file({
    path: '/person/:id/registerutdrag.pdf', may, params: extractParams, about: ofPerson,
    async load(tx, asked) {
      await fileFor(tx, asked.params.id)
      const extract = await extractFor(tx, asked)
      return printed(extractPaper(extract, asked.actor.municipalityName), 'pdf', { name: `registerutdrag-${asked.params.id.slice(0, 8)}`,
        personId: asked.params.id })
    },
  }),
  file({
    path: '/person/:id/registerutdrag.json', may, params: extractParams, about: ofPerson,
    async load(tx, asked) {
      await fileFor(tx, asked.params.id)
      const body = JSON.stringify(await extractFor(tx, asked), null, 2)
      return { name: `registerutdrag-${asked.params.id.slice(0, 8)}.json`, type: 'application/json; charset=utf-8', body }
    },
  }),
  reading({
    path: '/api/persons/:id/extract', may, params: extractParams, answer: extractAnswer,
      summary: 'Everything that is stored about a person, by table',
    about: ofPerson,
    async handle(tx, asked) {
      await fileFor(tx, asked.params.id)
      return extractFor(tx, asked)
    },
  }),
]
