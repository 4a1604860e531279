import type { Role } from '../access/contract.ts'
import { clientStanding } from '../access/rules.ts'
import type { Day } from '../calendar/day.ts'
import type { Recounted } from '../law/recount.ts'
import { keeperOf, localSettings } from '../law/settings.ts'
import type { Client, Foreseen, SettingView, ShownCount } from './contract.ts'

/** From so many on a number is told to someone who sees no persons; 0 is told too. */
export const leastShown = 5

/** A number as it may be shown. @param seesRows whether the one who looks may see the rows themselves. */
export function shownCount(count: number, seesRows: boolean): ShownCount {
  return seesRows || count === 0 || count >= leastShown ? count : 'fewer_than_5'
}

type ForeseenCounts = Pick<Foreseen, 'open' | 'kept' | 'renumbered' | 'moved' | 'movedElse'>

/**
 * What a change of law does to open clocks, as it may be told: days that few clocks share are put together, and where a number stays hidden
 * the whole is only "at least", so that the hidden one cannot be had by subtraction.
 */
export function foreseenCounts(found: readonly Recounted[], seesRows: boolean): ForeseenCounts {
  const moves = movesOf(found)
  const told = moves.filter(({ clocks }) => seesRows || clocks >= leastShown)
  const kept = shownCount(sumOf(found.filter(({ outcome }) => outcome === 'kept')), seesRows)
  const renumbered = shownCount(sumOf(found.filter(({ outcome }) => outcome === 'renumbered')), seesRows)
  const movedElse = shownCount(sumOf(moves.filter((move) => !told.includes(move))), seesRows)
  const counts = [kept, renumbered, movedElse]
  const visible = counts.reduce<number>((sum, count) => sum + (count === 'fewer_than_5' ? 0 : count), sumOf(told))
  return { open: { clocks: visible, exact: !counts.includes('fewer_than_5') }, kept, renumbered, moved: told, movedElse }
}

function movesOf(found: readonly Recounted[]): Array<{ from: Day; to: Day; clocks: number }> {
  const moves = new Map<string, { from: Day; to: Day; clocks: number }>()
  for (const each of found) {
    if (each.outcome !== 'moved') continue
    const key = `${each.legalDueOn} ${each.legalDue}`
    const before = moves.get(key)?.clocks ?? 0
    moves.set(key, { from: each.legalDueOn, to: each.legalDue, clocks: before + each.clocks })
  }
  return [...moves.values()].toSorted((a, b) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1))
}

function sumOf(counted: ReadonlyArray<{ readonly clocks: number }>): number {
  return counted.reduce((sum, { clocks }) => sum + clocks, 0)
}

/** One value of a setting as it was entered. */
export type EnteredValue = SettingView['changes'][number] & { readonly key: string }

/**
 * Every setting with the value that holds on a day, as someone with these roles may see and change it.
 *
 * @param changes what was entered, the value that holds latest first.
 */
export function settingViews(changes: readonly EnteredValue[], today: Day, roles: readonly Role[]): SettingView[] {
  return localSettings.map((setting) => {
    const own = changes.filter(({ key }) => key === setting.key).map(({ value, validFrom, recordedAt, recordedBy }) => (
      { value, validFrom, recordedAt, recordedBy }))
    const holds = own.find(({ validFrom }) => validFrom <= today)
    const { key, label, why, unit, inUse } = setting
    return {
      key, label, why, unit, inUse, keeper: keeperOf(setting), mayChange: inUse && roles.includes(keeperOf(setting)),
      value: holds?.value ?? String(setting.value), shipped: String(setting.value), own: holds !== undefined,
      lowest: setting.unit === 'choice' ? null : setting.lowest, highest: setting.unit === 'choice' ? null : setting.highest,
      choices: setting.unit === 'choice' ? setting.choices.map((choice) => ({ value: choice.value, label: choice.label })) : [],
      changes: own,
    }
  })
}

type KeptClient = Omit<Client, 'standing' | 'endedAt'> & { readonly revokedAt: string | null }

/**
 * Clients as they stand on a day: those that end soon first, those that have ended last. An old secret that opens no more is not told of.
 */
export function clientViews(kept: readonly KeptClient[], today: Day): Client[] {
  const order = ['ends_soon', 'active', 'coming', 'ended'] as const
  return kept.map((client) => {
    const { id, name, reporterKind, scope, fromOn, toOn, rotatedOn, revokedAt } = client
    const standing = clientStanding(client, today)
    const oldUntil = standing === 'ended' || client.oldUntil === null || client.oldUntil < today ? null : client.oldUntil
    return { id, name, reporterKind, scope, fromOn, toOn, standing, endedAt: revokedAt, oldUntil, rotatedOn }
  }).toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
}
