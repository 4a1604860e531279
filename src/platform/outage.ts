import { Refusal } from './refusal.ts'

const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', '57P01', '57P02', '57P03'])
/** Too many connections, a statement that took too long, a lock that did not come. */
const busy = new Set(['53300', '57014', '55P03', '25P03'])
/** No room on the disk, or the disk itself does not answer. */
const full = new Set(['53100', '58030'])
/** What the driver says without a code when a connection ends under a question. */
const lost = /^(Connection terminated|Client has encountered a connection error)/

/**
 * What to tell a person when it is not the request that is wrong but the database that cannot take it: away, busy or full.
 *
 * @returns a refusal of status 503, or null for every other fault.
 */
export function outageOf(fault: unknown): Refusal | null {
  if (!(fault instanceof Error)) return null
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  if (full.has(code)) return new Refusal('database_full', 503)
  if (busy.has(code) || fault.message === 'timeout exceeded when trying to connect') return new Refusal('database_busy', 503)
  return away.has(code) || code.startsWith('08') || lost.test(fault.message) ? new Refusal('database_away', 503) : null
}
