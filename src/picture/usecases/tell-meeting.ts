import type { AgendaSource } from '../../meetings/usecases/gather-agenda.ts'
import { findingOf } from '../pages/alarm-words.ts'
import { alarmsEverywhere } from '../queries/alarms-everywhere.ts'

/** The open alarms of every unit for the agenda of the daily meeting, those that nobody has acknowledged first. */
export const alarmsOnAgenda: AgendaSource = async (tx) => (await alarmsEverywhere(tx)).map((alarm) => {
  const say = (language: 'sv' | 'en'): string => (alarm.unitName === null ? findingOf(alarm, language)
    : `${alarm.unitName}: ${findingOf(alarm, language)}`)
  return {
    kind: 'alarm', unitId: alarm.unitId, words: { sv: say('sv'), en: say('en') }, href: `/lagesbild/forandringar/${alarm.id}`,
    figures: { series: alarm.series, direction: alarm.direction, fromWeek: alarm.fromWeek, ratio: alarm.ratio },
  }
})
