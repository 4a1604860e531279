import * as z from 'zod'
import { ruleVersions } from '../law/queries.ts'
import { file, form, page, reading, writing } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import type { Read } from '../platform/db.ts'
import type { Language } from '../platform/language.ts'
import { Refusal } from '../platform/refusal.ts'
import { childrenQuery, childrenShape, continuityQuery, continuityShape } from './contract/continuity.ts'
import { clocksPageShape, clocksQuery, loadShape, openPageShape, openQuery, unitQuery } from './contract/load.ts'
import { newTableBody, tableForm, tablesAnswer } from './contract/table.ts'
import { timeQuery, timeUseShape } from './contract/time-use.ts'
import { showChildren } from './pages/children.tsx'
import { showContinuity } from './pages/continuity.tsx'
import { continuityCsv, loadCsv, timeCsv } from './pages/csv.ts'
import { showClocks, showOpen } from './pages/lists.tsx'
import { showLoad } from './pages/load.tsx'
import { showTable } from './pages/table.tsx'
import { showTimeUse } from './pages/time-use.tsx'
import { readTable } from './rules/read-table.ts'
import { allTables, decideTable, tableNow } from './usecases/decide-table.ts'
import { breakingClocks } from './usecases/forecast-units.ts'
import { openBehind } from './usecases/show-behind.ts'
import { changedChildren, continuityView } from './usecases/show-continuity.ts'
import { loadOf } from './usecases/show-load.ts'
import { timeUseView } from './usecases/show-time-use.ts'

const nobody = (): readonly string[] => []
const personsIn = ({ rows }: { rows: ReadonlyArray<{ personId: string | null }> }): string[] => [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
const [own, units] = ['workload.read', 'workload.units'] as const
const done = { klart: z.string().optional() }

async function termsIn(tx: Read, language: Language): Promise<Record<string, string>> {
  return Object.fromEntries((await ruleVersions(tx)).map((version) => [version.rule, version.term[language]]))
}

const loadRoutes: readonly Route[] = [
  reading({ path: '/api/workload', may: own, summary: 'The weighted caseload: of units one manages, and of oneself', query: unitQuery, answer: loadShape, about: nobody, handle: loadOf }),
  reading({ path: '/api/workload/open', may: own, summary: 'The open work behind the points', query: openQuery, answer: openPageShape, about: personsIn, handle: openBehind }),
  reading({ path: '/api/workload/breaking', may: units, summary: 'Clocks that will break in thirty days with the staff there is', query: clocksQuery, answer: clocksPageShape, about: personsIn, handle: breakingClocks }),
  reading({ path: '/api/workload/tables', may: own, summary: 'The local table of points, every version', answer: tablesAnswer, about: nobody, handle: async (tx) => ({ versions: await allTables(tx) }) }),
  writing({ path: '/api/workload/tables', may: 'workload.table', summary: 'Decide a new version of the table of points', body: newTableBody, answer: z.object({ version: z.int() }), about: nobody,
    handle: (tx, asked) => decideTable(tx, asked.body, asked) }),
  page({ path: '/arbetsbelastning', may: own, query: unitQuery, about: nobody, show: showLoad,
    load: async (tx, asked) => ({ load: await loadOf(tx, asked), table: (await tableNow(tx)).table }) }),
  page({ path: '/arbetsbelastning/oppet', may: own, query: openQuery, about: personsIn, show: showOpen,
    load: async (tx, asked) => ({ ...asked.query, ...await openBehind(tx, asked) }) }),
  page({ path: '/arbetsbelastning/frister', may: units, query: clocksQuery, about: personsIn, show: showClocks,
    load: async (tx, asked) => ({ ...asked.query, ...await breakingClocks(tx, asked), terms: await termsIn(tx, asked.language) }) }),
  file({ path: '/arbetsbelastning/csv', may: units, query: unitQuery, about: nobody, load: async (tx, asked) => loadCsv(await loadOf(tx, asked), asked.language) }),
  form({
    path: '/arbetsbelastning/poang', may: own, query: z.object(done), body: tableForm, about: nobody, show: showTable, load: async (tx) => ({ versions: await allTables(tx) }),
    submit: async (tx, asked) => {
      if (!asked.actor.may.has('workload.table')) throw new Refusal('not_permitted', 403)
      const found = readTable(asked.body, (await tableNow(tx)).table)
      const reason = asked.body.reason.trim()
      const faults = [...('faults' in found ? found.faults : []), ...(reason === '' ? [{ field: 'reason', code: 'reason_needed' }] : [])]
      if ('faults' in found || faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
      await decideTable(tx, { reason: reason.slice(0, 300), table: found.read }, asked)
      return { to: '/arbetsbelastning/poang', done: 'table_decided', about: [] }
    },
  }),
]

const continuityRoutes: readonly Route[] = [
  reading({ path: '/api/continuity', may: units, summary: 'Workers per child and year, by unit', query: continuityQuery, answer: continuityShape, about: nobody, handle: continuityView }),
  reading({ path: '/api/continuity/children', may: units, summary: 'Children who changed responsible worker in a year', query: childrenQuery, answer: childrenShape, about: personsIn, handle: changedChildren }),
  page({ path: '/kontinuitet', may: units, query: continuityQuery, about: nobody, load: continuityView, show: showContinuity }),
  page({ path: '/kontinuitet/barn', may: units, query: childrenQuery, about: personsIn, show: showChildren,
    load: async (tx, asked) => ({ ...asked.query, ...await changedChildren(tx, asked) }) }),
  file({ path: '/kontinuitet/csv', may: units, query: continuityQuery, about: nobody, load: async (tx, asked) => continuityCsv(await continuityView(tx, asked), asked.language) }),
]

const timeRoutes: readonly Route[] = [
  reading({ path: '/api/time-use', may: units, summary: 'How working time divides, by unit', query: timeQuery, answer: timeUseShape, about: nobody, handle: timeUseView }),
  page({ path: '/tidsanvandning', may: units, query: timeQuery, about: nobody, load: timeUseView, show: showTimeUse }),
  file({ path: '/tidsanvandning/csv', may: units, query: timeQuery, about: nobody, load: async (tx, asked) => timeCsv(await timeUseView(tx, asked), asked.language) }),
]

/** How the work weighs, who stays with a child, and where the time goes: by unit, and of oneself. */
export const workloadRoutes: readonly Route[] = [...loadRoutes, ...continuityRoutes, ...timeRoutes]
