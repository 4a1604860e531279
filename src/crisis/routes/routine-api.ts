import * as z from 'zod'
import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { idAnswer } from '../contract/plan.ts'
import {
  againstQuery, closingShape, newRoutineShape, readersAnswer, routineAdoptionShape, routineAnswer, routineComparedAnswer, routineFactsShape, routineParams, routinesAnswer,
  routinesQuery, routineTextShape, routineVersionParams,
} from '../contract/routine.ts'
import {
  addRoutine, adoptRoutine, changeRoutine, closeRoutine, compareVersions, confirmRead, draftRoutine, dropRoutineDraft, listRoutines, oneRoutine, readersOfVersion,
} from '../usecases/keep-routine.ts'

const nobody = (): readonly string[] => []
const reads = { about: nobody, may: 'routine.read' } as const
const writes = { about: nobody, may: 'routine.write', params: routineParams, answer: routineAnswer } as const
const adoption = routineAdoptionShape.extend({ permanent: z.boolean().default(false) })

/** Routines and governing documents for other systems. */
export const routineApi: readonly Route[] = [
  reading({
    ...reads, path: '/api/routines', query: routinesQuery, answer: routinesAnswer, summary: 'Routines and governing documents, by step of a case, kind and state',
    handle: async (tx, asked) => ({ on: asked.clock.today(), routines: await listRoutines(tx, asked.query, asked) }),
  }),
  writing({
    about: nobody, may: 'routine.write', path: '/api/routines', body: newRoutineShape, answer: idAnswer, summary: 'Write a new routine, as a draft',
    handle: async (tx, asked) => ({ id: await addRoutine(tx, asked.body, asked) }),
  }),
  reading({ ...reads, path: '/api/routines/:id', params: routineParams, answer: routineAnswer, summary: 'A routine with its versions', handle: (tx, asked) => oneRoutine(tx, asked.params.id, asked) }),
  writing({
    ...writes, method: 'PUT', path: '/api/routines/:id', body: routineFactsShape, summary: 'Change what a routine is called, what kind it is and who owns it',
    async handle(tx, asked) {
      await changeRoutine(tx, asked.params.id, asked.body, asked)
      return oneRoutine(tx, asked.params.id, asked)
    },
  }),
  writing({
    ...writes, method: 'PUT', path: '/api/routines/:id/draft', body: routineTextShape, summary: 'Write the draft of the next version, or change it',
    async handle(tx, asked) {
      await draftRoutine(tx, asked.params.id, asked.body, asked)
      return oneRoutine(tx, asked.params.id, asked)
    },
  }),
  writing({
    ...writes, method: 'DELETE', path: '/api/routines/:id/draft', summary: 'Throw the draft away',
    async handle(tx, asked) {
      await dropRoutineDraft(tx, asked.params.id, asked)
      return oneRoutine(tx, asked.params.id, asked)
    },
  }),
  writing({
    ...writes, path: '/api/routines/:id/adoption', body: adoption, summary: 'Adopt the draft; a crisis routine ends by itself or is made permanent',
    async handle(tx, asked) {
      await adoptRoutine(tx, asked.params.id, asked.body, asked)
      return oneRoutine(tx, asked.params.id, asked)
    },
  }),
  writing({
    ...writes, path: '/api/routines/:id/end', body: closingShape, summary: 'Say that a routine no longer holds',
    async handle(tx, asked) {
      await closeRoutine(tx, asked.params.id, asked.body.reason, asked)
      return oneRoutine(tx, asked.params.id, asked)
    },
  }),
  writing({
    ...reads, path: '/api/routines/:id/reading', params: routineParams, answer: routineAnswer, summary: 'Say that one has read the version that holds',
    async handle(tx, asked) {
      await confirmRead(tx, asked.params.id, asked)
      return oneRoutine(tx, asked.params.id, asked)
    },
  }),
  reading({
    ...reads, path: '/api/routines/:id/versions/:version', params: routineVersionParams, query: againstQuery, answer: routineComparedAnswer,
    summary: 'A version line by line against another; against the one before when none is named',
    handle: async (tx, asked) => compareVersions(await oneRoutine(tx, asked.params.id, asked), asked.params.version, asked.query.against),
  }),
  reading({
    about: nobody, may: 'routine.write', path: '/api/routines/:id/versions/:version/readers', params: routineVersionParams, answer: readersAnswer,
    summary: 'Who has read a version and who has not, in the units that one leads', handle: (tx, asked) => readersOfVersion(tx, asked.params.id, asked.params.version, asked),
  }),
]
