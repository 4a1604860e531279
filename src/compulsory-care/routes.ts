import * as z from 'zod'
import type { Day } from '../calendar/day.ts'
import { familyCases } from '../cases/queries/responsibility.ts'
import type { FamilyCase } from '../cases/queries/responsibility.ts'
import { action, form, page, reading, writing } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import type { Read } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  clockParams, factParams, lapseBody, lapseForm, matterAnswer, matterParams, mattersAnswer, openBody, openForm, personParams, stepBody, stepForm,
  withdrawBody, withdrawForm,
} from './contract.ts'
import { showMatters } from './pages/matters.tsx'
import { showOpenMatter } from './pages/open.tsx'
import { addStep, handleLapse, openMatter, takeBackStep } from './usecases/keep-matter.ts'
import { openFrom, stepFrom } from './usecases/read-forms.ts'
import { readMatter, readMatters } from './usecases/read-matters.ts'

const whose = ({ personId }: { readonly personId: string }): readonly string[] => [personId]
const aboutPerson = ({ person }: { readonly person: FamilyCase }): readonly string[] => [person.personId]
const read = 'compulsory_care.read'
const write = 'compulsory_care.write'

async function personFor(tx: Read, personId: string, today: Day): Promise<FamilyCase> {
  const [own] = await familyCases(tx, personId, today)
  if (own === undefined || own.personId !== personId) throw new Refusal('compulsory_person_not_found', 404)
  return own
}

const pages: readonly Route[] = [
  page({
    path: '/person/:id/lvu', may: read, params: personParams, about: aboutPerson, show: showMatters,
    load: async (tx, { params, clock }) => ({
      person: await personFor(tx, params.id, clock.today()), matters: await readMatters(tx, params.id, clock.today()),
    }),
  }),
  form({
    path: '/person/:id/lvu/ny', may: write, params: personParams, body: openForm, about: aboutPerson, show: showOpenMatter,
    load: async (tx, { params, clock }) => ({ person: await personFor(tx, params.id, clock.today()) }),
    async submit(tx, asked) {
      await openMatter(tx, asked.params.id, openFrom(asked.body, asked.clock.today()), asked)
      return { to: `/person/${asked.params.id}/lvu`, done: 'matter_opened', about: [asked.params.id] }
    },
  }),
  action({
    path: '/lvu-arende/:id/steg', may: write, params: matterParams, body: stepForm,
    async submit(tx, asked) {
      const personId = await addStep(tx, asked.params.id, stepFrom(asked.body, asked.clock.today()), asked)
      return { to: `/person/${personId}/lvu`, done: 'step_saved', about: [personId] }
    },
  }),
  action({
    path: '/lvu-arende/:id/ta-tillbaka', may: write, params: matterParams, body: withdrawForm.extend({ factId: z.uuid() }),
    async submit(tx, asked) {
      const personId = await takeBackStep(tx, asked.params.id, asked.body, asked)
      return { to: `/person/${personId}/lvu`, done: 'taken_back', about: [personId] }
    },
  }),
  action({
    path: '/lvu-arende/:id/upphort/:clockId', may: write, params: clockParams, body: lapseForm,
    async submit(tx, asked) {
      const personId = await handleLapse(tx, asked.params.id, { clockId: asked.params.clockId, words: asked.body.words }, asked)
      return { to: `/person/${personId}/lvu`, done: 'lapse_handled', about: [personId] }
    },
  }),
]

const api: readonly Route[] = [
  reading({
    path: '/api/persons/:id/compulsory-care', may: read, summary: 'A person\'s matters of compulsory care with their steps and clocks', params: personParams,
    answer: mattersAnswer, about: whose,
    handle: async (tx, { params, clock }) => {
      await personFor(tx, params.id, clock.today())
      return { personId: params.id, matters: await readMatters(tx, params.id, clock.today()) }
    },
  }),
  writing({
    path: '/api/persons/:id/compulsory-care', may: write, summary: 'Open a matter of compulsory care, with its decision', params: personParams, body: openBody,
    answer: matterAnswer, about: whose,
    handle: async (tx, asked) => readMatter(tx, await openMatter(tx, asked.params.id, asked.body, asked), asked.clock.today()),
  }),
  reading({
    path: '/api/compulsory-care/:id', may: read, summary: 'A matter of compulsory care', params: matterParams, answer: matterAnswer, about: whose,
    handle: (tx, { params, clock }) => readMatter(tx, params.id, clock.today()),
  }),
  writing({
    path: '/api/compulsory-care/:id/steps', may: write, summary: 'Register what has happened in a matter', params: matterParams, body: stepBody,
    answer: matterAnswer, about: whose,
    handle: async (tx, asked) => {
      await addStep(tx, asked.params.id, asked.body, asked)
      return readMatter(tx, asked.params.id, asked.clock.today())
    },
  }),
  writing({
    path: '/api/compulsory-care/:id/steps/:factId/withdrawal', may: write, summary: 'Take back what was registered wrongly', params: factParams, body: withdrawBody,
    answer: matterAnswer, about: whose,
    handle: async (tx, asked) => {
      await takeBackStep(tx, asked.params.id, { factId: asked.params.factId, reason: asked.body.reason }, asked)
      return readMatter(tx, asked.params.id, asked.clock.today())
    },
  }),
  writing({
    path: '/api/compulsory-care/:id/lapses/:clockId/handled', may: write, summary: 'Write what was done when the law had ended something', params: clockParams,
    body: lapseBody, answer: matterAnswer, about: whose,
    handle: async (tx, asked) => {
      await handleLapse(tx, asked.params.id, { clockId: asked.params.clockId, words: asked.body.words }, asked)
      return readMatter(tx, asked.params.id, asked.clock.today())
    },
  }),
]

/** Compulsory care: on the person's page and through the API. */
export const compulsoryRoutes: readonly Route[] = [...pages, ...api]
