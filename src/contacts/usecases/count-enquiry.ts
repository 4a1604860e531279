import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { addDays } from '../../calendar/day.ts'
import { instantOf, time } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Choices, EnquiryBody, VisitBody } from '../contract/enquiries.ts'
import {
  countedRow, enquiriesOfDay, latestOf, saveEnquiry, saveVisit, visitsOfDay, withdrawEnquiry, withdrawVisit,
} from '../queries/enquiry.ts'
import type { Latest, TodayRow } from '../queries/enquiry.ts'
import { reachChoices } from '../queries/reach-choice.ts'
import { openChoices } from '../rules/reach-choices.ts'
import { mayWithdraw } from '../rules/withdraw-count.ts'
import { madeBy } from './keep-groups.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** How many days back a question or a visit may be counted: what was noted on paper before the week-end and a holiday. */
const latestCount = 14

/**
 * The unit that the asker counts for: the own. @throws Refusal not_permitted (403) without the permission, unit_needed (422) without a
 * unit.
 */
export function countsFor({ actor }: Pick<Asked, 'actor'>): string {
  if (!actor.may.has('enquiry.write')) throw new Refusal('not_permitted', 403)
  if (actor.unitId === null) throw new Refusal('unit_needed', 422)
  return actor.unitId
}

function dayFor(on: Day | null, { clock }: Who): Day {
  const today = clock.today()
  if (on === null) return today
  const code = on > today ? 'after_today' : on < addDays(today, -latestCount) ? 'too_long_ago' : null
  if (code !== null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'on', code }])
  return on
}

/**
 * Counts a question for the asker's unit. @throws Refusal invalid (422) for a theme that cannot be chosen or a day too far off, unit_needed
 * (422).
 */
export async function countEnquiry(tx: Write, body: EnquiryBody, who: Who): Promise<{ id: string }> {
  const [unitId, on] = [countsFor(who), dayFor(body.on, who)]
  const open = openChoices((await reachChoices(tx)).theme, on)
  if (!open.some(({ code }) => code === body.theme)) throw new Refusal('invalid', 422, { faults: 1 },
    [{ field: 'theme', code: 'choice_needed' }])
  return { id: await saveEnquiry(tx, { ...body, ...madeBy(who), unitId, on, week: isoWeek(on) }) }
}

/** Counts a visit to the office of the asker's unit. @throws Refusal invalid (422), unit_needed (422). */
export async function countVisit(tx: Write, body: VisitBody, who: Who): Promise<{ id: string }> {
  const [unitId, on] = [countsFor(who), dayFor(body.on, who)]
  return { id: await saveVisit(tx, { kind: body.kind, ...madeBy(who), unitId, on, week: isoWeek(on) }) }
}

/**
 * Takes back what was counted: the own on the same day, any of a unit that one manages. The row stays, with who took it back and when.
 *
 * @throws Refusal count_not_found (404), count_is_others (409).
 */
export async function takeBack(tx: Write, what: 'enquiry' | 'visit', id: string, who: Who): Promise<{ id: string }> {
  countsFor(who)
  const counted = await countedRow(tx, what === 'enquiry' ? 'enquiry' : 'office_visit', id)
  if (counted === undefined) throw new Refusal('count_not_found', 404)
  const { actor, clock } = who
  const asker = { id: staffIdOf(actor), managedUnits: actor.managedUnits }
  if (!mayWithdraw(counted, asker, clock.now())) throw new Refusal('count_is_others', 409)
  const done = what === 'enquiry' ? await withdrawEnquiry(tx, id, madeBy(who)) : await withdrawVisit(tx, id, madeBy(who))
  if (!done) throw new Refusal('count_not_found', 404)
  return { id }
}

export type CountDay = {
  readonly choices: Choices; readonly counts: boolean; readonly enquiries: readonly TodayRow[]
  readonly visits: Readonly<Record<'booked' | 'unbooked', number>>
  readonly latest: Latest | null
}

/** What the asker's unit has counted today, what may be chosen, and what the asker counted last. */
export async function dayOfCounts(tx: Read, { actor, clock }: Who): Promise<CountDay> {
  const today = clock.today()
  const counts = actor.unitId !== null && actor.may.has('enquiry.write')
  const visits = actor.unitId === null ? [] : await visitsOfDay(tx, actor.unitId, today)
  const of = (kind: 'booked' | 'unbooked'): number => visits.find((each) => each.kind === kind)?.visits ?? 0
  return {
    choices: await reachChoices(tx), counts, enquiries: actor.unitId === null ? [] : await enquiriesOfDay(tx, actor.unitId, today),
    visits: { booked: of('booked'), unbooked: of('unbooked') },
    latest: counts ? await latestOf(tx, staffIdOf(actor), instantOf(today, time('00:00'))) ?? null : null,
  }
}
