import { dayTyped } from '../../decisions/rules/read-days.ts'
import { measureKeys } from '../../disclosure/rules/measure.ts'
import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { idParams, idShape } from '../contract/typed-words.ts'
import { figureBody, figureForm, followUpBody, goalBody, goalDetailShape, goalEndBody, goalForm, goalPageForm, goalQuery, standings, visionAnswer } from '../contract/vision.ts'
import type { GoalForm } from '../contract/vision.ts'
import { goalFormPage, goalPage } from '../pages/goal.tsx'
import { figuresPage, visionPage } from '../pages/vision.tsx'
import { agreeFigure, endFigure, endGoal, enterGoal, followGoal, goalToWrite, readFigures, readGoal, readVision } from '../usecases/keep-vision.ts'
import { needed } from '../usecases/sight.ts'

const nobody = (): readonly string[] => []
const may = 'cooperation.write'

/** "contacts held" as typed. @throws Refusal cooperation_form_is_wrong (422). */
function figureTyped(text: string): { measure: (typeof measureKeys)[number]; category: string } {
  const [name, category = ''] = text.split(' ')
  const measure = measureKeys.find((key) => key === name)
  if (measure === undefined) throw new Refusal('cooperation_form_is_wrong', 422, {}, [{ field: 'figure', code: 'value_needed' }])
  return { measure, category }
}

/** The figure of a goal as typed: all of it or nothing. @throws Refusal cooperation_form_is_wrong (422). */
function targetTyped({ figureId, direction, target }: GoalForm) {
  if (figureId === '') return { figureId: null, direction: null, target: null }
  if (!/^\d{1,7}$/.test(target)) throw new Refusal('cooperation_form_is_wrong', 422, {}, [{ field: 'target', code: 'target_needed' }])
  return { figureId, direction, target: Number(target) }
}

/** The shared vision: goals with their follow-ups, and the figures that the parties have agreed on. */
export const visionRoutes: readonly Route[] = [
  page({ path: '/samverkan', may, about: nobody, load: readVision, show: visionPage }),
  form({
    path: '/samverkan/tal', may, body: figureForm, about: nobody, load: readFigures, show: figuresPage,
    async submit(tx, asked) {
      await agreeFigure(tx, { ...figureTyped(asked.body.figure), agreedOn: dayTyped(asked.body.agreedOn, 'agreedOn', asked.clock.today()) }, asked)
      return { to: '/samverkan/tal', done: 'figure_agreed', about: [] }
    },
  }),
  action({
    path: '/samverkan/tal/:id/avsluta', may, params: idParams,
    async submit(tx, asked) {
      await endFigure(tx, asked.params.id, asked)
      return { to: '/samverkan/tal', done: 'figure_ended', about: [] }
    },
  }),
  form({
    path: '/samverkan/mal/nytt', may, query: goalQuery, body: goalForm, about: nobody, show: goalFormPage, load: (tx, asked) => goalToWrite(tx, asked.query.ersatter),
    async submit(tx, asked) {
      const { goal, why, agreedOn } = asked.body
      const { id } = await enterGoal(tx, { goal, why, ...targetTyped(asked.body), agreedOn: dayTyped(agreedOn, 'agreedOn', asked.clock.today()), replaces: asked.query.ersatter }, asked)
      return { to: `/samverkan/mal/${id}`, done: 'goal_saved', about: [] }
    },
  }),
  form({
    path: '/samverkan/mal/:id', may, params: idParams, body: goalPageForm, about: nobody, show: goalPage, load: (tx, asked) => readGoal(tx, asked.params.id),
    async submit(tx, asked) {
      const { id } = asked.params
      const { what, why, on } = asked.body
      if (asked.body.do === 'end') {
        needed({ why })
        await endGoal(tx, id, why, asked)
        return { to: `/samverkan/mal/${id}`, done: 'goal_ended', about: [] }
      }
      const standing = standings.find((each) => each === asked.body.standing) ?? null
      needed({ standing, what })
      await followGoal(tx, id, { standing: standing ?? 'unchanged', what, onDay: dayTyped(on, 'on', asked.clock.today()) }, asked, 'on')
      return { to: `/samverkan/mal/${id}`, done: 'followed', about: [] }
    },
  }),
  reading({ path: '/api/cooperation', may, answer: visionAnswer, about: nobody, summary: 'The shared vision: goals, and the agreed figures as they were released', handle: readVision }),
  writing({ path: '/api/cooperation/figures', may, body: figureBody, answer: idShape, about: nobody, summary: 'Agree to follow a released figure', handle: (tx, asked) => agreeFigure(tx, asked.body, asked) }),
  writing({ path: '/api/cooperation/figures/:id/end', may, params: idParams, answer: idShape, about: nobody, summary: 'Follow a figure no more', handle: (tx, asked) => endFigure(tx, asked.params.id, asked) }),
  writing({ path: '/api/cooperation/goals', may, body: goalBody, answer: idShape, about: nobody, summary: 'Write in a goal, or new words for one', handle: (tx, asked) => enterGoal(tx, asked.body, asked) }),
  reading({ path: '/api/cooperation/goals/:id', may, params: idParams, answer: goalDetailShape, about: nobody, summary: 'One goal with its follow-ups and its figure', handle: (tx, asked) => readGoal(tx, asked.params.id) }),
  writing({ path: '/api/cooperation/goals/:id/follow-ups', may, params: idParams, body: followUpBody, answer: idShape, about: nobody, summary: 'Note how a goal stands',
    handle: (tx, asked) => followGoal(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/cooperation/goals/:id/end', may, params: idParams, body: goalEndBody, answer: idShape, about: nobody, summary: 'End a goal', handle: (tx, asked) => endGoal(tx, asked.params.id, asked.body.why, asked) }),
]
