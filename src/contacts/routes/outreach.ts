import { dayTyped } from '../../decisions/rules/read-days.ts'
import { action, file, form } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type * as z from 'zod'
import { outreachForm, outreachQuery, reachParams } from '../contract/enquiries.ts'
import type { OutreachBody } from '../contract/enquiries.ts'
import { correctOutreachPage, outreachCsv, outreachPage } from '../pages/outreach.tsx'
import { correctOutreach, enterOutreach, outreachToCorrect, outreachYear, removeOutreach } from '../usecases/keep-outreach.ts'

const nobody = (): readonly string[] => []
const may = 'enquiry.read'

const bodyOf = ({ body, clock }: Pick<Asked<unknown, unknown, z.output<typeof outreachForm>>, 'body' | 'clock'>): OutreachBody => (
  { ...body, on: dayTyped(body.on, 'on', clock.today()) })

/** The pages of outreach: its rounds by year, a new one, and its correction. */
export const outreachPages: readonly Route[] = [
  form({
    path: '/uppsokande', may, query: outreachQuery, body: outreachForm, about: nobody,
      load: (tx, asked) => outreachYear(tx, asked.query.ar, asked), show: outreachPage,
    async submit(tx, asked) {
      await enterOutreach(tx, bodyOf(asked), asked)
      return { to: '/uppsokande', done: 'outreach_saved', about: [] }
    },
  }),
  file({ path: '/uppsokande/csv', may, query: outreachQuery, about: nobody,
    load: async (tx, asked) => outreachCsv(await outreachYear(tx, asked.query.ar, asked), asked.language) }),
  form({
    path: '/uppsokande/:id', may, params: reachParams, body: outreachForm, about: nobody,
      load: (tx, asked) => outreachToCorrect(tx, asked.params.id, asked), show: correctOutreachPage,
    async submit(tx, asked) {
      await correctOutreach(tx, asked.params.id, bodyOf(asked), asked)
      return { to: '/uppsokande', done: 'outreach_corrected', about: [] }
    },
  }),
  action({
    path: '/uppsokande/:id/ta-bort', may, params: reachParams,
    async submit(tx, asked) {
      await removeOutreach(tx, asked.params.id, asked)
      return { to: '/uppsokande', done: 'outreach_removed', about: [] }
    },
  }),
]
