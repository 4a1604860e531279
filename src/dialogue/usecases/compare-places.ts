import type { Read } from '../../platform/db.ts'
import type { Language } from '../../platform/language.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Comparison, ComparedWith } from '../contract/comparisons.ts'
import type { Place } from '../contract/figures.ts'
import { municipalityFiguresShape } from '../contract/peers.ts'
import type { PeersAnswer, PeerTheme } from '../contract/peers.ts'
import shipped from '../data/municipality-figures.json' with { type: 'json' }
import { countFigures, figureAreas, figures, places, seriesOf } from '../queries/figures.ts'
import { ownValues } from '../queries/own-figures.ts'
import { whyNotBeside } from '../rules/own-counterparts.ts'
import { breaksIn } from '../rules/series-breaks.ts'
import { similarMunicipalities } from '../rules/similar-municipalities.ts'
import { peerVariableTitles } from '../texts.ts'

const howMany = 7
const onPage = 24
type Wanted = { readonly place: string; readonly with: ComparedWith; readonly theme: PeerTheme; readonly words: string; readonly area: string; readonly page: number
  readonly length?: number }

/**
 * One municipality's figures year by year against the median of others: the seven most like it in a theme, its group, its county, or all.
 *
 * @throws Refusal place_not_found.
 */
export async function comparePlaces(
  tx: Read, { words, area, page, length = onPage, ...asked }: Wanted, language: Language,
): Promise<Comparison> {
  const all = await places(tx)
  const place = all.find(({ code }) => code === asked.place)
  if (place === undefined) throw new Refusal('place_not_found', 404)
  const peers = asked.with === 'peers' ? similarTo(place, asked.theme, language) : null
  const others = peers === null ? othersOf(all, place, asked.with) : peers.peers.map(({ code, name, distance }) => ({ code, name,
    distance }))
  const shown = await figures(tx, { words, kind: 'with_values', page, area, length })
  const count = await countFigures(tx, words, 'with_values', area)
  const series = await seriesOf(tx, shown.map(({ kpi }) => kpi), 'T', place.code, others.map(({ code }) => code))
  const own = await ownValues(tx)
  return {
    ...asked, place, others, count, page, pages: Math.max(1, Math.ceil(count / length)), areas: await figureAreas(tx), variables: peers?.variables.map(({ title, year }) => ({ title, year })) ?? [],
    figures: shown.map(({ kpi, title, unit }) => {
      const points = series.filter((each) => each.kpi === kpi).map(({ year, value, standing, median }) => ({ year, value, standing, median }))
      return { kpi, title, unit, points, breaks: [...breaksIn(kpi, points.map(({ year }) => year))], whyNotOwn: whyNotBeside(kpi),
        own: own.filter((each) => each.kpi === kpi).map(({ year, value, counted }) => ({ year, value, counted })) }
    }),
  }
}

function othersOf(all: readonly Place[], own: Place, how: ComparedWith): Comparison['others'] {
  return all.filter(({ code, group,
    county }) => code !== own.code && (how === 'country' || (how === 'group' ? group === own.group : county === own.county)))
    .map(({ code, name }) => ({ code, name, distance: null }))
}

function similarTo({ code }: Place, theme: PeerTheme, language: Language): PeersAnswer {
  return similarMunicipalities({ municipality: code, theme, k: howMany, sameGroup: false }, municipalityFiguresShape.parse(shipped),
    peerVariableTitles[language])
}

