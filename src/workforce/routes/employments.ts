import { dayTyped, dayTypedIfAny } from '../../decisions/rules/read-days.ts'
import { action, file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import {
  correctionForm, employmentForm, employmentParams, employmentsQuery, newEmploymentQuery, withdrawalForm,
} from '../contract/employment.ts'
import type { EmploymentFilter, EmploymentTyped, EmploymentsQuery } from '../contract/employment.ts'
import { correctEmploymentPage, newEmploymentPage, withdrawEmploymentPage } from '../pages/employment-forms.tsx'
import { employmentPage, employmentPersonPage } from '../pages/employment-person.tsx'
import { employmentsCsv, employmentsPage } from '../pages/employments.tsx'
import { employmentTexts } from '../texts/employment.ts'
import {
  addEmployment, correctEmployment, employmentChoices, employmentFile, employmentsOf, employmentsOfPerson, employmentToCorrect,
  employmentVersion, restoreEmployment, unitsToChoose, withdrawEmployment,
} from '../usecases/keep-employments.ts'

const nobody = (): readonly string[] => []
const [read, write] = ['employment.read', 'employment.write'] as const
const list = '/personal/anstallningar'

const filterOf = ({ enhet, lage, form: ofForm, ordning, fallande }: EmploymentsQuery): EmploymentFilter =>
  ({ unitId: enhet, standing: lage, form: ofForm, sort: ordning, down: fallande !== null })

/** What was typed as what it means. @throws Refusal (422) naming the field for what is no day. */
function employmentTyped({ fromOn, toOn, experienceSinceOn, form: ofForm, percent, ...rest }: EmploymentTyped, { clock }: Pick<Asked,
  'clock'>) {
  const today = clock.today()
  return {
    unitId: rest.unitId, post: rest.post, endReason: rest.endReason, degree: rest.degree, fromOn: dayTyped(fromOn, 'fromOn', today,
      'nearest'),
    toOn: dayTypedIfAny(toOn, 'toOn', today), experienceSinceOn: dayTypedIfAny(experienceSinceOn, 'experienceSinceOn', today),
      hoursShare: percent,
    permanent: ofForm === 'permanent', engagement: ofForm === 'hourly' || ofForm === 'agency' ? ofForm : 'monthly' as const,
  }
}

/** The pages of employments: list, one person, new, correct, withdraw, and the undoing of it. */
export const employmentPages: readonly Route[] = [
  page({
    path: '/personal/anstallningar', may: read, query: employmentsQuery, about: nobody, show: employmentsPage,
    async load(tx, asked) {
      const units = await unitsToChoose(tx, asked)
      return { ...await employmentsOf(tx, filterOf(asked.query), asked.query.sida, asked), units, query: asked.query }
    },
  }),
  file({
    path: '/personal/anstallningar/csv', may: read, query: employmentsQuery, about: nobody,
    load: async (tx, asked) => employmentsCsv(await employmentFile(tx, filterOf(asked.query), asked)),
  }),
  form({
    path: '/personal/anstallningar/ny', may: write, query: newEmploymentQuery, body: employmentForm, about: nobody, show: newEmploymentPage,
    load: async (tx, asked) => ({ ...await employmentChoices(tx, asked), person: asked.query.person }),
    async submit(tx, asked) {
      const { staffId, ...rest } = asked.body
      await addEmployment(tx, { staffId, ...employmentTyped(rest, asked) }, asked)
      return { to: `${list}/person/${staffId}`, done: 'added', about: [] }
    },
  }),
  page({
    path: '/personal/anstallningar/person/:id', may: read, params: employmentParams, about: nobody, show: employmentPersonPage,
    load: (tx, asked) => employmentsOfPerson(tx, asked.params.id, asked),
  }),
  page({
    path: '/personal/anstallningar/:id', may: read, params: employmentParams, about: nobody, show: employmentPage,
    load: (tx, asked) => employmentVersion(tx, asked.params.id, asked),
  }),
  form({
    path: '/personal/anstallningar/:id/ratta', may: write, params: employmentParams, body: correctionForm, about: nobody,
      show: correctEmploymentPage,
    load: async (tx, asked) => ({ ...await employmentChoices(tx, asked), old: await employmentToCorrect(tx, asked.params.id, asked) }),
    async submit(tx, asked) {
      const { reason, ...rest } = asked.body
      const { staffId } = await correctEmployment(tx, asked.params.id, { ...employmentTyped(rest, asked), reason }, asked)
      return { to: `${list}/person/${staffId}`, done: 'corrected', about: [] }
    },
  }),
  form({
    path: '/personal/anstallningar/:id/aterkalla', may: write, params: employmentParams, body: withdrawalForm, about: nobody,
      show: withdrawEmploymentPage,
    load: (tx, asked) => employmentToCorrect(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const { staffId } = await withdrawEmployment(tx, asked.params.id, asked.body.reason, asked)
      return { to: `${list}/person/${staffId}`, done: 'withdrawn', about: [] }
    },
  }),
  action({
    path: '/personal/anstallningar/:id/aterstall', may: write, params: employmentParams,
    async submit(tx, asked) {
      const { staffId } = await restoreEmployment(tx, asked.params.id, employmentTexts[asked.language].restoreReason, asked)
      return { to: `${list}/person/${staffId}`, done: 'restored', about: [] }
    },
  }),
]
