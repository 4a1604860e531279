import { addDays } from '../../calendar/day.ts'
import { firstDayOfWeek } from '../../calendar/week.ts'
import type { FigureSource } from '../../development/contract/figure.ts'
import { localNumber } from '../../law/queries.ts'
import { figureDefinition, figureName } from '../pages/figure-words.ts'
import { countedNow } from '../queries/count-sources.ts'
import { figureWeeks } from '../queries/over-time.ts'
import { completeWeeks } from '../rules.ts'
import { figureRules } from '../rules/figures.ts'

/** So many complete weeks are counted together: one week alone moves too much to follow a target by. */
const weeksTogether = 4

/** The figures of the picture for plans and messages: what the last complete weeks count together, or what stood when they ended. */
export const pictureFigures: FigureSource = {
  figures: Object.entries(figureRules).map(([key, { group, kind }]) => ({
    key, group, share: kind === 'share', sv: figureName(key, 'sv'), en: figureName(key, 'en'), how: { sv: figureDefinition(key, 'sv'), en: figureDefinition(key, 'en') },
  })),
  async read(tx, { figure, units, today, weeks: asked = weeksTogether }) {
    const rule = figureRules[figure]
    if (rule === undefined || units.length === 0) return null
    const weeks = completeWeeks(today, asked)
    const [fromWeek, toWeek] = [weeks[0] ?? '', weeks.at(-1) ?? '']
    const counted = rule.kind === 'standing' ? [toWeek] : weeks
    const rows = await figureWeeks(tx, {
      figure, units, weeks: counted, from: countedNow, notSeenDays: await localNumber(tx, 'child-not-seen-alone', today),
      span: { fromWeek, toWeek, fromDay: firstDayOfWeek(fromWeek), toDay: addDays(firstDayOfWeek(toWeek), 6) },
    })
    const sum = (pick: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + pick(row), 0)
    const hasWhole = rule.kind === 'share' || rows.some(({ of }) => of !== null)
    return { count: sum(({ count }) => count), of: hasWhole ? sum(({ of }) => of ?? 0) : null, fromWeek, toWeek }
  },
}
