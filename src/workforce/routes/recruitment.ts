import type { Asked, Route } from '../../mount/route.ts'
import { action, file, form, page } from '../../mount/route.ts'
import { dayTyped, dayTypedIfAny } from '../../decisions/rules/read-days.ts'
import type { Read } from '../../platform/db.ts'
import { advertForm, advertsQuery } from '../contract/adverts.ts'
import type { AdvertBody } from '../contract/adverts.ts'
import { candidatesQuery, employForm, interviewForm, interviewParams, stageForm } from '../contract/candidates.ts'
import { introductionStepForm, introductionStepParams, markForm, planForm, plansQuery } from '../contract/introductions.ts'
import { recruitmentParams } from '../contract/recruitment-words.ts'
import { introductionPlanPage, plansPage } from '../pages/introduction-plans.tsx'
import { advertPage, advertsPage, newAdvertPage, resultCsv, resultPage, sharePage } from '../pages/recruitment-adverts.tsx'
import { boardPage } from '../pages/recruitment-board.tsx'
import { candidatePage, employPage } from '../pages/recruitment-candidate.tsx'
import type { CandidateData } from '../pages/recruitment-candidate.tsx'
import { candidates } from '../queries/candidate.ts'
import { mentorsToChoose } from '../queries/introduction.ts'
import { employCandidate } from '../usecases/employ-candidate.ts'
import { candidateFor, fetchCv, moveCandidate, noteInterview, withdrawInterview } from '../usecases/handle-candidate.ts'
import {
  advertFor, advertsKept, editAdvert, makeOwnCode, ownShares, publishAdvert, recruitmentResult, takeDownAdvert, unitsOfRecruitment, writeAdvert,
} from '../usecases/keep-adverts.ts'
import { addStep, beginTraining, introductionPlanFor, plansKept, tickStep } from '../usecases/train-staff.ts'
import type { output } from 'zod'

const nobody = (): readonly string[] => []
const read = 'candidate.read'
const write = 'recruitment.write'
const base = '/rekrytering'

async function candidateData(tx: Read, asked: Pick<Asked<{ id: string }>, 'params' | 'clock'>): Promise<CandidateData> {
  const today = asked.clock.today()
  return { ...await candidateFor(tx, asked.params.id, today), units: await unitsOfRecruitment(tx, today), mentors: await mentorsToChoose(tx, today) }
}

function advertTyped(body: output<typeof advertForm>, { clock }: Pick<Asked, 'clock'>): AdvertBody {
  const today = clock.today()
  const { startsOn, applyBy, ...rest } = body
  return { ...rest, applyBy: dayTyped(applyBy, 'applyBy', today, 'future'), startsOn: dayTypedIfAny(startsOn, 'startsOn', today) }
}

const advertPages: readonly Route[] = [
  page({ path: `${base}/annonser`, may: write, query: advertsQuery, about: nobody, show: advertsPage,
    load: async (tx, { query, clock }) => ({ adverts: await advertsKept(tx, clock.today(), query.visa === 'alla'), all: query.visa === 'alla' }) }),
  form({
    path: `${base}/annonser/ny`, may: write, body: advertForm, about: nobody, show: newAdvertPage,
    load: async (tx, { clock }) => ({ units: await unitsOfRecruitment(tx, clock.today()) }),
    async submit(tx, asked) {
      const { id } = await writeAdvert(tx, advertTyped(asked.body, asked), asked)
      return { to: `${base}/annonser/${id}`, done: 'written', about: [] }
    },
  }),
  form({
    path: `${base}/annonser/:id`, may: write, params: recruitmentParams, body: advertForm, about: nobody, show: advertPage,
    load: async (tx, { params, clock }) => ({ advert: await advertFor(tx, params.id, clock.today()), units: await unitsOfRecruitment(tx, clock.today()) }),
    async submit(tx, asked) {
      const { id } = await editAdvert(tx, asked.params.id, advertTyped(asked.body, asked), asked)
      return { to: `${base}/annonser/${id}`, done: 'edited', about: [] }
    },
  }),
  action({
    path: `${base}/annonser/:id/publicera`, may: write, params: recruitmentParams,
    async submit(tx, asked) {
      const { id } = await publishAdvert(tx, asked.params.id, asked)
      return { to: `${base}/annonser/${id}`, done: 'published', about: [] }
    },
  }),
  action({
    path: `${base}/annonser/:id/ta-ned`, may: write, params: recruitmentParams,
    async submit(tx, asked) {
      const { id } = await takeDownAdvert(tx, asked.params.id, asked)
      return { to: `${base}/annonser/${id}`, done: 'taken_down', about: [] }
    },
  }),
  page({ path: '/dela-annonser', may: 'signed_in', about: nobody, load: ownShares, show: sharePage }),
  action({
    path: '/dela-annonser/lank', may: 'signed_in',
    async submit(tx, asked) {
      await makeOwnCode(tx, asked)
      return { to: '/dela-annonser', done: 'shared', about: [] }
    },
  }),
  page({ path: `${base}/resultat`, may: read, about: nobody, load: (tx, { clock }) => recruitmentResult(tx, clock.today()), show: resultPage }),
  file({ path: `${base}/resultat/csv`, may: read, about: nobody,
    load: async (tx, { clock, language }) => resultCsv(await recruitmentResult(tx, clock.today()), language) }),
]

