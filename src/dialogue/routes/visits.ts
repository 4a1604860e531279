import * as z from 'zod'
import { action, file, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  followUpBody, followUpForm, itemBody, itemForm, observationBody, observationForm, participantBody, participantForm, pointBody, pointForm, quoteBody, quoteForm, visitAnswer, visitBody, visitForm, visitIdShape,
  visitParams, visitRowParams,
} from '../contract/visit-parts.ts'
import type { VisitDetail } from '../contract/visit-parts.ts'
import { judgements, observationLevels, readObservation, themeShape } from '../contract/visits.ts'
import { changeVisitPage, followUpPage, itemPage, observationPage, participantPage, pointPage, quotePage } from '../pages/visit-forms.tsx'
import type { LineData } from '../pages/visit-forms.tsx'
import { visitIcs, visitPage } from '../pages/visit.tsx'
import { readObservations } from '../queries/visit-observations.ts'
import { changeVisit, followUp, keepItem, keepObservation, keepParticipant, keepPoint, keepQuote, noteOfVisit, readVisit } from '../usecases/keep-visit.ts'
import { itemTyped, observationTyped, participantTyped, pointTyped, quoteTyped, visitTyped } from '../usecases/visit-typed.ts'

const nobody = (): readonly string[] => []
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const
const path = '/kommunbesok'
const api = '/api/visits'
const params = visitParams

type Rows = 'points' | 'participants' | 'observations' | 'quotes' | 'items' | 'followed'
type Show = (data: LineData, view: Parameters<typeof pointPage>[1], entered: Parameters<typeof pointPage>[2]) => ReturnType<typeof pointPage>
async function lineOf(tx: Read, rows: Rows, asked: Pick<Asked<{ id: string; rowId: string }>, 'params' | 'clock'>): Promise<LineData> {
  const visit = await readVisit(tx, asked.params.id, asked)
  if (!visit[rows].some(({ id }: VisitDetail[Rows][number]) => id === asked.params.rowId)) throw new Refusal('visit_line_not_found', 404)
  return { visit, rowId: asked.params.rowId }
}

type Kept<B> = (tx: Parameters<typeof keepPoint>[0], id: string, rowId: string | null, body: B, who: Asked) => Promise<{ id: string }>
type Line<F extends z.ZodType, B extends z.ZodType> = {
  readonly part: string; readonly rows: Exclude<Rows, 'followed'>; readonly show: Show; readonly form: F; readonly typed: (body: z.output<F>, today: ReturnType<Asked['clock']['today']>) => z.output<B>
  readonly body: B; readonly keep: Kept<z.output<B>>; readonly api: string; readonly what: string
}
/** A list of a visit: a form that adds, a form that changes or removes a line, and the same over the API. */
function lines<F extends z.ZodType<{ do: 'save' | 'remove' }>, B extends z.ZodType>({ part, rows, show, form: shape, typed, body, keep, api: name, what }: Line<F, B>): Route[] {
  const here = `${path}/:id/${part}`
  const back = (id: string, done: string) => ({ to: `${path}/${id}`, done, about: [] })
  return [
    form({
      ...write, path: `${here}/ny`, params, body: shape, show, load: async (tx, asked): Promise<LineData> => ({ visit: await readVisit(tx, asked.params.id, asked), rowId: null }),
      async submit(tx, asked) {
        await keep(tx, asked.params.id, null, typed(asked.body, asked.clock.today()), asked)
        return back(asked.params.id, 'saved')
      },
    }),
    form({
      ...write, path: `${here}/:rowId`, params: visitRowParams, body: shape, show, load: (tx, asked) => lineOf(tx, rows, asked),
      async submit(tx, asked) {
        await keep(tx, asked.params.id, asked.params.rowId, typed(asked.body, asked.clock.today()), asked)
        return back(asked.params.id, asked.body.do === 'remove' ? 'removed' : 'saved')
      },
    }),
    writing({ ...write, path: `${api}/:id/${name}`, params, body, answer: visitIdShape, summary: `Add ${what} to a visit`, handle: (tx, asked) => keep(tx, asked.params.id, null, asked.body, asked) }),
    writing({ ...write, method: 'PUT', path: `${api}/:id/${name}/:rowId`, params: visitRowParams, body, answer: visitIdShape, summary: `Change or take away ${what} of a visit`,
      handle: (tx, asked) => keep(tx, asked.params.id, asked.params.rowId, asked.body, asked) }),
  ]
}

