import { addDays, yearOf } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { chanceFrom } from '../chance.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { World } from '../world.ts'

/** What the municipality assumes: Helhet's own start, with dearer introduction and two posts more in the third year. Chosen: no figure is published. */
const decided = {
  smallest: 5, retirementAge: 67,
  cost: {
    recruitOre: 4_500_000, introductionOre: 8_000_000, monthOre: 5_600_000, learningMonths: 6, learningShare: 0.35, vacancyMonths: 2.5, coverOre: 3_500_000,
  },
  scenarios: { calm: 0.7, usual: 1, hard: 1.4 }, planned: [null, null, null],
}

/**
 * When the permanent staff were born, but for some that nobody has asked; what is assumed of cost and need; and places in distance education
 * that are given, waited for and taken back. Of a chance of its own, so that the rest of the history is as it was.
 */
export function addSupply(world: World): void {
  const { rows, workers, part, today } = world
  const chance = chanceFrom(`supply ${today} ${part}`)
  const by = workers.find(({ role, to }) => role === 'hr' && to === null)?.row.id
  if (by === undefined) return
  const asked = workdayBefore(addDays(today, -40))
  for (const { staff_id: staffId, from_on: from, experience_since_on: since, permanent, to_on: to } of rows.employment_event) {
    const known = rows.staff_birth_year.some((year) => year.staff_id === staffId)
    if (!permanent || to !== undefined || known || chance.happens(0.12)) continue
    const born = Math.max(yearOf(today) - 66, Number((since ?? from).slice(0, 4)) - chance.between(24, 52))
    rows.staff_birth_year.push({ id: chance.id(), staff_id: staffId, birth_year: born, recorded_at: at(asked, clock(14)), recorded_by: by })
  }
  if (part > 1) return
  rows.workforce_assumption.push({
    version: 2, amounts: JSON.stringify(decided), reason: 'Efter genomgång med ekonomerna', recorded_at: at(asked, clock(10)), recorded_by: by,
  })
  const ask = (programme: string, provider: string, startsOn: Day, places: number, askedOn: Day, more: object = {}): void => {
    rows.education_request.push({
      id: chance.id(), programme, provider, starts_on: startsOn, places, asked_on: askedOn, recorded_at: at(askedOn, clock(9)), recorded_by: by, ...more,
    })
  }
  const [first, second] = [workdayBefore(addDays(today, -400)), workdayBefore(addDays(today, -60))]
  ask('Socionomprogrammet på distans', 'Lärosätet i norr', addDays(today, -85), 6, first, { places_given: 3, answered_on: addDays(first, 90) })
  ask('Socionomprogrammet på distans', 'Lärosätet i norr', addDays(today, 280), 6, second)
  ask('Barn som far illa, halvfart på distans', 'Lärosätet vid kusten', addDays(today, 60), 4, second, { withdrawn_at: at(workdayBefore(addDays(today, -20)), clock(15)), withdrawn_by: by })
}
