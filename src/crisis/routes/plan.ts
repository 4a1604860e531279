import { action, form, page } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  activityParams, activityShape, adoptionShape, exerciseShape, idParams, learntShape, planWordsShape, typedForm, versionPageQuery, versionParams,
} from '../contract/plan.ts'
import type { Exercise, Plan } from '../contract/plan.ts'
import { showExercises, showLearnt } from '../pages/exercises.tsx'
import { showActivity, showDraft } from '../pages/plan-draft.tsx'
import { showPlan, showVersion, showVersions } from '../pages/plan.tsx'
import { exerciseRows } from '../queries/exercise.ts'
import { planOf, planRows, ruleChoices, unitChoices } from '../queries/plan.ts'
import { listActivations } from '../usecases/keep-activation.ts'
import { enterExercise, writeLearnt } from '../usecases/keep-exercises.ts'
import {
  adoptPlan, beginDraft, changeDraft, comparedPlan, dropActivity, dropDraft, keepActivity, nextRank, planVersion,
} from '../usecases/keep-plan.ts'
import { readForm } from '../usecases/read-plan-form.ts'

const nobody = (): readonly string[] => []
const [read, write] = ['crisis.read', 'crisis.plan'] as const
const draftPath = '/krisplan/utkast'

/** The competences that an activity may need: kept elsewhere, handed in by the list of modules. */
export type Competence = { readonly code: string; readonly sv: string; readonly en: string }
export type CompetenceSource = (tx: Read) => Promise<readonly Competence[]>

const formOf = ({ _form }: Readonly<Record<string, string | readonly string[]>>): string => (typeof _form === 'string' ? _form : 'words')

/** The pages of the crisis plan, its versions, its draft and its exercises. */
export function planPages(competences: CompetenceSource): readonly Route[] {
  const names = async (tx: Read, language: 'sv' | 'en') => ({
    rules: new Map((await ruleChoices(tx)).map(({ rule, termSv, termEn }) => [rule, language === 'sv' ? termSv : termEn])),
    competences: new Map((await competences(tx)).map((each) => [each.code, each[language]])),
  })
  return [
    page({
      path: '/krisplan', may: read, about: nobody, show: showPlan,
      load: async (tx, { clock, language, actor }) => ({
        plan: await planOf(tx, { inForce: clock.today() }) ?? null, activations: await listActivations(tx, clock.today()),
        drafted: actor.may.has(write) && await planOf(tx, 'draft') !== undefined, ...await names(tx, language),
      }),
    }),
    page({
      path: '/krisplan/versioner', may: read, about: nobody, show: showVersions,
      load: async (tx, { clock, actor }) => (await planRows(tx, clock.today())).filter(({ stage }) => stage === 'adopted' || actor.may.has(write)),
    }),
    page({
      path: '/krisplan/version/:version', may: read, params: versionParams, query: versionPageQuery, about: nobody, show: showVersion,
      load: async (tx, asked) => ({ ...await comparedPlan(tx, await adopted(tx, asked.params.version), asked.query.mot, asked), ...await names(tx, asked.language) }),
    }),
    form({
      path: draftPath, may: write, body: typedForm, about: nobody, show: showDraft,
      async load(tx, asked) {
        const plan = await planOf(tx, 'draft')
        return plan === undefined ? null : { ...await comparedPlan(tx, plan, undefined, asked), ...await names(tx, asked.language) }
      },
      async submit(tx, asked) {
        const today = asked.clock.today()
        if (formOf(asked.body) === 'words') {
          await changeDraft(tx, readForm(planWordsShape, asked.body, today))
          return { to: draftPath, done: 'words_saved', about: [] }
        }
        if (!asked.actor.may.has('crisis.decide')) throw new Refusal('not_permitted', 403)
        await adoptPlan(tx, readForm(adoptionShape, asked.body, today), asked)
        return { to: '/krisplan', done: 'adopted', about: [] }
      },
    }),
    action({
      path: `${draftPath}/borja`, may: write,
      async submit(tx, asked) {
        await beginDraft(tx, asked)
        return { to: draftPath, done: 'draft_begun', about: [] }
      },
    }),
    action({
      path: `${draftPath}/kasta`, may: write,
      async submit(tx) {
        await dropDraft(tx)
        return { to: draftPath, done: 'dropped', about: [] }
      },
    }),
    form({
      path: `${draftPath}/verksamhet/:id`, may: write, params: activityParams, body: typedForm, about: nobody, show: showActivity,
      async load(tx, { params, clock, language }) {
        const draft = await planOf(tx, 'draft')
        const activity = draft?.activities.find(({ id }) => id === params.id) ?? null
        if (activity === null && params.id !== 'ny') throw new Refusal('activity_not_found', 404)
        if (draft === undefined) throw new Refusal('no_draft', 404)
        return {
          id: activity?.id ?? null, activity, rank: activity?.rank ?? nextRank(draft), others: draft.activities.filter(({ id }) => id !== params.id),
          units: await unitChoices(tx, clock.today(), activity?.unitId == null ? [] : [activity.unitId]), rules: await ruleChoices(tx),
          competences: (await competences(tx)).map((each) => ({ value: each.code, label: each[language] })),
        }
      },
      async submit(tx, asked) {
        await keepActivity(tx, asked.params.id === 'ny' ? null : asked.params.id, readForm(activityShape, asked.body, asked.clock.today()), asked)
        return { to: draftPath, done: 'activity_saved', about: [] }
      },
    }),
    action({
      path: `${draftPath}/verksamhet/:id/ta-bort`, may: write, params: idParams,
      async submit(tx, { params }) {
        await dropActivity(tx, params.id)
        return { to: draftPath, done: 'activity_removed', about: [] }
      },
    }),
    form({
      path: '/krisplan/ovningar', may: read, body: typedForm, about: nobody, show: showExercises, load: exerciseRows,
      async submit(tx, asked) {
        if (!asked.actor.may.has(write)) throw new Refusal('not_permitted', 403)
        await enterExercise(tx, readForm(exerciseShape, asked.body, asked.clock.today()), asked)
        return { to: '/krisplan/ovningar', done: 'exercise_saved', about: [] }
      },
    }),
    form({
      path: '/krisplan/ovningar/:id', may: write, params: idParams, body: typedForm, about: nobody, show: showLearnt, load: (tx, { params }) => exerciseOf(tx, params.id),
      async submit(tx, asked) {
        await writeLearnt(tx, asked.params.id, readForm(learntShape, asked.body, asked.clock.today()).learnt)
        return { to: '/krisplan/ovningar', done: 'learnt_saved', about: [] }
      },
    }),
  ]
}

async function adopted(tx: Read, version: number): Promise<Plan> {
  const plan = await planVersion(tx, version)
  if (plan.stage === 'draft') throw new Refusal('plan_not_found', 404)
  return plan
}

async function exerciseOf(tx: Read, id: string): Promise<Exercise> {
  const found = (await exerciseRows(tx)).find((each) => each.id === id)
  if (found === undefined) throw new Refusal('exercise_not_found', 404)
  return found
}
