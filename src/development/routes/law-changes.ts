import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { FigureSource } from '../contract/figure.ts'
import {
  lawChangeBody, lawChangeForm, lawChangeParams, lawChangesAnswer, lawChangesApiQuery, lawChangeShape, lawChangesQuery, madeShape,
} from '../contract/law-change.ts'
import { findingWords } from '../pages/law-change-words.ts'
import { showLawChange } from '../pages/law-change.tsx'
import { lawChangesPath, newLawChange, showLawChanges } from '../pages/law-changes.tsx'
import { lawChangeTexts } from '../texts/law-change.ts'
import { writeMessage } from '../usecases/keep-messages.ts'
import { askLawChange, hoursOfChoice, lawChangeTyped, readLawChange, readLawChanges } from '../usecases/run-law-change.ts'

const may = 'law_change.run'
const nobody = (): readonly string[] => []

/** What a change of law would have meant: asked, counted by a job, shown, and attached to a message in one touch. */
export function lawChangeRoutes(figures: FigureSource): readonly Route[] {
  return [
    page({ path: lawChangesPath, may, query: lawChangesQuery, about: nobody, show: showLawChanges,
      load: async (tx, { query: { sida } }) => ({ ...await readLawChanges(tx, sida), page: sida }) }),
    form({
      path: `${lawChangesPath}/ny`, may, body: lawChangeForm, about: nobody, show: newLawChange, load: async (tx) => ({ usual: await hoursOfChoice(tx, 'six-months') }),
      async submit(tx, asked) {
        const { id } = await askLawChange(tx, lawChangeTyped(asked.body, asked.clock.today()), asked)
        return { to: `${lawChangesPath}/${id}`, done: 'asked', about: [] }
      },
    }),
    page({ path: `${lawChangesPath}/:id`, may, params: lawChangeParams, about: nobody, show: showLawChange, load: (tx, { params: { id } }) => readLawChange(tx, id) }),
    action({
      path: `${lawChangesPath}/:id/medskick`, may: 'state_message.write', params: lawChangeParams,
      async submit(tx, asked) {
        const change = await readLawChange(tx, asked.params.id)
        const t = lawChangeTexts[asked.language]
        const { id } = await writeMessage(tx, {
          title: change.name, body: t.draftBody(findingWords(change, asked.language)), theme: 'considerations', level: 'national', addressee: t.draftAddressee, figures: [], lawChangeId: change.id,
        }, figures, asked)
        return { to: `/medskick/${id}`, done: 'saved', about: [] }
      },
    }),
    reading({ path: '/api/law-changes', may, summary: 'Changes of law that were asked about, the latest first', query: lawChangesApiQuery, answer: lawChangesAnswer, about: nobody,
      handle: (tx, { query }) => readLawChanges(tx, query.page) }),
    writing({ path: '/api/law-changes', may, summary: 'Ask what a change of law would have meant over the past two years; the answer is counted by a job', body: lawChangeBody,
      answer: madeShape, about: nobody, handle: (tx, asked) => askLawChange(tx, asked.body, asked) }),
    reading({ path: '/api/law-changes/:id', may, summary: 'A change of law with what may be shown of both outcomes', params: lawChangeParams, answer: lawChangeShape, about: nobody,
      handle: (tx, { params: { id } }) => readLawChange(tx, id) }),
  ]
}
