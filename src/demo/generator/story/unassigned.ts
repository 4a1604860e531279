import { addDays } from '../../../calendar/day.ts'
import { assess } from '../acts/handle-concern.ts'
import { receiveConcern } from '../acts/receive-concern.ts'
import { isOfficeTime, at, clock, later } from '../time.ts'
import { managerOf, workersOf } from '../staff.ts'
import type { World } from '../world.ts'
import { tellFamily, tellReport, thisMorning } from './telling.ts'

/** Two reports that nobody has been given: an infant since yesterday afternoon, and a boy whose name nobody knew this morning. */
export function tellUnassigned(world: World): void {
  const { today, workers, units } = world
  const family = tellFamily(world, {
    side: 'south', home: 'Odonstigen', children: [{ name: ['Juni', 'Rosenäng'], sex: 'f', days: 75, place: null }],
    mother: { name: ['Alexandra', 'Rosenäng'] },
  })
  const yesterday = at(addDays(today, -1), clock(15, 10))
  const reported = tellReport(world, {
    family, when: yesterday, openedAfter: 25, kind: 'health_care', via: 'phone',
    reporter: { name: 'Sjuksköterska', workplace: 'BVC Lingonby', contact: '0999-10 32 00' }, to: null,
    assessed: false, wantsFeedback: true, grounds: ['neglect'], lastHappened: 'week',
    narrative: 'Juni går inte upp i vikt, och mamma verkar mycket nedstämd. Hon tackade nej till hembesök.',
  }).reported
  const opener = workersOf(world, 'intake', today)[0] ?? managerOf(world, units.intake)
  const assessor = isOfficeTime(yesterday) ? opener : (workers.find((one) => one.unit === units.duty) ?? opener)
  for (const one of reported) {
    assess(world, one, {
      outcome: 'no_immediate_need',
      reasons: 'Mormor bor hos dem i veckan, och BVC träffar Juni i morgon. Behov av omedelbart skydd bedöms inte finnas.',
      at: later(yesterday, 70), by: assessor,
    })
  }
  const early = thisMorning(world, clock(7, 15))
  receiveConcern(world, {
    at: early, via: 'phone', kind: 'private', reporter: { name: 'En busschaufför' }, wantsFeedback: false, grounds: ['other'],
    lastHappened: 'now',
    narrative: 'En pojke i åttaårsåldern har åkt ensam med första bussen tre morgnar. Han sade att ingen var hemma när han vaknade.',
    children: [{ person: null, name: 'Pojke, okänt namn', age: 'cirka 8 år', whereabouts: 'Går av vid Tallmoskolan' }],
    opened: { at: thisMorning(world, clock(7, 35)), by: opener },
  })
}
