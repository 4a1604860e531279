import { staffIdOf } from '../../access/rules.ts'
import { epochMs, instant, instantFrom } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind } from '../../platform/jobs.ts'
import { postOut } from '../../platform/post-out.ts'
import type { Posted } from '../../platform/post-out.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FetchBody, FetchForm, FileFault, ImportFault } from '../contract/figures.ts'
import { fetchToRun, lockFetchAt, saveFetch, saveFetchResumed, saveFetchStopped, saveFetchTry, savePageDone } from '../queries/figure-fetches.ts'
import type { FetchToRun } from '../queries/figure-fetches.ts'
import { saveImportEnd } from '../queries/figure-imports.ts'
import { fetchSteps, mostTries, nextPage, secondsToWait } from '../rules/figure-fetch.ts'
import { figureImportFor } from './ask-figure-import.ts'
import { saveFigureFile } from './import-figures.ts'
import { twiceIn } from './read-figure-file.ts'
import { readKoladaPage } from './read-kolada-page.ts'

type By = Pick<Asked, 'actor' | 'clock'>
const jobKind = 'figure_fetch'
/** A page of five thousand values by gender is about two megabytes. */
const mostBytes = 16 * 1024 * 1024
const timeoutMs = 30_000

/** A form as typed: ids by comma, space or line, and the years from one to another. @throws Refusal figure_fetch_is_wrong (422). */
export function fetchTyped({ kpis, from, to }: FetchForm): FetchBody {
  const ids = [...new Set(kpis.toUpperCase().split(/[\s,;]+/).filter((each) => each !== ''))]
  return { kpis: ids, from: Number(from), to: Number(to) }
}

/** Asks for figures to be fetched from Kolada; nothing is asked of it within the request. @throws Refusal figure_fetch_is_wrong (422). */
export async function askFigureFetch(tx: Write, { kpis, from, to }: FetchBody, { actor, clock }: By): Promise<{ id: string }> {
  const thisYear = Number(clock.today().slice(0, 4))
  const faults = [
    ...(kpis.length === 0 ? [{ field: 'kpis', code: 'kpi_needed' }] : []), ...(kpis.length > 60 ? [{ field: 'kpis', code: 'too_many_kpis' }] : []),
    ...(kpis.some((kpi) => !/^[A-Z]\d{5}$/.test(kpi)) ? [{ field: 'kpis', code: 'not_a_kpi' }] : []),
    ...(Number.isInteger(from) && from >= 1990 && from <= thisYear ? [] : [{ field: 'from', code: 'not_a_year' }]),
    ...(Number.isInteger(to) && to >= from && to <= thisYear ? [] : [{ field: 'to', code: 'not_a_year' }]),
  ]
  if (faults.length > 0) throw new Refusal('figure_fetch_is_wrong', 422, {}, faults)
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const now = clock.now()
  const id = await saveFetch(tx, { kpis, years, steps: fetchSteps(kpis, years).length, at: now, by: staffIdOf(actor) })
  await askForPage(tx, id, 'first', { municipality: actor.municipality, now })
  return { id }
}

/** Stops a fetch; what it has read stays. @throws Refusal figure_import_not_found (404), figure_fetch_is_not_under_way (409). */
export async function stopFigureFetch(tx: Write, id: string, { clock }: By): Promise<{ id: string }> {
  await figureImportFor(tx, id)
  if (!await saveFetchStopped(tx, id, clock.now())) throw new Refusal('figure_fetch_is_not_under_way', 409)
  return { id }
}

/** Lets one go on from the page where it stopped. @throws Refusal figure_import_not_found (404), figure_fetch_cannot_go_on (409). */
export async function resumeFigureFetch(tx: Write, id: string, { actor, clock }: By): Promise<{ id: string }> {
  await figureImportFor(tx, id)
  if (!await saveFetchResumed(tx, id)) throw new Refusal('figure_fetch_cannot_go_on', 409)
  await askForPage(tx, id, `again ${clock.now()}`, { municipality: actor.municipality, now: clock.now() })
  return { id }
}

