import { formatDayCount } from '../../calendar/format.ts'
import type { AgendaSource } from '../../meetings/usecases/gather-agenda.ts'
import { equipmentLevels } from './keep-equipment.ts'

/** What lasts so many days or fewer is running out. */
const shortDays = 7

/** Protective equipment that lasts a week or less, the shortest first: for the daily meeting. */
export const equipmentOnAgenda: AgendaSource = async (tx, { clock }) => (await equipmentLevels(tx, clock.today()))
  .flatMap(({ articleName, placeName, stock, left }) => {
    const { days } = left
    if (days === null || days > shortDays) return []
    return [{ kind: 'equipment' as const, unitId: null, href: '/skyddsutrustning', figures: { stock, days, daysLower: left.daysLower,
      daysUpper: left.daysUpper },
      words: { sv: `${articleName}, ${placeName}: räcker ${formatDayCount(days, 'sv')}.`,
        en: `${articleName}, ${placeName}: lasts ${formatDayCount(days, 'en')}.` } }]
  })
