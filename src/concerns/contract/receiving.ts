import * as z from 'zod'
import { dayShape, instantShape, timeShape } from '../../calendar/contract.ts'
import { isImpossibleDay } from '../rules/told-age.ts'
import {
  grounds, lastHappenedWords, longestNarrative, mandatedKinds, mostChildren, relationsToChild, reporterKinds, staffArrivals,
} from './words.ts'

/** Text as people write it, kept exactly. What cannot be text (NUL, half a character) is refused, not repaired. */
const written = (longest: number) => z.string('text_needed').max(longest, 'too_long').refine((text) => !/\0|\p{Surrogate}/u.test(text),
  'no_text')
const optional = (longest: number) => written(longest).default('')
/** A choice that may be left out; a form sends it as an empty text. */
const maybe = <const T extends readonly [string, ...string[]]>(values: T) => z.union([z.enum(values), z.literal('')],
  'choice_needed').optional()
  .transform((value): T[number] | null => (value === '' || value === undefined ? null : value))

const toldChild = z.object({ name: optional(200), age: optional(60), whereabouts: optional(300) })
export type ToldChild = z.output<typeof toldChild>

type Fault = { readonly path: ReadonlyArray<string | number>; readonly code: string }

/** Children of a form: those left empty are no children. */
export function toldChildren(children: readonly ToldChild[]): ToldChild[] {
  return children.filter(({ name, age, whereabouts }) => `${name}${age}${whereabouts}`.trim() !== '')
}

function childFaults(children: readonly ToldChild[]): Fault[] {
  if (toldChildren(children).length === 0) return [{ path: ['children', 0, 'name'], code: 'child_needed' }]
  return children.flatMap((child, index): Fault[] => {
    if (toldChildren([child]).length === 0) return []
    const unfound = child.name.trim() === '' && child.whereabouts.trim() === ''
    return [
      ...(unfound ? [{ path: ['children', index, 'name'], code: 'child_needed' }] : []),
      ...(isImpossibleDay(child.age) ? [{ path: ['children', index, 'age'], code: 'no_such_day' }] : []),
    ]
  })
}

/** All faults of a form at once: a person who corrects one must not meet the next only then. */
function judged<T>(shape: z.ZodType<T>, faultsOf: (value: T) => readonly Fault[]) {
  return shape.superRefine((value, context) => {
    for (const { path, code } of faultsOf(value)) context.addIssue({ code: 'custom', path: [...path], message: code })
  })
}

const children = z.array(toldChild, 'child_needed').max(mostChildren, 'too_many_children').default([])
const narrative = written(longestNarrative).default('')
const narrativeFaults = (text: string): Fault[] => (text.trim() === '' ? [{ path: ['narrative'], code: 'narrative_needed' }] : [])

/**
 * The public form. `formId` is made with the page: the same form sent twice is one report. `link` must stay empty: only programs fill
 * it.
 */
export const publicReportBody = judged(z.object({
  formId: z.string().max(100).default(''), children, narrative, lastHappened: maybe(lastHappenedWords),
  relation: maybe(relationsToChild), workplaceKind: maybe(mandatedKinds), name: optional(200), workplace: optional(200),
  contact: optional(200),
  wantsFeedback: z.string().optional().transform((value) => value === 'ja'), link: z.string().max(2000).default(''),
}), (report) => [
  ...(report.link === '' ? [] : [{ path: ['link'], code: 'filled_by_program' }]),
  ...childFaults(report.children), ...narrativeFaults(report.narrative),
  ...(report.relation === null ? [{ path: ['relation'], code: 'relation_needed' }] : []),
  ...(report.relation === 'work' ? workFaults(report) : []),
])
export type PublicReport = z.output<typeof publicReportBody>

