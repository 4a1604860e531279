import { form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { dayTyped } from '../../decisions/rules/read-days.ts'
import {
  worriesAnswer, worriesPaged, worriesQuery, worryAnswer, worryBody, worryClosingBody, worryForm, worryIdShape, worryMeasureBody,
    worryPageForm, worryParams,
} from '../contract/worries.ts'
import { newWorryPage, worriesPage, worryPage } from '../pages/worries.tsx'
import { addMeasure, closeWorry, enterWorry, listWorries, readWorries, readWorry, unitsOfWorries } from '../usecases/keep-worries.ts'

const nobody = (): readonly string[] => []
const [read, write] = ['worry.read', 'worry.write'] as const

function needed(value: string, field: string): void {
  if (value === '') throw new Refusal('worry_form_is_wrong', 422, {}, [{ field, code: 'needed' }])
}

/** Worries picked up at workplace visits, and what was done about them. */
export const worryRoutes: readonly Route[] = [
  page({ path: '/oro', may: read, query: worriesQuery, about: nobody, show: worriesPage,
    load: (tx, asked) => readWorries(tx, { unitId: asked.query.enhet, openOnly: asked.query.visa === 'oppna', page: asked.query.sida },
      asked) }),
  form({
    path: '/oro/ny', may: write, body: worryForm, about: nobody, show: newWorryPage, load: unitsOfWorries,
    async submit(tx, asked) {
      const { unitId, what, on } = asked.body
      const { id } = await enterWorry(tx, { unitId, what, noticedOn: dayTyped(on, 'on', asked.clock.today()) }, asked, 'on')
      return { to: `/oro/${id}`, done: 'saved', about: [] }
    },
  }),
  form({
    path: '/oro/:id', may: read, params: worryParams, body: worryPageForm, about: nobody, show: worryPage, load: (tx, asked) =>
      readWorry(tx, asked.params.id, asked),
    async submit(tx, asked) {
      if (!asked.actor.may.has(write)) throw new Refusal('not_permitted', 403)
      const { id } = asked.params
      const { on, what, outcome } = asked.body
      if (asked.body.do === 'close') {
        needed(outcome, 'outcome')
        await closeWorry(tx, id, outcome, asked)
        return { to: `/oro/${id}`, done: 'closed', about: [] }
      }
      needed(what, 'what')
      await addMeasure(tx, id, { doneOn: dayTyped(on, 'on', asked.clock.today()), what }, asked, 'on')
      return { to: `/oro/${id}`, done: 'measure_saved', about: [] }
    },
  }),
  reading({ path: '/api/worries', may: read, query: worriesPaged, answer: worriesAnswer, about: nobody,
    summary: 'Worries picked up at workplace visits, the latest first',
    handle: (tx, asked) => listWorries(tx, asked.query, asked) }),
  writing({ path: '/api/worries', may: write, body: worryBody, answer: worryIdShape, about: nobody,
    summary: 'Write down a worry picked up at a workplace visit',
    handle: (tx, asked) => enterWorry(tx, asked.body, asked) }),
  reading({ path: '/api/worries/:id', may: read, params: worryParams, answer: worryAnswer, about: nobody,
    summary: 'One worry, with what was done about it',
    handle: (tx, asked) => readWorry(tx, asked.params.id, asked) }),
  writing({ path: '/api/worries/:id/measures', may: write, params: worryParams, body: worryMeasureBody, answer: worryIdShape, about: nobody,
    summary: 'Write down what was done about a worry', handle: (tx, asked) => addMeasure(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/worries/:id/closing', may: write, params: worryParams, body: worryClosingBody, answer: worryIdShape, about: nobody,
    summary: 'Close a worry with what became of it', handle: (tx, asked) => closeWorry(tx, asked.params.id, asked.body.outcome, asked) }),
]
