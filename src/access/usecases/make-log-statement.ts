import { addDays, addMonths, dayFromParts, dayParts } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { checkChain } from '../../platform/log-chain.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Statement } from '../contract/log-review.ts'
import { chainReader, countMonth, logStatements, saveLogStatement, statementMonths } from '../queries/log-statement.ts'
import { reviewedDays } from '../queries/pick-reads.ts'
import { pickReads, pickReadsJob, spanOf } from './pick-reads.ts'

/**
 * Makes the statement of the month that has passed, once: what was read, picked, asked and found, and how far the log's chain is whole.
 * Days that nobody has looked through are looked through first. Sees the whole municipality: for jobs.
 */
export async function makeLogStatement(tx: Write, municipality: string, now: Instant): Promise<void> {
  const { year, month } = dayParts(dayOf(now))
  const firstOn = addMonths(dayFromParts(year, month, 1), -1)
  const name = firstOn.slice(0, 7)
  if ((await statementMonths(tx)).includes(name)) return
  await pickReads(tx, now)
  const { firstAt } = await reviewedDays(tx)
  const lastOn = addDays(dayFromParts(year, month, 1), -1)
  if (firstAt === null || dayOf(instant(firstAt)) > lastOn) return
  await saveLogStatement(tx, { month: name, ...await countMonth(tx, monthOf(firstOn, lastOn)), ...await wholeChain(tx, municipality),
    madeAt: now })
}

function monthOf(firstOn: Day, lastOn: Day) {
  return { firstOn, lastOn, from: spanOf(firstOn).from, to: spanOf(lastOn).to }
}

async function wholeChain(tx: Read, municipality: string): Promise<Pick<Statement, 'verifiedTo' | 'headHash' | 'chainFault'>> {
  const { sealed, heads, fault } = await checkChain(chainReader(tx), municipality, [])
  return { verifiedTo: sealed, headHash: heads[0]?.hash ?? null, chainFault: fault === null ? null : fault.fault }
}

/** All statements, the latest month first. */
export async function listStatements(tx: Read): Promise<Statement[]> {
  return (await logStatements(tx, null)).map(statementOf)
}

/** The statement of one month. @throws Refusal log_statement_not_found (404). */
export async function readStatement(tx: Read, { params }: { params: { month: string } }): Promise<Statement> {
  const [row] = await logStatements(tx, params.month)
  if (row === undefined) throw new Refusal('log_statement_not_found', 404)
  return statementOf(row)
}

function statementOf(row: Awaited<ReturnType<typeof logStatements>>[number]): Statement {
  return { ...row, verifiedTo: Number(row.verifiedTo), madeAt: instant(row.madeAt) }
}

const makeStatementJob: JobKind = {
  kind: 'make_log_statement',
  run: (tx, { municipality, now }) => makeLogStatement(tx, municipality, instant(now)),
}

/** The work of the log review that is done by itself. */
export const logReviewJobKinds: readonly JobKind[] = [pickReadsJob, makeStatementJob]

/** In the night, minutes of the day in UTC: first the day that has been, then the month. */
export const logReviewRecurring: readonly Recurring[] = [
  { kind: 'pick_reads', everyMinutes: 24 * 60, offsetMinutes: 100 },
  { kind: 'make_log_statement', everyMinutes: 24 * 60, offsetMinutes: 150 },
]
