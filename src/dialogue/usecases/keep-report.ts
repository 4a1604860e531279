import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type {
  Block, BlockBody, OwnBlock, QuoteBody, Report, ReportBody, ReportContent, ReportReview, ReportStage, RhythmBody, VersionCause, WholeAction,
} from '../contract/reports.ts'
import {
  lockReport, reportAddressesLike, saveReopened, saveReport, saveReturnedReport, saveRhythm, saveSentReport, savePublishedReport, saveVersion, saveWithdrawnReport,
} from '../queries/report.ts'
import { readQuotes } from '../queries/visit-observations.ts'
import { noteAddress } from '../rules/note-address.ts'
import { blockOf, moveBlock, placeLast, renewBlocks } from '../rules/report-standing.ts'
import { reportTexts } from '../texts/reports.ts'
import { figuresToTell, readRhythm, theReport } from './read-report.ts'
import { gatherMaterial } from './gather-material.ts'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
type Begun = { readonly title: string; readonly kpis: readonly string[]; readonly fromOn: Day | null; readonly toOn: Day | null }
const madeBy = ({ actor, clock }: Who) => ({ at: clock.now(), by: staffIdOf(actor) })

async function draft(tx: Write, id: string, about: Begun, who: Who): Promise<{ id: string }> {
  const now = await gatherMaterial(tx, { ...about, kpis: [...about.kpis], language: who.language }, who.clock.today())
  const content: ReportContent = {
    title: about.title, madeOn: who.clock.today(), visited: now.visited, counts: [...now.counts],
    blocks: now.statements.map((statement) => blockOf(statement, newId())), appendixOn: null, places: [],
  }
  await saveVersion(tx, id, { number: 1, what: 'drafted', content }, madeBy(who))
  return { id }
}

/** Makes a draft of a final report from all that has been seen and said. @throws Refusal dialogue_report_is_wrong (422). */
export async function beginReport(tx: Write, { title, kpis }: ReportBody, who: Who): Promise<{ id: string }> {
  refuseNumbers({ title }, who)
  const known = new Set((await figuresToTell(tx)).map(({ kpi }) => kpi))
  if (kpis.some((kpi) => !known.has(kpi))) throw new Refusal('dialogue_report_is_wrong', 422, {}, [{ field: 'kpis', code: 'not_a_kpi' }])
  const id = await saveReport(tx, { kind: 'final', title, language: who.language, kpis }, madeBy(who))
  return draft(tx, id, { title, kpis, fromOn: null, toOn: null }, who)
}

/** Makes a draft of the status report that is due on a day. @throws Refusal status_report_is_not_due (409) for another day, status_report_is_made (409). */
export async function beginStatusReport(tx: Write, dueOn: Day, who: Who): Promise<{ id: string }> {
  const { due } = await readRhythm(tx, who.clock.today())
  const period = due.find((each) => each.dueOn === dueOn)
  if (period === undefined) throw new Refusal('status_report_is_not_due', 409)
  if (period.reportId !== null) throw new Refusal('status_report_is_made', 409)
  const title = reportTexts[who.language].statusTitle(period.fromOn, period.toOn)
  const { fromOn, toOn } = period
  const id = await saveReport(tx, { kind: 'status', title, language: who.language, kpis: [], fromOn, toOn, dueOn }, madeBy(who))
  return draft(tx, id, { title, kpis: [], fromOn, toOn }, who)
}

/** From which day and how often a status report is due. @throws Refusal dialogue_report_is_wrong (422) for a day of another time. */
export async function setRhythm(tx: Write, { startOn, months }: RhythmBody, who: Who): Promise<{ startOn: Day; months: number }> {
  if (startOn < '2000-01-01' || startOn > '2200-12-31') throw new Refusal('dialogue_report_is_wrong', 422, {}, [{ field: 'startOn', code: 'day_unclear' }])
  await saveRhythm(tx, { startOn, months }, madeBy(who))
  return { startOn, months }
}

function refuseNumbers(texts: Readonly<Record<string, string>>, { clock }: Who): void {
  const faults = Object.entries(texts).filter(([, text]) => namesByNumber(text, clock.today())).map(([field]) => ({ field, code: 'names_a_person' }))
  if (faults.length > 0) throw new Refusal('text_names_a_person', 422, {}, faults)
}

/** @throws Refusal dialogue_report_is_elsewhere (409) in another stage, or when a later version than the one that was read has been written. */
async function locked(tx: Write, id: string, stages: readonly ReportStage[], number?: number): Promise<{ report: Report; content: ReportContent }> {
  await lockReport(tx, id)
  const found = await theReport(tx, id)
  if (!stages.includes(found.report.stage) || (number !== undefined && number !== found.report.number)) throw new Refusal('dialogue_report_is_elsewhere', 409)
  return found
}

async function saveNext(tx: Write, report: Report, what: VersionCause, content: ReportContent, who: Who): Promise<{ id: string }> {
  await saveVersion(tx, report.id, { number: report.number + 1, what, content }, madeBy(who))
  return { id: report.id }
}

/** Puts own words last in a chapter. @throws Refusal dialogue_report_is_elsewhere (409), text_names_a_person (422), dialogue_report_is_full (409). */
export async function writeOwn(tx: Write, id: string, { number, level, text }: OwnBlock, who: Who): Promise<{ id: string }> {
  refuseNumbers({ text }, who)
  return placed(tx, id, number, { id: newId(), level, kind: 'own', key: '', text, made: '', sources: [], out: false }, who)
}

