import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isWorkingDay } from '../../../calendar/holidays.ts'
import { dayOf } from '../../../calendar/instant.ts'
import type { Instant } from '../../../calendar/instant.ts'
import type { Arrival, Ground, LastHappened, ReporterKind } from '../../../concerns/contract/words.ts'
import { narratives } from '../../data/report-texts.ts'
import { preschools, schools, workplaces } from '../../data/places.ts'
import { assumed, grounds, reporters } from '../assumptions.ts'
import { receiveConcern } from '../acts/receive-concern.ts'
import type { Arriving, Told } from '../acts/receive-concern.ts'
import { ageAt, isChildOn } from '../persons.ts'
import { workersOf } from '../staff.ts'
import { at, clock, isOfficeTime, lastDecidingDay, later } from '../time.ts'
import type { Family, Person, Reported, World } from '../world.ts'
import { inflowOn, schoolsAreClosed } from '../year.ts'
import { followReport } from './assessing.ts'

/** The reports that come in on a day, with everything that follows from them. The last two weeks leave room for those that wait. */
export function reportsOn(world: World, on: Day): void {
  if (on >= lastDecidingDay(world.today)) return
  const share = on > addDays(world.today, -8) ? 0.6 : on > addDays(world.today, -15) ? 0.2 : 1
  const count = world.chance.poisson((assumed.reportsPerWeek / 7) * world.scale * share * inflowOn(on))
  for (let report = 0; report < count; report += 1) {
    const family = drawFamily(world, on)
    if (family !== undefined) followReport(world, family, arrive(world, family, on), { decides: true })
  }
}

/** A family that may be reported on the day: more likely when it was reported within a year. */
export function drawFamily({ chance, families }: World, on: Day): Family | undefined {
  const yearAgo = addDays(on, -365)
  return chance.weighted(families, (family) => {
    if (family.closed || !family.children.some((child) => mayBeReported(child, on))) return 0
    return family.risk * (family.reportedOn !== null && family.reportedOn > yearAgo ? assumed.againWeight : 1)
  })
}

function mayBeReported(child: Person, on: Day): boolean {
  return isChildOn(child, on) && child.file?.phase !== 'placed'
}

/** A report about the family on the day, opened by whoever is at work then; about the one child, or those whom chance names. */
export function arrive(world: World, family: Family, on: Day, only?: Person): Reported[] {
  const { chance } = world
  const possible = only === undefined ? family.children.filter((child) => mayBeReported(child, on)) : [only]
  const kind = drawKind(world, possible, on)
  const [first, ...siblings] = shuffled(world, possible).toSorted((one, other) => fits(kind, other, on) - fits(kind, one, on))
  if (first === undefined) return []
  const children = [first, ...siblings.filter(() => chance.happens(assumed.siblingInReport))]
  const received = receivedAt(world, kind, on)
  const chosen = drawGrounds(world, ageAt(first, on))
  family.reportedOn = on
  return receiveConcern(world, {
    at: received, via: arrivalOf(world, kind, on), kind, ...reporterOf(world, kind, family),
    wantsFeedback: chance.happens(assumed.wantsFeedback),
    narrative: narrativeOf(world, chosen[0] ?? 'other', first, family),
    lastHappened: chance.pick<LastHappened | null>(['now', 'week', 'week', 'earlier', null]),
    grounds: chosen, children: children.map((person) => toldOf(world, person, family, on)), opened: openingOf(world, received),
  })
}

function drawKind({ chance }: World, children: readonly Person[], on: Day): ReporterKind {
  const free = !isWorkingDay(on)
  const closed = schoolsAreClosed(on)
  const always: ReadonlySet<ReporterKind> = new Set(['police', 'emergency_duty', 'relative', 'private', 'self', 'anonymous'])
  const found = chance.weighted(reporters, ({ kind, weight }) => {
    if (free && !always.has(kind)) return 0
    const most = Math.max(...children.map((child) => fits(kind, child, on)))
    return weight * most * (closed && (kind === 'school' || kind === 'preschool') ? assumed.schoolsInHolidays : 1)
  })
  return found?.kind ?? 'relative'
}

