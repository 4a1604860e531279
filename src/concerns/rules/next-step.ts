import type { ComingFrom } from '../contract/words.ts'
import type { Language, Texts } from '../../platform/language.ts'

const sv = {
  open: 'Öppna anmälan', identify: 'Ange vem barnet är', assign: 'Fördela anmälan', protect: 'Gör skyddsbedömning',
  decide: 'Besluta om utredning',
  feedback: 'Ge återkoppling', inform: 'Informera om utredningen',
}
const en: typeof sv = {
  open: 'Open the report', identify: 'Say who the child is', assign: 'Assign the report', protect: 'Assess protection',
  decide: 'Decide on investigation',
  feedback: 'Give feedback', inform: 'Inform of the investigation',
}
/** The verbs on the buttons of next steps. */
export const stepWords: Texts<typeof sv> = { sv, en }

/** Addresses of a report's pages; ids only. */
export const concernAddress = {
  list: '/anmalningar',
  report: (concernId: string) => `/anmalningar/${concernId}`,
  assign: (concernId: string) => `/anmalningar/${concernId}/fordela`,
  identify: (childId: string) => `/anmalningar/barn/${childId}/identifiera`,
  protect: (childId: string) => `/anmalningar/barn/${childId}/skydd`,
  decide: (childId: string) => `/anmalningar/barn/${childId}/beslut`,
  extend: (childId: string) => `/anmalningar/barn/${childId}/forlang`,
  feedback: (childId: string) => `/anmalningar/barn/${childId}/aterkoppling`,
  move: (childId: string) => `/anmalningar/barn/${childId}/flytta`,
  grownUp: (childId: string) => `/anmalningar/barn/${childId}/fyllt-21`,
  childAfterAll: (childId: string) => `/anmalningar/barn/${childId}/inte-fyllt-21`,
  inform: (personId: string) => `/anmalningar/information/${personId}`,
} as const

/** What a row of a worklist knows of the ids it is about. */
export type StepIds = { readonly concernId?: string | null; readonly concernChildId?: string | null; readonly personId?: string | null }

/** An address that knows where to come back to; nothing is added when that is the report itself. */
export function withReturn(href: string, from: ComingFrom | undefined): string {
  return from === undefined ? href : `${href}${href.includes('?') ? '&' : '?'}till=${from}`
}

/** Where one comes back to: the worklist, the person, or null for the report. `childId`: whose drafts are done with. */
export function returnAddress(from: ComingFrom | undefined, personId: string | undefined, childId: string | null): string | null {
  const done = childId === null ? '' : `barn=${childId}`
  if (from === 'arbetslista') return `/arbetslista?${[personId === undefined ? '' : `person=${personId}`,
    done].filter((part) => part !== '').join('&')}`
  return from === 'person' && personId !== undefined ? `/person/${personId}${done === '' ? '' : `?${done}`}` : null
}

/** The names of the drafts of a child's forms in the browser of who writes them. */
export function draftNames(staffId: string, childId: string): string[] {
  return ['protection', 'decision'].map((form) => `${form}-${staffId}-${childId}`)
}

/**
 * The next step that a running clock asks for, as a verb and an address; null for a clock of another strand, or when the row lacks the
 * id that the address needs. `rule` may also be 'unopened' or 'unassigned', the kinds of worklist rows that are no clocks.
 *
 * @param from where one comes back to after the step; the report when it is left out.
 */
export function nextStep(rule: string, ids: StepIds, language: Language, from?: ComingFrom): { label: string; href: string } | null {
  const t = stepWords[language]
  const step = (label: string, id: string | null | undefined, address: (id: string) => string) => (id == null ? null : { label,
    href: withReturn(address(id), from) })
  switch (rule) {
    case 'unopened': return step(t.open, ids.concernId, concernAddress.report)
    case 'unassigned': return step(ids.personId == null ? t.identify : t.assign, ids.concernId, concernAddress.report)
    case 'protect-assess': return step(t.protect, ids.concernChildId, concernAddress.protect)
    case 'prelim-assess': return step(t.decide, ids.concernChildId, concernAddress.decide)
    case 'feedback': return step(t.feedback, ids.concernChildId, concernAddress.feedback)
    case 'inform-open': return step(t.inform, ids.personId, concernAddress.inform)
    default: return null
  }
}
