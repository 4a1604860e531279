import * as z from 'zod'
import { isDay } from '../../calendar/day.ts'
import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { chosenQuery } from '../contract/chosen.ts'
import { changeViewBody, firstForm, newViewBody, newViewForm, shareForm, viewForm, viewParams, viewsAnswer, viewShape } from '../contract/view.ts'
import { showNewView, showView, showViews } from '../pages/views.tsx'
import { unitsOf } from '../queries.ts'
import { knownDay } from '../rules/over-time.ts'
import { changeView, dropView, keepView, readView, readViews } from '../usecases/keep-views.ts'
import { nameChoice } from '../usecases/read-chosen.ts'

const may = 'picture.read'
const nobody = (): readonly string[] => []
const weeksOf = { 26: 26, 52: 52, 104: 104 } as const

/** Views: choices of figures kept under a name. They hold no numbers. */
export const viewRoutes: readonly Route[] = [
  reading({ path: '/api/picture/views', may, summary: 'The views one has kept, and those shared with one', answer: viewsAnswer, about: nobody,
    handle: async (tx, asked) => ({ views: await readViews(tx, asked) }) }),
  writing({ path: '/api/picture/views', may, summary: 'Keep a choice of figures, unit, period and known day under a name', body: newViewBody, answer: viewShape,
    about: nobody, handle: (tx, asked) => keepView(tx, asked.body, asked) }),
  writing({ method: 'PUT', path: '/api/picture/views/:id', may, summary: 'Rename a view, share it with a unit\'s managers, or open the picture with it', params: viewParams,
    body: changeViewBody, answer: viewShape, about: nobody, handle: (tx, asked) => changeView(tx, asked.params.id, asked.body, asked) }),
  writing({ method: 'DELETE', path: '/api/picture/views/:id', may, summary: 'Remove a view of one\'s own', params: viewParams, answer: z.object({ removed: z.literal(true) }), about: nobody,
    async handle(tx, asked) {
      await dropView(tx, asked.params.id, asked)
      return { removed: true } as const
    } }),
  page({ path: '/lagesbild/vyer', may, query: z.object({ klart: z.string().optional() }), about: nobody, show: showViews,
    load: async (tx, asked) => ({ views: await readViews(tx, asked) }) }),
  form({
    path: '/lagesbild/vyer/ny', may, query: chosenQuery, body: newViewForm, about: nobody, show: showNewView,
    load: (tx, asked) => nameChoice(tx, asked.query, asked),
    async submit(tx, asked) {
      const { name, figur, enhet, veckor, kant } = asked.body
      const knownOn = isDay(kant) ? knownDay(kant, asked.clock.today()) : null
      await keepView(tx, { name, figures: figur, unitId: enhet === '' ? null : enhet, weeks: weeksOf[veckor], knownOn }, asked)
      return { to: '/lagesbild/vyer', done: 'view_saved', about: [] }
    },
  }),
  form({
    path: '/lagesbild/vyer/:id', may, params: viewParams, body: viewForm, about: nobody, show: showView,
    load: async (tx, asked) => ({ kept: await readView(tx, asked.params.id, asked), units: await unitsOf(tx, asked.actor.managedUnits) }),
    async submit(tx, asked) {
      await changeView(tx, asked.params.id, { name: asked.body.name }, asked)
      return { to: `/lagesbild/vyer/${asked.params.id}`, done: 'view_saved', about: [] }
    },
  }),
  action({
    path: '/lagesbild/vyer/:id/dela', may, params: viewParams, body: shareForm,
    async submit(tx, asked) {
      await changeView(tx, asked.params.id, { sharedUnitId: asked.body.unit === '' ? null : asked.body.unit }, asked)
      return { to: `/lagesbild/vyer/${asked.params.id}`, done: 'view_saved', about: [] }
    },
  }),
  action({
    path: '/lagesbild/vyer/:id/forst', may, params: viewParams, body: firstForm,
    async submit(tx, asked) {
      const first = asked.body.first === 'ja'
      await changeView(tx, asked.params.id, { first }, asked)
      return { to: `/lagesbild/vyer/${asked.params.id}`, done: first ? 'view_first' : 'view_not_first', about: [] }
    },
  }),
  action({
    path: '/lagesbild/vyer/:id/bort', may, params: viewParams,
    async submit(tx, asked) {
      await dropView(tx, asked.params.id, asked)
      return { to: '/lagesbild/vyer', done: 'view_removed', about: [] }
    },
  }),
]
