import { formatDay, formatNumber, formatTime } from '../../calendar/format.ts'
import { dayOf, instantOf, timeOf } from '../../calendar/instant.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import { openPress, paperTypes } from '../../platform/paper.ts'
import type { Paper } from '../../platform/paper.ts'
import type { Language } from '../../platform/language.ts'
import type { Release } from '../contract.ts'
import { measures } from '../rules/measure.ts'
import { all } from '../rules/table.ts'
import { disclosureTexts, periodWords } from '../texts.ts'
import { categoryWords } from './cells.tsx'

const press = openPress({ seconds: 60 })
/** The page that was printed last, by all that stands on it: those who open the same page in the same minute get the same file. */
const latestPrint: { key: string; bytes: Promise<Uint8Array> | null } = { key: '', bytes: null }

function print(paper: Paper): Promise<Uint8Array> {
  const key = JSON.stringify(paper)
  if (latestPrint.bytes !== null && latestPrint.key === key) return latestPrint.bytes
  const bytes = press.print(paper, 'pdf')
  Object.assign(latestPrint, { key, bytes })
  bytes.catch(() => {
    if (latestPrint.bytes === bytes) latestPrint.bytes = null
  })
  return bytes
}

/** The latest releases of one table, the latest first; at most two are told. */
export type Latest = { readonly measure: Release['measure']; readonly releases: readonly Release[] }

/**
 * The latest released numbers on one page, for a committee's papers: totals, the parts right under them, and the period before. Only what was
 * released, hidden where the release hides it; nothing is counted.
 */
export function releasedPdf(latest: readonly Latest[], { actor, clock, language }: Pick<Asked, 'actor' | 'clock' | 'language'>): Sent {
  const t = disclosureTexts[language]
  const now = clock.now()
  const paper: Paper = {
    title: t.onePage, language, owner: actor.municipalityName, page: t.page, large: false, madeAt: instantOf(dayOf(now), timeOf(now)),
    foot: t.printedFoot(`${formatDay(dayOf(now), language, 'long')} ${formatTime(timeOf(now), language)}`),
    parts: [
      { kind: 'heading', level: 1, text: t.onePage },
      { kind: 'facts', rows: latest.map(({ measure, releases }) => [t.measures[measure].title, toldOf(releases, language)]) },
      { kind: 'heading', level: 2, text: t.protectedHeading }, { kind: 'list', ordered: false, items: t.protectedHow },
    ],
  }
  return { name: `statistik-${dayOf(now)}.pdf`, type: paperTypes.pdf, async *body() { yield await print(paper) } }
}

function toldOf([latest, before]: readonly Release[], language: Language): string {
  const t = disclosureTexts[language]
  if (latest === undefined) return t.nothingYet
  const earlier = before === undefined ? '' : ` ${capital(periodWords(before.period, language))}: ${totalWords(before, language)}.`
  if (latest.withheld) return `${capital(periodWords(latest.period, language))}: ${t.withheldWord}.${earlier}`
  const parts = measures[latest.measure].categories.filter(({ parent }) => parent === all).map(({ key }) => {
    const count = latest.cells.find(({ unit, category }) => unit === all && category === key)?.count ?? null
    return `${categoryWords(t, key).toLowerCase()} ${count === null ? t.hidden : formatNumber(count, language)}`
  })
  return `${capital(periodWords(latest.period, language))}: ${totalWords(latest, language)}. ${t.ofWhich} ${parts.join(', ')}.${earlier}`
}

function totalWords({ measure, withheld, cells }: Release, language: Language): string {
  const t = disclosureTexts[language]
  const count = cells.find(({ unit, category }) => unit === all && category === all)?.count ?? null
  return withheld || count === null ? t.withheldWord : t.measures[measure].counted(count)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
