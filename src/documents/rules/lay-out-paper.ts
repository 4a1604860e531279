import { formatDay, formatInstant } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Language } from '../../platform/language.ts'
import { maskText } from './mask-text.ts'
import type { Mask } from './mask-text.ts'
import { textParts } from './read-text.ts'
import type { TextPart } from './read-text.ts'

/** A part of a paper, as the printing thread takes it. */
export type LaidPart = TextPart | { readonly kind: 'heading'; readonly level: 3; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: ReadonlyArray<readonly [string, string]> } | { readonly kind: 'new_page' }

type FactWords = {
  readonly kind: string; readonly day: string; readonly case: string; readonly about: string; readonly written: string; readonly locked: string
  readonly state: string; readonly draft: string
}
export type DocumentWords = {
  readonly kinds: Readonly<Record<string, string>>; readonly facts: FactWords; readonly protectedName: string; readonly additions: string
  readonly additionBy: (name: string, when: string) => string
}
export type DisclosedWords = {
  readonly facts: FactWords; readonly disclosed: string; readonly ofKind: Readonly<Record<string, string>>
  readonly masked: (paragraphs: readonly string[]) => string
  readonly attachmentApart: string; readonly maskedNote: string; readonly fullNote: string
}

type Printed = {
  readonly kind: string; readonly title: string; readonly documentOn: Day; readonly body: string; readonly childText: string
  readonly writerName: string; readonly lockedAt: Instant | null; readonly lockerName: string | null
  readonly additions: ReadonlyArray<{ readonly note: string; readonly by: string; readonly recordedAt: Instant }>
}
type File = { readonly caseNumber: string; readonly name: string | null }

/** A document as it stands on paper: title, facts, text, and what was added. A working one says that it is. */
export function documentParts(document: Printed, file: File, words: DocumentWords, say: { language: Language; today: Day }): LaidPart[] {
  const when = (at: Instant): string => formatInstant(at, say.today, say.language)
  const { facts } = words
  const state: ReadonlyArray<readonly [string, string]> = document.lockedAt === null ? [[facts.state, facts.draft]]
    : [[facts.locked, `${when(document.lockedAt)}, ${document.lockerName ?? ''}`]]
  return [
    { kind: 'heading', level: 1, text: document.title },
    { kind: 'facts', rows: [
      [facts.kind, words.kinds[document.kind] ?? document.kind], [facts.day, formatDay(document.documentOn, say.language, 'long')],
      [facts.case, file.caseNumber], [facts.about, file.name ?? words.protectedName], [facts.written, document.writerName], ...state,
    ] },
    ...lowered(textParts(document.body === '' ? document.childText : document.body)),
    ...(document.additions.length === 0 ? [] : [{ kind: 'heading', level: 2, text: words.additions } as const]),
    ...document.additions.flatMap((addition): LaidPart[] => [
      { kind: 'heading', level: 3, text: words.additionBy(addition.by, when(addition.recordedAt)) }, ...textParts(addition.note),
    ]),
  ]
}

/** The child's own version: title and text, nothing else in the way. */
export function childParts({ title, childText }: Pick<Printed, 'title' | 'childText'>): LaidPart[] {
  return [{ kind: 'heading', level: 1, text: title }, ...lowered(textParts(childText))]
}

/** Headings of a text stand one below the paper's own. */
function lowered(parts: readonly TextPart[]): LaidPart[] {
  return parts.map((part) => (part.kind === 'heading' ? { kind: 'heading', level: part.level === 1 ? 2 : 3, text: part.text } : part))
}

type Item = { readonly kind: string; readonly on: Day; readonly content: string; readonly masks: readonly Mask[] }

/**
 * What is given out, each on a page of its own: masked, where the hidden text is not there at all, or whole for the file.
 *
 * @param whole null: every mask holds.
 */
export function disclosedParts(
  items: readonly Item[], file: { readonly caseNumber: string }, words: DisclosedWords,
    say: { language: Language; whole: boolean; day: Day },
): LaidPart[] {
  const head: LaidPart[] = [
    { kind: 'heading', level: 1, text: words.disclosed },
    { kind: 'facts', rows: [[words.facts.case, file.caseNumber], [words.facts.day, formatDay(say.day, say.language, 'long')]] },
    { kind: 'paragraph', text: say.whole ? words.fullNote : words.maskedNote },
  ]
  return [...head, ...items.flatMap((item): LaidPart[] => [
    { kind: 'new_page' },
    { kind: 'heading', level: 2, text: `${words.ofKind[item.kind] ?? item.kind} ${formatDay(item.on, say.language, 'long')}` },
    ...(item.kind === 'attachment' ? [{ kind: 'paragraph', text: words.attachmentApart } as const] : []),
    ...lowered(textParts(say.whole ? item.content : maskText(item.content, item.masks, words.masked))),
  ])]
}