/** How well a kind of reporter fits a child of that age: 0, or 1. */
function fits(kind: ReporterKind, child: Person, on: Day): number {
  if (!isChildOn(child, on)) return 0
  const age = ageAt(child, on)
  if (kind === 'preschool') return age >= 1 && age <= 5 ? 1 : 0
  if (kind === 'school') return age >= 6 ? 1 : 0
  if (kind === 'self') return age >= 11 ? 1 : 0
  return kind === 'psychiatry' ? (age >= 5 ? 1 : 0.4) : 1
}

function shuffled({ chance }: World, children: readonly Person[]): Person[] {
  return children.map((child) => ({
    child, place: chance.fraction(),
  })).toSorted((one, other) => one.place - other.place).map(({ child }) => child)
}

function receivedAt({ chance }: World, kind: ReporterKind, on: Day): Instant {
  if (kind === 'police' || kind === 'emergency_duty') return at(on, chance.between(clock(0, 20), clock(23, 10)))
  if (!isWorkingDay(on) || ['relative', 'private', 'self', 'anonymous'].includes(kind)) {
    return at(on, chance.between(clock(7), clock(22, 30)))
  }
  return at(on, chance.between(clock(7, 40), clock(16, 45)))
}

function arrivalOf({ chance, today }: World, kind: ReporterKind, on: Day): Arrival {
  if (kind === 'emergency_duty') return 'emergency_duty'
  if (kind === 'police') return chance.pick(['letter', 'letter', 'letter', 'phone'])
  if (kind === 'school' && on > addDays(today, -300) && chance.happens(0.4)) return 'api'
  return chance.pick<Arrival>(['public_form', 'public_form', 'public_form', 'phone', 'phone', 'letter', 'visit'])
}

function reporterOf({ chance }: World, kind: ReporterKind, family: Family): Pick<Arriving, 'reporter'> {
  if (kind === 'anonymous') return {}
  if (kind === 'self') return { reporter: { name: 'Barnet självt' } }
  if (kind === 'relative') return { reporter: { name: chance.pick(['Mamma', 'Pappa', 'Mormor', 'Farfar', 'Moster']) } }
  if (kind === 'private') return { reporter: { name: chance.pick(['En granne', 'En familjevän', 'Förälder till en kamrat']) } }
  const place = kind === 'school' ? schools[family.side] : kind === 'preschool' ? preschools[family.side] : (workplaces[kind] ?? [])
  return { reporter: { workplace: chance.pick(place), contact: '0999-10 30 00' } }
}

function drawGrounds({ chance }: World, age: number): Ground[] {
  const possible = grounds.filter(({ from, to }) => age >= from && age <= to)
  const draw = (): Ground => chance.weighted(possible, ({ weight }) => weight)?.ground ?? 'other'
  return chance.happens(assumed.secondGround) ? [...new Set([draw(), draw()])] : [draw()]
}

function narrativeOf({ chance }: World, ground: Ground, child: Person, { side }: Family): string {
  return chance.pick(narratives[ground]).replaceAll('{N}', child.row.given_name).replaceAll('{D}', chance.pick(schools[side]))
}

function toldOf({ chance }: World, person: Person, { side }: Family, on: Day): Told {
  const age = ageAt(person, on)
  const { given_name: given, family_name: family } = person.row
  return {
    person, name: chance.happens(0.9) ? `${given} ${family}` : given, age: age === 0 ? 'bebis' : `${age} år`,
    whereabouts: age >= 6 ? chance.pick(schools[side]) : age >= 1 ? chance.pick(preschools[side]) : 'Hemma',
  }
}

/** Opened within minutes in office hours by intake; otherwise by the emergency duty. */
export function openingOf(world: World, received: Instant): Arriving['opened'] {
  const { chance, workers, units } = world
  const office = isOfficeTime(received)
  const minutes = Math.min(chance.waiting(office ? assumed.openedInOffice : assumed.openedByDuty), office ? 170 : 300)
  const intake = office ? workersOf(world, 'intake', dayOf(received)) : []
  const by = chance.pick(intake.length > 0 ? intake : workers.filter((one) => one.unit === units.duty))
  return { at: later(received, minutes), by }
}
