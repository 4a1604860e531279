import { addDays, addYears } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { tellOfInvestigation } from '../acts/handle-concern.ts'
import { handOver, openCase } from '../acts/keep-case.ts'
import { addPlan, placementFact, startPlacement } from '../acts/keep-placement.ts'
import { addTask, endTask } from '../acts/note-contact.ts'
import { considerPlacement } from '../history/placing.ts'
import { managerOf } from '../staff.ts'
import { at, clock, workdayBefore, workdayFrom } from '../time.ts'
import type { File, World } from '../world.ts'
import { ago, caseNumberNear, startFor, tellContact, tellDecision, tellFamily, tellReport, years } from './telling.ts'
import type { Workers } from './telling.ts'

/** Children with Maja Ekwall who are investigated, or placed, and what she has put aside. */
export function tellInvestigated(world: World, workers: Workers): void {
  const melvin = tellMelvin(world, workers)
  const lova = tellLova(world, workers)
  const sixten = tellSixten(world, workers)
  const { maja } = workers
  const parked = [
    [lova, 'Påminn BVC om yttrandet', 'Väntar på svar från BVC'],
    [sixten, 'Boka läkarbesök inför våren', 'Vårdcentralen öppnar bokningen då'],
    [melvin, 'Beställ betyg från skolan', 'Skolan har lovat dem den dagen'],
  ] as const
  for (const [file, title, reason] of parked) {
    if (file === undefined) continue
    const row = addTask(world, file, { title, dueOn: workdayFrom(addDays(world.today, 9)), by: maja, at: at(ago(world, 8), clock(13)) })
    world.rows.parking.push({
      id: world.chance.id(), row_kind: 'task', row_id: row.id, person_id: file.child.row.id, until_on: workdayFrom(addDays(world.today, 6)),
      reason, parked_by: maja.row.id, access: [],
      recorded_at: at(ago(world, 6), clock(14, 20)),
    })
  }
}

function done(world: World, file: File | undefined, { maja }: Workers, tasks: readonly (readonly [string, Day])[]): void {
  if (file === undefined) return
  for (const [title, on] of tasks) {
    endTask(file, addTask(world, file, { title, dueOn: on, by: maja, at: at(workdayBefore(addDays(on, -5)), clock(14)) }), on)
  }
}

type Told = {
  readonly family: Parameters<typeof tellReport>[1]['family']; readonly opened: Day; readonly said: string;
  readonly kind: 'school' | 'preschool'; readonly place: string; readonly ground: 'crime' | 'neglect'
}

/** A report two weeks before, a decision, and those concerned told. */
function investigated(world: World, { maja }: Workers, { family, opened, said, kind, place, ground }: Told): File | undefined {
  const received = workdayBefore(addDays(opened, -11))
  const { files: [file] } = tellReport(world, {
    family, when: at(received, clock(9, 50)), kind, via: 'public_form', reporter: { workplace: place, contact: '0999-10 30 00' }, to: maja,
    number: caseNumberNear(world, received),
    wantsFeedback: false, grounds: [ground], lastHappened: 'week', narrative: said,
  })
  if (file === undefined) return undefined
  tellDecision(
    world, file, 'open_investigation', at(opened, clock(13)),
    'Det som har kommit fram tyder på att barnet kan behöva stöd. En utredning inleds.',
  )
  tellOfInvestigation(world, file, at(opened, clock(15)), maja)
  return file
}

/** Three days left of the four months. */
function tellMelvin(world: World, workers: Workers): File | undefined {
  const { maja } = workers
  const family = tellFamily(world, {
    side: 'north', home: 'Granåsvägen',
    children: [{ name: ['Melvin', 'Åkerhage'], sex: 'm', days: years(15), place: { kind: 'school', text: 'Granåsskolan, 9 B' } }],
    mother: { name: ['Annika', 'Åkerhage'] }, father: { name: ['Conny', 'Åkerhage'] },
  })
  const opened = startFor('child-invest', addDays(world.today, 3), 122)
  const melvin = investigated(world, workers, {
    family, opened, kind: 'school', place: 'Granåsskolan', ground: 'crime',
    said: 'Melvin har kommit med dyra kläder och pengar och säger att han hjälper några äldre. Han är mycket borta.',
  })
  if (melvin === undefined) return undefined
  for (const [days, note] of [
    [88, 'Melvin vill att det ska vara över. Han saknar fotbollen.'],
    [60, 'Melvin berättar vem han är rädd för. Vi gjorde upp vem han kan ringa.'], [29, 'Melvin har varit i skolan hela veckan.'],
    [8, 'Melvin läste förslaget och rättade två saker.'],
  ] as const) {
    tellContact(world, [melvin], { mode: 'office', on: ago(world, days), seen: 'alone', minutes: 60, note }, maja)
  }
  tellContact(
    world, [melvin],
    { mode: 'phone', on: ago(world, 15), minutes: 20, people: family.parents, note: 'Föräldrarna vill ha stöd i hur de sätter gränser.' },
    maja,
  )
  addTask(world, melvin, {
    title: 'Möte med Melvin Åkerhage', dueOn: world.today, dueTime: '13:15', by: maja, at: at(ago(world, 8), clock(16)),
  })
  done(world, melvin, workers, [
    ['Skriv analysen', ago(world, 1)], ['Skicka underlaget till Bo', ago(world, 1)], ['Ring Annika', ago(world, 2)],
  ])
  return melvin
}

