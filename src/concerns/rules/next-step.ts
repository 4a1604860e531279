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
  inform: (personId: string) => `/anmalningar/information/${personId}`,
} as const

/** What a row of a worklist knows of the ids it is about. */
export type StepIds = { readonly concernId?: string | null; readonly concernChildId?: string | null; readonly personId?: string | null }

/**
 * The next step that a running clock asks for, as a verb and an address; null for a clock of another strand, or when the row lacks the
 * id that the address needs. `rule` may also be 'unopened' or 'unassigned', the kinds of worklist rows that are no clocks.
 */
export function nextStep(rule: string, ids: StepIds, language: Language): { label: string; href: string } | null {
  const t = stepWords[language]
  const step = (label: string, id: string | null | undefined, address: (id: string) => string) => (id == null ? null : { label,
    href: address(id) })
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
