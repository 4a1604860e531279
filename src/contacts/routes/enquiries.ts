import { addDays } from '../../calendar/day.ts'
import { action, file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import {
  choiceForm, choiceParams, enquiryForm, enquiryQuery, newChoiceForm, undoForm, visitForm, weeksQuery,
} from '../contract/enquiries.ts'
import { countPage } from '../pages/enquiries.tsx'
import { weeksCsv, weeksPage } from '../pages/enquiry-weeks.tsx'
import type { WeeksData } from '../pages/enquiry-weeks.tsx'
import { choicePage, choicesPage } from '../pages/reach-choices.tsx'
import { reachChoices } from '../queries/reach-choice.ts'
import { countEnquiry, countVisit, dayOfCounts, takeBack } from '../usecases/count-enquiry.ts'
import { changeChoice, choiceOf, enterChoice } from '../usecases/keep-reach-choices.ts'
import { reachWeeks } from '../usecases/show-enquiry-weeks.ts'

const nobody = (): readonly string[] => []
const [read, keep] = ['enquiry.read', 'enquiry.administer'] as const

async function weeksFor(tx: Read, asked: Pick<Asked<unknown, { enhet: string | null }>, 'query' | 'clock'>,
  weeks: number): Promise<WeeksData> {
  const unitId = asked.query.enhet
  return { unitId, choices: await reachChoices(tx), weeks: await reachWeeks(tx, { unitId, weeks }, asked) }
}

const dayOf = (chosen: 'today' | 'yesterday', { clock }: Pick<Asked, 'clock'>) => (chosen === 'today' ? null : addDays(clock.today(), -1))

/** The pages where questions and visits are counted and read, and where the lists that they are chosen from are kept. */
export const enquiryPages: readonly Route[] = [
  form({
    path: '/fragor', may: read, query: enquiryQuery, body: enquiryForm, about: nobody, show: countPage,
    async load(tx, asked) {
      const day = await dayOfCounts(tx, asked)
      return { ...day, channel: asked.query.satt, weeks: await reachWeeks(tx,
        { unitId: day.counts ? asked.actor.unitId : null, weeks: 12 }, asked) }
    },
    async submit(tx, asked) {
      const { theme, channel, answer, waited, day } = asked.body
      await countEnquiry(tx, { theme, channel, answer, waitedMinutes: waited === '' ? null : Number(waited), on: dayOf(day, asked) }, asked)
      return { to: `/fragor?satt=${channel}`, done: 'counted', about: [] }
    },
  }),
  action({
    path: '/fragor/besok', may: read, body: visitForm,
    async submit(tx, asked) {
      await countVisit(tx, { kind: asked.body.kind, on: dayOf(asked.body.day, asked) }, asked)
      return { to: `/fragor?satt=${asked.body.channel}`, done: 'visit_counted', about: [] }
    },
  }),
  action({
    path: '/fragor/angra', may: read, body: undoForm,
    async submit(tx, asked) {
      await takeBack(tx, asked.body.what, asked.body.id, asked)
      return { to: `/fragor?satt=${asked.body.channel}`, done: 'taken_back', about: [] }
    },
  }),
  page({ path: '/fragor/veckor', may: read, query: weeksQuery, about: nobody, load: (tx, asked) => weeksFor(tx, asked, 26),
    show: weeksPage }),
  file({ path: '/fragor/veckor/csv', may: read, query: weeksQuery, about: nobody,
    load: async (tx, asked) => weeksCsv(await weeksFor(tx, asked, 156), asked.language) }),
  form({
    path: '/fragor/val', may: keep, body: newChoiceForm, about: nobody, load: reachChoices, show: choicesPage,
    async submit(tx, asked) {
      await enterChoice(tx, asked.body, asked)
      return { to: '/fragor/val', done: 'choice_added', about: [] }
    },
  }),
  form({
    path: '/fragor/val/:list/:code', may: keep, params: choiceParams, body: choiceForm, about: nobody, show: choicePage,
    load: async (tx, asked) => ({ list: asked.params.list, choice: await choiceOf(tx, asked.params) }),
    async submit(tx, asked) {
      const { name, open } = asked.body
      await changeChoice(tx, asked.params, { name: name === '' ? null : name, open: open === 'yes' }, asked)
      return { to: '/fragor/val', done: 'choice_saved', about: [] }
    },
  }),
]
