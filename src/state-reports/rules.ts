import { ageOn, day } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { ChildrenRegister, Episode, Gap, OpenCare } from './contract.ts'

/** An episode as it is registered today, with all its stays. `identityKind` as in person; the number is for the file alone. */
export type EpisodeRow = Omit<Episode, 'identity' | 'moves'> & {
  readonly identityKind: 'personnummer' | 'samordningsnummer' | 'local' | 'unknown'
  readonly identityNumber: string | null
  /** Also of a protected child, for what is missing. */
  readonly bornOn: Day | null
}
/** A placement that was to begin and has no first night. */
export type NotStarted = { readonly placementId: string; readonly personId: string; readonly caseNumber: string | null }

export type Year = { readonly from: Day; readonly to: Day }

/** The first and the last day of a year. */
export function daysOfYear(year: number): Year {
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) }
}

/** The row as it stood when the year was over: what came after its last day is the next year's. */
export function asOfYear<R extends Pick<EpisodeRow, 'endedOn' | 'endReason' | 'stays'>>(row: R, { to }: Year): R {
  const ends = row.endedOn !== null && row.endedOn <= to
  return {
    ...row, endedOn: ends ? row.endedOn : null, endReason: ends ? row.endReason : null,
    stays: row.stays.filter(({ fromOn }) => fromOn <= to).map((stay) => ({ ...stay, toOn: stay.toOn !== null && stay.toOn <= to
      ? stay.toOn : null })),
  }
}

/** How a person is told apart: by a number of the state, or by an id that holds here alone. */
export function identityOf({ identityKind }: Pick<EpisodeRow, 'identityKind'>): Episode['identity'] {
  if (identityKind === 'personnummer') return 'number'
  return identityKind === 'samordningsnummer' ? 'coordination_number' : 'local'
}

/**
 * What is missing of an episode. A reason that says only "other" is no reason the state knows. Custodians are asked for until the child is
 * 18.
 *
 * The contents are those of the register of measures for children and young people (ordinance 1981:1370; read 2026-11-21).
 */
export function gapsOf(row: EpisodeRow, { to }: Year): Gap[] {
  const on = row.endedOn ?? to
  const isChild = row.bornOn === null || ageOn(row.bornOn, on) < 18
  return [
    ...(row.stays.some(({ decidedOn }) => decidedOn === null) ? ['no_decision' as const] : []),
    ...(row.endedOn !== null && (row.endReason === null || row.endReason === 'other') ? ['no_end_reason' as const] : []),
    ...(identityOf(row) === 'local' ? ['no_number' as const] : []),
    ...(row.bornOn === null ? ['no_birth_day' as const] : []),
    ...(isChild && row.custodians === 0 && !row.unaccompanied ? ['no_custodian' as const] : []),
  ]
}

function episodeOf({ identityKind, identityNumber: _number, bornOn: _born, ...row }: EpisodeRow, within: Year): Episode {
  const moves = row.stays.filter(({ moved, fromOn }) => moved && fromOn >= within.from).length
  return { ...row, identity: identityOf({ identityKind }), moves }
}

/**
 * The whole stock of a year: every episode with a night in it, with sums, counts of open care, and what is missing, gap by gap.
 *
 * @param rows episodes as of the year (`asOfYear`). @param waiting placements of the year that never began.
 */
export function registerOf(
  year: number, { rows, waiting, openCare }: { rows: readonly EpisodeRow[]; waiting: readonly NotStarted[]; openCare: OpenCare[] },
): ChildrenRegister {
  const within = daysOfYear(year)
  const episodes = rows.map((row) => episodeOf(row, within))
  const count = (holds: (episode: Episode) => boolean): number => episodes.filter(holds).length
  return {
    year, children: new Set(rows.map(({ personId }) => personId)).size, begun: count(({ startedOn }) => startedOn >= within.from),
    ended: count(({ endedOn }) => endedOn !== null), moves: episodes.reduce((sum, { moves }) => sum + moves, 0), episodes, openCare,
    missing: [
      ...waiting.map((each) => ({ gap: 'not_started' as const, ...each })),
      ...rows.flatMap((row) => gapsOf(row, within).map((gap) => ({
        gap, placementId: row.placementId, personId: row.personId, caseNumber: row.caseNumber,
      }))),
    ],
  }
}
