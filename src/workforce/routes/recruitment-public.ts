import type { Instant } from '../../calendar/instant.ts'
import { action, file, form, leading, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { addressParams, publicAdvertsAnswer, sharedParams, viaQuery } from '../contract/adverts.ts'
import {
  applicationBody, applicationForm, mostCvBytes, ownApplicationAnswer, prolongBody, prolongForm, secretAnswer, secretParams, spontaneousForm,
} from '../contract/candidates.ts'
import type { Application } from '../contract/candidates.ts'
import { ownApplicationPage } from '../pages/own-application.tsx'
import { publicAdvertPage, publicAdvertsPage, spontaneousPage, withdrawnPage } from '../pages/public-adverts.tsx'
import { adverts } from '../queries/advert.ts'
import { advertFeed } from '../rules/describe-advert.ts'
import { advertState } from '../rules/recruit.ts'
import { publicAdvertTexts } from '../texts/public-adverts.ts'
import { applyForPost, ownApplicationFor, prolongConsent, withdrawApplication } from '../usecases/apply-for-post.ts'
import { followShare, publicAdvert } from '../usecases/keep-adverts.ts'
import type { Read } from '../../platform/db.ts'
import type { Day } from '../../calendar/day.ts'
import type { Advert } from '../contract/adverts.ts'
import type { output } from 'zod'

const nobody = (): readonly string[] => []
const base = '/lediga-jobb'
const fewAtATime = { most: 40, minutes: 10 }
const mostFormBytes = mostCvBytes + 64 * 1024
const mostJsonBytes = Math.ceil(mostCvBytes * 1.4) + 8192

async function openAdverts(tx: Read, today: Day): Promise<Advert[]> {
  return (await adverts(tx, today, { open: true })).map((row) => ({ ...row, state: advertState(row, today) }))
}

/** What was typed as an application, with its file. */
function applied(body: output<typeof applicationForm>, to: Pick<Application, 'advertId' | 'via' | 'wish'>): { application: Application; cv: Uint8Array | null } {
  const { uploads, wish: _wish, consent: _consent, link: _link, ...told } = body
  return { application: { ...told, ...to }, cv: uploads.find(({ field }) => field === 'cv')?.bytes ?? null }
}

/** What anybody may do without signing in: read adverts, apply, and keep one's own application. No cookie is set on any of them. */
export const publicRecruitmentRoutes: readonly Route[] = [
  page({ path: base, may: 'public', frame: 'public', about: nobody, show: publicAdvertsPage,
    load: async (tx, { clock }) => ({ adverts: await openAdverts(tx, clock.today()) }) }),
  file({
    path: `${base}/flode`, may: 'public', about: nobody,
    async load(tx, { clock, actor, language }) {
      const now: Instant = clock.now()
      const facts = { municipality: actor.municipalityName, title: publicAdvertTexts[language].title, updated: now }
      return { name: 'lediga-jobb.xml', type: 'application/atom+xml; charset=utf-8', body: advertFeed(await openAdverts(tx, clock.today()), facts) }
    },
  }),
  form({
    path: `${base}/spontan`, may: 'public', frame: 'public', body: spontaneousForm, limit: fewAtATime, mostBytes: mostFormBytes, about: nobody,
    load: () => Promise.resolve(null), show: spontaneousPage,
    async submit(tx, asked) {
      const { application, cv } = applied(asked.body, { advertId: null, via: null, wish: asked.body.wish ?? 'temporary' })
      const { secret, id } = await applyForPost(tx, application, cv, asked)
      return { to: `${base}/min-ansokan/${secret}`, done: 'applied', about: [id] }
    },
  }),
  page({ path: `${base}/min-ansokan/tillbakatagen`, may: 'public', frame: 'public', about: nobody, load: () => Promise.resolve(null), show: withdrawnPage }),
  form({
    path: `${base}/min-ansokan/:secret`, may: 'public', frame: 'public', params: secretParams, body: prolongForm, limit: fewAtATime,
    about: ({ id }) => [id], show: ownApplicationPage,
    load: async (tx, { params, clock }) => ({ ...await ownApplicationFor(tx, params.secret, clock.today()), secret: params.secret }),
    async submit(tx, asked) {
      const { id } = await prolongConsent(tx, asked.params.secret, asked.body.months, asked)
      return { to: `${base}/min-ansokan/${asked.params.secret}`, done: 'prolonged', about: [id] }
    },
  }),
  action({
    path: `${base}/min-ansokan/:secret/ta-tillbaka`, may: 'public', params: secretParams, limit: fewAtATime,
    async submit(tx, asked) {
      const { id } = await withdrawApplication(tx, asked.params.secret, asked)
      return { to: `${base}/min-ansokan/tillbakatagen`, about: [id] }
    },
  }),
  form({
    path: `${base}/:address`, may: 'public', frame: 'public', params: addressParams, query: viaQuery, body: applicationForm, limit: fewAtATime,
    mostBytes: mostFormBytes, about: nobody, show: publicAdvertPage,
    load: async (tx, { params, query, clock }) => ({ advert: await publicAdvert(tx, params.address, clock.today()), via: query.via }),
    async submit(tx, asked) {
      const { id: advertId, kind } = await publicAdvert(tx, asked.params.address, asked.clock.today())
      const { application, cv } = applied(asked.body, { advertId, via: asked.query.via, wish: kind })
      const { secret, id } = await applyForPost(tx, application, cv, asked)
      return { to: `${base}/min-ansokan/${secret}`, done: 'applied', about: [id] }
    },
  }),
  leading({
    path: '/dela/:code/:address', may: 'public', params: sharedParams, limit: { most: 200, minutes: 10 },
    leads: async (tx, { params, clock }) => ({ to: await followShare(tx, params, clock.today()), about: [] }),
  }),
  reading({ path: '/api/vacancies', may: 'public', summary: 'The adverts that may be applied for', about: nobody, answer: publicAdvertsAnswer,
    handle: async (tx, { clock }) => ({ adverts: await openAdverts(tx, clock.today()) }) }),
  writing({
    path: '/api/applications', may: 'public', summary: 'Apply for a post, or leave one\'s interest; the secret opens one\'s own page and is told once',
    body: applicationBody, answer: secretAnswer, limit: fewAtATime, mostBytes: mostJsonBytes, about: nobody,
    async handle(tx, asked) {
      const { cv, consent: _consent, ...application } = asked.body
      return applyForPost(tx, application, cv === null ? null : Buffer.from(cv, 'base64'), asked)
    },
  }),
  reading({ path: '/api/applications/:secret', may: 'public', summary: 'What is kept of oneself', params: secretParams, about: nobody, answer: ownApplicationAnswer,
    handle: (tx, { params, clock }) => ownApplicationFor(tx, params.secret, clock.today()) }),
  writing({ path: '/api/applications/:secret/consent', may: 'public', summary: 'Let one\'s application be kept longer, from today', params: secretParams, body: prolongBody,
    limit: fewAtATime, answer: secretAnswer, about: nobody,
    handle: async (tx, asked) => ({ ...await prolongConsent(tx, asked.params.secret, asked.body.months, asked), secret: asked.params.secret }) }),
  writing({ method: 'DELETE', path: '/api/applications/:secret', may: 'public', summary: 'Take one\'s application back; the job of the night deletes it', params: secretParams,
    limit: fewAtATime, answer: publicAdvertsAnswer.pick({}), about: nobody,
    async handle(tx, asked) {
      await withdrawApplication(tx, asked.params.secret, asked)
      return {}
    } }),
]
