import { formatNumber, formatPercent } from '../../calendar/format.ts'
import { categoryWords } from '../../disclosure/pages/cells.tsx'
import { disclosureTexts, periodWords } from '../../disclosure/texts.ts'
import type { Language } from '../../platform/language.ts'
import type { AgreedFigure, Goal } from '../contract/vision.ts'
import { reaches } from '../rules/figures.ts'
import { visionTexts } from '../texts/vision.ts'

type Named = Pick<AgreedFigure, 'measure' | 'category'>

/** What a figure counts: "Kontakter med barn: Blev av". */
export function figureWords({ measure, category }: Named, language: Language): string {
  const t = disclosureTexts[language]
  const title = t.measures[measure].title
  return category === 'all' ? title : `${title}: ${categoryWords(t, category)}`
}

/** One period's value as it was released: a share or a number, or in words that it is hidden. */
export function valueWords({ isShare }: Pick<AgreedFigure, 'isShare'>, { count, share }: AgreedFigure['points'][number], language: Language): string {
  const value = isShare ? share : count
  return value === null ? visionTexts[language].hidden : isShare ? formatPercent(value, language) : formatNumber(value, language)
}

/** The latest value with its period; in words when nothing is released. */
export function latestWords(figure: AgreedFigure, language: Language): string {
  const [latest] = figure.points
  return latest === undefined ? visionTexts[language].notReleased : `${valueWords(figure, latest, language)} (${periodWords(latest.period, language)})`
}

/** "minst 80 %", "högst 25". */
export function targetWords({ direction, target }: Pick<Goal, 'direction' | 'target'>, { isShare }: Pick<AgreedFigure, 'isShare'>, language: Language): string {
  if (direction === null || target === null) return visionTexts[language].noFigure
  return `${visionTexts[language].directions[direction]} ${isShare ? formatPercent(target / 100, language) : formatNumber(target, language)}`
}

/** Whether the target is reached, in words; null while it cannot be told. */
export function reachedWords(goal: Pick<Goal, 'direction' | 'target'>, figure: AgreedFigure, language: Language): string | null {
  const reached = reaches(figure, goal)
  return reached === null ? null : reached ? visionTexts[language].reachedIt : visionTexts[language].notReached
}
