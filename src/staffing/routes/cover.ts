import { dayTyped } from '../../decisions/rules/read-days.ts'
import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import * as z from 'zod'
import {
  competenceBody, competenceForm, competenceParams, competencesAnswer, competencesQuery, heldBody, heldForm, heldSaved, staffCompetenceParams, staffCompetencesAnswer,
} from '../contract/competences.ts'
import {
  acceptBody, acceptedAnswer, acceptForm, againForm, coverBody, coverForm, coverIdShape, coverParams, coverPlanQuery, coverPlansAnswer, coverPlanShape, coverPlansApiQuery, coverPlansQuery,
  endedAnswer, newCoverQuery, ownCoverAnswer,
} from '../contract/cover-plans.ts'
import { competencesPage, memberCompetencesPage } from '../pages/competences.tsx'
import { coverPlanPage } from '../pages/cover-plan.tsx'
import { coverPlansPage, newCoverPage, ownCoverPage } from '../pages/cover-plans.tsx'
import { coverPlans } from '../queries/cover.ts'
import { loadCoverPlan, loadOwnCover } from '../queries/load-cover.ts'
import { locksFrom, movesFrom } from '../rules/cover-choices.ts'
import { acceptCover, endCover } from '../usecases/accept-cover.ts'
import { askForCover } from '../usecases/ask-for-cover.ts'
import { readCohorts } from '../usecases/keep-cohorts.ts'
import { closeCompetence, enterCompetence, holdCompetences, memberWithCompetences, readCompetences } from '../usecases/keep-competences.ts'

const may = 'cover.plan'
const nobody = (): readonly string[] => []
const codeShape = z.object({ code: z.string() })

const competencePages: readonly Route[] = [
  form({
    path: '/kompetenser', may, query: competencesQuery, body: competenceForm, about: nobody, show: competencesPage,
    load: async (tx, asked) => ({ ...await readCompetences(tx, asked), chosen: asked.query.kompetens }),
    async submit(tx, asked) {
      await enterCompetence(tx, asked.body, asked)
      return { to: '/kompetenser', done: 'competence_added', about: [] }
    },
  }),
  action({
    path: '/kompetenser/lista/:id/avsluta', may, params: competenceParams,
    async submit(tx, asked) {
      await closeCompetence(tx, asked.params.id, asked)
      return { to: '/kompetenser', done: 'competence_closed', about: [] }
    },
  }),
  form({
    path: '/kompetenser/:id', may, params: staffCompetenceParams, body: heldForm, about: nobody, show: memberCompetencesPage,
    load: (tx, asked) => memberWithCompetences(tx, asked.params.id, asked),
    async submit(tx, asked) {
      await holdCompetences(tx, asked.params.id, asked.body.competence, asked)
      return { to: '/kompetenser', done: 'competences_saved', about: [] }
    },
  }),
]

const coverPages: readonly Route[] = [
  page({
    path: '/bemanningsplan', may, query: coverPlansQuery, about: nobody, show: coverPlansPage,
    load: async (tx, asked) => ({ ...await coverPlans(tx, asked.query.sida), page: asked.query.sida }),
  }),
  form({
    path: '/bemanningsplan/ny', may, query: newCoverQuery, body: coverForm, about: nobody, show: newCoverPage,
    load: async (tx, asked) => ({ cohorts: await readCohorts(tx, asked), chosen: asked.query.grupp, from: asked.query.fran }),
    async submit(tx, asked) {
      const today = asked.clock.today()
      const { id } = await askForCover(tx, {
        fromOn: dayTyped(asked.body.fromOn, 'fromOn', today, 'nearest'), toOn: dayTyped(asked.body.toOn, 'toOn', today, 'nearest'), locks: [], givesNobody: [], takesNobody: [],
        cohorts: asked.body.grupp, replacesId: null,
      }, asked)
      return { to: `/bemanningsplan/${id}`, done: 'cover_made', about: [] }
    },
  }),
  page({ path: '/bemanningsplan/mina', may: 'signed_in', about: nobody, load: loadOwnCover, show: ownCoverPage }),
  page({
    path: '/bemanningsplan/:id', may, params: coverParams, query: coverPlanQuery, about: nobody, show: coverPlanPage,
    load: async (tx, asked) => ({ row: await loadCoverPlan(tx, asked.params.id), on: asked.query.dag }),
  }),
  action({
    path: '/bemanningsplan/:id/godkann', may, params: coverParams, body: acceptForm,
    async submit(tx, asked) {
      await acceptCover(tx, asked.params.id, { moves: movesFrom(asked.body.move) }, asked)
      return { to: `/bemanningsplan/${asked.params.id}`, done: 'cover_accepted', about: [] }
    },
  }),
  action({
    path: '/bemanningsplan/:id/avsluta', may, params: coverParams,
    async submit(tx, asked) {
      await endCover(tx, asked.params.id, asked)
      return { to: `/bemanningsplan/${asked.params.id}`, done: 'cover_ended', about: [] }
    },
  }),
  action({
    path: '/bemanningsplan/:id/gor-om', may, params: coverParams, body: againForm,
    async submit(tx, asked) {
      const { fromOn, toOn, choices, plan, staff, id: replacesId } = await loadCoverPlan(tx, asked.params.id)
      const locks = locksFrom(asked.body.hold, { before: choices.locks, moves: plan.moves, staff })
      const { id } = await askForCover(tx, { fromOn, toOn, locks, givesNobody: asked.body.gives, takesNobody: asked.body.takes, cohorts: choices.cohorts, replacesId }, asked)
      return { to: `/bemanningsplan/${id}`, done: 'cover_made', about: [] }
    },
  }),
]

