import type { NewFact } from '../cases/contract/facts.ts'
import type { CareBasis } from '../law/chain/contract.ts'
import { headingsOf } from './contract.ts'
import type { ConsiderationKind, Heading, Written } from './contract.ts'

/** What is considered under each ground of care; care under both sections of LVU is considered and reviewed. */
const kindsOfBasis: Readonly<Record<CareBasis, readonly ConsiderationKind[]>> = {
  'sol': ['consider_placement'], 'shelter': ['consider_placement'], 'lvu6': [], 'lvu2': ['consider_lvu2'], 'lvu3': ['review_lvu3'],
  'lvu2-3': ['consider_lvu2', 'review_lvu3'],
}

/**
 * Which considerations a child's placement takes: of the care by its ground, and of a transfer of custody in a family home.
 *
 * Source: socialtjänstlagen (2025:400) 22 kap. 13-14 §§; lagen (1990:52) med särskilda bestämmelser om vård av unga 13 and 13 c §§; lagen
 * (2024:79) om placering av barn i skyddat boende 5 kap. 3 §. Read 2026-11-22.
 */
export function kindsFor(basis: CareBasis, form: string): readonly ConsiderationKind[] {
  const inFamilyHome = form === 'family-home' || form === 'kinship-home'
  return [...kindsOfBasis[basis], ...(inFamilyHome ? ['consider_custody_transfer' as const] : [])]
}

/** The paragraph that a consideration rests on. */
export function paragraphOf(kind: ConsiderationKind, basis: CareBasis): string {
  const compulsory = basis.startsWith('lvu')
  if (kind === 'consider_placement') return basis === 'shelter' ? '2024:79 5:3' : 'SoL 22:13'
  if (kind === 'consider_custody_transfer') return compulsory ? 'LVU 13 c' : 'SoL 22:14'
  return 'LVU 13'
}

/** The fact that is registered when the meeting has considered it. */
export function factOf(kind: ConsiderationKind): NewFact['type'] {
  if (kind === 'review_lvu3') return 'care-reviewed'
  return kind === 'consider_custody_transfer' ? 'custody-transfer-considered' : 'considered'
}

/** The rules of law whose clock a kind meets. */
export const ruleOf: Readonly<Record<ConsiderationKind, readonly string[]>> = {
  consider_placement: ['consider-sol', 'shelter-submit'], consider_lvu2: ['consider-lvu2'], review_lvu3: ['review-lvu3'],
  consider_custody_transfer: ['custody-transfer'],
}

/** Whether a clock is one of a consideration or review, and so is met by what is begun in their list. */
export function isConsidered(rule: string | null): boolean {
  return rule !== null && rule !== 'shelter-submit' && Object.values(ruleOf).some((rules) => rules.includes(rule))
}

const notNeeded: readonly Heading[] = ['school', 'health', 'custodians_view']

/**
 * What is still to be written before it may be sent: a text under each heading that bears on the decision (the child's own view among them;
 * if the child was not asked, why), what is proposed, and the minutes it took.
 */
export function missingIn(kind: ConsiderationKind, { texts, proposal, conclusion, minutes }: Omit<Written, 'version'>): string[] {
  const silent = headingsOf[kind].filter((heading) => !notNeeded.includes(heading) && (texts[heading] ?? '') === '').map((heading) => `texts.${heading}`)
  return [...silent, ...(proposal === '' ? ['proposal'] : []), ...(conclusion === null ? ['conclusion'] : []), ...(minutes === null ? ['minutes'] : [])]
}

/** The reasons of the proposal: what was written, heading by heading, in the words of the form. */
export function reasonsOf(kind: ConsiderationKind, texts: Written['texts'], words: Readonly<Record<Heading, string>>): string {
  return headingsOf[kind].flatMap((heading) => {
    const text = texts[heading] ?? ''
    return text === '' ? [] : [`${words[heading]}: ${text}`]
  }).join('\n')
}
