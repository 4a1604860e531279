import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ChoiceList, Choices } from '../contract/enquiries.ts'
import { allChoices } from '../rules/reach-choices.ts'
import type { ChoiceRow } from '../rules/reach-choices.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

/** The lists of themes, groups and places, whole: also what is closed. */
export async function reachChoices(tx: Read): Promise<Choices> {
  const { rows } = await sql<ChoiceRow & { list: ChoiceList }>`SELECT list, code, name, place, closed_on AS "closedOn" FROM reach_choice
    WHERE municipality_code = ${here} ORDER BY place, code`.execute(tx)
  const of = (list: ChoiceList): Choices['theme'] => allChoices(list, rows.filter((row) => row.list === list))
  return { theme: of('theme'), group: of('group'), place: of('place') }
}

/** Adds an own choice after the others. @returns its code. */
export async function addChoice(tx: Write, { list, name, at, by }: Made & { list: ChoiceList; name: string }): Promise<string> {
  const code = newId()
  await sql`INSERT INTO reach_choice (municipality_code, list, code, name, place, recorded_at, recorded_by)
    SELECT ${here}, ${list}, ${code}, ${name}, 1 + coalesce(max(place), 99), ${at}::timestamptz, ${by}::uuid FROM reach_choice
     WHERE municipality_code = ${here} AND list = ${list}`.execute(tx)
  return code
}

type Changed = Made & {
  readonly list: ChoiceList; readonly code: string; readonly name: string | null; readonly place: number; readonly closedOn: Day | null
}
/** Gives a choice other words, closes it or opens it again. */
export async function saveChoice(tx: Write, { list, code, name, place, closedOn, at, by }: Changed): Promise<void> {
  const changed = { name, closed_on: closedOn, recorded_at: at, recorded_by: by }
  await tx.insertInto('reach_choice').values({ municipality_code: here, list, code, place, ...changed })
    .onConflict((conflict) => conflict.columns(['municipality_code', 'list', 'code']).doUpdateSet(changed)).execute()
}
