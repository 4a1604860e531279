import { action, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { typedForm } from '../contract/plan.ts'
import type { TypedForm } from '../contract/plan.ts'
import {
  closingShape, newRoutineShape, routineAdoptionShape, routineFactsShape, routineParams, routinesPageQuery, routineTextShape, routineVersionParams,
} from '../contract/routine.ts'
import { showChangeRoutine, showNewRoutine } from '../pages/routine-forms.tsx'
import { showReaders, showRoutine, showRoutineVersion } from '../pages/routine.tsx'
import { isHeld, showRoutines } from '../pages/routines.tsx'
import {
  addRoutine, adoptRoutine, changeRoutine, closeRoutine, compareVersions, confirmRead, draftRoutine, dropRoutineDraft, listRoutines, oneRoutine, ownerChoices, readersOfVersion,
} from '../usecases/keep-routine.ts'
import { readForm } from '../usecases/read-plan-form.ts'

const nobody = (): readonly string[] => []
const [read, write] = ['routine.read', 'routine.write'] as const

/** The pages of routines and governing documents. */
export const routinePages: readonly Route[] = [
  page({
    path: '/rutiner', may: read, query: routinesPageQuery, about: nobody, show: showRoutines,
    async load(tx, asked) {
      const { steg, slag, lage } = asked.query
      const all = await listRoutines(tx, {}, asked)
      const some = steg !== undefined || slag !== undefined || lage !== undefined
      return {
        routines: some ? await listRoutines(tx, { step: steg, kind: slag, state: lage }, asked) : all, unread: all.filter((row) => isHeld(row) && !row.readByMe).length,
        chosen: { steg, slag, lage },
      }
    },
  }),
  form({
    path: '/rutiner/ny', may: write, body: typedForm, about: nobody, show: showNewRoutine, load: (tx, asked) => ownerChoices(tx, asked),
    async submit(tx, asked) {
      const id = await addRoutine(tx, readForm(newRoutineShape, asked.body, asked.clock.today()), asked)
      return { to: `/rutin/${id}/andra`, done: 'routine_added', about: [] }
    },
  }),
  page({ path: '/rutin/:id', may: read, params: routineParams, about: nobody, show: showRoutine, load: (tx, asked) => oneRoutine(tx, asked.params.id, asked) }),
  page({
    path: '/rutin/:id/version/:version', may: read, params: routineVersionParams, about: nobody, show: showRoutineVersion,
    async load(tx, asked) {
      const routine = await oneRoutine(tx, asked.params.id, asked)
      return { routine, ...compareVersions(routine, asked.params.version, undefined) }
    },
  }),
  page({
    path: '/rutin/:id/lasare/:version', may: write, params: routineVersionParams, about: nobody, show: showReaders,
    load: async (tx, asked) => ({
      routine: await oneRoutine(tx, asked.params.id, asked), version: asked.params.version, ...await readersOfVersion(tx, asked.params.id, asked.params.version, asked),
    }),
  }),
  action({
    path: '/rutin/:id/last', may: read, params: routineParams,
    async submit(tx, asked) {
      await confirmRead(tx, asked.params.id, asked)
      return { to: `/rutin/${asked.params.id}`, done: 'read', about: [] }
    },
  }),
  form({
    path: '/rutin/:id/andra', may: write, params: routineParams, body: typedForm, about: nobody, show: showChangeRoutine,
    async load(tx, asked) {
      const routine = await oneRoutine(tx, asked.params.id, asked)
      if (routine.state === 'closed') throw new Refusal('routine_is_closed', 409)
      return { routine, owners: await ownerChoices(tx, asked) }
    },
    submit: async (tx, asked) => ({ ...await change(tx, asked), about: [] }),
  }),
  action({
    path: '/rutin/:id/kasta', may: write, params: routineParams,
    async submit(tx, asked) {
      await dropRoutineDraft(tx, asked.params.id, asked)
      return { to: `/rutin/${asked.params.id}/andra`, done: 'dropped', about: [] }
    },
  }),
]

/** Which of the page's forms was sent decides what is changed. */
async function change(tx: Write, asked: Asked<{ id: string }, unknown, TypedForm>): Promise<{ to: string; done: string }> {
  const { params: { id }, body, clock } = asked
  const today = clock.today()
  switch (body['_form']) {
    case 'facts':
      await changeRoutine(tx, id, readForm(routineFactsShape, body, today), asked)
      return { to: `/rutin/${id}/andra`, done: 'facts_saved' }
    case 'adopt': {
      const { permanent, ...typed } = body
      await adoptRoutine(tx, id, { ...readForm(routineAdoptionShape, typed, today), permanent: permanent === 'ja' }, asked)
      return { to: `/rutin/${id}`, done: 'adopted' }
    }
    case 'close':
      await closeRoutine(tx, id, readForm(closingShape, body, today).reason, asked)
      return { to: `/rutin/${id}`, done: 'closed' }
    default:
      await draftRoutine(tx, id, readForm(routineTextShape, body, today), asked)
      return { to: `/rutin/${id}/andra`, done: 'draft_saved' }
  }
}
