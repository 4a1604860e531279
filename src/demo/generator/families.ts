import { addDays, dayNumber } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { familyNames } from '../data/names.ts'
import { streets } from '../data/places.ts'
import { assumed } from './assumptions.ts'
import { addHousehold, addPerson, addressOf, addWhereabouts, phoneNumber, relate, schoolOf, yearsBefore } from './persons.ts'
import type { Family, Person, Side, World } from './world.ts'

/** How parents live and who has custody. Chosen. */
const forms = [
  { form: 'together', weight: 48 }, { form: 'apart', weight: 27 }, { form: 'mother', weight: 17 }, { form: 'father', weight: 4 },
  { form: 'only', weight: 4 },
] as const
type Form = (typeof forms)[number]['form']

/** Adds families until the part has its persons, those of the stories included. */
export function addFamilies(world: World): void {
  const wanted = Math.round(assumed.persons * world.scale)
  while (wanted - world.rows.person.length >= 9) world.families.push(addFamily(world))
  const open = world.families.filter((family) => !family.closed)
  while (world.rows.person.length < wanted && open.length > 0) addGrandparent(world, world.chance.pick(open))
}

function addFamily(world: World): Family {
  const { chance } = world
  const side: Side = chance.happens(0.48) ? 'north' : 'south'
  const { form } = chance.weighted(forms, (one) => one.weight) ?? forms[0]
  const names = [chance.pick(familyNames), chance.happens(0.35) ? null : chance.pick(familyNames)] as const
  const births = birthsOf(world)
  const eldest = births[0] ?? world.today
  const mother = addPerson(world, {
    family: names[0], sex: 'f', near: parentBirth(world, eldest), child: false, within: 1200, identity: coordinationOf(world),
  })
  const father = form === 'only' ? null : addPerson(world, {
    family: names[1] ?? names[0], sex: 'm', near: parentBirth(world, eldest), child: false, within: 1200,
  })
  const childName = chance.happens(0.16) && names[1] !== null ? `${names[1]} ${names[0]}` : chance.pick([names[0], names[1] ?? names[0]])
  const children = births.map((near) => addPerson(world, { family: childName, sex: chance.happens(0.49) ? 'f' : 'm', near, child: true }))
  const family: Family = {
    side, children, parents: father === null ? [mother] : [mother, father], others: [], risk: 0.5 + chance.fraction() ** 2,
    reportedOn: null, closed: false,
  }
  linkParents(world, family, form, mother, father)
  settle(world, family, form, mother, father)
  if (form !== 'together' && chance.happens(0.28)) addStepParent(world, family, mother)
  if (chance.happens(0.2)) addGrandparent(world, family)
  return family
}

function coordinationOf({ chance }: World): 'coordination' | 'known' {
  return chance.happens(0.012) ? 'coordination' : 'known'
}

/** Days of birth, the eldest first: one to four children from newborn to nineteen. */
function birthsOf({ chance, today }: World): Day[] {
  const count = chance.weighted([1, 2, 3, 4], (number) => [0, 34, 40, 19, 7][number] ?? 0) ?? 1
  const births: Day[] = []
  let near = yearsBefore(today, 0.4 + 18.8 * chance.fraction())
  while (births.length < count && dayNumber(near) <= dayNumber(today) - 20) {
    births.push(near)
    near = addDays(near, chance.between(480, 1500))
  }
  return births
}

// Test numbers of adults are plenty from 1976 on.
function parentBirth({ chance }: World, eldest: Day): Day {
  const near = yearsBefore(eldest, 19 + 18 * chance.fraction())
  return near < '1976' ? addDays(near, dayNumber(eldest) - dayNumber(near) - Math.round(365.25 * 27)) : near
}