function workFaults(report: { workplaceKind: string | null; name: string; workplace: string; contact: string;
  wantsFeedback: boolean }): Fault[] {
  return [
    ...(report.workplaceKind === null ? [{ path: ['workplaceKind'], code: 'workplace_kind_needed' }] : []),
    ...(report.name.trim() === '' ? [{ path: ['name'], code: 'name_needed' }] : []),
    ...(report.workplace.trim() === '' ? [{ path: ['workplace'], code: 'workplace_needed' }] : []),
    ...(report.contact.trim() === '' && report.wantsFeedback ? [{ path: ['contact'], code: 'contact_needed' }] : []),
  ]
}

const groundList = z.union([z.array(z.enum(grounds, 'choice_needed')),
  z.enum(grounds, 'choice_needed').transform((one) => [one])]).default([])
const reporterFields = { name: optional(200), workplace: optional(200), contact: optional(200), hiddenReason: optional(2000) }
type StaffFields = { children: ToldChild[]; narrative: string; reporterKind: string | null; name: string; workplace: string;
  contact: string }

function staffFaults(report: StaffFields): Fault[] {
  const named = `${report.name}${report.workplace}${report.contact}`.trim() !== ''
  return [
    ...childFaults(report.children), ...narrativeFaults(report.narrative),
    ...(report.reporterKind === null ? [{ path: ['reporterKind'], code: 'reporter_kind_needed' }] : []),
    ...(report.reporterKind === 'anonymous' && named ? [{ path: ['reporterKind'], code: 'anonymous_is_named' }] : []),
  ]
}

/** The staff form: day and time as typed ("i går", "08.12"); the page's use case reads them. */
export const staffReportForm = judged(z.object({
  arrivedVia: maybe(staffArrivals), children, narrative, lastHappened: maybe(lastHappenedWords), grounds: groundList,
  reporterKind: maybe(reporterKinds), ...reporterFields, receivedDay: z.string().max(60).default(''),
  receivedTime: z.string().max(60).default(''),
  wantsFeedback: z.string().optional().transform((value) => value === 'ja'),
  hidden: z.string().optional().transform((value) => value === 'ja'),
}), (report) => [
  ...(report.arrivedVia === null ? [{ path: ['arrivedVia'], code: 'arrival_needed' }] : []), ...staffFaults(report),
  ...(report.hidden && report.hiddenReason.trim() === '' ? [{ path: ['hiddenReason'], code: 'hidden_reason_needed' }] : []),
])
export type StaffReportForm = z.output<typeof staffReportForm>

/** The same over the API. */
export const staffReportBody = judged(z.object({
  arrivedVia: z.enum(staffArrivals, 'arrival_needed'), receivedOn: dayShape, receivedTime: timeShape, children, narrative,
  lastHappened: maybe(lastHappenedWords), grounds: groundList, reporterKind: z.enum(reporterKinds, 'reporter_kind_needed'),
  ...reporterFields,
  wantsFeedback: z.boolean().default(false),
}), staffFaults)
export type StaffReport = z.output<typeof staffReportBody>

/** What schools and health care hand in with a client credential. `key`: the same key twice is one report. */
export const clientReportBody = judged(z.object({
  key: z.string('key_needed').min(8, 'key_needed').max(200, 'too_long'),
  children, narrative, lastHappened: maybe(lastHappenedWords), grounds: z.array(z.enum(grounds, 'choice_needed')).default([]),
  name: written(200).min(1, 'name_needed'), workplace: written(200).min(1, 'workplace_needed'),
  contact: written(200).min(1, 'contact_needed'),
  wantsFeedback: z.boolean().default(false),
}), (report) => [...childFaults(report.children), ...narrativeFaults(report.narrative)])
export type ClientReport = z.output<typeof clientReportBody>

/** What the sender is told: the reference, when it came in, and the last day to decide. */
export const receivedShape = z.object({ reference: z.string(), receivedAt: instantShape, decideBy: dayShape })
export const receiptParams = z.object({ token: z.string().regex(/^[\w-]{43}$/) })
