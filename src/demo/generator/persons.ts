import { addDays, ageOn, birthdayOn } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { searchKey } from '../../persons/rules.ts'
import type { Row } from '../contract.ts'
import { boyNames, girlNames, menNames, womenNames } from '../data/names.ts'
import { preschools, schools, towns } from '../data/places.ts'
import { at, clock } from './time.ts'
import type { Family, Person, Side, World } from './world.ts'

export type NewPerson = {
  readonly given?: string
  readonly family: string
  readonly sex: 'f' | 'm'
  /** The day of birth that is looked for; the number that is found decides it. */
  readonly near: Day
  readonly child: boolean
  /** Test numbers only within so many days of `near`; otherwise the person gets a local number. */
  readonly within?: number
  readonly identity?: 'known' | 'unknown' | 'coordination'
}

/** Adds a person to the register. Nobody sees it until a case or a relation opens it. */
export function addPerson(world: World, made: NewPerson): Person {
  const { chance, rows } = world
  const given = made.given ?? chance.pick(givenNames(made))
  const found = numberFor(world, made)
  const row: Row<'person'> = {
    id: chance.id(), identity_kind: found.kind, identity_number: found.number, given_name: given, family_name: made.family,
    search_key: searchKey(given, made.family), birth_on: found.kind === 'unknown' && !made.child ? null : found.birth, protection: 'none',
    access: [],
    recorded_at: at(found.birth > world.start ? found.birth : world.start, clock(8)),
  }
  rows.person.push(row)
  return { row, sex: made.sex, birth: found.birth, ofAgeOn: birthdayOn(found.birth, 18), child: made.child, file: null }
}

function givenNames({ child, sex }: NewPerson): readonly string[] {
  if (child) return sex === 'f' ? girlNames : boyNames
  return sex === 'f' ? womenNames : menNames
}

type Found = { kind: 'personnummer' | 'samordningsnummer' | 'local' | 'unknown'; number: string | null; birth: Day }

function numberFor({ series, today }: World, { near, sex, within = 330, identity = 'known' }: NewPerson): Found {
  if (identity === 'unknown') return { kind: 'unknown', number: null, birth: near }
  const coordination = identity === 'coordination' ? series.coordinationNumber() : null
  if (coordination !== null) return { kind: 'samordningsnummer', ...coordination }
  const found = series.number(near, sex, within)
  if (found !== null && found.birth <= today) return { kind: 'personnummer', ...found }
  return { kind: 'local', number: series.localNumber(), birth: near }
}

/** Says how one is related to another: the second is the first's `kind`, called `word`. */
export function relate({ rows, chance }: World, person: Person, relative: Person, kind: string, word: string | null): void {
  rows.relation.push({
    id: chance.id(), person_id: person.row.id, relative_id: relative.row.id, kind, word, access: [], recorded_at: person.row.recorded_at,
  })
}

export function addWhereabouts({ rows, chance }: World, person: Person, kind: string, value: string): void {
  rows.person_whereabouts.push({ id: chance.id(), person_id: person.row.id, kind, value, access: [], recorded_at: person.row.recorded_at })
}

/** Puts people under one roof. @returns the household's id. */
export function addHousehold({ rows, chance }: World, members: readonly Person[]): string {
  const household = chance.id()
  for (const { row } of members) {
    rows.household_member.push({ id: chance.id(), household_id: household, person_id: row.id, access: [], recorded_at: row.recorded_at })
  }
  return household
}

/** Where a child spends its days, by age; null for the youngest and for those of age. */
export function schoolOf({ chance, today }: World, child: Person, side: Side): {
  kind: 'preschool' | 'school'; name: string; text: string
} | null {
  const age = ageOn(child.birth, today)
  if (age < 1 || age > 18) return null
  if (age <= 5) {
    const name = chance.pick(preschools[side])
    return { kind: 'preschool', name, text: name }
  }
  if (age > 15) return { kind: 'school', name: 'Lingonby gymnasium', text: `Lingonby gymnasium, årskurs ${age - 15}` }
  const name = chance.pick(schools[side])
  return { kind: 'school', name, text: `${name}, ${age === 6 ? 'förskoleklass' : `${age - 6} ${chance.pick(['A', 'B', 'C'])}`}` }
}

/** A telephone number with an area code that does not exist. */
export function phoneNumber({ chance }: World): string {
  const two = (): string => String(chance.between(10, 99))
  return `0999-${chance.between(20, 99)} ${two()} ${two()}`
}

export function addressOf(street: string, number: number, side: Side): string {
  return `${street} ${number}, ${towns[side]}`
}

/** A child's age in whole years on a day; 0 before birth. */
export function ageAt(child: Person, on: Day): number {
  return on < child.birth ? 0 : ageOn(child.birth, on)
}

/** Born, and not yet of age, on the day. */
export function isChildOn(child: Person, on: Day): boolean {
  return child.birth <= on && on < child.ofAgeOn
}

/** The day so many years (0.5 = half) before another. */
export function yearsBefore(on: Day, years: number): Day {
  return addDays(on, -Math.round(years * 365.25))
}

export function firstNames(children: readonly Person[]): string {
  const names = children.map((child) => child.row.given_name)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`
}

/** The people of a family who take part in contacts besides the child. */
export function grownUps(family: Family): readonly Person[] {
  return [...family.parents, ...family.others]
}
