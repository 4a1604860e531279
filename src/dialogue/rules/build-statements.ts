import type { Block, PlacePart, ReportLevel, Source, ThemeCount } from '../contract/reports.ts'
import { reportLevels } from '../contract/reports.ts'
import type { MaterialObservation, MaterialPlace, ReportMaterial, StatementWords } from './report-material.ts'

/** A sentence made from data, and what it stands on. */
export type Statement = Pick<Block, 'level' | 'key' | 'text' | 'sources'>

const mostNamed = 3

/**
 * The statements of a report, chapter by chapter: what was done and which themes municipalities told of, at the level each observation
 * speaks of; what was said to the state; public figures.
 *
 * @param material as it stands at one time; the same material gives the same statements in the same order.
 * @returns each with a key that stays the same as its sources grow, and its sources in order. No material: no statement of it.
 */
export function buildStatements(material: ReportMaterial, t: StatementWords): Statement[] {
  return reportLevels.flatMap((level) => [
    ...(level === 'municipal' ? doneStatements(material, t) : []),
    ...(level === 'regional' ? countyStatements(material, t) : []),
    ...(level === 'national' ? figureStatements(material, t) : []),
    ...themeStatements(material, level, t), ...messageStatements(material, level, t),
  ])
}

/**
 * Each theme with how many municipalities told of it; one that is told of by nobody is not there.
 *
 * @returns the most told first, then by name; `strengths` and `gaps` count municipalities, and one may count in both.
 */
export function countThemes({ observations }: Pick<ReportMaterial, 'observations'>, t: Pick<StatementWords, 'theme'>): ThemeCount[] {
  return grouped(observations, ({ theme }) => theme).map(([theme, own]) => ({
    theme, name: t.theme(theme), municipalities: countPlaces(own), observations: own.length,
    strengths: countPlaces(own.filter(({ kind }) => kind === 'strength')), gaps: countPlaces(own.filter(({ kind }) => kind === 'gap')),
  })).toSorted((a, b) => b.municipalities - a.municipalities || b.observations - a.observations || (a.name < b.name ? -1 : 1))
}

/** What is told of each municipality that has been visited, by name; what was seen by its words, so that the order says nothing. Figures against the median of its group and the country's own value. */
export function placeParts(material: ReportMaterial, t: StatementWords): PlacePart[] {
  const of = <R extends { readonly code: string }>(rows: readonly R[], code: string): R[] => rows.filter((row) => row.code === code)
  return material.places.map(({ code, name, county, group, visits }) => {
    const own = of(material.observations, code)
    const words = (kind: MaterialObservation['kind']): string[] => own.filter((each) => each.kind === kind)
      .map((each) => (each.followed === null ? each.words : `${each.words} (${t.followed(each.followed)})`)).toSorted()
    return {
      code, name, county, group, visits: visits.map(({ number, on, programme }) => ({ number, on, programme: programme.map((kind) => t.programme(kind)).toSorted() })),
      themes: countThemes({ observations: own }, t).map((each) => ({ name: each.name, observations: each.observations })),
      strengths: words('strength'), gaps: words('gap'),
      plan: of(material.plan, code).map((point) => ({ words: point.words, status: t.followed(point.status) })).toSorted((a, b) => (a.words < b.words ? -1 : 1)),
      quotes: of(material.quotes, code).map(({ id }) => id),
      figures: material.figures.flatMap(({ kpi, title, unit, year, nation, places }) => (
        of(places, code).map(({ value, group: median }) => ({ kpi, title, unit, year, value, group: median, nation })))),
    }
  }).toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

function doneStatements({ planned, places, notes, plan, comments }: ReportMaterial, t: StatementWords): Statement[] {
  const level = 'municipal' as const
  const days = places.flatMap(({ visits }) => visits.map(({ on }) => on)).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const names = new Map(places.map(({ code, name }) => [code, name]))
  const twice = places.filter(({ visits }) => visits.length > 1).length
  const points = new Set(plan.map(({ code }) => code)).size
  return [
    { level, key: 'visits', text: first === undefined || last === undefined ? t.noVisits : t.visited(places.length, planned, twice, first, last),
      sources: places.flatMap((place) => visitSources(place, t)) },
    ...(notes.length === 0 ? [] : [{ level, key: 'notes', text: t.notes(notes.length, new Set(notes.map(({ place }) => place)).size),
      sources: notes.map(({ id, title, on, changedAt }): Source => ({ kind: 'note', id, at: id, label: t.noteLabel(title, on), mark: changedAt })) }]),
    ...(comments === 0 ? [] : [{ level, key: 'comments', text: t.comments(comments),
      sources: [{ kind: 'comment' as const, id: '', at: '', label: t.commentLabel(comments), mark: String(comments) }] }]),
    ...(plan.length === 0 ? [] : [{ level, key: 'plans', text: t.plans(points, places.length, plan.length, plan.filter(({ status }) => status === 'held').length),
      sources: plan.map(({ id, visitId, code, words, status }): Source => ({ kind: 'plan', id, at: visitId, label: t.planLabel(names.get(code) ?? code, words), mark: markOf(`${status ?? ''} ${words}`) })) }]),
  ]
}

function countyStatements({ places, observations }: ReportMaterial, t: StatementWords): Statement[] {
  return grouped(places, ({ county }) => county).toSorted(([a], [b]) => a.localeCompare(b, 'sv')).map(([county, own]) => {
    const codes = new Set(own.map(({ code }) => code))
    const themes = countThemes({ observations: observations.filter(({ code }) => codes.has(code)) }, t).slice(0, mostNamed)
    return { level: 'regional', key: `county:${county}`, text: t.county(county, own.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'sv')), themes.map(({ name }) => name)),
      sources: own.flatMap((place) => visitSources(place, t)) }
  })
}