/** Thirty-three days left; her home visit is done. */
function tellLova(world: World, workers: Workers): File | undefined {
  const { maja } = workers
  const family = tellFamily(world, {
    side: 'north', home: 'Hjortronvägen',
    children: [{ name: ['Lova', 'Ekdal'], sex: 'f', days: years(5), place: { kind: 'preschool', text: 'Förskolan Myran' } }],
    mother: { name: ['Jasmin', 'Ekdal'] }, father: { name: ['Niklas', 'Ekdal'] },
  })
  const opened = startFor('child-invest', addDays(world.today, 33), 122)
  const lova = investigated(world, workers, {
    family, opened, kind: 'preschool', place: 'Förskolan Myran', ground: 'neglect',
    said: 'Lova är mycket trött och kommer ofta efter lunch. Hon har samma kläder flera dagar.',
  })
  if (lova === undefined) return undefined
  tellContact(
    world, [lova],
    {
      mode: 'office', on: ago(world, 70), minutes: 60, people: family.parents,
      note: 'Föräldrarna berättar om nattarbete och vem som lämnar.',
    },
    maja,
  )
  tellContact(
    world, [lova],
    {
      mode: 'visit', on: ago(world, 11), seen: 'alone', minutes: 60, people: family.parents,
      note: 'Lova visade sitt rum och berättade vem som läser för henne.',
    },
    maja,
  )
  done(world, lova, workers, [['Träffa barnet', ago(world, 1)], ['Boka tolk', ago(world, 3)], ['Ring förskolan', world.today]])
  return lova
}

/** Since three years and a half; each half year considered, the transfer of custody too, the care plan revised. */
function placeSixten(world: World, sixten: File, latest: Day): void {
  const began = workdayBefore(addDays(latest, -6 * 181))
  const placed = startPlacement(world, sixten, began, { form: 'family-home', basis: 'sol', notified: true })
  world.placed.set(sixten, placed)
  const revised = workdayBefore(addDays(addYears(began, 2), -20))
  placementFact(world, sixten, placed, revised, { type: 'care-plan-revised' })
  addPlan(world, sixten, placed, revised, { kind: 'care_plan', version: 2 })
  for (const on of [revised, workdayBefore(addDays(addYears(began, 3), -40))]) {
    placementFact(world, sixten, placed, on, { type: 'custody-transfer-considered' }, clock(13))
  }
  for (const halfYears of [5, 4, 3, 2, 1, 0]) {
    considerPlacement(world, sixten, halfYears === 0 ? latest : workdayBefore(addDays(latest, -halfYears * 181)))
  }
}

/** In a family home for three years; the committee is to consider the care in nine days (SoL 22:13). */
function tellSixten(world: World, { maja, per }: Workers): File | undefined {
  const family = tellFamily(world, {
    side: 'north', home: 'Myrstigen',
    children: [
      { name: ['Sixten', 'Hallmark'], sex: 'm', days: years(16), place: { kind: 'school', text: 'Lingonby gymnasium, årskurs 1' } },
    ],
    mother: { name: ['Monica', 'Hallmark'] },
  })
  const [child] = family.children
  if (child === undefined) return undefined
  const latest = startFor('consider-sol', addDays(world.today, 9), 184)
  const began = addDays(world.start, -200)
  const sixten = openCase(world, {
    child, family, worker: per, at: at(began, clock(10)), reason: 'Fanns när systemet infördes', by: managerOf(world, world.units.north),
    number: caseNumberNear(world, began),
  })
  sixten.phase = 'placed'
  placeSixten(world, sixten, latest)
  const left = at(ago(world, 266), clock(15))
  handOver(world, sixten, maja, left, 'Per Aldin har slutat', managerOf(world, world.units.north))
  for (const [days, note] of [
    [150, 'Sixten trivs i familjehemmet och i praktiken.'], [95, 'Sixten vill börja övningsköra. Vi ringde skolan tillsammans.'],
    [52, 'Vi talade om mamma. Han vill träffa henne på ett kafé.'],
    [13, 'Sixten läste sin plan inför övervägandet och höll med om det mesta.'],
  ] as const) {
    tellContact(world, [sixten], { mode: 'visit', on: ago(world, days), seen: 'alone', minutes: 90, others: ['familjehemmet'], note }, maja)
  }
  return sixten
}
