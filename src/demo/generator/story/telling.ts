import { addDays, dayParts } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { dayOf } from '../../../calendar/instant.ts'
import type { Instant } from '../../../calendar/instant.ts'
import type { RuleId } from '../../../law/contract.ts'
import { noImmediateNeed } from '../../data/report-texts.ts'
import { dueOf } from '../acts/keep-clock.ts'
import { assess, assign, decide } from '../acts/handle-concern.ts'
import { noteContact } from '../acts/note-contact.ts'
import type { Noted } from '../acts/note-contact.ts'
import { receiveConcern } from '../acts/receive-concern.ts'
import type { Arriving } from '../acts/receive-concern.ts'
import { addHousehold, addPerson, addressOf, addWhereabouts, ageAt, phoneNumber, relate } from '../persons.ts'
import { managerOf, workersOf } from '../staff.ts'
import { at, clock, later, minutesOf, notAfter, workdayBefore } from '../time.ts'
import type { Family, File, Person, Reported, Side, Worker, World } from '../world.ts'

/** Whose worklist is told, and who had the children before. */
export type Workers = { readonly maja: Worker; readonly per: Worker }

type Name = readonly [given: string, family: string]
export type Cast = {
  readonly side: Side
  readonly home: string
  readonly children: readonly {
    readonly name: Name; readonly sex: 'f' | 'm'; readonly days: number;
    readonly place: { readonly kind: 'school' | 'preschool'; readonly text: string } | null
  }[]
  readonly mother: { readonly name: Name; readonly language?: string }
  readonly father?: { readonly name: Name; readonly apart?: string }
}

/** A family told by hand; chance leaves it alone. Parents have custody together. `days` is the child's age in days today. */
export function tellFamily(world: World, { side, home, children: told, mother: ma, father: pa }: Cast): Family {
  const born = (days: number): Day => addDays(world.today, -days)
  const children = told.map(
    ({ name: [given, family], sex, days }) => addPerson(world, { given, family, sex, near: born(days), child: true, within: 260 }),
  )
  const eldest = Math.max(...told.map(({ days }) => days))
  const adult = ([given, family]: Name, sex: 'f' | 'm', days: number): Person => addPerson(
    world, { given, family, sex, near: born(Math.min(days, 18_000)), child: false, within: 1500 },
  )
  const mother = adult(ma.name, 'f', eldest + 10_300)
  const father = pa === undefined ? null : adult(pa.name, 'm', eldest + 11_000)
  if (ma.language !== undefined) mother.row.interpreter_language = ma.language
  const parents = father === null ? [mother] : [mother, father]
  for (const child of children) {
    for (const parent of parents) {
      relate(world, child, parent, 'parent', parent === mother ? 'mamma' : 'pappa')
      relate(world, child, parent, 'custodian', null)
    }
  }
  addHousehold(world, [...children, mother, ...(father !== null && pa?.apart === undefined ? [father] : [])])
  for (const person of [...children, ...parents]) {
    addWhereabouts(
      world, person, 'address', person === father && pa?.apart !== undefined ? pa.apart : addressOf(home, 1 + (eldest % 40), side),
    )
  }
  for (const parent of parents) addWhereabouts(world, parent, 'phone', phoneNumber(world))
  told.forEach(({ place }, index) => {
    const child = children[index]
    if (place !== null && child !== undefined) addWhereabouts(world, child, place.kind, place.text)
  })
  const family: Family = { side, children, parents, others: [], risk: 0, reportedOn: null, closed: true }
  world.families.push(family)
  return family
}

/** A working day about so many days ago. */
export function ago({ today }: World, days: number): Day {
  return workdayBefore(addDays(today, -days))
}

/** A time of today that has been: the told one, or as far into the day in proportion when the day has not come so far as 08.35. */
export function thisMorning({ today, now }: World, minutes: number): Instant {
  const reached = minutesOf(now)
  const whole = clock(8, 35)
  return at(today, reached >= whole ? minutes : Math.floor((minutes * reached) / whole))
}

/** The day a clock must start on to be due on the day, or as near before it as there is. */
export function startFor(rule: RuleId, due: Day, daysBefore: number): Day {
  let start = addDays(due, -daysBefore)
  while (dueOf(rule, start).nominalDue > due) start = addDays(start, -1)
  while (dueOf(rule, addDays(start, 1)).nominalDue <= due) start = addDays(start, 1)
  return start
}

export type ToldReport = Omit<Arriving, 'at' | 'children' | 'opened'> & {
  readonly family: Family
  readonly about?: readonly Person[]
  readonly when: Instant
  readonly openedAfter?: number
  /** Null: nobody has been given it. */
  readonly to: Worker | null
  readonly assessed?: boolean
  readonly number?: string
}
export type Followed = { readonly reported: readonly Reported[]; readonly files: readonly File[] }

/** A report told by hand: opened by intake, given to a worker, and assessed for protection unless said otherwise. */
export function tellReport(world: World, told: ToldReport): Followed {
  const { family, when, to, openedAfter = 11 } = told
  const by = workersOf(world, 'intake', dayOf(when))[0] ?? managerOf(world, world.units.intake)
  const past = (instant: Instant): Instant => notAfter(world.now, instant)
  const opened = { at: past(later(when, openedAfter)), by }
  const about = told.about ?? family.children
  const children = about.map((person) => ({
    person, name: `${person.row.given_name} ${person.row.family_name}`, age: `${ageAt(person, dayOf(when))} år`,
    whereabouts: told.reporter?.workplace ?? 'Hemma',
  }))
  const reported = receiveConcern(world, { ...told, at: when, children, opened })
  const files = to === null ? [] : reported.flatMap((one) => {
    const file = assign(world, one, family, {
      worker: to, at: past(later(opened.at, Math.min(5, openedAfter))), by: managerOf(world, world.units.intake),
      ...(told.number === undefined ? {} : { number: told.number }),
    })
    return file === null ? [] : [file]
  })
  if (told.assessed !== false) {
    for (const one of reported) {
      assess(world, one, { outcome: 'no_immediate_need', reasons: noImmediateNeed[0] ?? '', at: past(later(opened.at, 60)), by: to ?? by })
    }
  }
  return { reported, files }
}

/** The manager's decision about everything that waits in the file. */
export function tellDecision(
  world: World, file: File, decision: 'open_investigation' | 'do_not_open', when: Instant, reasons: string,
): void {
  decide(world, file, { decision, reasons, at: when, by: managerOf(world, file.worker?.unit ?? world.units.north) })
}

type ToldContact = Pick<Noted, 'mode' | 'on' | 'note'>
  & Partial<Pick<Noted, 'outcome' | 'reason' | 'minutes' | 'time' | 'people' | 'others'>>
  & { readonly seen?: 'alone' | 'seen' | 'not' }

/** A contact told by hand, about one child or several, by whoever is responsible. */
export function tellContact(
  world: World, files: readonly File[], { seen = 'not', outcome = 'held', ...told }: ToldContact, by: Worker,
): string {
  const row = noteContact(world, {
    ...told, outcome, by, children: files.map((file) => ({ file, seen })), recordedAt: at(told.on, clock(15, 30)),
  })
  return row.id
}

/** Age in days of somebody who had a birthday some time ago: years and a part of one. */
export function years(whole: number, part = 0.4): number {
  return Math.round((whole + part) * 365.25)
}

/** The number that a case opened on that day may well have had. */
export function caseNumberNear({ series }: World, on: Day): string {
  const { year, month, date } = dayParts(on)
  return series.reserve(year, Math.round((month - 1) * 31 + date))
}
