import { parseDayInput } from '../../calendar/input.ts'
import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import {
  cohortBody, cohortChange, cohortForm, cohortIdShape, cohortParams, cohortsAnswer, effectApiQuery, effectQuery, effectShape, membersAnswer,
    membersBody, membersForm, membersSaved, ownCohortsAnswer,
} from '../contract/cohorts.ts'
import { cohortPage } from '../pages/cohort.tsx'
import { cohortsPage, newCohortPage, ownCohortsPage } from '../pages/cohorts.tsx'
import type { CohortsData } from '../pages/cohorts.tsx'
import { chooseMembers, editCohort, enterCohort, ownCohorts, readCohort, readCohorts } from '../usecases/keep-cohorts.ts'
import { switchOff } from '../usecases/switch-cohorts-off.ts'

const may = 'scenario.use'
const nobody = (): readonly string[] => []

async function effectFor(tx: Read, asked: Asked<unknown, { grupp: string[]; dag: string }>): Promise<CohortsData> {
  const { grupp: chosen, dag } = asked.query
  const typed = dag.trim()
  const on = typed === '' ? null : parseDayInput(typed, asked.clock.today(), 'future')
  const wrongDay = typed !== '' && on === null
  return { cohorts: await readCohorts(tx, asked), chosen, day: dag, wrongDay, effect: chosen.length === 0 || wrongDay ? null
    : await switchOff(tx, chosen, on, asked) }
}

/** Groups of staff who may fall away together: the register, and what is left without them. */
export const cohortRoutes: readonly Route[] = [
  page({ path: '/grupper-bortfall', may, query: effectQuery, about: nobody, load: effectFor, show: cohortsPage }),
  page({ path: '/grupper-bortfall/jag', may: 'signed_in', about: nobody, show: ownCohortsPage, load: async (tx, asked) =>
    ({ cohorts: await ownCohorts(tx, asked) }) }),
  form({
    path: '/grupper-bortfall/ny', may, body: cohortForm, about: nobody, show: newCohortPage, load: () => Promise.resolve(null),
    async submit(tx, asked) {
      const { id } = await enterCohort(tx, asked.body, asked)
      return { to: `/grupper-bortfall/${id}`, done: 'cohort_added', about: [] }
    },
  }),
  form({
    path: '/grupper-bortfall/:id', may, params: cohortParams, body: cohortForm, about: nobody, show: cohortPage, load: (tx, asked) =>
      readCohort(tx, asked.params.id, asked),
    async submit(tx, asked) {
      await editCohort(tx, asked.params.id, { ...asked.body, open: true }, asked)
      return { to: `/grupper-bortfall/${asked.params.id}`, done: 'cohort_saved', about: [] }
    },
  }),
  action({
    path: '/grupper-bortfall/:id/medlemmar', may, params: cohortParams, body: membersForm,
    async submit(tx, asked) {
      await chooseMembers(tx, asked.params.id, asked.body.member, asked)
      return { to: `/grupper-bortfall/${asked.params.id}`, done: 'members_saved', about: [] }
    },
  }),
  action({
    path: '/grupper-bortfall/:id/ta-bort', may, params: cohortParams,
    async submit(tx, asked) {
      const { cohort } = await readCohort(tx, asked.params.id, asked)
      await editCohort(tx, cohort.id, { name: cohort.name, kind: cohort.kind, open: false }, asked)
      return { to: '/grupper-bortfall', done: 'cohort_closed', about: [] }
    },
  }),
  reading({ path: '/api/cohorts', may, summary: 'Groups of staff who may fall away together', answer: cohortsAnswer, about: nobody,
    handle: async (tx, asked) => ({ cohorts: await readCohorts(tx, asked) }) }),
  reading({ path: '/api/cohorts/own', may: 'signed_in', summary: 'The groups that oneself is in', answer: ownCohortsAnswer, about: nobody,
    handle: async (tx, asked) => ({ cohorts: await ownCohorts(tx, asked) }) }),
  reading({ path: '/api/cohorts/effect', may, summary: 'What is left of each unit when groups cannot come, against floor and crisis plan',
    query: effectApiQuery, answer: effectShape, about: nobody,
    handle: (tx, asked) => switchOff(tx, asked.query.cohort, asked.query.on, asked) }),
  writing({ path: '/api/cohorts', may, summary: 'Enter a group of staff who may fall away together', body: cohortBody,
    answer: cohortIdShape, about: nobody, handle: (tx, asked) => enterCohort(tx, asked.body, asked) }),
  writing({ method: 'PUT', path: '/api/cohorts/:id', may, summary: 'Rename a group, or use it no more', params: cohortParams,
    body: cohortChange, answer: cohortIdShape, about: nobody,
    handle: (tx, asked) => editCohort(tx, asked.params.id, asked.body, asked) }),
  reading({ path: '/api/cohorts/:id/members', may, summary: 'Who is in a group, of the units one manages', params: cohortParams,
    answer: membersAnswer, about: nobody,
    handle: (tx, asked) => readCohort(tx, asked.params.id, asked) }),
  writing({ method: 'PUT', path: '/api/cohorts/:id/members', may, summary: 'Say who is in a group, of the units one manages',
    params: cohortParams, body: membersBody, answer: membersSaved, about: nobody,
    handle: (tx, asked) => chooseMembers(tx, asked.params.id, asked.body.staffIds, asked) }),
]
