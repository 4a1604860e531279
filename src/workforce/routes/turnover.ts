import * as z from 'zod'
import { file, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { assumptionsAnswer, assumptionsForm, newAssumptionsBody } from '../contract/assumptions.ts'
import {
  costApiQuery, costQuery, costShape, tenuresShape, turnoverApiQuery, turnoverQuery, turnoverViewShape,
} from '../contract/turnover-page.ts'
import { assumptionsPage } from '../pages/turnover-assumptions.tsx'
import { costPage } from '../pages/turnover-cost.tsx'
import { tenuresPage } from '../pages/turnover-tenures.tsx'
import { turnoverPage } from '../pages/turnover.tsx'
import { turnoverCsv } from '../pages/workforce-csv.ts'
import { readAssumptions } from '../rules/read-assumptions.ts'
import { turnoverOver } from '../usecases/count-turnover.ts'
import { allAssumptions, decideAssumptions } from '../usecases/decide-assumptions.ts'
import { costView, tenuresView } from '../usecases/show-tenures.ts'
import { turnoverView, unitsSeen } from '../usecases/show-turnover.ts'

const nobody = (): readonly string[] => []
/** Turnover for all who may see released numbers; what counts from rows alone for who may see the rows. */
const [may, rows, plan] = ['turnover.read', 'employment.read', 'supply.plan'] as const
const done = z.object({ klart: z.string().optional() })

/** Turnover by every definition, how long people stay, what it costs, and what is assumed. Nobody is named in any of it. */
export const turnoverRoutes: readonly Route[] = [
  page({ path: '/omsattning', may, query: turnoverQuery, about: nobody, show: turnoverPage, load: (tx, asked) => turnoverView(tx, asked.query, asked) }),
  file({ path: '/omsattning/csv', may: rows, about: nobody,
    load: async (tx, asked) => turnoverCsv(await turnoverOver(tx, { on: asked.clock.today(), months: 1, units: unitsSeen(asked) }), asked.language) }),
  page({ path: '/omsattning/stannar', may: rows, about: nobody, show: tenuresPage, load: tenuresView }),
  page({ path: '/omsattning/kostnad', may: rows, query: costQuery, about: nobody, show: costPage, load: (tx, asked) => costView(tx, asked.query.enhet, asked) }),
  form({
    path: '/omsattning/antaganden', may: rows, query: done, body: assumptionsForm, about: nobody, show: assumptionsPage,
    load: async (tx) => ({ versions: await allAssumptions(tx) }),
    async submit(tx, asked) {
      if (!asked.actor.may.has(plan)) throw new Refusal('not_permitted', 403)
      const found = readAssumptions(asked.body)
      const reason = newAssumptionsBody.shape.reason.safeParse(asked.body.reason)
      const faults = [...('faults' in found ? found.faults : []), ...(reason.success ? [] : [{ field: 'reason', code: reason.error.issues[0]?.message ?? 'reason_needed' }])]
      if ('faults' in found || !reason.success) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
      await decideAssumptions(tx, { reason: reason.data, assumptions: found.read }, asked)
      return { to: '/omsattning/antaganden', done: 'assumptions_decided', about: [] }
    },
  }),
  reading({
    path: '/api/turnover', may, summary: 'Staff turnover by every definition, live or as released', query: turnoverApiQuery, answer: turnoverViewShape, about: nobody,
    handle: (tx, asked) => {
      const { unit, department, group, definition, retirement } = asked.query
      return turnoverView(tx, { enhet: unit, avdelning: department, grupp: group, matt: definition, pension: retirement }, asked)
    },
  }),
  reading({ path: '/api/turnover/tenures', may: rows, summary: 'How long permanent employments last, by year of start', answer: tenuresShape, about: nobody, handle: tenuresView }),
  reading({ path: '/api/turnover/cost', may: rows, summary: 'What those who left are assumed to cost', query: costApiQuery, answer: costShape, about: nobody,
    handle: (tx, asked) => costView(tx, asked.query.unit, asked) }),
  reading({ path: '/api/turnover/assumptions', may: rows, summary: 'What cost and need are counted with, every version', answer: assumptionsAnswer, about: nobody,
    handle: async (tx) => ({ versions: await allAssumptions(tx) }) }),
  writing({ path: '/api/turnover/assumptions', may: plan, summary: 'Decide a new version of the assumptions', body: newAssumptionsBody, answer: z.object({ version: z.int() }),
    about: nobody, handle: (tx, asked) => decideAssumptions(tx, asked.body, asked) }),
]
