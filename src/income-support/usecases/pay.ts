import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import type { Read, Write } from '../../platform/db.ts'
import { writeCsv } from '../../platform/csv.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Payment, PaymentFile } from '../contract/payment.ts'
import {
  filedPayments, lockPaymentFile, payables, paymentFile, paymentFiles, paymentsOf, saveApproved, saveCancelled, savePaymentFile,
} from '../queries/payment.ts'
import type { Who } from './answer-for.ts'

type Waiting = { payments: number; total: number; withoutPayee: number }

/** The lists of payments, and what waits to stand on one. */
export async function paymentOverview(tx: Read): Promise<{ files: PaymentFile[]; waiting: Waiting }> {
  const rows = await payables(tx, false)
  const ready = rows.filter(({ payeeId }) => payeeId !== null)
  return {
    files: await paymentFiles(tx),
    waiting: { payments: ready.length, total: ready.reduce((sum, { amount }) => sum + amount, 0), withoutPayee: rows.length - ready.length },
  }
}

/** One list with its payments. @throws Refusal payments_not_found. */
export async function paymentList(tx: Read, id: string): Promise<PaymentFile & { rows: Payment[] }> {
  const file = await paymentFile(tx, id)
  if (file === undefined) throw new Refusal('payments_not_found', 404)
  return { ...file, rows: (await paymentsOf(tx, id)).map(({ decisionId: _decision, ...row }) => row) }
}

/**
 * Makes a list of every decision that gives money, is paid nowhere yet, has an account, and that the asker sees. Somebody else approves it.
 *
 * @returns the list's id and whose payments it holds.
 * @throws Refusal nothing_to_pay.
 */
export async function makePaymentList(tx: Write, { payOn }: { payOn: Day }, { actor, clock }: Who): Promise<{ id: string; personIds: string[] }> {
  const rows = (await payables(tx, true)).flatMap((row) => (row.payeeId === null ? [] : [{ ...row, payeeId: row.payeeId }]))
  if (rows.length === 0) throw new Refusal('nothing_to_pay', 409)
  if (payOn < clock.today()) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'payOn', code: 'day_in_past' }])
  const id = await savePaymentFile(tx, { payOn, rows, at: clock.now(), by: staffIdOf(actor) })
  return { id, personIds: [...new Set(rows.map(({ personId }) => personId))] }
}

/**
 * Approves a list that somebody else has made: from now on it is a file, and its decisions are executed. Whoever approves must see every
 * payment of it.
 *
 * @throws Refusal payments_not_found, payments_are_settled, payments_are_approved_by_another, payments_not_all_seen.
 */
export async function approvePaymentList(tx: Write, id: string, who: Who): Promise<{ personIds: string[] }> {
  const { file, rows } = await unsettled(tx, id)
  const by = staffIdOf(who.actor)
  if (file.madeById === by) throw new Refusal('payments_are_approved_by_another', 409)
  if (rows.length !== file.payments) throw new Refusal('payments_not_all_seen', 409)
  await saveApproved(tx, id, { at: who.clock.now(), by })
  await registerFacts(tx, who, rows.map(({ personId, decisionId }) => ({
    personId, type: 'favourable-executed' as const, on: who.clock.today(), ref: decisionId, strand: 'income_support' as const,
    subjectKind: 'decision' as const, subjectId: decisionId,
  })))
  return { personIds: [...new Set(rows.map(({ personId }) => personId))] }
}

/** Takes a list back before it is approved. @throws Refusal payments_not_found, payments_are_settled, payments_not_all_seen. */
export async function cancelPaymentList(tx: Write, id: string, { reason }: { reason: string }, { actor, clock }: Who): Promise<{ personIds: string[] }> {
  const { file, rows } = await unsettled(tx, id)
  if (rows.length !== file.payments) throw new Refusal('payments_not_all_seen', 409)
  await saveCancelled(tx, id, { at: clock.now(), by: staffIdOf(actor), reason })
  return { personIds: [...new Set(rows.map(({ personId }) => personId))] }
}

async function unsettled(tx: Write, id: string) {
  await lockPaymentFile(tx, id)
  const file = await paymentFile(tx, id)
  if (file === undefined) throw new Refusal('payments_not_found', 404)
  if (file.approvedAt !== null || file.cancelledAt !== null) throw new Refusal('payments_are_settled', 409)
  return { file, rows: await paymentsOf(tx, id) }
}

/**
 * The approved list as a file: one row a payment. Protected persons are not in it; they are paid by hand.
 *
 * @returns the file, and whose accounts it holds.
 * @throws Refusal payments_not_found, payments_not_approved, payments_not_all_seen.
 */
export async function paymentExport(tx: Read, id: string): Promise<{ name: string; type: string; body: string; personIds: string[] }> {
  const file = await paymentFile(tx, id)
  if (file === undefined) throw new Refusal('payments_not_found', 404)
  if (file.approvedAt === null) throw new Refusal('payments_not_approved', 409)
  if ((await paymentsOf(tx, id)).length !== file.payments) throw new Refusal('payments_not_all_seen', 409)
  const rows = await filedPayments(tx, id)
  const head = ['betalning', 'lista', 'betaldag', 'arendenummer', 'manad', 'mottagare', 'konto', 'belopp_kr']
  const lines = rows.map((row) => (
    [row.id, file.number, file.payOn, row.caseNumber, row.month, row.holder, row.account, (row.amount / 100).toFixed(2).replace('.', ',')]))
  return { name: `utbetalningar-${file.number}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(head, lines), personIds: rows.map(({ personId }) => personId) }
}
