import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { addressShape } from './notes.ts'

export const reportKinds = ['final', 'status'] as const
export type ReportKind = (typeof reportKinds)[number]
export const reportStages = ['draft', 'review', 'published', 'withdrawn'] as const
export type ReportStage = (typeof reportStages)[number]
/** The chapters of a report. */
export const reportLevels = ['municipal', 'regional', 'national'] as const
export type ReportLevel = (typeof reportLevels)[number]
const sourceKinds = ['visit', 'observation', 'note', 'plan', 'message', 'figure', 'comment'] as const
/** What a version is the trace of. */
export const versionCauses = [
  'drafted', 'written', 'edited', 'moved', 'left_out', 'taken_in', 'renewed', 'appendix', 'quoted', 'sent', 'returned', 'published', 'reopened',
] as const
export type VersionCause = (typeof versionCauses)[number]
export const mostKpis = 12
export const mostBlock = 4000
const mostBlocks = 600
const words = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')

export const sourceShape = z.object({
  kind: z.enum(sourceKinds), id: z.string(), label: z.string(),
  at: z.string().describe('What is opened to see it: the visit of an observation, else the source itself.'),
  mark: z.string().describe('Of what the source said: another mark means that it says something else.'),
})
export type Source = z.output<typeof sourceShape>
export const blockShape = z.object({
  id: z.uuid(), level: z.enum(reportLevels), kind: z.enum(['statement', 'own', 'quote']),
  key: z.string().describe('What a statement is made from, or the id of a quote; empty for what somebody wrote.'),
  text: z.string(), made: z.string().describe('What was made from the sources before anybody wrote in it.'),
  sources: z.array(sourceShape), out: z.boolean().describe('Left out of what readers see.'),
})
export type Block = z.output<typeof blockShape>
export const themeCountShape = z.object({
  theme: z.string(), name: z.string(), municipalities: z.int(), observations: z.int(), strengths: z.int(), gaps: z.int(),
})
export type ThemeCount = z.output<typeof themeCountShape>
const placeFigure = z.object({
  kpi: z.string(), title: z.string(), unit: z.string(), year: z.int(), value: z.number(), group: z.number().nullable(), nation: z.number().nullable(),
})
export const placePartShape = z.object({
  code: z.string(), name: z.string(), county: z.string(), group: z.string(),
  visits: z.array(z.object({ number: z.int(), on: dayShape, programme: z.array(z.string()) })),
  themes: z.array(z.object({ name: z.string(), observations: z.int() })),
  strengths: z.array(z.string()), gaps: z.array(z.string()), plan: z.array(z.object({ words: z.string(), status: z.string() })),
  quotes: z.array(z.string()).describe('Ids: the words are read where they are shown, and only with consent.'),
  figures: z.array(placeFigure),
})
export type PlacePart = z.output<typeof placePartShape>
/** All that a report says at one time. No quote stands in it, only which: consent may be withdrawn. */
export const contentShape = z.object({
  title: z.string(), madeOn: dayShape, visited: z.int(), counts: z.array(themeCountShape), blocks: z.array(blockShape).max(mostBlocks),
  appendixOn: dayShape.nullable(), places: z.array(placePartShape),
})
export type ReportContent = z.output<typeof contentShape>

