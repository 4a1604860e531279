import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { PlacePart, Report, ThemeCount } from '../contract/reports.ts'
import type { ReadObservation, ReadPlanItem, ReadQuote, VisitDone } from '../contract/visits.ts'
import { countComments, countPlannedPlaces, figuresOfPlaces, followedUp, messagesSent, publishedNotes } from '../queries/report-material.ts'
import { readObservations, readPlanItems, readQuotes, readVisitsDone } from '../queries/visit-observations.ts'
import { buildStatements, countThemes, placeParts } from '../rules/build-statements.ts'
import type { Statement } from '../rules/build-statements.ts'
import type { MaterialPlace, ReportMaterial } from '../rules/report-material.ts'
import { statementWords } from '../texts/statements.ts'

export type Gathered = {
  readonly statements: readonly Statement[]; readonly counts: readonly ThemeCount[]; readonly places: readonly PlacePart[]; readonly visited: number
}
type What = Pick<Report, 'kpis' | 'fromOn' | 'toOn' | 'language'>

/** What a report can say as things stand on a day: of its period, of its figures, in its language. */
export async function gatherMaterial(tx: Read, { kpis, fromOn, toOn, language }: What, today: Day): Promise<Gathered> {
  const visits = (await readVisitsDone(tx)).filter(({ to }) => (fromOn === null || to >= fromOn) && (toOn === null || to <= toOn))
  const places = visitedPlaces(visits)
  const span = { fromOn, toOn }
  const material: ReportMaterial = {
    planned: await countPlannedPlaces(tx), places, ...seen(visits, { observations: await readObservations(tx), items: await readPlanItems(tx), quotes: await readQuotes(tx, today),
      followed: await followedUp(tx) }),
    notes: await publishedNotes(tx, span), messages: await messagesSent(tx, span), comments: await countComments(tx, span),
    figures: await figuresOfPlaces(tx, kpis, places.map(({ code }) => code)),
  }
  const t = statementWords[language]
  return { statements: buildStatements(material, t), counts: countThemes(material, t), places: placeParts(material, t), visited: places.length }
}

function visitedPlaces(visits: readonly VisitDone[]): MaterialPlace[] {
  const places = new Map<string, MaterialPlace & { visits: MaterialPlace['visits'][number][] }>()
  for (const { id, number, to, kinds, place: code, name, county, groupName: group } of visits) {
    const visit = { id, number, on: day(to), programme: [...new Set(kinds)] }
    const known = places.get(code)
    if (known === undefined) places.set(code, { code, name, county, group, visits: [visit] })
    else known.visits.push(visit)
  }
  return [...places.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

type Seen = {
  readonly observations: readonly ReadObservation[]; readonly items: readonly ReadPlanItem[]; readonly quotes: readonly ReadQuote[]
  readonly followed: ReadonlyMap<string, string>
}

/** What was seen and said at some visits. */
function seen(visits: readonly VisitDone[], { observations, items, quotes, followed }: Seen): Pick<ReportMaterial, 'observations' | 'plan' | 'quotes'> {
  const ids = new Set(visits.map(({ id }) => id))
  const own = <R extends { readonly visitId: string }>(rows: readonly R[]): R[] => rows.filter(({ visitId }) => ids.has(visitId))
  return {
    observations: own(observations).map(({ place: code, judgement: kind, ...each }) => ({ ...each, code, kind, followed: followed.get(each.id) ?? null })),
    plan: own(items).map(({ id, visitId, place: code, words, status }) => ({ id, visitId, code, words, status })),
    quotes: own(quotes).map(({ id, place: code }) => ({ id, code })),
  }
}
