import { addDays, addMonths } from '../../../calendar/day.ts'
import { closeCase } from '../acts/keep-case.ts'
import { at, clock, workdayFrom } from '../time.ts'
import type { World } from '../world.ts'
import { ago, caseNumberNear, tellDecision, tellFamily, tellReport, thisMorning, years } from './telling.ts'
import type { Workers } from './telling.ts'

const away = 'Uppgifterna har gåtts igenom med mamma och förskolan. De förklarar händelsen, och Tuva mår väl. En utredning inleds inte.'

/** Tuva Ranstam, three years old: this morning's report is the fourth in eleven months. */
export function tellTuva(world: World, { maja, per }: Workers): void {
  const family = tellFamily(world, {
    side: 'north', home: 'Lingonstigen',
    children: [
      { name: ['Melker', 'Ranstam'], sex: 'm', days: years(6), place: { kind: 'school', text: 'Lingonbackens skola, förskoleklass' } },
      { name: ['Tuva', 'Ranstam'], sex: 'f', days: years(3, 0.5), place: { kind: 'preschool', text: 'Förskolan Lingonet' } },
    ],
    mother: { name: ['Emelie', 'Ranstam'] }, father: { name: ['Robert', 'Öhrnell'], apart: 'Stationsgatan 9, 990 11 Lingonby' },
  })
  const tuva = family.children[1]
  if (tuva === undefined) return
  const first = workdayFrom(addDays(addMonths(world.today, -11), 9))
  const earlier = [
    {
      on: first, worker: per, kind: 'anonymous', via: 'phone', reporter: {}, ground: 'neglect',
      said: 'Ett litet barn gråter länge på kvällarna och ingen verkar trösta.',
    },
    {
      on: ago(world, 190), worker: maja, kind: 'health_care', via: 'letter', reporter: { workplace: 'BVC Lingonby' }, ground: 'neglect',
      said: 'Tuva har uteblivit från två kontroller. Mamma svarar inte i telefon.',
    },
    {
      on: ago(world, 76), worker: maja, kind: 'police', via: 'letter', reporter: { workplace: 'Polisen Lingonby' },
      ground: 'violence_in_close_relations',
      said: 'Polisen kallades till bostaden efter bråk mellan mamma och pappa. Tuva och Melker var hemma.',
    },
  ] as const
  let number: string | undefined = caseNumberNear(world, first)
  for (const { on, worker, kind, via, reporter, ground, said } of earlier) {
    const { files } = tellReport(world, {
      family, about: [tuva], when: at(on, clock(10, 20)), kind, via, reporter, to: worker, wantsFeedback: false, grounds: [ground],
      lastHappened: 'week', narrative: said,
      ...(number === undefined ? {} : { number }),
    })
    number = undefined
    for (const file of files) {
      tellDecision(world, file, 'do_not_open', at(workdayFrom(addDays(on, 10)), clock(11)), away)
      closeCase(file, at(workdayFrom(addDays(on, 14)), clock(16)))
    }
  }
  const today = tellReport(world, {
    family, about: [tuva], when: thisMorning(world, clock(8, 12)), openedAfter: 4, kind: 'preschool', via: 'public_form',
    reporter: { name: 'Rektor', workplace: 'Förskolan Lingonet', contact: '0999-10 31 20' }, to: maja, assessed: false, wantsFeedback: true,
    grounds: ['violence_against_child'],
    lastHappened: 'now',
    narrative: 'Tuva kom i dag med ett stort blåmärke på kinden. Hon sade att mammas kompis slog henne. Hon är rädd för att gå hem.',
  })
  const reported = today.reported[0]
  if (reported === undefined) return
  world.rows.draft.push({
    staff_id: maja.row.id, form: 'protection', subject_id: reported.row.id,
    body: { reasons: 'Tuva är på förskolan till 16. Jag har talat med rektorn, som har sett märket. Mamma är inte nådd än.' },
    saved_at: thisMorning(world, clock(8, 31)),
  })
}
