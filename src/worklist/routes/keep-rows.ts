import { staffIdOf } from '../../access/rules.ts'
import { day } from '../../calendar/day.ts'
import { formatTime } from '../../calendar/format.ts'
import { instant, time, timeOf } from '../../calendar/instant.ts'
import { dropDraft, draftOf, draftsOf } from '../../cases/queries/draft.ts'
import { openTasks, openTasksOf, taskToChange } from '../../cases/queries/task.ts'
import type { TaskRow } from '../../cases/queries/task.ts'
import { keepDraft } from '../../cases/usecases/keep-draft.ts'
import { finishTask, makeTask, moveTask } from '../../cases/usecases/keep-task.ts'
import { parkRow, takeBackRow } from '../../cases/usecases/park-row.ts'
import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  draftAnswer,
  draftBody,
  draftList,
  draftParams,
  draftSaved,
  parkingAnswer,
  parkingBody,
  parkingParams,
  taskAnswer,
  taskBody,
  taskList,
  taskMoveBody,
  taskParams,
  taskQuery,
} from '../contract.ts'

const nobody = (): string[] => []
const aboutRow = ({ personId }: { personId: string | null }): string[] => (personId === null ? [] : [personId])

/** Promises, parked rows and drafts over the API. A draft is its writer's own and in no file: the log says only that one was kept. */
export const rowRoutes: readonly Route[] = [
  reading({
    path: '/api/tasks',
    may: 'task.write',
    query: taskQuery,
    answer: taskList,
    summary: "Open promises: one's own, or those about a person",
    about: (list) => [...new Set(list.tasks.map((task) => task.personId))],
    handle: async (tx, asked) => {
      const { personId, ...paged } = asked.query
      const tasks = personId === undefined ? await openTasksOf(tx, staffIdOf(asked.actor), paged) : await openTasks(tx, personId, paged)
      const { rows, next } = pageOf(tasks, paged, (task) => [task.dueOn, task.id])
      return { tasks: rows.map(taskOf), next }
    },
  }),
  writing({
    path: '/api/tasks',
    may: 'task.write',
    body: taskBody,
    answer: taskAnswer,
    summary: 'Promise a next step with a day',
    about: (task) => [task.personId],
    handle: async (tx, asked) => taskFor(tx, await makeTask(tx, asked.body, asked)),
  }),
  writing({
    path: '/api/tasks/:id/done',
    may: 'task.write',
    params: taskParams,
    answer: taskAnswer,
    summary: 'Say that a promise was kept',
    about: (task) => [task.personId],
    handle: async (tx, asked) => taskOf(await finishTask(tx, asked.params.id, asked)),
  }),
  writing({
    path: '/api/tasks/:id/moves',
    may: 'task.write',
    params: taskParams,
    body: taskMoveBody,
    answer: taskAnswer,
    summary: 'Move a promise to another day: the answer is the promise that goes on',
    about: (task) => [task.personId],
    handle: async (tx, asked) => taskFor(tx, (await moveTask(tx, asked.params.id, asked.body, asked)).id),
  }),
  writing({
    method: 'PUT',
    path: '/api/parkings/:kind/:id',
    may: 'worklist.read',
    params: parkingParams,
    body: parkingBody,
    answer: parkingAnswer,
    summary: 'Put a row of the worklist aside until a day; the clock goes on',
    about: aboutRow,
    handle: async (tx, asked) => {
      const { personId } = await parkRow(tx, { ...asked.params, ...asked.body }, asked)
      return { ...asked.params, personId, untilOn: asked.body.untilOn }
    },
  }),
  writing({
    method: 'DELETE',
    path: '/api/parkings/:kind/:id',
    may: 'worklist.read',
    params: parkingParams,
    answer: parkingAnswer,
    summary: 'Take a row back before its day',
    about: aboutRow,
    handle: async (tx, asked) => {
      const { personId } = await takeBackRow(tx, asked.params, asked)
      return { ...asked.params, personId, untilOn: null }
    },
  }),
  reading({
    path: '/api/drafts',
    may: 'signed_in',
    answer: draftList,
    summary: 'What one has begun and not finished',
    about: nobody,
    handle: async (tx, asked) => ({
      drafts: (await draftsOf(tx, staffIdOf(asked.actor))).map(({ form, subjectId, savedAt }) => ({
        form,
        subjectId,
        savedAt: instant(savedAt),
      })),
    }),
  }),
  reading({
    path: '/api/drafts/:form/:subjectId',
    may: 'signed_in',
    params: draftParams,
    answer: draftAnswer,
    summary: "One's own draft of a form",
    about: nobody,
    handle: async (tx, asked) => {
      const draft = await draftOf(tx, { staffId: staffIdOf(asked.actor), ...asked.params })
      if (draft === undefined) throw new Refusal('draft_not_found', 404)
      return { ...draft, savedAt: instant(draft.savedAt) }
    },
  }),
  writing({
    method: 'PUT',
    path: '/api/drafts/:form/:subjectId',
    may: 'signed_in',
    inEmergency: true,
    params: draftParams,
    body: draftBody,
    answer: draftSaved,
    summary: 'Keep what one is writing, in place of what was kept before',
    about: nobody,
    handle: async (tx, asked) => {
      await keepDraft(tx, { ...asked.params, fields: asked.body.fields }, asked)
      return { savedAt: formatTime(timeOf(asked.clock.now()), asked.language), at: asked.clock.now() }
    },
  }),
  writing({
    method: 'DELETE',
    path: '/api/drafts/:form/:subjectId',
    may: 'signed_in',
    inEmergency: true,
    params: draftParams,
    answer: draftList,
    summary: 'Throw a draft away',
    about: nobody,
    handle: async (tx, asked) => {
      await dropDraft(tx, { staffId: staffIdOf(asked.actor), ...asked.params })
      return { drafts: [] }
    },
  }),
]

async function taskFor(tx: Write, id: string) {
  const task = await taskToChange(tx, id)
  if (task === undefined) throw new Refusal('task_not_found', 404)
  return taskOf(task)
}

function taskOf({ id, personId, title, dueOn, dueTime, contactId }: TaskRow) {
  return { id, personId, title, dueOn: day(dueOn), dueTime: dueTime === null ? null : time(dueTime), contactId }
}
