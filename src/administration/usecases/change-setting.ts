import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { enteredSettings, saveSetting, settingChanges } from '../../law/queries.ts'
import { keeperOf, mayBeValueOf, settingOf } from '../../law/settings.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SettingView } from '../contract.ts'
import { settingViews } from '../rules.ts'

/** Every local setting, with the value of today and all that was entered. */
export async function settingsNow(tx: Read, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<SettingView[]> {
  return settingViews(await settingChanges(tx), clock.today(), actor.roles)
}

/** One setting. @throws Refusal `setting_not_found`. */
export async function settingNow(tx: Read, asked: Pick<Asked<{ key: string }>, 'actor' | 'clock' | 'params'>): Promise<SettingView> {
  const found = (await settingsNow(tx, asked)).find(({ key }) => key === asked.params.key)
  if (found === undefined) throw new Refusal('setting_not_found', 404)
  return found
}

const keptBy = { log_reviewer: 'setting_kept_by_log_review', administrator: 'setting_kept_by_administrator' } as const

type Change = Pick<Asked<{ key: string }, unknown, { value: string; validFrom: Day }>, 'params' | 'body' | 'actor' | 'clock'>

/**
 * Enters a value of a local setting from a day on. What held before stays as it was; a value of the same day that was wrong is followed by
 * the right one.
 *
 * @throws Refusal `setting_not_found`; `setting_kept_by_log_review` or `setting_kept_by_administrator` for one that another role keeps;
 * `setting_not_in_use`; 'invalid' for a value outside the range, a day that has been, or a value that
 * would hold anyway.
 */
export async function changeSetting(tx: Write, { params, body, actor, clock }: Change): Promise<{ key: string }> {
  const setting = settingOf(params.key)
  if (setting === undefined) throw new Refusal('setting_not_found', 404)
  const keeper = keeperOf(setting)
  if (!actor.roles.includes(keeper)) throw new Refusal(keptBy[keeper], 409)
  if (!setting.inUse) throw new Refusal('setting_not_in_use', 409)
  const value = setting.unit === 'choice' ? body.value : body.value.replace(/^0+(?=\d)/, '')
  if (!mayBeValueOf(setting, value)) throw fault('value', 'value_outside')
  if (body.validFrom < clock.today()) throw fault('validFrom', 'setting_from_today')
  const holds = (await enteredSettings(tx, body.validFrom)).get(setting.key) ?? String(setting.value)
  if (holds === value) throw fault('value', 'setting_is_so_already')
  await saveSetting(tx, { key: setting.key, value, validFrom: body.validFrom, at: clock.now(), by: staffIdOf(actor) })
  return { key: setting.key }
}

function fault(field: string, code: string): Refusal {
  return new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
}
