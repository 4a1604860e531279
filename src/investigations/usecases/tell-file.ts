import { dayOf } from '../../calendar/instant.ts'
import type { Source } from '../../documents/queries/disclosure.ts'
import type { Read } from '../../platform/db.ts'
import { areas } from '../contract/words.ts'
import { heldTexts } from '../queries/field.ts'
import { requestsOf } from '../queries/information.ts'
import { additionsOf, applicationsOf, investigationsAbout } from '../queries/investigation.ts'
import type { InvestigationHead } from '../queries/investigation.ts'
import { headingsOfVersion } from '../queries/template.ts'
import { childFields, factorFields, hearingOf, planFields, weighingFields } from '../rules/fields.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'

const words = investigationWords.sv

/**
 * The concluded investigations of a person as they can be given out, each one item with all its texts. One that goes on is working
 * material: it is shown to the parties before its decision, and is no item here.
 */
export async function investigationSources(tx: Read, personId: string): Promise<Source[]> {
  const found: Source[] = []
  for (const head of await investigationsAbout(tx, personId)) {
    const { concludedOn, outcome } = head
    if (concludedOn === null || outcome === null) continue
    const title = `${investigationTexts.sv.title}: ${words.outcome[outcome]}`
    found.push({ kind: 'investigation', id: head.id, on: concludedOn, title, content: [title, ...await partsOf(tx, head)].join('\n\n') })
  }
  return found
}

async function partsOf(tx: Read, head: InvestigationHead): Promise<string[]> {
  const texts = new Map((await heldTexts(tx, head.id)).map(({ field, body }) => [field, body] as const))
  const labels: Array<readonly [field: string, label: string]> = [
    ...planFields.map((field) => [field, words.field[field]] as const), ...childFields.map((field) => [field, words.field[field]] as const),
    ...(await headingsOfVersion(tx, head.templateVersion)).map(({ key, labelSv }) => [key, labelSv] as const),
    ...areas.flatMap((area) => {
      const [protective, risk] = factorFields(area)
      return [[protective, words.protective[area]] as const, [risk, words.risk[area]] as const]
    }),
    ...weighingFields.map((field) => [field, words.field[field]] as const),
  ]
  const written = labels.flatMap(([field, label]) => {
    const body = texts.get(field) ?? ''
    const hearing = field === 'child_heard' ? hearingOf(body) : null
    return body === '' ? [] : [`${label}: ${hearing === null ? body : words.hearing[hearing]}`]
  })
  const applied = (await applicationsOf(tx, head.id)).map(({ kind, receivedOn, wanted }) => `${words.kind[kind]} ${receivedOn}: ${wanted}`)
  const told = (await requestsOf(tx, head.id)).flatMap(({ answers }) => answers.filter(({ body }) => body !== '')
    .map(({ kind, answeredOn, source, body }) => `${words.answer[kind]} ${answeredOn}, ${source}: ${body}`))
  const added = (await additionsOf(tx, head.id)).map(({ at, body }) => `${investigationTexts.sv.sections.additions} ${dayOf(at)}: ${body}`)
  return [...applied, ...written, ...told, ...added]
}
