import { addDays, daysBetween } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { weekStart } from '../../../calendar/week.ts'
import { canBeSeen } from '../../../contacts/rules.ts'
import type { Mode, Outcome, SeenHow } from '../../../contacts/contract.ts'
import type { Row } from '../../contract.ts'
import { additions, nextSteps, notHeldByIllness, notHeldByThem, notHeldByUs, otherPeople } from '../../data/note-texts.ts'
import { assumed, modes, outcomes } from '../assumptions.ts'
import { addTask, endTask, noteContact } from '../acts/note-contact.ts'
import { ageAt, grownUps } from '../persons.ts'
import { workersOf } from '../staff.ts'
import { at, clock, daysFrom, later, notAfter, timeText, workdayFrom } from '../time.ts'
import { plan } from '../world.ts'
import type { File, Phase, UnitKey, Worker, World } from '../world.ts'
import { contactsOn } from '../year.ts'
import { writeNote } from './notes.ts'

const units = ['intake', 'north', 'south', 'placement'] as const satisfies readonly UnitKey[]

/** How many contacts each unit has each day: exactly the wanted number in all, spread as the year goes, with weeks that differ. */
export type ContactPlan = ReadonlyMap<Day, Readonly<Record<(typeof units)[number], number>>>

/** @param wanted contacts in all. Every rounding is carried on to the next day, so that the sum is exact. */
export function planContacts({ chance, start, today }: World, wanted: number): ContactPlan {
  const shares = [...daysFrom(start, addDays(today, -1))].flatMap(
    (on) => units.map((unit) => ({ on, unit, share: contactsOn(on) * assumed.contactShare[unit] })),
  )
  const weekly = new Map<string, number>()
  const weighed = shares.map(({ on, unit, share }) => {
    const week = `${unit} ${weekStart(on)}`
    const noise = weekly.get(week) ?? 0.88 + 0.24 * chance.fraction()
    weekly.set(week, noise)
    return { on, unit, share: share * noise }
  })
  const whole = weighed.reduce((sum, { share }) => sum + share, 0)
  const plan = new Map<Day, Record<(typeof units)[number], number>>()
  let reached = 0
  let given = 0
  for (const { on, unit, share } of weighed) {
    reached += share
    const count = Math.round((reached / whole) * wanted) - given
    given += count
    const counts = plan.get(on) ?? { intake: 0, north: 0, south: 0, placement: 0 }
    counts[unit] = count
    plan.set(on, counts)
  }
  return plan
}

/** The contacts of a day, noted by whoever is at work, about those whose turn it is. */
export function contactsOfDay(world: World, on: Day, contacts: ContactPlan): void {
  for (const unit of units) {
    const there = workersOf(world, unit, on).filter((one) => world.away.get(one)?.has(on) !== true && one.files.size > 0)
    const among = there.length > 0 ? there : workersOf(world, unit, on).filter((one) => one.files.size > 0)
    for (let left = contacts.get(on)?.[unit] ?? 0; left > 0; left -= 1) {
      const by = world.chance.weighted(among.length > 0 ? among : anybody(world, on), (one) => Math.min(one.files.size, 14))
      if (by !== undefined) contactBy(world, by, on)
    }
  }
}

function anybody(world: World, on: Day): Worker[] {
  return units.flatMap((unit) => workersOf(world, unit, on)).filter((one) => one.files.size > 0)
}

const often: Readonly<Record<Phase, number>> = { assessed: 2, investigated: 3, supported: 0.9, placed: 1.4, none: 0.1 }

function contactBy(world: World, by: Worker, on: Day): void {
  const { chance } = world
  const since = ({ lastContact }: File): number => (lastContact === null ? 6 : daysBetween(lastContact, on))
  const file = chance.weighted([...by.files], (one) => often[one.phase] * (1 + Math.min(12, since(one)) / 3))
  if (file === undefined) return
  const { mode } = chance.weighted(modes, (one) => one.share) ?? modes[0]
  const outcome = drawOutcome(world, by, on, mode)
  const siblings = [...by.files].filter((one) => one !== file && one.family === file.family && chance.happens(assumed.contactSiblings))
  const children = [file, ...siblings].map((one) => ({ file: one, seen: drawSeen(world, mode, outcome, one, on) }))
  const people = grownUps(file.family).filter((_, place) => chance.happens([0.62, 0.3, 0.08][place] ?? 0.04))
  const others = chance.happens(0.22) ? [chance.pick(otherPeople)] : []
  const started = clock(8, 15) + 15 * chance.between(0, 31)
  const minutes = minutesFor(world, mode)
  const row = noteContact(world, {
    mode, outcome, reason: reasonFor(world, outcome), on, time: chance.happens(0.65) ? timeText(started) : null, minutes, by, children,
    people, others,
    note: chance.happens(assumed.contactText) ? writeNote(world, { mode, outcome, children, people, others }) : '',
    recordedAt: notedAt(world, on, started, minutes ?? 0),
  })
  letColleagueMeet(world, row, by, on)
  if (chance.happens(assumed.contactAddition)) addLater(world, row.id, by, on)
  if (chance.happens(assumed.contactNextStep)) promise(world, file, by, on, row.id)
}

