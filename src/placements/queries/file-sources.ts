import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Source } from '../../documents/queries/disclosure.ts'
import type { Read } from '../../platform/db.ts'
import type { PlanKind } from '../contract/words.ts'
import { placementWords } from '../texts/words.ts'

const here = sql<string>`app_municipality()`

/** Every version of a person's care plans and implementation plans, each as it was agreed and can be given out. */
export async function planSources(tx: Read, personId: string): Promise<Source[]> {
  const { rows } = await sql<{ id: string; kind: PlanKind; version: number; on: Day; agreedWith: string; words: string }>`SELECT l.id, l.kind,
      l.version, l.agreed_on AS on, l.agreed_with AS "agreedWith", l.words
    FROM placement_plan l WHERE l.municipality_code = ${here} AND l.person_id = ${personId}::uuid ORDER BY l.agreed_on DESC, l.version DESC`.execute(tx)
  return rows.map(({ id, kind, version, on, agreedWith, words }) => {
    const title = `${placementWords.sv.plans[kind]} ${version}`
    return { kind: 'plan', id, on, title, content: [title, words, agreedWith].filter((part) => part !== '').join('\n\n') }
  })
}
