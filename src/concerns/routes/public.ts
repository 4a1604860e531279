import type { Route } from '../../mount/route.ts'
import { form, page } from '../../mount/route.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { publicReportBody, receiptParams } from '../contract/receiving.ts'
import { publicForm } from '../pages/public-form.tsx'
import { receiptPage } from '../pages/receipt.tsx'
import { municipalityContacts } from '../queries/receive.ts'
import { receiveFromPublic } from '../usecases/receive-from-public.ts'
import { receiptUnder } from '../usecases/receive-once.ts'

/** What anybody may do without signing in: report, and see the receipt. */
export const publicConcernRoutes: readonly Route[] = [
  form({
    path: '/anmal', may: 'public', frame: 'public', body: publicReportBody, limit: { most: 40, minutes: 10 },
    about: () => [],
    load: async (tx) => {
      const contacts = await municipalityContacts(tx)
      return { formId: newId(), phone: contacts?.phone ?? null, emergencyPhone: contacts?.emergencyPhone ?? null }
    },
    show: publicForm,
    submit: async (tx, asked) => {
      const { token } = await receiveFromPublic(tx, asked.body, asked)
      return { to: `/anmal/kvitto/${token}`, about: [] }
    },
  }),
  page({
    path: '/anmal/kvitto/:token', may: 'public', frame: 'public', params: receiptParams,
    about: () => [],
    load: async (tx, { params, clock }) => {
      const receipt = await receiptUnder(tx, params.token, clock.now())
      if (receipt === undefined) throw new Refusal('receipt_gone', 404)
      return { receipt, phone: (await municipalityContacts(tx))?.phone ?? null }
    },
    show: receiptPage,
  }),
]
