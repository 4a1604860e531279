import { addDays } from '../../../calendar/day.ts'
import { addTask } from '../acts/note-contact.ts'
import { at, clock, lastDecidingDay, workdayBefore } from '../time.ts'
import type { Family, World } from '../world.ts'
import { ago, caseNumberNear, tellContact, tellDecision, tellFamily, tellReport, thisMorning, years } from './telling.ts'
import type { Workers } from './telling.ts'

/** Children with Maja Ekwall whose preliminary assessment is running, or was decided without the reporter being told. */
export function tellReported(world: World, workers: Workers, hiddenNumber: string): void {
  tellNoel(world, workers)
  tellHidden(world, workers, hiddenNumber)
  tellInes(world, workers)
  tellHedqvist(world, workers)
  tellSaga(world, workers)
}

/** Decided, but the school still waits for the answer that was due the last working day. */
function tellNoel(world: World, { maja }: Workers): void {
  const family: Family = tellFamily(world, {
    side: 'north', home: 'Kvarngatan',
    children: [{ name: ['Noel', 'Björkegren'], sex: 'm', days: years(9), place: { kind: 'school', text: 'Granåsskolan, 3 C' } }],
    mother: { name: ['Carina', 'Björkegren'] }, father: { name: ['Stefan', 'Björkegren'] },
  })
  const decided = addDays(lastDecidingDay(world.today), -7)
  const received = workdayBefore(addDays(decided, -9))
  const { files } = tellReport(world, {
    family, when: at(received, clock(11, 15)), kind: 'school', via: 'public_form',
    reporter: { name: 'Klasslärare', workplace: 'Granåsskolan', contact: '0999-10 30 12' }, to: maja,
    number: caseNumberNear(world, received), wantsFeedback: true, grounds: ['neglect'], lastHappened: 'week',
    narrative: 'Noel har kommit utan frukost och utan ytterkläder flera dagar.',
  })
  const [noel] = files
  if (noel === undefined) return
  tellDecision(
    world, noel, 'do_not_open', at(decided, clock(13, 20)),
    'Föräldrarna har ordnat det som brast, och skolan bekräftar. En utredning inleds inte.',
  )
  tellContact(
    world, [noel],
    {
      mode: 'phone', on: ago(world, 6), minutes: 15, people: family.parents.slice(0, 1),
      note: 'Berättade om beslutet. Carina är lättad och vill gärna ha kontakt med elevhälsan.',
    },
    maja,
  )
}

/** A child with protected registration; the last day to decide is today. */
function tellHidden(world: World, { maja }: Workers, number: string): void {
  const family = tellFamily(world, {
    side: 'north', home: 'Ljungbacken',
    children: [{ name: ['Signe', 'Vintersäter'], sex: 'f', days: years(8), place: { kind: 'school', text: 'Lingonbackens skola, 2 A' } }],
    mother: { name: ['Katja', 'Vintersäter'] },
  })
  for (const { row } of [...family.children, ...family.parents]) row.protection = 'protected_registration'
  const received = addDays(world.today, -14)
  const { files } = tellReport(world, {
    family, when: at(received, clock(14, 50)), kind: 'police', via: 'letter', reporter: { workplace: 'Polisen Lingonby' }, to: maja, number,
    wantsFeedback: false,
    grounds: ['violence_in_close_relations'], lastHappened: 'now',
    narrative: 'Pappan har sökt upp familjen trots kontaktförbud. Barnet såg honom genom fönstret.',
  })
  tellContact(
    world, files,
    {
      mode: 'office', on: ago(world, 5), seen: 'alone', minutes: 60, people: family.parents,
      note: 'Barnet berättar att det känns tryggare i skolan. Mamma har talat med polisen om skyddet.',
    },
    maja,
  )
}

