import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { mostChosen } from '../contract/chosen.ts'
import type { ChosenQuery } from '../contract/chosen.ts'
import type { OverTime } from '../contract/over-time.ts'
import type { PictureView } from '../contract/view.ts'
import { figureRules } from '../rules/figures.ts'
import { knownDay } from '../rules/over-time.ts'
import { unitsAsked } from '../usecases.ts'
import { readOverTime } from './read-over-time.ts'

/** What most ask for first, when nothing is chosen. */
const usual = ['contacts.personal', 'contacts.digital', 'contacts.cancelled_by_us', 'reports.all', 'decisions.in_time', 'clocks.overdue'] as const

/** Figures looked at together. `notKept`: chosen, but not to be counted as they were known that day; `tooMany`: beyond what one page holds. */
export type Chosen = Pick<OverTime, 'units' | 'unitId' | 'knownOn' | 'at'> & {
  readonly figures: readonly OverTime[]; readonly chosen: readonly string[]; readonly notKept: readonly string[]; readonly weeks: number; readonly tooMany: boolean
}

/** The chosen figures of the units one manages. @throws Refusal unit_not_yours (404). */
export async function readChosen(tx: Read, query: ChosenQuery, by: Pick<Asked, 'actor' | 'clock'>): Promise<Chosen> {
  const known = [...new Set(query.figur ?? usual)].filter((figure) => figureRules[figure] !== undefined)
  const chosen = known.slice(0, mostChosen)
  const knownOn = knownDay(query.kant, by.clock.today())
  const notKept = knownOn === null ? [] : chosen.filter((figure) => figureRules[figure]?.known !== true)
  const { units } = await unitsAsked(tx, by.actor.managedUnits, query.enhet)
  const figures: OverTime[] = []
  for (const figure of chosen) if (!notKept.includes(figure)) figures.push(await readOverTime(tx, figure, query, by))
  return { figures, chosen, notKept, units, unitId: query.enhet ?? null, knownOn, weeks: Number(query.veckor), at: by.clock.now(), tooMany: known.length > mostChosen }
}

type Choice = Pick<PictureView, 'figures' | 'unitId' | 'unitName' | 'weeks' | 'knownOn'>

/** What is chosen, without its numbers. @throws Refusal unit_not_yours (404). */
export async function nameChoice(tx: Read, query: ChosenQuery, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<Choice> {
  const { units } = await unitsAsked(tx, actor.managedUnits, query.enhet)
  const weeks = { 26: 26, 52: 52, 104: 104 } as const
  return {
    figures: [...new Set(query.figur ?? usual)].filter((figure) => figureRules[figure] !== undefined).slice(0, mostChosen), unitId: query.enhet ?? null,
    unitName: units.find(({ id }) => id === query.enhet)?.name ?? null, weeks: weeks[query.veckor], knownOn: knownDay(query.kant, clock.today()),
  }
}
