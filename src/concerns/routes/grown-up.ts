import * as z from 'zod'
import { form, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { childAfterAllBody, childParams, grownUpBody } from '../contract/handling.ts'
import { childAfterAllPage, grownUpPage } from '../pages/assess.tsx'
import { findChildAfterAll, findGrownUp } from '../usecases/find-grown-up.ts'
import { aboutChild, afterwards, childForm } from './children.ts'

const answer = z.object({ concernId: z.uuid() })

/** A report about somebody who had turned 21: stated, and undone, on pages and through the API. */
export const grownUpRoutes: readonly Route[] = [
  form({
    path: '/anmalningar/barn/:childId/fyllt-21', may: 'intake.look_up', params: childParams, body: grownUpBody, about: aboutChild,
    show: grownUpPage,
    load: (tx, asked) => childForm(tx, asked),
    submit: async (tx, asked) => {
      const { concernId } = await findGrownUp(tx, { childId: asked.params.childId, ...asked.body }, asked)
      return afterwards(tx, concernId, 'grown_up', [])
    },
  }),
  form({
    path: '/anmalningar/barn/:childId/inte-fyllt-21', may: 'intake.look_up', params: childParams, body: childAfterAllBody,
    about: aboutChild, show: childAfterAllPage,
    load: (tx, asked) => childForm(tx, asked),
    submit: async (tx, asked) => {
      const { concernId } = await findChildAfterAll(tx, { childId: asked.params.childId, ...asked.body }, asked)
      return afterwards(tx, concernId, 'child_after_all', [])
    },
  }),
  writing({
    path: '/api/concern-children/:childId/grown-up', may: 'intake.look_up', params: childParams, body: grownUpBody, answer,
    summary: 'State that a report is about somebody who had turned 21 when it came in, and to whom the worry was passed on',
    about: () => [], handle: (tx, { params, body, ...by }) => findGrownUp(tx, { childId: params.childId, ...body }, by),
  }),
  writing({
    path: '/api/concern-children/:childId/child-after-all', may: 'intake.look_up', params: childParams, body: childAfterAllBody, answer,
    summary: 'Undo that statement: the report waits again, with its clocks from the day it came in',
    about: () => [], handle: (tx, { params, body, ...by }) => findChildAfterAll(tx, { childId: params.childId, ...body }, by),
  }),
]
