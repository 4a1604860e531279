import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { View } from '../../mount/route.ts'
import { uiTexts } from '../../ui/texts.ts'

/** Who printed and when, for the foot of a paper. */
export function printedWords({ clock, language, actor }: View): string {
  return uiTexts[language].printedBy(`${formatDay(clock.today(), language, 'long')} ${formatTime(timeOf(clock.now()), language)}`,
    actor.name)
}
