import type { ActionKind, Deed } from '../contract/log-review.ts'

/** The first pattern that an address fits says what kind it is. Both addresses of pages and of the API. */
const kinds: ReadonlyArray<readonly [ActionKind, RegExp]> = [
  ['state_report', /^\/(statistik-till-staten|api\/state-reports)\b/],
  ['recruitment', /^\/(rekrytering|lediga-jobb|api\/(candidates|applications|introduction-plans))\b/],
  ['review', /^\/(logg|fragor-om-lasning|api\/(log-review|read-questions))\b/],
  ['emergency', /^\/(nodatkomst|nodatkomster|api\/emergency-accesses)\b/],
  ['protected', /\/(visa|reveal|skydd|protection)$/],
  ['investigation', /\/(utredning|utredningar|ansokan|uppfoljning|investigations?|applications|followups)\b/],
  ['measure', /\/(insats|insatser|measures)\b/],
  ['compulsory_care', /\/(lvu|lvu-arende|compulsory-care)\b/],
  ['placement', /\/(placering|placeringar|placements?|besok|besoksrestriktion|visit-restrictions|overvagande|considerations?)\b/],
  ['income_support', /\/(ekonomiskt-bistand|bistand|income-support|utbetalningar|konto|support-account)\b/],
  ['meeting', /^\/(sammantrade|sammantraden|api\/(meetings|agenda-items|bodies))\b/],
  ['contact', /^\/(ej-traffade|api\/unseen-children)\b|^\/(kontakt|grupp|grupper|traff|ombokning|api\/(contacts|groups|group-sessions|rebookings))\b|\/anteckna$/],
  ['report', /^\/(anmal|anmalan|anmalningar|api\/(concerns?|concern-children))\b/],
  ['family', /\/(familj|relations|household|hushall|sammanfor|joinings)\b/],
  ['case', /^\/(krisplan|api\/postponed-work)\b|\/(arende|case|lamna-over|handover|closing|person\/:id\/avsluta|medhandlaggare|coworkers|uppgift|tasks?|parkera|park|clocks?|frist)\b/],
  ['search', /^\/(sok|api\/search|api\/look-ups?|sla-upp)\b|look-up/],
  ['picture', /^\/(lagesbild|arbetsbelastning|kontinuitet|tidsanvandning|api\/(picture|workload|continuity|time-use))\b/],
  ['list', /^\/(arbetslista|personer|api\/(worklist|my-persons|drafts))\b/],
  ['import_export', /import|export|arkivpaket|archive-packages/],
  ['document', /^\/(dokument|beslut|handling|utlamnande|api\/(documents|decisions|attachments|disclosures))\b|\/(handlingar|documents)$/],
  ['person', /^\/(person|api\/persons)\b/],
]

/** The kind of a log line's action, "GET /person/:id". Unknown ones are 'other'; a test holds every route with a person to a kind. */
export function kindOf(action: string): ActionKind {
  const path = action.slice(action.indexOf(' ') + 1)
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other'
}

/** Addresses that are posted to only because what is asked must not stand in an address: they show and change nothing. For PostgreSQL too. */
export const onlyAsks = '^POST /(sok|api/search|logg/person|logg/:id|api/log-review/persons|api/log-review/items/:id/name|person/:id/visa|api/persons/:id/reveal)$|look-up'

/** Whether an action changes something. */
export function changesSomething(action: string): boolean {
  return !action.startsWith('GET ') && !new RegExp(onlyAsks).test(action)
}

/** What a list of actions comes to: each kind once as seen and once as changed, in the order they first came. */
export function deedsOf(actions: readonly string[]): Deed[] {
  const deeds = actions.map((action) => ({ kind: kindOf(action), changes: changesSomething(action) }))
  return deeds.filter((deed, index) => deeds.findIndex((other) => other.kind === deed.kind && other.changes === deed.changes) === index)
}

/** Whom a typed text may mean: the forms in which a number may be stored, or a case number. */
export type TypedSubject = { readonly numbers: readonly string[] } | { readonly caseNumber: string } | null

/**
 * Reads an identity number or a case number as it was typed. Ten digits may belong to either century; which of them there is, the database
 * knows. Not checked further: it is only looked up.
 *
 * @param prefix the municipality's letters before its case numbers.
 */
export function readSubject(text: string, prefix: string): TypedSubject {
  const found = /^(?:(\p{L}{1,5})[\s.-]*)?(\d{4})\s*\/\s*(\d{1,6})$/u.exec(text.trim())
  if (found !== null) return { caseNumber: `${(found[1] ?? prefix).toUpperCase()} ${found[2]}/${(found[3] ?? '').padStart(5, '0')}` }
  const plain = text.trim().toUpperCase().replace(/[\s+-]/g, '')
  if (/^\d{12}$/.test(plain)) return { numbers: [plain] }
  if (/^\d{10}$/.test(plain)) return { numbers: [`20${plain}`, `19${plain}`] }
  return /^[\dA-Z]{8,13}$/.test(plain) && /\d/.test(plain) ? { numbers: [text.trim().toUpperCase(), plain] } : null
}