/** One visit: its day, programme, participants, observations, quotes, what goes to the plan, and its follow-up. */
export const visitRoutes: readonly Route[] = [
  page({ ...read, path: `${path}/:id`, params, show: visitPage, load: (tx, asked) => readVisit(tx, asked.params.id, asked) }),
  file({ ...read, path: `${path}/:id/besok.ics`, params, load: async (tx, asked) => visitIcs(await readVisit(tx, asked.params.id, asked), { language: asked.language, office: asked.actor.municipality }) }),
  form({
    ...write, path: `${path}/:id/andra`, params, body: visitForm, show: changeVisitPage, load: (tx, asked) => readVisit(tx, asked.params.id, asked),
    async submit(tx, asked) {
      await changeVisit(tx, asked.params.id, visitTyped(asked.body, asked.clock.today()), asked)
      return { to: `${path}/${asked.params.id}`, done: 'planned', about: [] }
    },
  }),
  action({
    may: 'dialogue.write', path: `${path}/:id/anteckning`, params, body: z.object({}),
    async submit(tx, asked) {
      const { id } = await noteOfVisit(tx, asked.params.id, asked)
      return { to: `/anteckningar-besok/${id}/andra`, about: [] }
    },
  }),
  ...lines({ part: 'program', rows: 'points', show: pointPage, form: pointForm, typed: pointTyped, body: pointBody, keep: keepPoint, api: 'points', what: 'a point of the programme' }),
  ...lines({ part: 'deltagare', rows: 'participants', show: participantPage, form: participantForm, typed: participantTyped, body: participantBody, keep: keepParticipant, api: 'participants', what: 'participants' }),
  ...lines({ part: 'iakttagelser', rows: 'observations', show: observationPage, form: observationForm, typed: observationTyped, body: observationBody, keep: keepObservation, api: 'observations', what: 'an observation' }),
  ...lines({ part: 'citat', rows: 'quotes', show: quotePage, form: quoteForm, typed: quoteTyped, body: quoteBody, keep: keepQuote, api: 'quotes', what: 'a quote' }),
  ...lines({ part: 'till-planen', rows: 'items', show: itemPage, form: itemForm, typed: itemTyped, body: itemBody, keep: keepItem, api: 'plan-items', what: 'what goes to the plan' }),
  form({
    ...write, path: `${path}/:id/folj-upp/:rowId`, params: visitRowParams, body: followUpForm, show: followUpPage, load: (tx, asked) => lineOf(tx, 'followed', asked),
    async submit(tx, asked) {
      await followUp(tx, asked.params.id, asked.params.rowId, asked.body, asked)
      return { to: `${path}/${asked.params.id}`, done: 'followed', about: [] }
    },
  }),
  reading({ ...read, path: `${api}/:id`, params, answer: visitAnswer, summary: 'One visit with everything noted at it', handle: (tx, asked) => readVisit(tx, asked.params.id, asked) }),
  writing({ ...write, method: 'PUT', path: `${api}/:id`, params, body: visitBody, answer: visitIdShape, summary: 'Set the day, team and state of a visit', handle: (tx, asked) => changeVisit(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, path: `${api}/:id/follow-ups/:rowId`, params: visitRowParams, body: followUpBody, answer: visitIdShape, summary: 'Say how something from the first visit stood at this one',
    handle: (tx, asked) => followUp(tx, asked.params.id, asked.params.rowId, asked.body, asked) }),
  writing({ ...write, path: `${api}/:id/note`, params, answer: visitIdShape, summary: 'Begin a note of a visit that is done; answers with the id of the note', handle: (tx, asked) => noteOfVisit(tx, asked.params.id, asked) }),
  reading({
    ...read, path: '/api/visit-observations', answer: z.object({ observations: z.array(readObservation) }), summary: 'Observations of visits that are done, of a theme and a level or of one municipality',
    query: z.object({ theme: themeShape.optional(), level: z.enum(observationLevels).optional(), judgement: z.enum(judgements).optional(), place: z.string().regex(/^[0-9]{4}$/).optional() }),
    handle: async (tx, { query: { theme, level, judgement, place } }) => ({ observations: await readObservations(tx, {
      ...(theme === undefined ? {} : { themes: [theme] }), ...(level === undefined ? {} : { level }), ...(judgement === undefined ? {} : { judgement }), ...(place === undefined ? {} : { places: [place] }),
    }) }),
  }),
]
