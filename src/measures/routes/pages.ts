import { begunForm, finishForm } from '../../cases/usecases/keep-draft.ts'
import { action, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import {
  countForm, countQuery, endForm, eventForm, eventParams, followUpForm, goalBody, goalForm, kindForm, measureParams, newMeasureForm, personParams,
  reportForm, rowParams, unnamedForm, withdrawForm,
} from '../contract.ts'
import { showKinds, showNewUnnamed } from '../pages/kinds.tsx'
import { showMeasures } from '../pages/list.tsx'
import { showFollowUp, showMeasure } from '../pages/measure.tsx'
import type { MeasureData } from '../pages/measure.tsx'
import { showNewMeasure } from '../pages/new.tsx'
import { showOpen } from '../pages/open.tsx'
import { endingOf } from '../rules.ts'
import { addMeasure } from '../usecases/add-measure.ts'
import {
  addKind, addUnnamedDecision, countUse, endKind, endUnnamedDecision, readCounts, readKinds,
} from '../usecases/keep-kinds.ts'
import { addEvent, addGoal, addReport, followUp, readMeasure, takeBackEvent } from '../usecases/keep-measure.ts'
import { neededDay } from '../../persons/rules.ts'
import { followUpFrom, kindFrom, measureFrom, reportFrom, unnamedFrom } from '../usecases/read-forms.ts'
import { answerOf, listMeasures, personFor } from '../usecases/read-measures.ts'

const nobody = (): readonly string[] => []
const aboutPerson = ({ person }: { readonly person: { readonly personId: string } }): readonly string[] => [person.personId]

async function loadMeasure(tx: Read, { params, clock }: Pick<Asked<{ id: string }>, 'params' | 'clock'>): Promise<MeasureData> {
  const measure = answerOf(await readMeasure(tx, params.id))
  return { measure, person: await personFor(tx, measure.personId, clock.today()) }
}

const newForm = (personId: string) => ({ form: 'measure', subjectId: personId }) as const

/** The pages of measures on a person. */
export const measurePages: readonly Route[] = [
  page({
    path: '/person/:id/insatser', may: 'measure.read', params: personParams, about: aboutPerson, show: showMeasures,
    load: async (tx, { params, clock }) => ({
      person: await personFor(tx, params.id, clock.today()), measures: await listMeasures(tx, params.id),
    }),
  }),
  form({
    path: '/person/:id/insatser/ny', may: 'measure.write', params: personParams, body: newMeasureForm, about: aboutPerson, show: showNewMeasure,
    load: async (tx, asked) => ({
      person: await personFor(tx, asked.params.id, asked.clock.today()), kinds: (await readKinds(tx)).kinds, begun: await begunForm(tx, newForm(asked.params.id), asked),
    }),
    async submit(tx, asked) {
      const { id } = await addMeasure(tx, asked.params.id, measureFrom(asked.body, asked.clock.today()), asked)
      await finishForm(tx, newForm(asked.params.id), asked)
      return { to: `/insats/${id}`, done: 'measure_added', about: [asked.params.id] }
    },
  }),
  page({ path: '/insats/:id', may: 'measure.read', params: measureParams, about: aboutPerson, load: loadMeasure, show: showMeasure }),
  form({
    path: '/insats/:id/folj-upp', may: 'measure.write', params: measureParams, body: followUpForm, about: aboutPerson, load: loadMeasure,
    show: showFollowUp,
    async submit(tx, asked) {
      const personId = await followUp(tx, asked.params.id, followUpFrom(asked.body, asked.clock.today()), asked)
      return { to: `/insats/${asked.params.id}`, done: 'followed_up', about: [personId] }
    },
  }),
  action({
    path: '/insats/:id/handelse', may: 'measure.write', params: measureParams, body: eventForm,
    async submit(tx, asked) {
      const { kind, reason, outcome } = asked.body
      const on = neededDay(asked.body.on, 'on', asked.clock.today())
      const personId = await addEvent(tx, asked.params.id, { kind, on, reason, outcome: kind === 'ended' ? endingOf(outcome) : null }, asked)
      return { to: `/insats/${asked.params.id}`, done: 'event_saved', about: [personId] }
    },
  }),
  action({
    path: '/insats/:id/handelse/:eventId/ta-tillbaka', may: 'measure.write', params: eventParams, body: withdrawForm,
    async submit(tx, asked) {
      const personId = await takeBackEvent(tx, asked.params.id, { eventId: asked.params.eventId, reason: asked.body.reason }, asked)
      return { to: `/insats/${asked.params.id}`, done: 'taken_back', about: [personId] }
    },
  }),
  action({
    path: '/insats/:id/mal', may: 'measure.write', params: measureParams, body: goalForm,
    async submit(tx, asked) {
      const goal = goalBody.parse({ words: asked.body.words, childsOwn: asked.body.childsOwn === 'ja' })
      const personId = await addGoal(tx, asked.params.id, goal, asked)
      return { to: `/insats/${asked.params.id}`, done: 'goal_added', about: [personId] }
    },
  }),
  action({
    path: '/insats/:id/rapport', may: 'measure.write', params: measureParams, body: reportForm,
    async submit(tx, asked) {
      const personId = await addReport(tx, asked.params.id, reportFrom(asked.body, asked.clock.today()), asked)
      return { to: `/insats/${asked.params.id}`, done: 'report_saved', about: [personId] }
    },
  }),
]

/** What is counted without names, and what the municipality sets up. */
export const openMeasurePages: readonly Route[] = [
  page({
    path: '/oppna-insatser', may: 'measure.read', query: countQuery, about: nobody, show: showOpen,
    load: (tx, asked) => readCounts(tx, asked.query.ar, asked),
  }),
  action({
    path: '/oppna-insatser/rakna', may: 'measure.write', body: countForm,
    async submit(tx, asked) {
      await countUse(tx, asked.body, asked)
      return { to: '/oppna-insatser', done: asked.body.step === 'add' ? 'counted' : 'uncounted', about: [] }
    },
  }),
  form({
    path: '/insatstyper', may: 'measure.administer', body: kindForm, about: nobody, load: readKinds, show: showKinds,
    async submit(tx, asked) {
      await addKind(tx, kindFrom(asked.body, asked.clock.today()), asked)
      return { to: '/insatstyper', done: 'kind_added', about: [] }
    },
  }),
  action({
    path: '/insatstyper/:id/avsluta', may: 'measure.administer', params: rowParams, body: endForm,
    async submit(tx, asked) {
      await endKind(tx, asked.params.id, neededDay(asked.body.toOn, 'toOn', asked.clock.today(), 'nearest'))
      return { to: '/insatstyper', done: 'row_ended', about: [] }
    },
  }),
  form({
    path: '/insatstyper/beslut/nytt', may: 'measure.administer', body: unnamedForm, about: nobody, load: readKinds, show: showNewUnnamed,
    async submit(tx, asked) {
      await addUnnamedDecision(tx, unnamedFrom(asked.body, asked.clock.today()), asked)
      return { to: '/insatstyper', done: 'unnamed_added', about: [] }
    },
  }),
  action({
    path: '/insatstyper/beslut/:id/avsluta', may: 'measure.administer', params: rowParams, body: endForm,
    async submit(tx, asked) {
      await endUnnamedDecision(tx, asked.params.id, neededDay(asked.body.toOn, 'toOn', asked.clock.today(), 'nearest'))
      return { to: '/insatstyper', done: 'row_ended', about: [] }
    },
  }),
]
