import { areas, hearings } from '../contract/words.ts'
import type { Area, Hearing } from '../contract/words.ts'
import type { Heading } from './shipped-template.ts'

/** The texts that every investigation has whatever its headings. */
export const planFields = ['plan_questions', 'plan_how', 'plan_whom', 'plan_until', 'plan_informed'] as const
export const childFields = ['child_view', 'child_heard', 'child_heard_how', 'custodian_view'] as const
export const weighingFields = ['weighing', 'best_interests'] as const
export type FixedField = (typeof planFields)[number] | (typeof childFields)[number] | (typeof weighingFields)[number]

/** What protects and what is a risk, on each side. */
export function factorFields(area: Area): readonly [protective: string, risk: string] {
  return [`${area}_protective`, `${area}_risk`]
}

/** Every text that an investigation with these headings may hold. */
export function knownFields(headings: readonly Heading[]): ReadonlySet<string> {
  return new Set([...planFields, ...childFields, ...weighingFields, ...areas.flatMap(factorFields), ...headings.map(({ key }) => key)])
}

/** Whether a text may be what it is: how the child was heard is one of the known ways, everything else is free. */
export function isFitting(field: string, body: string): boolean {
  return field !== 'child_heard' || body === '' || hearingOf(body) !== null
}

/** How the child was heard, as the field says it; null while nothing is chosen. */
export function hearingOf(body: string): Hearing | null {
  return hearings.find((each) => each === body) ?? null
}