async function askForPage(tx: Write, id: string, which: string, at: { municipality: string; now: Instant; runAt?: Instant }): Promise<void> {
  await askForJob(tx, { municipality: at.municipality, kind: jobKind, key: `${id} ${which}`, body: { importId: id }, runAt: at.runAt ?? at.now, now: at.now })
}

/**
 * Fetches one page, after the job's commit, and saves it in one transaction with how far the fetch has come; then the next is asked for. A
 * process that dies in between asks for the same page again, and nothing is saved twice.
 *
 * @param base the API's address, without a stroke at its end; null: nothing is fetched from the network.
 */
export function fetchFigures(base: string | null): JobKind {
  return {
    kind: jobKind,
    lane: 'outward',
    async run(tx, { body, municipality, now: nowText, aside }) {
      const found = await fetchToRun(tx, String(body['importId']))
      const now = instant(nowText)
      if (found === undefined) return undefined
      if (base === null) {
        await saveImportEnd(tx, found.id, only('network_off'), now)
        return undefined
      }
      const address = found.nextAddress ?? `${base}${fetchSteps(found.kpis, found.years)[found.step] ?? ''}`
      return async () => {
        const got = await postOut(new URL(address), { method: 'GET', body: '', guarded: null, timeoutMs, mostBytes, headers: { accept: 'application/json', 'user-agent': 'Helhet' } })
        await aside(async (beside) => {
          if (await lockFetchAt(beside, found)) await takePage(beside, found, got, { base, municipality, now })
        })
      }
    },
  }
}

type At = { readonly base: string; readonly municipality: string; readonly now: Instant }
const only = (code: ImportFault): FileFault & { readonly file: null } => ({ code, row: null, column: null, file: null })

async function takePage(tx: Write, found: FetchToRun, got: Posted, at: At): Promise<void> {
  const status = 'status' in got ? got.status : null
  const passing = status === null ? 'fault' in got && (got.fault === 'timed_out' || got.fault === 'not_reached') : status === 429 || status === 408 || status >= 500
  if (passing) return tryAgain(tx, found, got, at)
  if ('fault' in got) return saveImportEnd(tx, found.id, only(got.fault), at.now)
  if (got.status !== 200) return saveImportEnd(tx, found.id, only('not_accepted'), at.now)
  const read = readKoladaPage(Buffer.from(got.text ?? ''))
  const place = { file: found.pagesDone + 1 }
  if ('code' in read) return saveImportEnd(tx, found.id, { ...read, ...place }, at.now)
  const twice = twiceIn(read.values)
  if (twice !== null) return saveImportEnd(tx, found.id, { ...twice, ...place }, at.now)
  const next = nextPage(at.base, read.next)
  const asked = new Set(found.kpis)
  if (next === undefined || read.values.some(({ kpi }) => !asked.has(kpi))) return saveImportEnd(tx, found.id, { ...only(next === undefined ? 'elsewhere' : 'not_asked_for'), ...place }, at.now)
  await saveFigureFile(tx, read, at.now)
  await savePageDone(tx, found, { values: read.values.length, figures: read.figures.length, next })
  if (next === null && found.step + 1 >= fetchSteps(found.kpis, found.years).length) return saveImportEnd(tx, found.id, null, at.now)
  return askForPage(tx, found.id, `page ${found.pagesDone + 1}`, at)
}

async function tryAgain(tx: Write, { id, tries, pagesDone }: FetchToRun, got: Posted, at: At): Promise<void> {
  const made = tries + 1
  if (made >= mostTries) return saveImportEnd(tx, id, only('fault' in got ? got.fault : 'not_accepted'), at.now)
  await saveFetchTry(tx, id, made)
  const wait = secondsToWait(made, 'status' in got ? got.retryAfter ?? null : null)
  return askForPage(tx, id, `page ${pagesDone} try ${made} ${at.now}`, { ...at, runAt: instantFrom(epochMs(at.now) + wait * 1000) })
}
