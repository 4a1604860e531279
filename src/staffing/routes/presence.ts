import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { localNumber } from '../../law/queries.ts'
import { action, file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { boardQuery, floorForm, historyQuery, mostFileBytes, ownForm, ownQuery, presenceFileForm, staffForm, unitParams } from '../contract/presence.ts'
import { ownPresencePage } from '../pages/own-presence.tsx'
import { presenceBoardPage } from '../pages/presence-board.tsx'
import { presenceCsv, presenceHistoryPage } from '../pages/presence-history.tsx'
import { presenceImportPage } from '../pages/presence-import.tsx'
import { unitPresencePage } from '../pages/unit-presence.tsx'
import type { UnitData } from '../pages/unit-presence.tsx'
import { importPresence } from '../usecases/import-presence.ts'
import { answerFor, answerOwn, setFloor } from '../usecases/register-presence.ts'
import { boardOn, ownDays, presenceHistory, unitOn } from '../usecases/show-presence.ts'
import { daysAhead } from '../usecases/watch-floors.ts'

const nobody = (): readonly string[] => []
const usualFloor = async (tx: Read, { clock }: Pick<Asked, 'clock'>): Promise<number> => (await localNumber(tx, 'presence-floor', clock.today())) / 100

async function unitFor(tx: Read, asked: Pick<Asked<{ id: string }, { dag: Day | null }>, 'params' | 'query' | 'actor' | 'clock'>): Promise<UnitData> {
  return { ...await unitOn(tx, asked.params.id, asked.query.dag, asked), usual: await usualFloor(tx, asked) }
}

/** The pages of presence: the board, the own days, one unit by name, day by day, and a file from the time system. */
export const presencePages: readonly Route[] = [
  page({
    path: '/narvaro', may: 'presence.own', query: boardQuery, about: nobody, show: presenceBoardPage,
    load: async (tx, asked) => ({ ...await boardOn(tx, asked.query.dag, asked), usual: await usualFloor(tx, asked) }),
  }),
  form({
    path: '/narvaro/jag', may: 'presence.own', query: ownQuery, body: ownForm, about: nobody, show: ownPresencePage,
    async load(tx, asked) {
      const days = await ownDays(tx, asked)
      const { today } = days
      const { dag } = asked.query
      return { ...days, on: dag !== null && dag >= addDays(today, -7) && dag <= addDays(today, daysAhead) ? dag : today }
    },
    async submit(tx, asked) {
      await answerOwn(tx, asked.body, asked)
      return { to: '/narvaro/jag', done: 'answered', about: [] }
    },
  }),
  form({
    path: '/narvaro/enhet/:id', may: 'presence.staff', params: unitParams, query: boardQuery, body: staffForm, about: nobody, show: unitPresencePage, load: unitFor,
    async submit(tx, asked) {
      if (!asked.actor.may.has('presence.manage')) throw new Refusal('not_permitted', 403)
      await answerFor(tx, asked.body, asked)
      return { to: `/narvaro/enhet/${asked.params.id}${asked.body.on === null ? '' : `?dag=${asked.body.on}`}`, done: 'registered', about: [] }
    },
  }),
  action({
    path: '/narvaro/enhet/:id/golv', may: 'presence.manage', params: unitParams, body: floorForm,
    async submit(tx, asked) {
      await setFloor(tx, { unitId: asked.params.id, share: asked.body.percent }, asked)
      return { to: `/narvaro/enhet/${asked.params.id}`, done: 'floor_set', about: [] }
    },
  }),
  page({
    path: '/narvaro/historik', may: 'presence.own', query: historyQuery, about: nobody, show: presenceHistoryPage,
    load: (tx, asked) => presenceHistory(tx, { unitId: asked.query.enhet, weeks: asked.query.veckor }, asked),
  }),
  file({
    path: '/narvaro/historik/csv', may: 'presence.own', query: historyQuery, about: nobody,
    load: async (tx, asked) => presenceCsv(await presenceHistory(tx, { unitId: asked.query.enhet, weeks: asked.query.veckor }, asked), asked.language),
  }),
  form({
    path: '/narvaro/import', may: 'import.run', body: presenceFileForm, mostBytes: mostFileBytes, about: nobody, show: presenceImportPage,
    load: () => Promise.resolve({ done: null, faults: [] }),
    async submit(tx, asked) {
      const bytes = asked.body.uploads[0]?.bytes ?? new TextEncoder().encode(asked.body.file)
      if (bytes.length === 0) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'file', code: 'file_needed' }])
      const done = await importPresence(tx, bytes, asked.clock.now(), asked.actor.id)
      return { here: Array.isArray(done) ? { done: null, faults: done } : { done, faults: [] }, about: [] }
    },
  }),
]
