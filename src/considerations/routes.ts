import * as z from 'zod'
import { begunForm, finishForm } from '../cases/usecases/keep-draft.ts'
import { action, form, page, reading, writing } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  beginBody, beginForm, begunShape, considerationAnswer, considerationParams, dueAnswer, personParams, saveBody, savedShape, sentShape, writtenForm,
} from './contract.ts'
import type { Written } from './contract.ts'
import { considerationPage, dropPage } from './pages/consideration.tsx'
import { duePage } from './pages/list.tsx'
import { beginConsideration, dropConsideration, readConsideration, readDue, sendConsideration, writeConsideration } from './usecases.ts'

const may = 'consideration.write'
const begunOf = (id: string) => ({ form: 'consideration', subjectId: id }) as const
const of = ({ personId }: { personId: string }): readonly string[] => [personId]
const each = ({ due }: z.output<typeof dueAnswer>): readonly string[] => [...new Set(due.map(({ personId }) => personId))]

function minutesTyped(text: string): number | null {
  if (text === '') return null
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (minutes < 1 || minutes > 6000) throw new Refusal('consideration_unfinished', 422, {}, [{ field: 'minutes', code: 'minutes_wrong' }])
  return minutes
}

function writtenOf(body: z.output<typeof writtenForm>): Written {
  const { version, texts, proposal, conclusion, minutes } = body
  return { version, texts, proposal, conclusion: conclusion === '' ? null : conclusion, minutes: minutesTyped(minutes) }
}

/** Considerations and reviews of care: what falls due, the draft, and sending it to the sub-committee. */
export const considerationRoutes: readonly Route[] = [
  page({ path: '/overvaganden', may, about: each, load: readDue, show: duePage }),
  action({
    path: '/person/:id/overvagande', may, params: personParams, body: beginForm,
    async submit(tx, asked) {
      const { id, personId } = await beginConsideration(tx, asked.params.id, asked.body.kind, asked)
      return { to: `/overvagande/${id}`, done: 'begun', about: [personId] }
    },
  }),
  form({
    path: '/overvagande/:id', may, params: considerationParams, body: writtenForm, about: of, show: considerationPage,
    load: async (tx, asked) => ({ ...await readConsideration(tx, asked.params.id), begun: await begunForm(tx, begunOf(asked.params.id), asked) }),
    async submit(tx, asked) {
      const { id } = asked.params
      const { personId } = await writeConsideration(tx, id, writtenOf(asked.body), asked)
      await finishForm(tx, begunOf(id), asked)
      if (asked.body.send === '') return { to: `/overvagande/${id}`, done: 'saved', about: [personId] }
      await sendConsideration(tx, id, asked)
      return { to: `/overvagande/${id}`, done: 'sent', about: [personId] }
    },
  }),
  form({
    path: '/overvagande/:id/undan', may, params: considerationParams, body: z.object({}), about: of, show: dropPage,
    load: (tx, asked) => readConsideration(tx, asked.params.id),
    async submit(tx, asked) {
      const { personId } = await dropConsideration(tx, asked.params.id, asked)
      await finishForm(tx, begunOf(asked.params.id), asked)
      return { to: '/overvaganden', done: 'dropped', about: [personId] }
    },
  }),
  reading({
    path: '/api/considerations/due', may, answer: dueAnswer, summary: 'Considerations and reviews of care that fall due in three months',
    about: each, handle: readDue,
  }),
  writing({
    path: '/api/persons/:id/considerations', may, params: personParams, body: beginBody, answer: begunShape,
    summary: 'Begin a consideration of a placed child, or go on with the one begun', about: of,
    handle: (tx, asked) => beginConsideration(tx, asked.params.id, asked.body.kind, asked),
  }),
  reading({
    path: '/api/considerations/:id', may, params: considerationParams, answer: considerationAnswer,
    summary: 'One consideration with what has been registered since the last, each with its source', about: of,
    handle: (tx, asked) => readConsideration(tx, asked.params.id),
  }),
  writing({
    method: 'PUT', path: '/api/considerations/:id', may, params: considerationParams, body: saveBody, answer: savedShape,
    summary: 'Save what was written; refused when somebody saved since it was read', about: of,
    handle: (tx, asked) => writeConsideration(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/considerations/:id/proposal', may, params: considerationParams, answer: sentShape,
    summary: 'Send the consideration to the sub-committee', about: of, handle: (tx, asked) => sendConsideration(tx, asked.params.id, asked),
  }),
  writing({
    path: '/api/considerations/:id/drop', may, params: considerationParams, answer: begunShape, summary: 'Put a begun consideration away',
    about: of, handle: (tx, asked) => dropConsideration(tx, asked.params.id, asked),
  }),
]
