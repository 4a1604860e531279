import { staffToChoose } from '../../crisis/queries/testing.ts'
import type { Day } from '../../calendar/day.ts'
import { dayTyped, dayTypedIfAny } from '../../decisions/rules/read-days.ts'
import { action, file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FigureSource } from '../contract/figure.ts'
import {
  actionForm, actionParams, addressParams, adoptForm, answerForm, eventForm, findingForm, findingParams, lessonsForm, meetingForm, newPlanForm, newPlanQuery, planForm,
  planParams, plansQuery, proposalForm, proposalParams, publishForm,
} from '../contract/plan.ts'
import type { Indicator, IndicatorTyped, PlanBody, PlanForm } from '../contract/plan.ts'
import { followUpPage } from '../pages/follow-up.tsx'
import { actionFormPage, actionPage, findingPage } from '../pages/plan-action.tsx'
import { planFormPage } from '../pages/plan-form.tsx'
import { planFile } from '../pages/plan-paper.ts'
import { planPage } from '../pages/plan.tsx'
import { plansPage } from '../pages/plans.tsx'
import { publicPlanPage } from '../pages/public-plan.tsx'
import { readMeasure } from '../rules/indicator.ts'
import { linesOf } from '../rules/plan.ts'
import { addAction, editAction, followAction } from '../usecases/keep-action.ts'
import {
  addFinding, adoptPlan, answerProposal, closePlan, copyPlan, dropFinding, editPlan, fault, holdMeeting, makePlan, proposedAddress, propose, publishPlan, unitsToPlan,
  withdrawPlan, withdrawProposal,
} from '../usecases/keep-plan.ts'
import { actionFor, leads, listPlans, mayChange, planFor, publicPlan, wholePlan } from '../usecases/read-plan.ts'
import type { Who } from '../usecases/read-plan.ts'

const nobody = (): readonly string[] => []
const [read, write, decide] = ['plan.read', 'plan.write', 'plan.decide'] as const
const base = '/handlingsplaner'
const one = { params: planParams, about: nobody } as const

/** What a form chose to measure; an empty figure is none. @throws Refusal invalid (422) for a number that cannot be read. */
function indicatorTyped({ figure, direction, value }: IndicatorTyped): Indicator | null {
  if (figure === '') return null
  const read = readMeasure(value)
  if (read === null) throw fault('value', 'number_needed')
  return { figure, direction, value: read }
}

function planTyped({ originOn, fromOn, toOn, ...rest }: PlanForm, today: Day): PlanBody {
  return { ...rest, originOn: dayTyped(originOn, 'originOn', today), fromOn: dayTyped(fromOn, 'fromOn', today, 'nearest'), toOn: dayTyped(toOn, 'toOn', today, 'future') }
}

/** Refuses to show a form that could not be sent. @throws Refusal action_plan_is_closed, action_plan_is_others (409). */
async function changeable(tx: Read, id: string, who: Who) {
  const plan = await planFor(tx, id, who)
  if (!mayChange(plan, who)) throw new Refusal(plan.stage === 'closed' ? 'action_plan_is_closed' : 'action_plan_is_others', 409)
  return plan
}

/** The pages of plans for action. */
export function planPages(figures: FigureSource): readonly Route[] {
  return [...listed(figures), ...parts(figures), ...steps(figures), ...papers(figures)]
}

