/** The ways of counting turnover that are in use; none is the right one, and a figure is never shown without its definition. */
export const turnoverDefinitions = [
  'leavers_over_average', 'joiners_over_average', 'min_joiners_leavers_over_average', 'min_over_closing', 'own_request_over_permanent',
  'leavers_over_closing', 'mean_flow_over_closing', 'mobility_over_average', 'n00216',
] as const
export type TurnoverDefinition = (typeof turnoverDefinitions)[number]

/** Whether retirements count as turnover: as each definition says, in none that can leave them out, or in all. */
export const retirementChoices = ['as_defined', 'without', 'with'] as const
export type RetirementChoice = (typeof retirementChoices)[number]

/**
 * What is known of a unit and a period, in persons or in full-time equivalents. Null: missing or suppressed, which is never none.
 * `internal` are those who left the unit for another of the same employer, and are not among `leavers`; `permanent` are the permanent staff
 * that own requests are counted against; `permanentBefore` those of a year earlier, `permanentGone` those of these who are not there now.
 */
export type TurnoverCounts = {
  readonly opening: number | null
  readonly closing: number | null
  readonly joiners: number | null
  readonly leavers: number | null
  readonly internal: number | null
  readonly retired: number | null
  readonly ownRequest: number | null
  readonly permanent: number | null
  readonly permanentBefore: number | null
  readonly permanentGone: number | null
}

/** A fraction, unrounded, with both its numbers. Null: not known; the rate also where the denominator is 0. */
export type TurnoverRate = { readonly numerator: number | null; readonly denominator: number | null; readonly rate: number | null }
export type TurnoverRates = Readonly<Record<TurnoverDefinition, TurnoverRate>>

/**
 * Every definition from the same counts.
 *
 * Retirement: all but one definition count every leaver, so `without` takes the retired away from the leavers; own_request counts none of
 * them, so `with` adds them. N00216 is the nation's and stays as it is.
 *
 * @throws RangeError when more are said to have retired than to have left and they are to be taken away.
 * Sources: leavers and joiners over the average, and mobility (rörlighet): common Swedish practice (hrfokus.se); the lesser of joiners and
 * leavers over the average: Arbetsgivarverket, over employees: Nyckeltalsinstitutet; own request: Familjen Helsingborg; leavers over
 * closing: Department for Education, England; mean flow over closing: Hansel 2018; N00216: Kolada. Read 2026-11-21.
 */
export function turnoverRates(counts: TurnoverCounts, retirement: RetirementChoice = 'as_defined'): TurnoverRates {
  const { opening, closing, joiners, internal, retired, ownRequest } = counts
  const leavers = retirement === 'without' ? less(counts.leavers, retired) : counts.leavers
  const average = half(plus(opening, closing))
  const fewest = joiners === null || leavers === null ? null : Math.min(joiners, leavers)
  return {
    leavers_over_average: rate(leavers, average),
    joiners_over_average: rate(joiners, average),
    min_joiners_leavers_over_average: rate(fewest, average),
    min_over_closing: rate(fewest, closing),
    own_request_over_permanent: rate(retirement === 'with' ? plus(ownRequest, retired) : ownRequest, counts.permanent),
    leavers_over_closing: rate(leavers, closing),
    mean_flow_over_closing: rate(half(plus(joiners, leavers)), closing),
    mobility_over_average: rate(plus(leavers, internal), average),
    n00216: rate(counts.permanentGone, counts.permanentBefore),
  }
}

/**
 * Opening + joiners - leavers - closing: what the flows do not account for; 0 when they meet, null when one of the four is not known.
 * Not 0: moves between units, somebody who was never registered as leaving, or numbers of different days.
 */
export function unexplained({ opening, joiners, leavers, closing }: TurnoverCounts): number | null {
  if (opening === null || joiners === null || leavers === null || closing === null) return null
  const rest = opening + joiners - leavers - closing
  // Full-time equivalents have decimals; what the binary numbers leave over is not a person.
  return Math.abs(rest) < 1e-9 * Math.max(1, opening, closing) ? 0 : rest
}

function rate(numerator: number | null, denominator: number | null): TurnoverRate {
  return { numerator, denominator, rate: numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator }
}

function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other
}

function less(leavers: number | null, retired: number | null): number | null {
  if (leavers === null || retired === null) return null
  if (retired > leavers) throw new RangeError('retired: more have retired than have left')
  return leavers - retired
}

function half(sum: number | null): number | null {
  return sum === null ? null : sum / 2
}
