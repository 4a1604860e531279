import { addDays, addMonths, yearOf } from '../../../calendar/day.ts'
import { giveFeedback, tellOfInvestigation } from '../acts/handle-concern.ts'
import { addWhereabouts, addPerson, relate } from '../persons.ts'
import { handOver } from '../acts/keep-case.ts'
import { addTask, endTask } from '../acts/note-contact.ts'
import { managerOf } from '../staff.ts'
import { at, clock, workdayFrom } from '../time.ts'
import type { File, World } from '../world.ts'
import { ago, startFor, tellContact, tellDecision, tellFamily, tellReport } from './telling.ts'
import type { Workers } from './telling.ts'

/** Elis Sandberg Haddad and his sister: three reports, a worker who left, an investigation with seventeen days to go. */
export function tellElis(world: World, { maja, per }: Workers, number: string): void {
  const { today } = world
  const family = tellFamily(world, {
    side: 'north', home: 'Tallvägen',
    children: [
      { name: ['Elis', 'Sandberg Haddad'], sex: 'm', days: 4147, place: { kind: 'school', text: 'Granåsskolan, 5 B' } },
      { name: ['Noor', 'Sandberg Haddad'], sex: 'f', days: 2700, place: { kind: 'school', text: 'Granåsskolan, 1 A' } },
    ],
    mother: { name: ['Samira', 'Haddad'], language: 'arabiska' },
    father: { name: ['Jonas', 'Sandberg'], apart: 'Bruksgatan 4, 990 11 Lingonby' },
  })
  const [elisPerson, noorPerson] = family.children
  const [samira, jonas] = family.parents
  if (elisPerson === undefined || noorPerson === undefined || samira === undefined || jonas === undefined) return
  const ulla = addPerson(world, {
    given: 'Ulla', family: 'Sandberg', sex: 'f', near: addDays(today, -25_000), child: false, identity: 'unknown',
  })
  for (const child of family.children) relate(world, child, ulla, 'grandparent', 'farmor')
  addWhereabouts(world, ulla, 'address', 'Bruksgatan 4, 990 11 Lingonby')

  const opened = startFor('child-invest', addDays(today, 17), 122)
  const first = workdayFrom(addMonths(opened, -13))
  const school = {
    kind: 'school', via: 'public_form', reporter: { workplace: 'Granåsskolan', name: 'Kurator', contact: '0999-10 30 11' },
  } as const
  const one = tellReport(world, {
    ...school, family, about: [elisPerson], when: at(first, clock(13, 5)), to: per, number, wantsFeedback: false,
    grounds: ['school_absence'], lastHappened: 'week',
    narrative: 'Elis har varit borta åtta dagar den här terminen. Han säger att han inte sover på nätterna.',
  })
  const elis = one.files[0]
  if (elis === undefined) return
  tellDecision(
    world, elis, 'do_not_open', at(workdayFrom(addDays(first, 9)), clock(10)),
    'Familjen tar emot stöd av elevhälsan och vill fortsätta med det. Oron är inte så stor att en utredning ska inledas.',
  )
  elis.phase = 'supported'
  tellContact(
    world, [elis],
    {
      mode: 'office', on: workdayFrom(addDays(first, 5)), seen: 'seen', minutes: 45, people: [samira],
      note: 'Elis var med. Samira berättar om nätterna och tar gärna emot hjälp av skolan.',
    },
    per,
  )
  const second = ago(world, 308)
  tellReport(world, {
    family, about: [elisPerson], when: at(second, clock(18, 40)), kind: 'private', via: 'phone', reporter: { name: 'En granne' }, to: per,
    wantsFeedback: false,
    grounds: ['neglect'], lastHappened: 'earlier', narrative: 'Hör ofta högljutt bråk genom väggen på kvällarna och är orolig för barnen.',
  })
  tellDecision(
    world, elis, 'do_not_open', at(workdayFrom(addDays(second, 8)), clock(14)),
    'Samtal med båda föräldrarna och skolan ger inte stöd för att barnen far illa. Familjen har fortsatt stöd.',
  )
  handOver(world, elis, maja, at(ago(world, 266), clock(15)), 'Per Aldin har slutat', managerOf(world, world.units.north))
  tellContact(
    world, [elis], { mode: 'phone', on: ago(world, 240), minutes: 15, people: [samira], note: 'Presenterade mig som ny handläggare.' },
    maja,
  )

  const third = tellReport(world, {
    ...school, family, when: at(opened, clock(9, 29)), to: maja, wantsFeedback: true,
    grounds: ['violence_in_close_relations', 'school_absence'], lastHappened: 'week',
    narrative: 'Elis frånvaro har ökat. Han säger att han måste vara hemma när föräldrarna bråkar, och att Noor gömmer sig.',
  })
  const files = third.files
  for (const file of files) {
    tellDecision(
      world, file, 'open_investigation', at(opened, clock(15, 10)),
      'Det är tredje anmälan, och båda barnen beskriver bråk mellan föräldrarna. Vi behöver ta reda på hur de har det.',
    )
    tellOfInvestigation(world, file, at(opened, clock(16)), maja)
  }
  for (const reported of third.reported) {
    giveFeedback(world, reported, {
      told: 'opened', how: 'Telefon till kuratorn', at: at(workdayFrom(addDays(opened, 3)), clock(9, 30)), by: maja,
    })
  }
  tellMeetings(world, files, { maja, per })
}