function listed(figures: FigureSource): Route[] {
  return [
    page({ path: base, may: read, about: nobody, query: plansQuery, load: (tx, asked) => listPlans(tx, asked.query, asked, figures), show: plansPage }),
    form({
      path: `${base}/ny`, may: write, about: nobody, query: newPlanQuery, body: newPlanForm, show: planFormPage,
      load: async (tx, asked) => ({ plan: null, origin: asked.query.ursprung ?? 'visit', units: await unitsToPlan(tx, asked), whole: leads(asked, null) }),
      async submit(tx, asked) {
        const { change, keep, ...rest } = asked.body
        const [changes, keeps] = [linesOf(change), linesOf(keep)]
        if (changes.some((line) => line.length > 500)) throw fault('change', 'too_long')
        if (keeps.some((line) => line.length > 500)) throw fault('keep', 'too_long')
        const { id } = await makePlan(tx, { ...planTyped(rest, asked.clock.today()), change: changes, keep: keeps }, asked)
        return { to: `${base}/${id}`, done: 'plan_made', about: [] }
      },
    }),
    form({
      ...one, path: `${base}/:id`, may: read, body: proposalForm, show: planPage,
      async load(tx, asked) {
        const whole = await wholePlan(tx, asked.params.id, asked, figures)
        return { ...whole, figures: figures.figures, address: proposedAddress(whole.plan) }
      },
      async submit(tx, asked) {
        await propose(tx, asked.params.id, asked.body, asked)
        return { to: `${base}/${asked.params.id}`, done: 'proposed', about: [] }
      },
    }),
    form({
      ...one, path: `${base}/:id/andra`, may: write, body: planForm, show: planFormPage,
      async load(tx, asked) {
        const plan = await changeable(tx, asked.params.id, asked)
        return { plan, origin: plan.origin, units: await unitsToPlan(tx, asked), whole: leads(asked, null) }
      },
      async submit(tx, asked) {
        await editPlan(tx, asked.params.id, planTyped(asked.body, asked.clock.today()), asked)
        return { to: `${base}/${asked.params.id}`, done: 'plan_saved', about: [] }
      },
    }),
  ]
}

function parts(figures: FigureSource): Route[] {
  return [
    form({
      ...one, path: `${base}/:id/sett`, may: write, body: findingForm, show: findingPage,
      load: async (tx, asked) => ({ plan: await changeable(tx, asked.params.id, asked), figures: figures.figures }),
      async submit(tx, asked) {
        const { kind, words, ...typed } = asked.body
        await addFinding(tx, asked.params.id, { kind, words, indicator: indicatorTyped(typed) }, asked, figures)
        return { to: `${base}/${asked.params.id}`, done: 'finding', about: [] }
      },
    }),
    form({
      path: `${base}/:id/atgard/:actionId`, may: write, about: nobody, params: actionParams, body: actionForm, show: actionFormPage,
      async load(tx, asked) {
        const { id, actionId } = asked.params
        const plan = await changeable(tx, id, asked)
        const { actions, findings } = await wholePlan(tx, id, asked, figures)
        const found = actions.find((each) => each.id === actionId) ?? null
        if (found === null && actionId !== 'ny') throw new Refusal('plan_action_not_found', 404)
        return { plan, action: found, findings, staff: await staffToChoose(tx, asked.clock.today()), figures: figures.figures }
      },
      async submit(tx, asked) {
        const { id, actionId } = asked.params
        const { figure, direction, value, budget, startOn, dueOn, ...rest } = asked.body
        const today = asked.clock.today()
        const body = { ...rest, budgetOre: budget, startOn: dayTyped(startOn, 'startOn', today, 'nearest'), dueOn: dayTyped(dueOn, 'dueOn', today, 'future'),
          indicator: indicatorTyped({ figure, direction, value }) }
        if (actionId === 'ny') {
          await addAction(tx, id, body, asked, figures)
          return { to: `${base}/${id}`, done: 'action', about: [] }
        }
        await editAction(tx, actionId, body, asked, figures)
        return { to: `${base}/atgard/${actionId}`, done: 'action_saved', about: [] }
      },
    }),
    form({
      ...one, path: `${base}/atgard/:id`, may: read, body: eventForm, show: actionPage,
      load: async (tx, asked) => ({ ...await actionFor(tx, asked.params.id, asked, figures), figures: figures.figures }),
      async submit(tx, asked) {
        await followAction(tx, asked.params.id, { ...asked.body, dueOn: dayTypedIfAny(asked.body.dueOn, 'dueOn', asked.clock.today()) }, asked)
        return { to: `${base}/atgard/${asked.params.id}`, done: 'noted', about: [] }
      },
    }),
    form({
      ...one, path: `${base}/:id/uppfoljning`, may: read, body: meetingForm, show: followUpPage,
      async load(tx, asked) {
        const whole = await wholePlan(tx, asked.params.id, asked, figures)
        return { ...whole, figures: figures.figures, address: proposedAddress(whole.plan) }
      },
      async submit(tx, asked) {
        if (!asked.actor.may.has(write)) throw new Refusal('not_permitted', 403)
        const today = asked.clock.today()
        const { heldOn, nextOn, ...rest } = asked.body
        await holdMeeting(tx, asked.params.id, { ...rest, heldOn: dayTyped(heldOn, 'heldOn', today), nextOn: dayTypedIfAny(nextOn, 'nextOn', today) }, asked)
        return { to: `${base}/${asked.params.id}/uppfoljning`, done: 'met', about: [] }
      },
    }),
  ]
}