/** An investigation was opened this morning: Ines, who is fourteen, and her mother are to be told at once. */
function tellInes(world: World, { maja }: Workers): void {
  const family = tellFamily(world, {
    side: 'north', home: 'Sågverksgatan',
    children: [{ name: ['Ines', 'Ostrander'], sex: 'f', days: years(14), place: { kind: 'school', text: 'Granåsskolan, 8 A' } }],
    mother: { name: ['Veronica', 'Ostrander'] },
  })
  const received = ago(world, 9)
  const { files } = tellReport(world, {
    family, when: at(received, clock(9, 5)), kind: 'school', via: 'phone',
    reporter: { name: 'Kurator', workplace: 'Granåsskolan', contact: '0999-10 30 11' }, to: maja,
    number: caseNumberNear(world, received), wantsFeedback: false, grounds: ['mental_ill_health'], lastHappened: 'week',
    narrative: 'Ines har berättat att hon inte orkar gå hem och att hon har skurit sig. Mamma är underrättad.',
  })
  const [ines] = files
  if (ines === undefined) return
  tellContact(
    world, files,
    {
      mode: 'video', on: ago(world, 4), seen: 'seen', minutes: 30, people: family.parents,
      note: 'Ines och mamma var med. Ines vill träffas själv nästa gång.',
    },
    maja,
  )
  tellDecision(
    world, ines, 'open_investigation', thisMorning(world, clock(7, 45)),
    'Ines har själv berättat hur hon mår. Vi behöver ta reda på vilket stöd hon behöver.',
  )
}

/** Brother and sister in one report from the child health centre; two days left. */
function tellHedqvist(world: World, { maja }: Workers): void {
  const family = tellFamily(world, {
    side: 'north', home: 'Tallvägen',
    children: [
      { name: ['Alva', 'Hedqvist'], sex: 'f', days: years(7), place: { kind: 'school', text: 'Granåsskolan, 1 B' } },
      { name: ['Ture', 'Hedqvist'], sex: 'm', days: years(4), place: { kind: 'preschool', text: 'Förskolan Myran' } },
    ],
    mother: { name: ['Linnea', 'Hedqvist'] }, father: { name: ['Oskar', 'Hedqvist'] },
  })
  const received = addDays(world.today, -12)
  const { files } = tellReport(world, {
    family, when: at(received, clock(10, 40)), kind: 'health_care', via: 'public_form',
    reporter: { name: 'Sjuksköterska', workplace: 'BVC Lingonby', contact: '0999-10 32 00' }, to: maja,
    wantsFeedback: true, grounds: ['parent_alcohol_or_drugs'], lastHappened: 'week',
    narrative: 'Pappa luktade alkohol vid besöket med Ture. Alva sade att pappa ofta sover på dagen.',
  })
  tellContact(
    world, files,
    {
      mode: 'visit', on: ago(world, 7), seen: 'seen', minutes: 75, people: family.parents,
      note: 'Hembesök. Båda barnen var med. Föräldrarna berättar om en svår höst och vill ha hjälp.',
    },
    maja,
  )
  const [alva] = files
  if (alva !== undefined) {
    addTask(world, alva, { title: 'Hembesök Hedqvist', dueOn: world.today, dueTime: '10:00', by: maja, at: at(ago(world, 7), clock(16)) })
  }
}

/** Did not come to the meeting; a note about it is begun and not locked. */
function tellSaga(world: World, { maja }: Workers): void {
  const family = tellFamily(world, {
    side: 'north', home: 'Enbärsvägen',
    children: [{ name: ['Saga', 'Lundevall'], sex: 'f', days: years(12), place: { kind: 'school', text: 'Granåsskolan, 6 A' } }],
    mother: { name: ['Pernilla', 'Lundevall'] }, father: { name: ['Tobias', 'Lundevall'] },
  })
  const received = addDays(world.today, -10)
  const { files } = tellReport(world, {
    family, when: at(received, clock(13, 30)), kind: 'psychiatry', via: 'public_form',
    reporter: { name: 'Läkare', workplace: 'BUP-mottagningen Lingonby', contact: '0999-10 33 00' }, to: maja,
    number: caseNumberNear(world, received), wantsFeedback: true, grounds: ['mental_ill_health', 'school_absence'], lastHappened: 'earlier',
    narrative: 'Saga går inte i skolan och föräldrarna avböjer fortsatt kontakt med oss.',
  })
  tellContact(world, files, { mode: 'office', outcome: 'no_show', on: ago(world, 5), note: 'Ny tid saknas.' }, maja)
  const [saga] = family.children
  if (saga === undefined) return
  world.rows.draft.push({
    staff_id: maja.row.id, form: 'contact', subject_id: saga.row.id,
    body: {
      mode: 'phone', outcome: 'held', present: [saga.row.id],
      note: 'Pernilla ringde upp. Saga vill hellre träffas på biblioteket än hos oss.', step: 'Boka ny tid', due: '',
    },
    saved_at: at(lastDecidingDay(world.today), clock(16, 48)),
  })
}