/** What has happened in the investigation, and what is promised. */
function tellMeetings(world: World, files: readonly File[], { maja }: Workers): void {
  const { today } = world
  const [elis] = files
  const [samira, jonas] = elis?.family.parents ?? []
  if (elis === undefined || samira === undefined || jonas === undefined) return
  const both = [samira, jonas]
  tellContact(
    world, files,
    {
      mode: 'visit', on: ago(world, 90), seen: 'seen', minutes: 90, people: both,
      note: 'Första hembesöket. Vi gick igenom utredningsplanen. Barnen visade sina rum.',
    },
    maja,
  )
  tellContact(
    world, [elis],
    {
      mode: 'letter', on: ago(world, 53), others: ['Granåsskolan'],
      note: 'Granåsskolan svarade: frånvaro 18 % i september. Klassläraren ser att Elis är trött på förmiddagarna.',
    },
    maja,
  )
  tellContact(world, [elis], {
    mode: 'visit', on: ago(world, 41), seen: 'alone', minutes: 60, people: [samira],
    note: 'Elis berättar att han sover dåligt när det bråkas. Han litar på farmor och vill inte byta skola.',
  }, maja)
  tellContact(
    world, files,
    {
      mode: 'video', on: ago(world, 27), minutes: 45, people: both,
      note: 'Båda föräldrarna var med. De är överens om att prata med familjerådgivningen.',
    },
    maja,
  )
  tellContact(
    world, [elis], { mode: 'letter', on: ago(world, 9), others: ['BUP'], note: `BUP svarade: första besök i december ${yearOf(today)}.` },
    maja,
  )
  tellContact(world, files, { mode: 'visit', outcome: 'cancelled_by_them', reason: 'Samira sjuk', on: ago(world, 6), note: '' }, maja)
  const call = tellContact(
    world, [elis],
    {
      mode: 'phone', on: ago(world, 4), minutes: 20, people: [jonas],
      note: 'Bor hos farmor till jul. Han tycker att det har lugnat sig sedan dess.',
    },
    maja,
  )
  addTask(world, elis, {
    title: 'Hembesök, träffa Elis enskilt', dueOn: workdayFrom(addDays(today, 2)), dueTime: '15:30', by: maja,
    at: at(ago(world, 4), clock(15, 40)), contactId: call,
  })
  const asked = addTask(world, elis, {
    title: 'Ring skolkuratorn om frånvaron', dueOn: ago(world, 1), by: maja, at: at(ago(world, 9), clock(11)),
  })
  endTask(elis, asked, ago(world, 1))
}
