import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { localSettings } from '../../law/settings.ts'
import type { LocalSettingKey } from '../../law/settings.ts'
import { unseenKinds } from '../contract/unseen.ts'
import type { UnseenKind, Waiting } from '../contract/unseen.ts'

/** Days until a child is to have been seen, by kind of case, and until it is to have been seen alone. Local settings: the law gives none. */
export type SeenLimits = { readonly seen: Readonly<Record<UnseenKind, number>>; readonly alone: number }

/** What is open about a child and since when, and when it was last seen. */
export type SeenFacts = {
  readonly kinds: ReadonlyArray<{ readonly kind: UnseenKind; readonly since: Day }>; readonly seenOn: Day | null; readonly aloneOn: Day | null
}

const settings = {
  lvu: 'unseen-lvu', report: 'unseen-report', investigation: 'unseen-investigation', residential: 'unseen-residential',
  supported_housing: 'unseen-supported-housing', family_home: 'unseen-family-home', open_care: 'unseen-open-care',
} as const satisfies Record<UnseenKind, LocalSettingKey>

/** The limits with what the municipality has entered, by key; what it has not entered as shipped. */
export function limitsFrom(entered: ReadonlyMap<string, string>): SeenLimits {
  const of = (key: LocalSettingKey): number => Number(entered.get(key) ?? localSettings.find((setting) => setting.key === key)?.value)
  return {
    seen: {
      lvu: of(settings.lvu), report: of(settings.report), investigation: of(settings.investigation), residential: of(settings.residential),
      supported_housing: of(settings.supported_housing), family_home: of(settings.family_home), open_care: of(settings.open_care),
    },
    alone: of('child-not-seen-alone'),
  }
}

/**
 * How long a child has waited to be seen, and to be seen alone, and which kind of case decides: the one whose limit is reached first. Days
 * count from when the child was last seen, but never from before that kind of case began: whoever gets a new case has the whole limit.
 *
 * The limit is reached on the day that many days after; from then on the child is past it.
 *
 * @returns null for a child with nothing open that has a limit.
 */
export function judgeUnseen(facts: SeenFacts, limits: SeenLimits, today: Day): { seen: Waiting; alone: Waiting } | null {
  const seen = strictest(facts.kinds, facts.seenOn, (kind) => limits.seen[kind], today)
  const alone = strictest(facts.kinds, facts.aloneOn, () => limits.alone, today)
  return seen === null || alone === null ? null : { seen, alone }
}

function strictest(kinds: SeenFacts['kinds'], lastOn: Day | null, limitOf: (kind: UnseenKind) => number, today: Day): Waiting | null {
  const [first] = kinds.map(({ kind, since }) => waiting(kind, lastOn !== null && lastOn > since ? lastOn : since, limitOf(kind), today))
    .toSorted((one, other) => left(one) - left(other) || unseenKinds.indexOf(one.kind) - unseenKinds.indexOf(other.kind))
  return first ?? null
}

const left = ({ limit, days }: Waiting): number => limit - days

function waiting(kind: UnseenKind, fromOn: Day, limit: number, today: Day): Waiting {
  const days = Math.max(0, daysBetween(fromOn, today))
  return { kind, limit, fromOn, days, beyondSince: days >= limit ? addDays(fromOn, limit) : null, daysBeyond: Math.max(0, days - limit) }
}

type Judged = { readonly seen: Waiting; readonly alone: Waiting }

/** Whether a child is past a limit; and after how many days more its manager is told, when that is asked. */
export function isUnseen({ seen, alone }: Judged, moreDays = 0): boolean {
  return [seen, alone].some(({ beyondSince, daysBeyond }) => beyondSince !== null && daysBeyond >= moreDays)
}

/** The limit that a child is past, that of being seen at all before that of being seen alone; null for one that is past none. */
export function passedLimit({ seen, alone }: Judged): { readonly what: 'seen' | 'alone'; readonly waiting: Waiting } | null {
  if (seen.beyondSince !== null) return { what: 'seen', waiting: seen }
  return alone.beyondSince === null ? null : { what: 'alone', waiting: alone }
}

/** Who has waited longest to be seen comes first, then to be seen alone: an order of children, never of workers. */
export function byWaiting(one: Judged & { readonly personId: string }, other: Judged & { readonly personId: string }): number {
  const been = ({ seen, alone }: Judged): number => (seen.beyondSince === null ? alone.daysBeyond : seen.daysBeyond)
  return been(other) - been(one) || other.seen.days - one.seen.days || other.alone.days - one.alone.days || (one.personId < other.personId ? -1 : 1)
}

/** Whose rows somebody with these roles gets: who leads everything gets numbers alone, so that no list of children passes the team by. */
export function rowsOf(roles: readonly string[]): 'own' | 'unit' | 'none' {
  if (roles.includes('director')) return 'none'
  return roles.includes('unit_manager') ? 'unit' : 'own'
}