function themeStatements({ observations, places }: ReportMaterial, level: ReportLevel, t: StatementWords): Statement[] {
  const here = observations.filter((each) => each.level === level)
  const names = new Map(places.map(({ code, name }) => [code, name]))
  return countThemes({ observations: here }, t).map(({ theme, name, municipalities, strengths, gaps }) => ({
    level, key: `theme:${level}:${theme}`, text: t.told(name, municipalities, places.length, strengths, gaps),
    sources: here.filter((each) => each.theme === theme).map(({ id, visitId, code, on, words, kind }): Source => (
      { kind: 'observation', id, at: visitId, label: t.observationLabel(names.get(code) ?? code, on, name), mark: markOf(`${kind} ${words}`) })),
  }))
}

function messageStatements({ messages }: ReportMaterial, level: ReportLevel, t: StatementWords): Statement[] {
  const here = messages.filter((each) => each.level === level)
  return grouped(here, ({ theme, addressee }) => `${theme}:${addressee}`).map(([key, own]) => ({
    level, key: `message:${level}:${key}`,
    text: t.messages(own.length, t.messageTheme(own[0]?.theme ?? ''), own[0]?.addressee ?? '', own.map(({ title }) => title), own.filter(({ answered }) => answered).length),
    sources: own.map(({ id, title, addressee, on }): Source => ({ kind: 'message', id, at: id, label: t.messageLabel(title, addressee, on), mark: markOf(title) })),
  }))
}

function figureStatements({ figures }: ReportMaterial, t: StatementWords): Statement[] {
  return figures.filter(({ visited, all }) => visited !== null && all !== null).map((figure) => {
    const text = t.figure(figure)
    return { level: 'national', key: `figure:${figure.kpi}`, text,
      sources: [{ kind: 'figure', id: figure.kpi, at: figure.kpi, label: t.figureLabel(figure.kpi, figure.title, figure.year), mark: markOf(text) }] }
  })
}

function visitSources({ name, visits }: MaterialPlace, t: StatementWords): Source[] {
  return visits.map(({ id, on }) => ({ kind: 'visit', id, at: id, label: t.visitLabel(name, on), mark: on }))
}

function countPlaces(observations: readonly MaterialObservation[]): number {
  return new Set(observations.map(({ code }) => code)).size
}

function grouped<R>(rows: readonly R[], by: (row: R) => string): Array<[string, R[]]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const key = by(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups]
}

/** A short mark of a text (FNV-1a, 32 bits, and the length), to see that it is another. Not a secret, and no proof against malice. */
export function markOf(text: string): string {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93) >>> 0
  return `${hash.toString(16)}-${text.length}`
}