function linkParents(world: World, { children }: Family, form: Form, mother: Person, father: Person | null): void {
  for (const child of children) {
    relate(world, child, mother, 'parent', 'mamma')
    if (form !== 'father') relate(world, child, mother, 'custodian', null)
    if (father === null) continue
    relate(world, child, father, 'parent', 'pappa')
    if (form !== 'mother') relate(world, child, father, 'custodian', null)
  }
}

/** Addresses, households, schools and telephones. */
function settle(world: World, family: Family, form: Form, mother: Person, father: Person | null): void {
  const { chance } = world
  const { side, children } = family
  const home = addressOf(chance.pick(streets), chance.between(1, 68), side)
  const together = form === 'together' || father === null
  const away = together ? null : addressOf(chance.pick(streets), chance.between(1, 68), chance.pick(['north', 'south']))
  const [near, far] = form === 'father' && father !== null ? [father, mother] : [mother, father]
  addHousehold(world, [...children, near, ...(away === null && far !== null ? [far] : [])])
  if (away !== null && far !== null) addHousehold(world, form === 'apart' ? [...children, far] : [far])
  addWhereabouts(world, near, 'address', home)
  if (far !== null) addWhereabouts(world, far, 'address', away ?? home)
  for (const parent of family.parents) if (chance.happens(0.9)) addWhereabouts(world, parent, 'phone', phoneNumber(world))
  for (const child of children) {
    addWhereabouts(world, child, 'address', home)
    const place = schoolOf(world, child, side)
    if (place !== null) addWhereabouts(world, child, place.kind, place.text)
    if (dayNumber(world.today) - dayNumber(child.birth) > 365 * 13 && chance.happens(0.7)) {
      addWhereabouts(world, child, 'phone', phoneNumber(world))
    }
  }
  for (const parent of family.parents) {
    const language = languages[parent.row.family_name]
    if (language !== undefined && chance.happens(0.5)) parent.row.interpreter_language = language
  }
}

function addStepParent(world: World, family: Family, mother: Person): void {
  const { chance } = world
  const step = addPerson(world, {
    family: chance.pick(familyNames), sex: 'm', near: addDays(mother.birth, chance.between(-1500, 900)), child: false, within: 1500,
  })
  family.others.push(step)
  for (const child of family.children) relate(world, child, step, 'step_parent', 'mammas sambo')
}

/** A grandparent, or somebody else who matters; often known by name only. */
function addGrandparent(world: World, family: Family): void {
  const { chance } = world
  const parent = family.parents[0]
  if (parent === undefined) return
  const network = chance.happens(0.2)
  const sex = chance.pick(['f', 'm'] as const)
  const near = network ? addDays(parent.birth, chance.between(-2000, 2000)) : yearsBefore(parent.birth, 22 + 12 * chance.fraction())
  const made = addPerson(world, {
    family: network ? chance.pick(familyNames) : parent.row.family_name, sex, near, child: false,
    identity: chance.happens(0.6) ? 'unknown' : 'known',
  })
  family.others.push(made)
  const words = network ? ['granne', 'fotbollstränare', 'familjevän', sex === 'f' ? 'moster' : 'morbror'] : [sex === 'f' ? 'mormor'
    : 'morfar']
  const word = chance.pick(words)
  for (const child of family.children) relate(world, child, made, network ? 'network' : 'grandparent', word)
}

const languages: Readonly<Record<string, string>> = {
  Haddad: 'arabiska', Mansour: 'arabiska', Khalil: 'arabiska', Darwish: 'arabiska', Farah: 'somaliska', Warsame: 'somaliska',
  Dahir: 'somaliska', Abdirahman: 'somaliska', Tesfaye: 'tigrinja', Ghebre: 'tigrinja', Habtemariam: 'tigrinja', Rahimi: 'dari',
  Hosseini: 'dari', Karimi: 'persiska', Barzani: 'kurmanji', Bondarenko: 'ukrainska', Melnyk: 'ukrainska', Tran: 'vietnamesiska',
  Pham: 'vietnamesiska', Chaichana: 'thai',
}
