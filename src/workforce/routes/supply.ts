import { dayTyped } from '../../decisions/rules/read-days.ts'
import { action, file, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  birthYearsBody, birthYearsForm, birthYearsQuery, birthYearsSaved, educationAnswerBody, educationAnswerForm, educationBody, educationForm,
  educationParams, educationSaved, supplyApiQuery, supplyQuery, supplyShape,
} from '../contract/supply.ts'
import { birthYearsPage } from '../pages/birth-years.tsx'
import { educationPage, newEducationPage } from '../pages/education.tsx'
import { supplyPage } from '../pages/supply.tsx'
import { supplyCsv } from '../pages/workforce-csv.ts'
import { readBirthYears } from '../rules/read-birth-years.ts'
import { answerEducation, askForEducation, bornPage, educationRequest, keepBirthYears, withdrawEducation } from '../usecases/keep-supply.ts'
import { supplyView } from '../usecases/show-supply.ts'

const nobody = (): readonly string[] => []
const [rows, plan] = ['employment.read', 'supply.plan'] as const
const path = '/kompetensforsorjning'

const pages: readonly Route[] = [
  page({ path, may: rows, query: supplyQuery, about: nobody, show: supplyPage, load: (tx, asked) => supplyView(tx, asked.query.enhet, asked) }),
  file({ path: `${path}/csv`, may: rows, query: supplyQuery, about: nobody,
    load: async (tx, asked) => supplyCsv(await supplyView(tx, asked.query.enhet, asked), asked.language) }),
  form({
    path: `${path}/platser/ny`, may: plan, body: educationForm, about: nobody, show: newEducationPage, load: () => Promise.resolve(null),
    async submit(tx, asked) {
      const startsOn = dayTyped(asked.body.startsOn, 'startsOn', asked.clock.today(), 'future')
      const { id } = await askForEducation(tx, { ...asked.body, startsOn }, asked)
      return { to: `${path}/platser/${id}`, done: 'education_asked', about: [] }
    },
  }),
  form({
    path: `${path}/platser/:id`, may: plan, params: educationParams, body: educationAnswerForm, about: nobody, show: educationPage,
    load: async (tx, asked) => ({ request: await educationRequest(tx, asked.params.id) }),
    async submit(tx, asked) {
      await answerEducation(tx, { ...asked.body, id: asked.params.id }, asked)
      return { to: `${path}/platser/${asked.params.id}`, done: 'education_answered', about: [] }
    },
  }),
  action({
    path: `${path}/platser/:id/ta-tillbaka`, may: plan, params: educationParams,
    async submit(tx, asked) {
      await withdrawEducation(tx, asked.params.id, asked)
      return { to: path, done: 'education_withdrawn', about: [] }
    },
  }),
  form({
    path: `${path}/fodelsear`, may: plan, query: birthYearsQuery, body: birthYearsForm, about: nobody, show: birthYearsPage,
    async load(tx, asked) {
      const { sida: page, visa } = asked.query
      const missing = visa === 'saknas'
      return { ...await bornPage(tx, { page, missing }, asked), page, missing }
    },
    async submit(tx, asked) {
      const found = readBirthYears(asked.body.ar)
      if ('faults' in found) throw new Refusal('invalid', 422, { faults: found.faults.length }, found.faults)
      await keepBirthYears(tx, found.years, asked)
      return { to: `${path}/fodelsear${asked.query.visa === 'alla' ? '?visa=alla' : ''}`, done: 'years_saved', about: [] }
    },
  }),
]

const api: readonly Route[] = [
  reading({ path: '/api/competence-supply', may: rows, summary: 'Degrees, experience, retirements ahead and need against the plan', query: supplyApiQuery, answer: supplyShape,
    about: nobody, handle: (tx, asked) => supplyView(tx, asked.query.unit, asked) }),
  writing({ path: '/api/competence-supply/birth-years', may: plan, summary: 'Register in which year some staff were born', body: birthYearsBody, answer: birthYearsSaved,
    about: nobody, handle: (tx, asked) => keepBirthYears(tx, asked.body.years, asked) }),
  writing({ path: '/api/education-requests', may: plan, summary: 'Ask for places in distance education', body: educationBody, answer: educationSaved, about: nobody,
    handle: (tx, asked) => askForEducation(tx, asked.body, asked) }),
  writing({ method: 'PUT', path: '/api/education-requests/:id/answer', may: plan, summary: 'Write down how many places were given', params: educationParams,
    body: educationAnswerBody, answer: educationSaved, about: nobody, handle: (tx, asked) => answerEducation(tx, { ...asked.body, id: asked.params.id }, asked) }),
  writing({ method: 'DELETE', path: '/api/education-requests/:id', may: plan, summary: 'Take a request for places back', params: educationParams, answer: educationSaved,
    about: nobody, handle: (tx, asked) => withdrawEducation(tx, asked.params.id, asked) }),
]

/** What the staff can do, who retires, what must be recruited, and places in education that are asked for. */
export const supplyRoutes: readonly Route[] = [...pages, ...api]
