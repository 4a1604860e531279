import { addDays, day, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { instantOf, time } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { FamilyHomes, Tonight, TonightPageQuery, TonightQuery } from '../contract/lists.ts'
import { careForms } from '../contract/words.ts'
import { crowdedHomes, familyHomeRows, tonightRows } from '../queries/tonight.ts'
import { mostWithoutNotice } from '../rules/steps.ts'

type Who = Pick<Asked, 'clock'>

/** Where every child sleeps in a night, as far as the asker may see, and how many in each form. */
export async function listTonight(tx: Read, asked: TonightQuery, { clock }: Who): Promise<Tonight> {
  const on = asked.day ?? clock.today()
  // What was registered before the next day began was known that night.
  const knownAt = asked.known === 'then' ? instantOf(addDays(on, 1), time('00:00')) : null
  const rows = await tonightRows(tx, { ...asked, on, knownAt })
  const counts = careForms.map((form) => ({ form, children: rows.filter((row) => row.form === form).length }))
  return { day: on, known: asked.known, rows, counts: counts.filter(({ children }) => children > 0) }
}

/** The choices of the page as those of the API; a day that cannot be read is today. */
export function tonightAsked(query: TonightPageQuery, today: Day): TonightQuery {
  const typed = (query.dag ?? '').trim()
  return {
    day: (typed === '' ? null : parseDayInput(typed, today)) ?? today, known: query.kant === 'da' ? 'then' : 'now', unit: query.enhet,
    form: query.form, basis: query.grund, home: query.hem,
  }
}

/**
 * The list of children in family homes that the municipality sends each year by 31 January (SoF 3:4): everybody who was in one some night
 * of the year. Without a year: the one that ended last; in January that is the one to send now.
 */
export async function listFamilyHomes(tx: Read, asked: { year?: number | undefined }, { clock }: Who): Promise<FamilyHomes> {
  const today = clock.today()
  const year = asked.year ?? yearOf(today) - 1
  const last = day(`${year}-12-31`)
  const rows = await familyHomeRows(tx, day(`${year}-01-01`), last)
  return { year, rows, crowded: await crowdedHomes(tx, last < today ? last : today, mostWithoutNotice) }
}