/** Competences of the staff, and plans of who covers for whom: asked for, looked at, accepted, ended. */
export const coverRoutes: readonly Route[] = [
  ...competencePages, ...coverPages,
  reading({
    path: '/api/competences', may, summary: 'Competences that staff may have, shipped and the municipality’s own', answer: competencesAnswer, about: nobody,
    handle: async (tx, asked) => ({ competences: [...(await readCompetences(tx, asked)).competences] }),
  }),
  writing({ path: '/api/competences', may, summary: 'Add a competence of the municipality’s own', body: competenceBody, answer: codeShape, about: nobody, handle: (tx, asked) => enterCompetence(tx, asked.body, asked) }),
  writing({ path: '/api/competences/:id/end', may, summary: 'Let an own competence be chosen no more', params: competenceParams, answer: codeShape, about: nobody, handle: (tx, asked) => closeCompetence(tx, asked.params.id, asked) }),
  reading({
    path: '/api/staff-competences', may, summary: 'The staff of the units one manages, with competences, degree and experience', answer: staffCompetencesAnswer, about: nobody,
    handle: async (tx, asked) => ({ staff: [...(await readCompetences(tx, asked)).staff] }),
  }),
  writing({
    method: 'PUT', path: '/api/staff-competences/:id', may, summary: 'Say what somebody of the units one manages is able to do', params: staffCompetenceParams, body: heldBody, answer: heldSaved, about: nobody,
    handle: (tx, asked) => holdCompetences(tx, asked.params.id, asked.body.competences, asked),
  }),
  reading({ path: '/api/cover-plans', may, summary: 'Cover plans that were asked for, the latest first', query: coverPlansApiQuery, answer: coverPlansAnswer, about: nobody, handle: (tx, asked) => coverPlans(tx, asked.query.page) }),
  writing({ path: '/api/cover-plans', may, summary: 'Make a cover plan for some days', body: coverBody, answer: coverIdShape, about: nobody, handle: (tx, asked) => askForCover(tx, asked.body, asked) }),
  reading({
    path: '/api/cover-plans/own', may: 'signed_in', summary: 'Where oneself covers from today, and what one is noted as able to do', answer: ownCoverAnswer, about: nobody,
    handle: async (tx, asked) => {
      const { moves, competences } = await loadOwnCover(tx, asked)
      return { moves, competences }
    },
  }),
  reading({ path: '/api/cover-plans/:id', may, summary: 'A cover plan with every move and what is left undone', params: coverParams, answer: coverPlanShape, about: nobody, handle: (tx, asked) => loadCoverPlan(tx, asked.params.id) }),
  writing({ path: '/api/cover-plans/:id/acceptance', may, summary: 'Accept moves into units one manages; what they need is opened until their last day', params: coverParams, body: acceptBody, answer: acceptedAnswer, about: nobody,
    handle: (tx, asked) => acceptCover(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/cover-plans/:id/end', may, summary: 'Call off what is left of a plan into units one manages, and close what it opened', params: coverParams, answer: endedAnswer, about: nobody,
    handle: (tx, asked) => endCover(tx, asked.params.id, asked) }),
]
