import { peerThemes, peerVariables } from '../contract/peers.ts'
import type { MunicipalityFigures, PeersAnswer, PeersInput, PeerVariable } from '../contract/peers.ts'
import { completeFigures } from './complete-figures.ts'

/**
 * The municipalities most like one in a theme: Euclidean distance over the theme's figures, each in standard deviations of all 290, each
 * counting the same. An own method, not RKA's.
 *
 * @param all the figures of every municipality.
 * @param titles what each variable is called, in the reader's language.
 * @returns nearest first, of equal distance the first code; fewer than k where there are no more.
 * @throws RangeError for a municipality that is not among them, or figures without a variable of the theme.
 */
export function similarMunicipalities(
  { municipality, theme, k, sameGroup }: PeersInput, all: MunicipalityFigures, titles: Readonly<Record<PeerVariable, string>>,
): PeersAnswer {
  const variables: readonly PeerVariable[] = peerThemes[theme]
  const columns = variables.map((variable) => all.variables.indexOf(variable))
  if (columns.includes(-1)) throw new RangeError(`theme: the figures lack a variable of "${theme}"`)
  const rows = all.rows.map(([code, name, group, figures]) => (
    { code, name, group, values: columns.map((column) => figures[column] ?? null) }
  ))
  const own = rows.findIndex(({ code }) => code === municipality)
  const asked = rows[own]
  if (asked === undefined) throw new RangeError(`municipality: there is no municipality ${municipality}`)

  const byLogarithm = variables.map((variable) => peerVariables[variable].logarithm)
  const { standard } = completeFigures(rows.map(({ code, group, values }) => ({
    id: code, group, x: values.map((value, at) => (value !== null && byLogarithm[at] === true ? Math.log(value) : value)),
  })))
  const peers = rows.flatMap((row, place) => {
    if (place === own || (sameGroup && row.group !== asked.group)) return []
    const apart = (standard[place] ?? []).map((value, at) => value - (standard[own]?.[at] ?? 0))
    return [{ ...row, apart, distance: Math.sqrt(apart.reduce((sum, each) => sum + each ** 2, 0) / apart.length) }]
  }).toSorted((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1)).slice(0, k)
  return {
    theme,
    variables: variables.map((id) => ({ id, title: titles[id], ...peerVariables[id] })),
    municipality: asked,
    peers,
  }
}