const candidatePages: readonly Route[] = [
  page({
    path: base, may: read, query: candidatesQuery, show: boardPage, about: ({ candidates: shown }) => shown.map(({ id }) => id),
    async load(tx, { query, clock }) {
      const today = clock.today()
      if (query.annons !== null) await advertFor(tx, query.annons, today)
      const only = { advertId: query.annons, wish: query.vill === 'alla' ? null : query.vill }
      return { candidates: await candidates(tx, today, only), adverts: await advertsKept(tx, today, true), advertId: query.annons, wish: query.vill }
    },
  }),
  form({
    path: `${base}/kandidat/:id`, may: read, params: recruitmentParams, body: interviewForm, about: ({ candidate }) => [candidate.id], load: candidateData,
    show: candidatePage,
    async submit(tx, asked) {
      const { id } = asked.params
      await noteInterview(tx, id, { ...asked.body, on: dayTyped(asked.body.on, 'on', asked.clock.today()) }, asked)
      return { to: `${base}/kandidat/${id}`, done: 'noted', about: [id] }
    },
  }),
  file({ path: `${base}/kandidat/:id/cv`, may: read, params: recruitmentParams, about: (_sent, asked) => [asked.params.id],
    load: (tx, { params, clock }) => fetchCv(tx, params.id, clock.today()) }),
  action({
    path: `${base}/kandidat/:id/steg`, may: write, params: recruitmentParams, body: stageForm,
    async submit(tx, asked) {
      const { back, ...change } = asked.body
      const { id } = await moveCandidate(tx, asked.params.id, change, asked)
      return { to: back === 'tavla' ? base : `${base}/kandidat/${id}`, done: 'moved', about: [id] }
    },
  }),
  action({
    path: `${base}/kandidat/:id/intervju/:noteId/ta-tillbaka`, may: write, params: interviewParams,
    async submit(tx, asked) {
      await withdrawInterview(tx, asked.params.id, asked.params.noteId, asked)
      return { to: `${base}/kandidat/${asked.params.id}`, done: 'note_back', about: [asked.params.id] }
    },
  }),
  action({
    path: `${base}/kandidat/:id/utbilda`, may: write, params: recruitmentParams, body: planForm,
    async submit(tx, asked) {
      const { params, body, clock } = asked
      const { id } = await beginTraining(tx, params.id, { ...body, startsOn: dayTyped(body.startsOn, 'startsOn', clock.today(), 'future') }, asked)
      return { to: `${base}/plan/${id}`, done: 'training', about: [params.id] }
    },
  }),
  form({
    path: `${base}/kandidat/:id/anstall`, may: write, params: recruitmentParams, body: employForm, about: ({ candidate }) => [candidate.id], load: candidateData,
    show: employPage,
    async submit(tx, asked) {
      const { body, params, clock } = asked
      const today = clock.today()
      const days = { fromOn: dayTyped(body.fromOn, 'fromOn', today, 'future'), toOn: dayTypedIfAny(body.toOn, 'toOn', today) }
      const { planId } = await employCandidate(tx, params.id, { ...body, ...days }, asked)
      return { to: `${base}/plan/${planId}`, done: 'employed', about: [params.id] }
    },
  }),
]

const planPages: readonly Route[] = [
  page({
    path: `${base}/utbildningsplaner`, may: read, query: plansQuery, show: plansPage, about: ({ plans }) => plans.flatMap(({ candidateId }) => candidateId ?? []),
    async load(tx, { query, clock }) {
      const all = query.visa === 'alla'
      const kind = query.slag === 'alla' ? null : query.slag
      return {
        plans: await plansKept(tx, clock.today(), { kind, unitId: query.enhet, all }), kind: query.slag, all, unitId: query.enhet,
        units: await unitsOfRecruitment(tx, clock.today()),
      }
    },
  }),
  form({
    path: `${base}/plan/:id`, may: read, params: recruitmentParams, body: introductionStepForm, show: introductionPlanPage,
    about: ({ plan }) => (plan.candidateId === null ? [] : [plan.candidateId]),
    load: async (tx, { params, clock }) => ({ plan: await introductionPlanFor(tx, params.id, clock.today()) }),
    async submit(tx, asked) {
      const { id } = asked.params
      await addStep(tx, id, { what: asked.body.what, dueOn: dayTyped(asked.body.dueOn, 'dueOn', asked.clock.today(), 'future') }, asked)
      return { to: `${base}/plan/${id}`, done: 'step_added', about: [] }
    },
  }),
  action({
    path: `${base}/plan/:id/steg/:stepId`, may: write, params: introductionStepParams, body: markForm,
    async submit(tx, asked) {
      await tickStep(tx, { planId: asked.params.id, stepId: asked.params.stepId, mark: asked.body.mark }, asked)
      return { to: `${base}/plan/${asked.params.id}`, done: 'step_marked', about: [] }
    },
  }),
]

/** The pages of who recruits, and the page where every employee shares adverts. */
export const recruitmentPages: readonly Route[] = [...candidatePages, ...advertPages, ...planPages]
