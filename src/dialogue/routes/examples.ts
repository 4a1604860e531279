import { formatDay } from '../../calendar/format.ts'
import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import {
  exampleAnswer, exampleBody, exampleForm, exampleIdShape, exampleParams, examplesAnswer, examplesApiQuery, examplesQuery, exampleReview, exampleTextBody, exampleTextForm, exampleWithdrawal,
  newExampleQuery, publicExampleAnswer, publicExampleParams, publicExamplesAnswer, publicExamplesApiQuery,
} from '../contract/examples.ts'
import type { ExamplesAsked, ExamplesQuery } from '../contract/examples.ts'
import { changeExamplePage, newExamplePage, reviewExamplePage, withdrawExamplePage } from '../pages/example-forms.tsx'
import { examplePage, examplesPage, publicExamplePage, publicExamplesPage, suggestionsPage } from '../pages/examples.tsx'
import { places } from '../queries/figures.ts'
import { exampleTexts } from '../texts/examples.ts'
import {
  beginExample, beginningOf, changeExample, readExample, readExamples, readLibrary, readPublicExample, readPublicExamples, reviewExample, seenDay, sendExample, suggestedExamples,
  withdrawExample,
} from '../usecases/keep-example.ts'

const nobody = (): readonly string[] => []
const path = '/goda-exempel'
const api = '/api/good-examples'
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const
const publish = { may: 'dialogue.publish', about: nobody } as const
const open = { may: 'public', about: nobody } as const
const asked = ({ q, tema, grupp, lan, som, i, lage, sida }: ExamplesQuery): ExamplesAsked => ({ words: q, theme: tema, group: grupp, county: lan, like: som, likeIn: i, stage: lage, page: sida })
const to = (id: string, done: string) => ({ to: `${path}/${id}`, done, about: [] })
const sourceWords = ({ language }: Pick<Asked, 'language'>) => ({
  visit: (place: string, on: Parameters<typeof formatDay>[0]) => exampleTexts[language].visitSource(place, formatDay(on, language, 'long')), plan: exampleTexts[language].planSource,
})

/** The library of good examples: kept, published, corrected and taken away. */
export const exampleRoutes: readonly Route[] = [
  page({ ...read, path, query: examplesQuery, show: examplesPage,
    load: async (tx, { query, language }) => ({ list: await readLibrary(tx, asked(query), language), query, places: await places(tx) }) }),
  page({ ...write, path: `${path}/forslag`, show: suggestionsPage, load: suggestedExamples }),
  form({
    ...write, path: `${path}/ny`, query: newExampleQuery, body: exampleForm, show: newExamplePage,
    load: (tx, request) => beginningOf(tx, request.query, request.actor.municipalityName, sourceWords(request)),
    submit: async (tx, request) => to((await beginExample(tx, { ...request.body, seenOn: seenDay(request.body.seenOn, request.clock.today()) }, request)).id, 'saved'),
  }),
  page({ ...read, path: `${path}/:id`, params: exampleParams, show: examplePage, load: (tx, { params }) => readExample(tx, params.id) }),
  form({
    ...write, path: `${path}/:id/andra`, params: exampleParams, body: exampleTextForm, show: changeExamplePage, load: (tx, { params }) => readExample(tx, params.id),
    submit: async (tx, request) => to((await changeExample(tx, request.params.id, { ...request.body, seenOn: seenDay(request.body.seenOn, request.clock.today()) }, request)).id,
      request.body.what === '' ? 'saved' : 'corrected'),
  }),
  action({ path: `${path}/:id/till-granskning`, may: 'dialogue.write', params: exampleParams, submit: async (tx, request) => to((await sendExample(tx, request.params.id, request)).id, 'sent') }),
  form({
    ...publish, path: `${path}/:id/granska`, params: exampleParams, body: exampleReview, show: reviewExamplePage, load: (tx, { params }) => readExample(tx, params.id),
    submit: async (tx, request) => to((await reviewExample(tx, request.params.id, request.body, request)).id, request.body.outcome === 'publish' ? 'published' : 'returned'),
  }),
  form({
    ...write, path: `${path}/:id/ta-bort`, params: exampleParams, body: exampleWithdrawal, show: withdrawExamplePage, load: (tx, { params }) => readExample(tx, params.id),
    submit: async (tx, request) => to((await withdrawExample(tx, request.params.id, request.body.reason, request)).id, 'withdrawn'),
  }),

  page({ ...open, path: '/exempel', frame: 'public', query: examplesQuery, show: publicExamplesPage,
    load: async (tx, { query, language }) => ({ list: await readPublicExamples(tx, asked(query), language), query, places: await places(tx) }) }),
  page({ ...open, path: '/exempel/:address', frame: 'public', params: publicExampleParams, show: publicExamplePage, load: (tx, { params }) => readPublicExample(tx, params.address) }),

  reading({ ...read, path: api, query: examplesApiQuery, answer: examplesAnswer, summary: 'Good examples in every stage, twenty a page; those of the most alike municipalities first when one is named',
    handle: (tx, { query, language }) => readExamples(tx, query, language, false) }),
  writing({ ...write, path: api, body: exampleBody, answer: exampleIdShape, summary: 'Begin a good example as a draft', handle: (tx, request) => beginExample(tx, request.body, request) }),
  reading({ ...read, path: `${api}/:id`, params: exampleParams, answer: exampleAnswer, summary: 'One good example', handle: (tx, { params }) => readExample(tx, params.id) }),
  writing({ ...write, method: 'PUT', path: `${api}/:id`, params: exampleParams, body: exampleTextBody, answer: exampleIdShape, summary: 'Write on a draft, or correct a published example so that readers see it',
    handle: (tx, request) => changeExample(tx, request.params.id, request.body, request) }),
  writing({ ...write, path: `${api}/:id/review-request`, params: exampleParams, answer: exampleIdShape, summary: 'Send a draft to be reviewed by somebody else', handle: (tx, request) => sendExample(tx, request.params.id, request) }),
  writing({ ...publish, path: `${api}/:id/review`, params: exampleParams, body: exampleReview, answer: exampleIdShape, summary: 'Publish a good example that waits for review, or send it back',
    handle: (tx, request) => reviewExample(tx, request.params.id, request.body, request) }),
  writing({ ...write, path: `${api}/:id/withdrawal`, params: exampleParams, body: exampleWithdrawal, answer: exampleIdShape, summary: 'Take a good example away',
    handle: (tx, request) => withdrawExample(tx, request.params.id, request.body.reason, request) }),
  reading({ ...open, path: '/api/published-examples', query: publicExamplesApiQuery, answer: publicExamplesAnswer, summary: 'Published good examples, twenty a page', handle: (tx, { query, language }) => readPublicExamples(tx, query, language) }),
  reading({ ...open, path: '/api/published-examples/:address', params: publicExampleParams, answer: publicExampleAnswer, summary: 'One published good example', handle: (tx, { params }) => readPublicExample(tx, params.address) }),
]
