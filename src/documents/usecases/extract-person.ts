import type { Clock } from '../../calendar/clock.ts'
import type { Instant } from '../../calendar/instant.ts'
import { formatInstant } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Paper, PaperPart } from '../../platform/paper.ts'
import type { Read } from '../../platform/db.ts'
import { isId } from '../../platform/id.ts'
import type { Language } from '../../platform/language.ts'
import { Refusal } from '../../platform/refusal.ts'
import { personStanding } from '../../persons/queries/person.ts'
import { hiddenOf } from '../../persons/rules.ts'
import type { Extract } from '../contract/extract.ts'
import { namesOf, personNamed, rowsAbout } from '../queries/extract.ts'
import { tellExtract } from '../rules/tell-extract.ts'
import { extractTexts } from '../texts/extract.ts'

type Made = { readonly at: Instant; readonly by: string; readonly language: Language }

/**
 * Everything that is stored about a person, by table, in words: the register extract that everybody may ask for (GDPR art. 15). It holds
 * what the asker may see; on the command line that is everything.
 *
 * @param named the person's id or case number.
 * @throws Refusal extract_person_not_found (404).
 */
export async function extractPerson(tx: Read, named: string, made: Made): Promise<Extract> {
  const text = named.trim()
  const person = await personNamed(tx, { id: isId(text) ? text : null, caseNumber: text.toUpperCase() })
  if (person === undefined) throw new Refusal('extract_person_not_found', 404)
  const found = await rowsAbout(tx, person.personId)
  const ids = [...new Set(found.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)
    .filter((value): value is string => typeof value === 'string' && isId(value)))))]
  const words = extractTexts[made.language]
  return {
    ...person, madeAt: made.at, by: made.by, language: made.language, notes: words.notes,
    tables: tellExtract(found, person.personId, await namesOf(tx, ids), words),
  }
}

/**
 * The extract on the screen and as files. What is guarded about the person is shown first, with a reason, as everywhere else: the extract
 * holds address, school and telephone in clear.
 *
 * @throws Refusal extract_person_not_found (404), extract_is_guarded (403).
 */
export async function extractShown(tx: Read, personId: string, made: Omit<Made, 'at'> & { readonly clock: Clock }): Promise<Extract> {
  const { clock, by, language } = made
  const standing = await personStanding(tx, personId, clock.now(), clock.today())
  if (standing !== undefined && hiddenOf(standing, clock.now(), clock.today()).whereabouts) throw new Refusal('extract_is_guarded', 403)
  return extractPerson(tx, personId, { at: clock.now(), by, language })
}

/** The extract as a paper. */
export function extractPaper(extract: Extract, owner: string): Paper {
  const words = extractTexts[extract.language]
  const when = formatInstant(extract.madeAt, dayOf(extract.madeAt), extract.language)
  const parts: PaperPart[] = [
    { kind: 'heading', level: 1, text: words.heading },
    { kind: 'facts', rows: [[words.case, extract.caseNumber ?? '–'], [words.made, when], [words.by, extract.by]] },
    ...extract.notes.map((text) => ({ kind: 'paragraph', text }) as const),
    ...extract.tables.flatMap(({ word, rows }): PaperPart[] => [
      { kind: 'heading', level: 2, text: `${word} (${rows.length})` },
      ...rows.map((row): PaperPart => ({ kind: 'facts', rows: row.map((each) => [each.word, each.value] as const) })),
    ]),
  ]
  return {
    title: words.heading, language: extract.language, owner, foot: words.heading, page: words.page, large: false, madeAt: extract.madeAt,
      parts,
  }
}
