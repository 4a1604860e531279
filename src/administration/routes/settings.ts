import { form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { newSettingShape, settingDoneShape, settingForm, settingParams, settingsShape } from '../contract.ts'
import { showSetting, showSettings } from '../pages/settings.tsx'
import { neededDay } from '../../persons/rules.ts'
import { changeSetting, settingNow, settingsNow } from '../usecases/change-setting.ts'

const nobody = (): readonly string[] => []
const may = 'setting.administer'

/** What the municipality decides itself, because the law gives no figure. */
export const settingRoutes: readonly Route[] = [
  reading({
    path: '/api/settings', may, summary: 'Local settings with limits, present values and all that was entered', answer: settingsShape,
    about: nobody,
    handle: async (tx, asked) => ({ settings: await settingsNow(tx, asked) }),
  }),
  writing({
    path: '/api/settings/:key', may, summary: 'Enter a value of a local setting from a day on', params: settingParams,
    body: newSettingShape,
    answer: settingDoneShape, about: nobody, handle: changeSetting,
  }),
  page({
    path: '/administration/installningar', may, about: nobody, load: async (tx, asked) => ({ settings: await settingsNow(tx, asked) }),
    show: showSettings,
  }),
  form({
    path: '/administration/installningar/:key', may, params: settingParams, body: settingForm, about: nobody, show: showSetting,
    load: async (tx, asked) => ({ setting: await settingNow(tx, asked) }),
    async submit(tx, asked) {
      const { value, validFrom } = asked.body
      const body = newSettingShape.parse({ value, validFrom: neededDay(validFrom, 'validFrom', asked.clock.today(), 'future') })
      const { key } = await changeSetting(tx, { ...asked, body })
      return { to: `/administration/installningar/${key}`, done: 'setting_changed', about: [] }
    },
  }),
]
