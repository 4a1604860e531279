import { action, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import { parseDayInput } from '../../calendar/input.ts'
import type { Day } from '../../calendar/day.ts'
import { Refusal } from '../../platform/refusal.ts'
import { applicationParams, payeeBody, personSupportParams } from '../contract/application.ts'
import type { ApplicationAnswer, PlanBody } from '../contract/application.ts'
import { monthShape } from '../contract/calculation.ts'
import {
  applicationForm, calculationForm, decisionForm, delayForm, monthForm, pageListQuery, planForm, recoveryForm, renewalForm, viewWords, withdrawalForm,
} from '../contract/forms.ts'
import { activities, closingReasons, impediments, listViews } from '../contract/words.ts'
import { applicationPage } from '../pages/application.tsx'
import { letterPage } from '../pages/letter.tsx'
import { listPage } from '../pages/list.tsx'
import { accountPage, personSupportPage } from '../pages/person.tsx'
import { decidePage, delayPage, planPage, recoverPage, renewPage, withdrawPage } from '../pages/steps.tsx'
import { oreOf } from '../rules/amount.ts'
import { readApplication, readCalculation } from '../rules/read-form.ts'
import { calculateApplication } from '../usecases/calculate.ts'
import { calculateMonth } from '../usecases/calculate-month.ts'
import { askForDecision, decideApplication, recoverSupport, refuseDelayRequest, withdrawApplication } from '../usecases/decide-application.ts'
import { invalid, receiveApplication } from '../usecases/receive-application.ts'
import { applicantOf, keepPayee, keepPlan, renewApplication } from '../usecases/renew-application.ts'
import { applicationFor } from '../usecases/show-application.ts'
import { listFor, ownAccount, personSupport } from '../usecases/show-lists.ts'

const [read, write] = ['support.read', 'support.write'] as const
const ofApplication = ({ personId, members }: ApplicationAnswer): readonly string[] => (
  [...new Set([personId, ...members.flatMap((member) => member.personId ?? [])])])
const load = (tx: Parameters<typeof applicationFor>[0], { params }: Asked<{ id: string }>) => applicationFor(tx, params.id)
const step = { may: write, params: applicationParams, about: ofApplication, load } as const

/** A day as it was typed, today when nothing was. @throws Refusal invalid. */
function typedDay(text: string, field: string, { clock }: Pick<Asked, 'clock'>): Day {
  const on = text.trim() === '' ? clock.today() : parseDayInput(text, clock.today(), 'past')
  if (on === null) throw invalid(field, 'day_unclear')
  return on
}

/** What was read of a form. @throws Refusal invalid with every fault. */
function readOrRefuse<T>(result: { readonly read: T } | { readonly faults: ReadonlyArray<{ field: string; code: string }> }): T {
  if ('faults' in result) throw new Refusal('invalid', 422, { faults: result.faults.length }, [...result.faults])
  return result.read
}

function planOf(typed: { plan: string; closingReason: string; adults: Record<string, { impediment: string; activity: string }> }): PlanBody {
  const known = <T extends string>(list: readonly T[], text: string): T | null => list.find((each) => each === text) ?? null
  return {
    plan: typed.plan, closingReason: known(closingReasons, typed.closingReason),
    adults: Object.entries(typed.adults).slice(0, 2).map(([memberId, said]) => (
      { memberId, impediment: known(impediments, said.impediment), activity: known(activities, said.activity) })),
  }
}

/** The list, a person's applications, and one application with its steps. */
export const applicationRoutes: readonly Route[] = [
  page({
    path: '/bistand', may: read, query: pageListQuery, show: listPage,
    about: ({ rows }) => [...new Set(rows.map(({ personId }) => personId))],
    load: (tx, { query }) => listFor(tx, { view: listViews.find((each) => viewWords[each] === query.visa) ?? 'open', month: query.manad ?? null, page: query.sida }),
  }),
  action({
    path: '/bistand/berakna', may: write, body: monthForm,
    submit: async (tx, asked) => {
      const { applications } = await calculateMonth(tx, asked.body.month, asked)
      return { to: `/bistand?visa=att-utreda&manad=${asked.body.month}`, done: 'month_calculated', about: applications.map(({ personId }) => personId) }
    },
  }),
  form({
    path: '/person/:id/ekonomiskt-bistand', may: read, params: personSupportParams, body: applicationForm, show: personSupportPage,
    about: ({ personId, rows }) => [...new Set([personId, ...rows.map((row) => row.personId)])],
    load: (tx, asked) => personSupport(tx, asked.params.id, asked),
    submit: async (tx, asked) => {
      if (!asked.actor.may.has(write)) throw new Refusal('not_permitted', 403)
      const body = readOrRefuse(readApplication(asked.body, asked.params.id, asked.clock.today()))
      const id = await receiveApplication(tx, { ...body, submissionId: null, renewsId: null }, asked)
      return { to: `/bistand/${id}`, done: 'support_received', about: [asked.params.id] }
    },
  }),
  form({
    path: '/person/:id/konto', may: write, params: personSupportParams, body: payeeBody, show: accountPage, about: ({ personId }) => [personId],
    load: (tx, asked) => ownAccount(tx, asked.params.id, asked),
    submit: async (tx, asked) => {
      await keepPayee(tx, asked.params.id, asked.body, asked)
      return { to: `/person/${asked.params.id}/ekonomiskt-bistand`, done: 'payee_kept', about: [asked.params.id] }
    },
  }),
  form({
    ...step, path: '/bistand/:id', may: read, body: calculationForm, show: applicationPage,
    submit: async (tx, asked) => {
      if (!asked.actor.may.has(write)) throw new Refusal('not_permitted', 403)
      const { id } = asked.params
      await calculateApplication(tx, { id, from: asked.body.from }, readOrRefuse(readCalculation(asked.body)), asked)
      return { to: `/bistand/${id}`, done: 'calculated', about: [await applicantOf(tx, id)] }
    },
  }),
  page({ ...step, path: '/bistand/:id/besked', may: read, show: letterPage }),
  form({
    ...step, path: '/bistand/:id/beslut', body: decisionForm, show: decidePage,
    submit: async (tx, asked) => {
      const { id } = asked.params
      const { state } = await decideApplication(tx, id, asked.body, asked)
      return { to: `/bistand/${id}`, done: state === 'decided' ? 'decided' : 'proposed', about: [await applicantOf(tx, id)] }
    },
  }),
  form({
    ...step, path: '/bistand/:id/fornya', body: renewalForm, show: renewPage,
    submit: async (tx, asked) => {
      if (!monthShape.safeParse(asked.body.month).success) throw invalid('month', 'month_unclear')
      const receivedOn = typedDay(asked.body.receivedOn, 'receivedOn', asked)
      const made = await renewApplication(tx, asked.params.id, { month: asked.body.month, told: asked.body.told, receivedOn }, asked)
      return { to: `/bistand/${made.id}`, done: 'renewed', about: [made.personId] }
    },
  }),
  form({
    ...step, path: '/bistand/:id/plan', body: planForm, show: planPage,
    submit: async (tx, asked) => {
      const { personId } = await keepPlan(tx, asked.params.id, planOf(asked.body))
      return { to: `/bistand/${asked.params.id}`, done: 'plan_kept', about: [personId] }
    },
  }),
  form({
    ...step, path: '/bistand/:id/aterta', body: withdrawalForm, show: withdrawPage,
    submit: async (tx, asked) => {
      const { personId } = await withdrawApplication(tx, asked.params.id, asked.body, asked)
      return { to: `/bistand/${asked.params.id}`, done: 'withdrawn', about: [personId] }
    },
  }),
  form({
    ...step, path: '/bistand/:id/begaran', body: delayForm, show: delayPage,
    submit: async (tx, asked) => {
      const { id } = asked.params
      const answers = (await applicationFor(tx, id)).allowed.includes('answer_delay')
      if (answers && asked.body.reasons.trim() === '') throw invalid('reasons', 'reasons_needed')
      const { personId } = answers ? await refuseDelayRequest(tx, id, { reasons: asked.body.reasons.trim() }, asked)
        : await askForDecision(tx, id, { receivedOn: typedDay(asked.body.receivedOn, 'receivedOn', asked) }, asked)
      return { to: `/bistand/${id}`, done: answers ? 'delay_refused' : 'delay_asked', about: [personId] }
    },
  }),
  form({
    ...step, path: '/bistand/:id/aterkrav', body: recoveryForm, show: recoverPage,
    submit: async (tx, asked) => {
      const amount = oreOf(asked.body.amount)
      if (amount === null || amount === 0) throw invalid('amount', 'amount_unclear')
      const { personId } = await recoverSupport(tx, asked.params.id, { ...asked.body, amount }, asked)
      return { to: `/bistand/${asked.params.id}`, done: 'recovered', about: [personId] }
    },
  }),
]