const backTo = (id: string, done: string) => ({ to: `${base}/${id}`, done, about: [] })

function steps(figures: FigureSource): Route[] {
  return [
    action({ path: `${base}/:id/sett/:findingId/ta-bort`, may: write, params: findingParams, async submit(tx, asked) {
      await dropFinding(tx, asked.params.id, asked.params.findingId, asked)
      return backTo(asked.params.id, 'finding_gone')
    } }),
    action({ path: `${base}/:id/forslag/:proposalId/svar`, may: write, params: proposalParams, body: answerForm, async submit(tx, asked) {
      await answerProposal(tx, asked.params.id, asked.params.proposalId, asked.body, asked)
      return backTo(asked.params.id, 'answered')
    } }),
    action({ path: `${base}/:id/forslag/:proposalId/ta-tillbaka`, may: read, params: proposalParams, async submit(tx, asked) {
      await withdrawProposal(tx, asked.params.id, asked.params.proposalId, asked)
      return backTo(asked.params.id, 'withdrawn')
    } }),
    action({ path: `${base}/:id/anta`, may: decide, params: planParams, body: adoptForm, async submit(tx, asked) {
      const { adoptedWho, adoptedOn } = asked.body
      await adoptPlan(tx, asked.params.id, { adoptedWho, adoptedOn: dayTyped(adoptedOn, 'adoptedOn', asked.clock.today()) }, asked)
      return backTo(asked.params.id, 'adopted')
    } }),
    action({ path: `${base}/:id/publicera`, may: decide, params: planParams, body: publishForm, async submit(tx, asked) {
      await publishPlan(tx, asked.params.id, asked.body.address, asked)
      return backTo(asked.params.id, 'published')
    } }),
    action({ path: `${base}/:id/avpublicera`, may: decide, params: planParams, async submit(tx, asked) {
      await withdrawPlan(tx, asked.params.id, asked)
      return backTo(asked.params.id, 'unpublished')
    } }),
    action({ path: `${base}/:id/avsluta`, may: write, params: planParams, body: lessonsForm, async submit(tx, asked) {
      await closePlan(tx, asked.params.id, asked.body.lessons, asked)
      return backTo(asked.params.id, 'closed')
    } }),
    action({ path: `${base}/:id/kopiera`, may: write, params: planParams, async submit(tx, asked) {
      const { id } = await copyPlan(tx, asked.params.id, asked, figures)
      return backTo(id, 'copied')
    } }),
  ]
}

function papers(figures: FigureSource): Route[] {
  const paper = (asked: Asked<{ id: string }>, form: 'pdf' | 'docx') => async (tx: Read) => planFile(await wholePlan(tx, asked.params.id, asked, figures), form, figures.figures, asked)
  return [
    file({ ...one, path: `${base}/:id/plan.docx`, may: read, load: (tx, asked) => paper(asked, 'docx')(tx) }),
    file({ ...one, path: `${base}/:id/plan.pdf`, may: read, load: (tx, asked) => paper(asked, 'pdf')(tx) }),
    page({
      path: '/plan/:address', may: 'public', frame: 'public', params: addressParams, about: nobody, show: publicPlanPage,
      load: async (tx, { params }) => ({ ...await publicPlan(tx, params.address, figures), figures: figures.figures }),
    }),
  ]
}
