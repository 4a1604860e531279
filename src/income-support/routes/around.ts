import { action, file, form, page } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { normForm, normQuery } from '../contract/norm.ts'
import { cancellationBody, fileParams } from '../contract/payment.ts'
import { noForm, paymentListForm, statisticsQuery } from '../contract/forms.ts'
import { submissionForm, submissionParams, supportReceiptParams } from '../contract/submission.ts'
import { normPage } from '../pages/norm.tsx'
import { paymentListPage, paymentsPage } from '../pages/payments.tsx'
import { publicFormPage, supportReceiptPage } from '../pages/public-form.tsx'
import { submissionPage } from '../pages/submission.tsx'
import { publicContact } from '../queries/submission.ts'
import { monthOf, monthsLater } from '../rules/month.ts'
import { norm2025 } from '../rules/norm-2025.ts'
import { readNorm } from '../rules/read-form.ts'
import { allNorms, enterNorm } from '../usecases/enter-norm.ts'
import { approvePaymentList, cancelPaymentList, makePaymentList, paymentExport, paymentList, paymentOverview } from '../usecases/pay.ts'
import { invalid } from '../usecases/receive-application.ts'
import { receiveSubmission, shownReceipt } from '../usecases/receive-submission.ts'
import { registerSubmission, submissionFor } from '../usecases/register-submission.ts'
import { statisticsFile } from '../usecases/state-statistics.ts'

const nobody = (): readonly string[] => []
const pay = 'support.pay'
const ofSubmission = ({ match }: { readonly match: { readonly personId: string } | null }) => (
  { persons: match === null ? [] : [match.personId], why: 'intake' as const })

/** What anybody may do without signing in: apply, and see the receipt. Sent is received; drafts stay in the browser. */
const publicRoutes: readonly Route[] = [
  form({
    path: '/ansok', may: 'public', frame: 'public', body: submissionForm, limit: { most: 20, minutes: 10 }, about: nobody,
    load: async (tx) => ({ formId: newId(), phone: await publicContact(tx) }),
    show: publicFormPage,
    submit: async (tx, asked) => ({ to: `/ansok/kvitto/${(await receiveSubmission(tx, asked.body, asked)).token}`, about: [] }),
  }),
  page({
    path: '/ansok/kvitto/:token', may: 'public', frame: 'public', params: supportReceiptParams, about: nobody, show: supportReceiptPage,
    load: async (tx, { params, clock }) => {
      const receipt = await shownReceipt(tx, params.token, clock.now())
      if (receipt === undefined) throw new Refusal('support_receipt_gone', 404)
      return { receipt, phone: await publicContact(tx) }
    },
  }),
]

const submissionRoutes: readonly Route[] = [
  form({
    path: '/bistand/inkommen/:id', may: 'support.write', params: submissionParams, body: noForm, show: submissionPage, about: ofSubmission,
    load: (tx, asked) => submissionFor(tx, asked.params.id, asked),
    submit: async (tx, asked) => {
      const { application, personId } = await registerSubmission(tx, asked.params.id, asked)
      return application === null ? { to: '/bistand?visa=inkomna', done: 'handed', about: [personId] }
        : { to: `/bistand/${application}`, done: 'support_received', about: [personId] }
    },
  }),
]

const normRoutes: readonly Route[] = [
  form({
    path: '/norm', may: 'support.read', query: normQuery, body: normForm, show: normPage, about: nobody,
    load: async (tx, { query }) => {
      const norms = await allNorms(tx)
      return { norms, shown: norms.find(({ year }) => year === query.ar) ?? norms[0] }
    },
    submit: async (tx, asked) => {
      if (!asked.actor.may.has('support.norm')) throw new Refusal('not_permitted', 403)
      const like = (await allNorms(tx))[0] ?? norm2025
      const read = readNorm(asked.body, like.amounts)
      const readOn = parseDayInput(asked.body.readOn, asked.clock.today(), 'past')
      const faults = [...('faults' in read ? read.faults : []), ...(asked.body.source.trim() === '' ? [{ field: 'source', code: 'source_needed' }] : []),
        ...(readOn === null ? [{ field: 'readOn', code: 'day_unclear' }] : [])]
      if ('faults' in read || readOn === null || faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
      const { year } = await enterNorm(tx, { ...read.read, source: asked.body.source.trim().slice(0, 200), readOn }, asked)
      return { to: `/norm?ar=${year}`, done: 'norm_entered', about: [] }
    },
  }),
]

const paymentRoutes: readonly Route[] = [
  form({
    path: '/utbetalningar', may: pay, body: paymentListForm, show: paymentsPage, about: nobody, load: (tx) => paymentOverview(tx),
    submit: async (tx, asked) => {
      const payOn = asked.body.payOn.trim() === '' ? asked.clock.today() : parseDayInput(asked.body.payOn, asked.clock.today(), 'future')
      if (payOn === null) throw invalid('payOn', 'day_unclear')
      const made = await makePaymentList(tx, { payOn }, asked)
      return { to: `/utbetalningar/${made.id}`, done: 'list_made', about: made.personIds }
    },
  }),
  form({
    path: '/utbetalningar/:id', may: pay, params: fileParams, body: cancellationBody, show: paymentListPage,
    about: ({ rows }) => [...new Set(rows.map(({ personId }) => personId))], load: (tx, { params }) => paymentList(tx, params.id),
    submit: async (tx, asked) => {
      const { personIds } = await cancelPaymentList(tx, asked.params.id, asked.body, asked)
      return { to: '/utbetalningar', done: 'list_cancelled', about: personIds }
    },
  }),
  action({
    path: '/utbetalningar/:id/godkann', may: pay, params: fileParams,
    submit: async (tx, asked) => {
      const { personIds } = await approvePaymentList(tx, asked.params.id, asked)
      return { to: `/utbetalningar/${asked.params.id}`, done: 'list_approved', about: personIds }
    },
  }),
  file({ path: '/utbetalningar/:id/fil', may: pay, params: fileParams, load: (tx, { params }) => paymentExport(tx, params.id), about: ({ personIds }) => personIds }),
]

const statisticsRoutes: readonly Route[] = [
  file({
    path: '/statistik-till-staten/ekonomiskt-bistand/csv', may: 'support.report', query: statisticsQuery,
    load: (tx, { query, clock }) => statisticsFile(tx, query.manad ?? monthsLater(monthOf(clock.today()), -1)), about: ({ personIds }) => personIds,
  }),
]

/** What stands around the applications: the public form, the norm, payments, and the statistics to the state. */
export const aroundSupportRoutes: readonly Route[] = [...publicRoutes, ...submissionRoutes, ...normRoutes, ...paymentRoutes, ...statisticsRoutes]
