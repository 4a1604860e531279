import { localSettings } from '../../law/settings.ts'

export const managerSetting = 'unopened-report-to-manager'
export const directorSetting = 'unopened-report-to-director'

/**
 * After how many minutes an unopened report is told of: first to the unit manager, then to the director. No law names a time: both are
 * the municipality's own settings, shown as such. Where it has set only the first, the director is told after as long again.
 */
export function escalationMinutes(own: { manager: string | undefined; director: string | undefined }): { manager: number;
  director: number } {
  const manager = minutesOf(own.manager, managerSetting) ?? shipped(managerSetting)
  return { manager, director: Math.max(manager, minutesOf(own.director, directorSetting) ?? 2 * manager) }
}

function minutesOf(value: string | undefined, key: typeof managerSetting | typeof directorSetting): number | null {
  const setting = localSettings.find((each) => each.key === key)
  const minutes = Number(value)
  if (value === undefined || setting === undefined || setting.unit === 'choice' || !Number.isInteger(minutes)) return null
  return Math.min(setting.highest, Math.max(setting.lowest, minutes))
}

function shipped(key: typeof managerSetting): number {
  const value = localSettings.find((each) => each.key === key)?.value
  if (typeof value !== 'number') throw new RangeError(`the setting ${key} is a number of minutes`)
  return value
}
