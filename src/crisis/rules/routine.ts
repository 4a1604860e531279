import type { Day } from '../../calendar/day.ts'
import type { ComparedLine, RoutineAdoption, RoutineKind, RoutineState } from '../contract/routine.ts'

/** The days of a version that has been adopted. */
export type HeldDays = { readonly version: number; readonly validFromOn: Day; readonly validToOn: Day | null; readonly reviewOn: Day | null }

/**
 * The version that holds on a day: of those that have begun, the last, while its own last day has not passed. One version takes over from another,
 * so that when a temporary version ends the one before it does not come back by itself.
 */
export function versionOn<V extends HeldDays>(versions: readonly V[], today: Day): V | null {
  const begun = versions.filter(({ validFromOn }) => validFromOn <= today)
    .toSorted((a, b) => (a.validFromOn < b.validFromOn ? 1 : a.validFromOn > b.validFromOn ? -1 : b.version - a.version))
  const latest = begun[0]
  return latest === undefined || (latest.validToOn !== null && latest.validToOn < today) ? null : latest
}

/** How a routine stands on a day. From its day of review on it is due for one, and holds meanwhile. */
export function routineState({ closedOn, adopted }: { readonly closedOn: Day | null; readonly adopted: readonly HeldDays[] }, today: Day): RoutineState {
  if (closedOn !== null && closedOn <= today) return 'closed'
  const held = versionOn(adopted, today)
  if (held !== null) return held.reviewOn !== null && held.reviewOn <= today ? 'review_due' : 'in_force'
  if (adopted.some(({ validFromOn }) => validFromOn > today)) return 'coming'
  return adopted.length === 0 ? 'draft' : 'ended'
}

/** What is wrong with an adoption: a crisis routine ends by itself; any other is looked at again. */
export function adoptionFaults(kind: RoutineKind, { adoptedOn, validFromOn, validToOn, reviewOn }: RoutineAdoption, today: Day): Array<{ field: string; code: string }> {
  return [
    ...(adoptedOn > today ? [{ field: 'adoptedOn', code: 'day_ahead' }] : []),
    ...(validFromOn < adoptedOn ? [{ field: 'validFromOn', code: 'before_adoption' }] : []),
    ...(kind === 'crisis_routine' && validToOn === null ? [{ field: 'validToOn', code: 'last_day_needed' }] : []),
    ...(kind !== 'crisis_routine' && reviewOn === null ? [{ field: 'reviewOn', code: 'review_needed' }] : []),
    ...(validToOn !== null && validToOn < validFromOn ? [{ field: 'validToOn', code: 'ends_before' }] : []),
    ...(reviewOn !== null && reviewOn <= validFromOn ? [{ field: 'reviewOn', code: 'review_before' }] : []),
  ]
}

const mostLines = 800

/**
 * Two texts line by line: what both have, what was added and what is gone, by their longest common part. Texts of more than 800 lines that differ are
 * told as wholly replaced between what they begin and end with.
 */
export function compareTexts(before: string, after: string): ComparedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const same = (texts: readonly string[]): ComparedLine[] => texts.map((text) => ({ kind: 'same', text }))
  return [...same(now.slice(0, head)), ...between(old.slice(head, old.length - tail), now.slice(head, now.length - tail)), ...same(now.slice(now.length - tail))]
}

function between(old: readonly string[], now: readonly string[]): ComparedLine[] {
  const whole = [...old.map((text): ComparedLine => ({ kind: 'removed', text })), ...now.map((text): ComparedLine => ({ kind: 'added', text }))]
  if (old.length === 0 || now.length === 0 || old.length > mostLines || now.length > mostLines) return whole
  // common[i][j]: the longest common part of what is left of both from i and j.
  const common = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = common[i]
      if (row !== undefined) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: ComparedLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]]
    if (gone !== undefined && gone === come) {
      lines.push({ kind: 'same', text: gone })
      i += 1
      j += 1
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: gone })
      i += 1
    } else {
      lines.push({ kind: 'added', text: come ?? '' })
      j += 1
    }
  }
  return lines
}