/** Puts a quote with consent last in a chapter. @throws Refusal quote_may_not_be_used (409) and as writeOwn. */
export async function placeQuote(tx: Write, id: string, { number, level, quoteId }: QuoteBody, who: Who): Promise<{ id: string }> {
  await theReport(tx, id)
  const [quote] = await readQuotes(tx, who.clock.today(), { ids: [quoteId] })
  if (quote === undefined) throw new Refusal('quote_may_not_be_used', 409)
  const label = reportTexts[who.language].quoteLabel(quote.name, day(quote.on))
  const sources = [{ kind: 'visit' as const, id: quote.visitId, at: quote.visitId, label, mark: quote.on }]
  return placed(tx, id, number, { id: newId(), level, kind: 'quote', key: quoteId, text: '', made: '', sources, out: false }, who)
}

const mostBlocks = 600
async function placed(tx: Write, id: string, number: number, block: Block, who: Who): Promise<{ id: string }> {
  const { report, content } = await locked(tx, id, ['draft'], number)
  if (content.blocks.length >= mostBlocks) throw new Refusal('dialogue_report_is_full', 409)
  return saveNext(tx, report, block.kind === 'quote' ? 'quoted' : 'written', { ...content, blocks: placeLast(content.blocks, block) }, who)
}

const causes = { save: 'edited', up: 'moved', down: 'moved', out: 'left_out', in: 'taken_in', renew: 'renewed' } as const

/** Writes in, moves, leaves out, takes in or renews one block. The sources of a statement stay when somebody writes in it. @throws as writeOwn, report_block_not_found (404). */
export async function changeBlock(tx: Write, id: string, blockId: string, body: BlockBody, who: Who): Promise<{ id: string }> {
  if (body.do === 'save') refuseNumbers({ text: body.text }, who)
  const { report, content } = await locked(tx, id, ['draft'], body.number)
  const block = content.blocks.find((each) => each.id === blockId)
  if (block === undefined) throw new Refusal('report_block_not_found', 404)
  if (body.do === 'save' && body.text === '') throw new Refusal('dialogue_report_is_wrong', 422, {}, [{ field: 'text', code: 'needed' }])
  if (body.do === 'save' && block.kind === 'quote') throw new Refusal('quote_stands_as_said', 409)
  return saveNext(tx, report, causes[body.do], { ...content, blocks: await changed(tx, report, content.blocks, { block, body, today: who.clock.today() }) }, who)
}

async function changed(tx: Read, report: Report, blocks: readonly Block[],
  { block, body, today }: { block: Block; body: BlockBody; today: Day }): Promise<Block[]> {
  const other = (fields: Partial<Block>): Block[] => blocks.map((each) => (each.id === block.id ? { ...each, ...fields } : each))
  if (body.do === 'save') return other({ text: body.text })
  if (body.do === 'up' || body.do === 'down') return moveBlock(blocks, block.id, body.do)
  if (body.do === 'out' || body.do === 'in') return other({ out: body.do === 'out' })
  return renewBlocks(blocks, (await gatherMaterial(tx, report, today)).statements, newId, block.id)
}

/**
 * What is done with the whole report in one touch: renew every statement whose sources have changed and the counts with them, make the part
 * about each municipality, send to review, or go on writing on what is published while readers see the published version.
 */
export async function changeReport(tx: Write, id: string, what: WholeAction, number: number, who: Who): Promise<{ id: string }> {
  const { report, content } = await locked(tx, id, [what === 'reopen' ? 'published' : 'draft'], number)
  if (what === 'reopen') await saveReopened(tx, id)
  if (what === 'send') {
    if (!content.blocks.some(({ out }) => !out)) throw new Refusal('dialogue_report_is_empty', 422)
    await saveSentReport(tx, id, madeBy(who))
  }
  if (what === 'reopen' || what === 'send') return saveNext(tx, report, what === 'send' ? 'sent' : 'reopened', content, who)
  const today = who.clock.today()
  const now = await gatherMaterial(tx, report, today)
  const appendix = what === 'appendix' || content.appendixOn !== null ? { appendixOn: today, places: [...now.places] } : {}
  const text = what === 'appendix' ? {} : { madeOn: today, visited: now.visited, counts: [...now.counts], blocks: renewBlocks(content.blocks, now.statements, newId) }
  return saveNext(tx, report, what === 'appendix' ? 'appendix' : 'renewed', { ...content, ...text, ...appendix }, who)
}

/**
 * Publishes a report that waits for review, or sends it back with words.
 *
 * @throws Refusal dialogue_report_is_your_own (409) to who sent it, dialogue_report_review_is_wrong (422) for a return without words.
 */
export async function reviewReport(tx: Write, id: string, { outcome, words }: ReportReview, who: Who): Promise<{ id: string }> {
  const { report, content } = await locked(tx, id, ['review'])
  if (report.sentById === staffIdOf(who.actor)) throw new Refusal('dialogue_report_is_your_own', 409)
  if (outcome === 'return') {
    if (words === '') throw new Refusal('dialogue_report_review_is_wrong', 422, {}, [{ field: 'words', code: 'needed' }])
    await saveReturnedReport(tx, id, words)
    return saveNext(tx, report, 'returned', content, who)
  }
  const address = report.address ?? noteAddress(report.title, await reportAddressesLike(tx, noteAddress(report.title, [])))
  await saveNext(tx, report, 'published', content, who)
  await savePublishedReport(tx, id, { address, number: report.number + 1 }, madeBy(who))
  return { id }
}

/** Takes a report away. Its public address says so from then on. */
export async function withdrawReport(tx: Write, id: string, reason: string, who: Who): Promise<{ id: string }> {
  await locked(tx, id, ['draft', 'review', 'published'])
  await saveWithdrawnReport(tx, id, reason, madeBy(who))
  return { id }
}