export const reportParams = z.object({ id: z.uuid() })
export const reportBlockParams = z.object({ id: z.uuid(), blockId: z.uuid() })
export const reportVersionParams = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(100_000) })
const kpiList = z.array(z.string().regex(/^[A-Z][0-9]{5}$/, 'not_a_kpi')).max(mostKpis, 'too_many')
export const reportBody = z.strictObject({
  title: words(120), kpis: kpiList.default([]).describe('Public figures to tell of; none: no figure is told.'),
})
export type ReportBody = z.output<typeof reportBody>
const several = z.union([kpiList, z.string().transform((one) => [one])]).default([])
export const reportForm = z.object({ title: words(120), kpis: several })
export const statusBody = z.strictObject({ dueOn: dayShape })
export const statusForm = z.object({ dueOn: dayShape })
export const rhythmBody = z.strictObject({ startOn: dayShape, months: z.int('months_needed').min(1, 'months_needed').max(24, 'months_needed') })
export type RhythmBody = z.output<typeof rhythmBody>
export const rhythmForm = z.object({
  startOn: words(60), months: z.coerce.number('months_needed').int('months_needed').min(1, 'months_needed').max(24, 'months_needed'),
})
/** `number`: the version that was read; a later one refuses the change. */
const number = z.coerce.number().int().min(1)
export const ownBlockBody = z.strictObject({ number: z.int().min(1), level: z.enum(reportLevels, 'choice_needed'), text: words(mostBlock) })
export type OwnBlock = z.output<typeof ownBlockBody>
export const ownBlockForm = z.object({ number, level: z.enum(reportLevels, 'choice_needed'), text: words(mostBlock) })
export const blockActions = ['save', 'up', 'down', 'out', 'in', 'renew'] as const
export type BlockAction = (typeof blockActions)[number]
export const blockBody = z.strictObject({ number: z.int().min(1), do: z.enum(blockActions), text: z.string().trim().max(mostBlock, 'too_long').default('') })
export type BlockBody = z.output<typeof blockBody>
export const blockForm = z.object({ number, do: z.enum(blockActions).default('save'), text: z.string().trim().max(mostBlock, 'too_long').default('') })
export const wholeActions = ['renew', 'appendix', 'send', 'reopen'] as const
export type WholeAction = (typeof wholeActions)[number]
export const wholeForm = z.object({ number, do: z.enum(wholeActions) })
export const wholeBody = z.strictObject({ number: z.int().min(1) })
export const quoteBody = z.strictObject({ number: z.int().min(1), level: z.enum(reportLevels, 'choice_needed'), quoteId: z.uuid('choice_needed') })
export type QuoteBody = z.output<typeof quoteBody>
export const quoteForm = z.object({ number, level: z.enum(reportLevels, 'choice_needed'), quoteId: z.uuid('choice_needed') })
export const reportReview = z.strictObject({ outcome: z.enum(['publish', 'return'], 'choice_needed'), words: z.string().trim().max(2000, 'too_long').default('') })
export type ReportReview = z.output<typeof reportReview>
export const reportWithdrawal = z.strictObject({ reason: words(300) })
export const reportFileQuery = z.object({ form: z.enum(['pdf', 'docx']).catch('pdf').default('pdf') })
export const reportsQuery = z.object({ sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1), klart: z.string().optional() })
export const reportsApiQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) })
export const publicReportParams = z.object({ address: addressShape })

const reportShape = z.object({
  id: z.uuid(), kind: z.enum(reportKinds), title: z.string(), language: z.enum(['sv', 'en']), stage: z.enum(reportStages), fromOn: dayShape.nullable(),
  toOn: dayShape.nullable(), dueOn: dayShape.nullable(), author: z.string(), sentById: z.uuid().nullable(), returnedWords: z.string().nullable(),
  address: z.string().nullable(), publishedAt: instantShape.nullable(), publishedNumber: z.int().nullable(), number: z.int().describe('The latest version.'),
  changedAt: instantShape, withdrawnReason: z.string().nullable(), kpis: z.array(z.string()),
})
export type Report = z.output<typeof reportShape>
export const reportsAnswer = z.object({ reports: z.array(reportShape), total: z.int(), pages: z.int() })
/** Whether what a statement stands on is as it was. */
export const standings = ['same', 'changed', 'gone'] as const
export type BlockStanding = (typeof standings)[number]
const readBlockShape = blockShape.extend({
  standing: z.enum(standings), edited: z.boolean(), remade: z.string().describe('What would be made from the sources now.'),
  number: z.int().describe('Among the notes; 0 for none.'),
})
export type ReadBlock = z.output<typeof readBlockShape>
export const versionShape = z.object({ number: z.int(), what: z.enum(versionCauses), at: instantShape, by: z.string() })
export type ReportVersion = z.output<typeof versionShape>
const readContent = contentShape.extend({ blocks: z.array(readBlockShape) })
export const reportAnswer = reportShape.extend({
  content: readContent, appendixStanding: z.enum(standings), versions: z.array(versionShape).describe('The latest fifty, the last first.'),
})
export type ReportDetail = z.output<typeof reportAnswer>
export const reportIdShape = z.object({ id: z.uuid() })
export const versionAnswer = z.object({ version: versionShape, content: contentShape })
export const dueShape = z.object({
  dueOn: dayShape, fromOn: dayShape, toOn: dayShape, reportId: z.uuid().nullable(), published: z.boolean(), late: z.boolean(),
})
export type DueReport = z.output<typeof dueShape>
export const rhythmAnswer = z.object({ startOn: dayShape.nullable(), months: z.int(), due: z.array(dueShape) })
export type Rhythm = z.output<typeof rhythmAnswer>
const publicReportShape = z.object({
  address: z.string(), title: z.string(), kind: z.enum(reportKinds), language: z.enum(['sv', 'en']), publishedAt: instantShape, number: z.int(),
})
export type PublicReport = z.output<typeof publicReportShape>
export const publicReportsAnswer = z.object({ reports: z.array(publicReportShape), total: z.int(), pages: z.int() })
export const publicReportAnswer = publicReportShape.extend({ content: contentShape })
export type PublicReportDetail = z.output<typeof publicReportAnswer>
