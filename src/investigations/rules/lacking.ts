import type { Day } from '../../calendar/day.ts'
import type { Lack } from '../contract/words.ts'
import { hearingOf } from './fields.ts'
import type { Heading } from './shipped-template.ts'

/** What is asked of an investigation before it is concluded. Texts by field; an empty one is as none. */
export type Standing = {
  readonly headings: readonly Heading[]
  /** Keys of the headings that bear on the decision in the concise form; null: the whole form, all of them. */
  readonly bearing: readonly string[] | null
  readonly texts: ReadonlyMap<string, string>
  /** Fields where two texts stand side by side. */
  readonly twice: readonly string[]
  readonly partiesInformed: boolean
  readonly communications: ReadonlyArray<{ readonly answerByOn: Day | null; readonly answered: boolean }>
}

/** One thing that is lacking, and the field it stands in; null when it is not a text. */
export type Lacking = { readonly lack: Lack; readonly field: string | null }

/**
 * What an investigation lacks before it can be concluded, in the order of the page.
 *
 * The parties are informed or it is waived (SoL 20:4); the questions of the plan; the child's own view and how it was heard, or why not
 * (SoL 3:2-3); each heading that bears on the decision; what is weighed together; the reasoning about the child's best interests (SoL 3:1);
 * no text twice; and the material shown to the parties, or why not, and their time to answer over or used (FL 25).
 *
 * Source: socialtjänstlagen (2025:400) 3 kap. 1-3 §§, 20 kap. 4 §; förvaltningslagen (2017:900) 25 §, read 2026-11-22.
 */
export function lackingIn(standing: Standing, today: Day): readonly Lacking[] {
  const { texts, headings, bearing, twice, communications } = standing
  const empty = (field: string): boolean => (texts.get(field) ?? '').trim() === ''
  const hearing = hearingOf(texts.get('child_heard') ?? '')
  const needed = headings.filter(({ key }) => bearing === null || bearing.includes(key))
  const waits = communications.some(({ answerByOn, answered }) => answerByOn !== null && !answered && answerByOn >= today)
  return [
    ...(standing.partiesInformed ? [] : [lack('parties_informed')]),
    ...(empty('plan_questions') ? [lack('plan', 'plan_questions')] : []),
    ...(hearing === null ? [lack('child_heard', 'child_heard')] : empty('child_heard_how') ? [lack('child_heard', 'child_heard_how')] : []),
    ...(hearing !== 'not_heard' && empty('child_view') ? [lack('child_view', 'child_view')] : []),
    ...needed.filter(({ key }) => empty(key)).map(({ key }) => lack('heading', key)),
    ...(empty('weighing') ? [lack('weighing', 'weighing')] : []),
    ...(empty('best_interests') ? [lack('best_interests', 'best_interests')] : []),
    ...twice.map((field) => lack('two_texts', field)),
    ...(communications.length === 0 ? [lack('communication')] : waits ? [lack('answer_time')] : []),
  ]
}

function lack(what: Lack, field: string | null = null): Lacking {
  return { lack: what, field }
}
