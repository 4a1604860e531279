import { addDays, yearOf } from '../../../calendar/day.ts'
import { employWorker, endEmployment } from '../staff.ts'
import type { World } from '../world.ts'
import { tellElis } from './elis.ts'
import { tellInvestigated } from './investigated.ts'
import { tellReported } from './reported.ts'
import { ago } from './telling.ts'
import { tellTuva } from './tuva.ts'
import { tellUnassigned } from './unassigned.ts'

/**
 * What is told by hand, all of it on days counted from today: the worklist of Maja Ekwall in Utredning Norr as the pictures of the look
 * show it, and the two reports that nobody has been given. Everything else is left to chance.
 */
export function addStories(world: World): void {
  const { series, today } = world
  // The two numbers that stand in the pictures.
  const numbers = { elis: series.reserve(yearOf(addDays(today, -500)), 212), hidden: series.reserve(yearOf(today), 417) }
  const workers = {
    per: employWorker(world, 'north', addDays(world.start, -900), ['Per', 'Aldin']),
    maja: employWorker(world, 'north', ago(world, 273), ['Maja', 'Ekwall']),
  }
  endEmployment(world, workers.per, ago(world, 266), 'own_request')
  tellElis(world, workers, numbers.elis)
  tellTuva(world, workers)
  tellReported(world, workers, numbers.hidden)
  tellInvestigated(world, workers)
  tellUnassigned(world)
}

