import type { Day } from '../../calendar/day.ts'
import { parseTimeInput } from '../../calendar/input.ts'
import { instantOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { form, page } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { stopEndForm, stopForm, stopsQuery } from '../contract/stops.ts'
import { idParams } from '../contract/typed-words.ts'
import { newStopPage, stopPage, stopsPage } from '../pages/stops.tsx'
import { endStop, enterStop, readStop, readStops } from '../usecases/keep-stops.ts'
import { unitsOf } from '../usecases/sight.ts'

const nobody = (): readonly string[] => []
const may = 'safety_request.write'
const path = '/arbetsmiljo/stopp'

/** "i dag 08.12" as an instant; a time alone is today's. @throws Refusal cooperation_day_is_wrong (422). */
function instantTyped(text: string, field: string, today: Day): Instant {
  const read = parseTimeInput(text, today, 'past')
  if (read === null) throw new Refusal('cooperation_day_is_wrong', 422, {}, [{ field, code: text === '' ? 'needed' : 'time_unclear' }])
  return instantOf(read.day ?? today, read.time)
}

/** Dangerous work that safety representatives have stopped (AML 6:7). */
export const stopPages: readonly Route[] = [
  page({ path, may, query: stopsQuery, about: nobody, show: stopsPage, load: (tx, asked) => readStops(tx, { unitId: asked.query.enhet, page: asked.query.sida }, asked) }),
  form({
    path: `${path}/nytt`, may, body: stopForm, about: nobody, show: newStopPage, load: unitsOf,
    async submit(tx, asked) {
      const { id } = await enterStop(tx, { ...asked.body, stoppedAt: instantTyped(asked.body.stoppedAt, 'stoppedAt', asked.clock.today()) }, asked)
      return { to: `${path}/${id}`, done: 'stopped', about: [] }
    },
  }),
  form({
    path: `${path}/:id`, may, params: idParams, body: stopEndForm, about: nobody, show: stopPage, load: (tx, asked) => readStop(tx, asked.params.id, asked),
    async submit(tx, asked) {
      await endStop(tx, asked.params.id, { ...asked.body, endedAt: instantTyped(asked.body.endedAt, 'endedAt', asked.clock.today()) }, asked)
      return { to: `${path}/${asked.params.id}`, done: 'ended', about: [] }
    },
  }),
]