/** Now and then a colleague met the child instead. Not of late: the log tells of the last notes as the responsible workers' own. */
function letColleagueMeet(world: World, row: Row<'contact'>, by: Worker, on: Day): void {
  const { standingIn, today } = world
  if (on > addDays(today, -21) || by.told || !standingIn.happens(assumed.contactColleague)) return
  const there = workersOf(world, by.unit.key, on).filter((one) => one !== by && world.away.get(one)?.has(on) !== true)
  if (there.length > 0) row.written_by = standingIn.pick(there).row.id
}

function drawOutcome({ chance, today, restrictions }: World, by: Worker, on: Day, mode: Mode): Outcome {
  if (mode === 'letter') return 'held'
  const meeting = mode !== 'phone'
  const restrictive = restrictions.units.some((unit) => unit === by.unit.key) && on >= addDays(weekStart(today), -7 * restrictions.weeks)
    && ['visit', 'office', 'outdoors'].includes(mode)
  if (restrictive && chance.happens(restrictions.share)) return 'cancelled_by_us'
  return chance.weighted(outcomes, (one) => (meeting ? one.meeting : one.call))?.outcome ?? 'held'
}

/** Whoever is investigated and has not been seen alone for a month is mostly seen alone the next time. */
function drawSeen({ chance }: World, mode: Mode, outcome: Outcome, file: File, on: Day): SeenHow {
  if (!canBeSeen(mode, outcome)) return 'not'
  const overdue = file.phase === 'investigated' && (file.lastAlone === null || daysBetween(file.lastAlone, on) > 30)
  if (overdue && mode !== 'video' && chance.happens(assumed.overdueSeenAlone)) return 'alone'
  if (!chance.happens(mode === 'video' ? 0.4 : 0.7)) return 'not'
  return ageAt(file.child, on) >= 2 && chance.happens(mode === 'video' ? 0.3 : 0.6) ? 'alone' : 'seen'
}

function reasonFor({ chance }: World, outcome: Outcome): string | null {
  if (outcome === 'cancelled_by_us') return chance.pick(notHeldByUs)
  if (outcome === 'cancelled_by_them') return chance.pick(notHeldByThem)
  return outcome === 'illness' ? chance.pick(notHeldByIllness) : null
}

function minutesFor({ chance }: World, mode: Mode): number | null {
  if (mode === 'letter') return null
  if (mode === 'phone') return chance.pick([5, 10, 10, 15, 15, 20, 30])
  return mode === 'video' ? chance.pick([30, 30, 45, 45, 60]) : chance.pick([45, 60, 60, 60, 90, 90, 120])
}

/** Written the same day, or the next working day; never after now. */
function notedAt({ chance, now }: World, on: Day, started: number, minutes: number): ReturnType<typeof at> {
  if (chance.happens(0.9)) return notAfter(now, at(on, started + minutes + chance.between(5, 150)))
  return notAfter(now, at(workdayFrom(addDays(on, 1)), chance.between(clock(8), clock(11))))
}

function addLater({ rows, chance, now }: World, contactId: string, by: Worker, on: Day): void {
  const when = later(at(workdayFrom(addDays(on, 1)), clock(9)), chance.between(0, 300))
  if (when > now) return
  rows.contact_addition.push({
    id: chance.id(), contact_id: contactId, note: chance.pick(additions).replaceAll('{V}', 'Föräldern'), written_by: by.row.id, access: [],
    recorded_at: when,
  })
}

/** A next step with a day, done by then or a little late; the last ones are still to be done. */
function promise(world: World, file: File, by: Worker, on: Day, contactId: string): void {
  const { chance } = world
  const dueOn = workdayFrom(addDays(on, chance.between(2, 21)))
  const row = addTask(world, file, { title: chance.pick(nextSteps), dueOn, by, at: at(on, clock(16)), contactId })
  const done = workdayFrom(addDays(dueOn, chance.happens(0.9) ? -chance.between(0, 1) : chance.between(1, 4)))
  plan(world, done > on ? done : dueOn, () => endTask(file, row, done > on ? done : dueOn))
}
