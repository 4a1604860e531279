import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Pulse, PulseBody } from '../contract/pulse.ts'
import { unitsToChoose } from '../queries/message.ts'
import { addToPulse, hasAnswered, pulseCounts, saveAnswered } from '../queries/pulse.ts'
import { additionsOf, showPulse } from '../rules/show-pulse.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const shownWeeks = 12

/** Answers the pulse of this week, once. @throws Refusal pulse_needs_a_unit, pulse_is_answered (409). */
export async function answerPulse(tx: Write, body: PulseBody, { actor, clock }: Who): Promise<{ answered: true }> {
  const week = isoWeek(clock.today())
  if (actor.unitId === null) throw new Refusal('pulse_needs_a_unit', 409)
  if (!await saveAnswered(tx, staffIdOf(actor), week)) throw new Refusal('pulse_is_answered', 409)
  await addToPulse(tx, { unitId: actor.unitId, week }, additionsOf(body))
  return { answered: true }
}

/** What of the weeks that have ended may be shown, the latest first, and whether the asker has answered this week. */
export async function readPulse(tx: Read, { actor, clock }: Who): Promise<Pulse> {
  const today = clock.today()
  const week = isoWeek(today)
  const weeks = Array.from({ length: shownWeeks }, (_, back) => isoWeek(addDays(today, -7 * (back + 1))))
  const units = await unitsToChoose(tx, today)
  const counts = await pulseCounts(tx, { from: weeks.at(-1) ?? week, to: weeks[0] ?? week })
  return {
    week, answered: await hasAnswered(tx, staffIdOf(actor), week), mayAnswer: actor.unitId !== null, units,
    weeks: weeks.filter((each) => counts.some((count) => count.week === each)).map((each) => {
      const own = counts.filter((count) => count.week === each)
      // A unit that has ended since still belongs to its week: without it the whole would be compared with too few.
      const there = [...new Set([...units.map(({ id }) => id), ...own.map(({ unitId }) => unitId)])]
      const shown = showPulse(there, own)
      return { week: each, whole: shown.whole, units: [...shown.units] }
    }),
  }
}
