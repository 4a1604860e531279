import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOf } from '../../calendar/instant.ts'
import { firstDayOfWeek, isoWeek, weekStart } from '../../calendar/week.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { Load } from '../contract/load.ts'
import type { PointTable } from '../contract/table.ts'
import { openWork } from '../queries/open-work.ts'
import type { OpenWorkRow } from '../queries/open-work.ts'
import { loadWeeks } from '../queries/snapshot.ts'
import type { LoadWeek } from '../queries/snapshot.ts'
import { employedBetween, ownUnits } from '../queries/staff.ts'
import { weighLoad } from '../rules/weigh-load.ts'
import { unitsAsked } from './choose-units.ts'
import { tableNow } from './decide-table.ts'
import { forecastUnits } from './forecast-units.ts'
import { handsOn } from './gather-hands.ts'
import type { NamedHand } from './gather-hands.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export const shownWeeks = 26

/**
 * The weighted load now, its weeks and what will break: of the units one manages, of each worker in the units whose own manager one is,
 * and of oneself.
 */
export async function loadOf(tx: Read, { actor, clock, query }: Who & { readonly query: { enhet?: string | undefined } }): Promise<Load> {
  const today = clock.today()
  const me = staffIdOf(actor)
  const { units, chosen } = await unitsAsked(tx, { actor }, query.enhet)
  const { version, table } = await tableNow(tx)
  const employed = await employedBetween(tx, { from: today, to: today, units: null })
  const hands = handsOn(employed, today)
  const work = chosen.length === 0 ? [] : await openWork(tx, { on: today, units: chosen, staffId: null, afterwards: false }, table.points)
  const mine = await openWork(tx, { on: today, units: null, staffId: me, afterwards: false }, table.points)
  const weighed = chosen.map((unitId) => ({ unitId, ...weighLoad(ofUnit(work, unitId), handsIn(hands, unitId), table) }))
  const led = new Set(await ownUnits(tx, [me, ...actor.deputises], today))
  const names = new Map(hands.map(({ id, name }) => [id, name]))
  const weeks = await loadWeeks(tx, chosen, isoWeek(addDays(weekStart(today), -7 * shownWeeks)))
  return {
    at: clock.now(), units, unitId: query.enhet ?? null, tableVersion: version,
    now: weighed.map(({ workers: _workers, ...unit }) => unit),
    workers: weighed.filter(({ unitId }) => led.has(unitId)).flatMap(({ unitId, workers }) => workers.map(({ id, ...worker }) => (
      { staffId: id, name: names.get(id) ?? '', unitId, ...worker }))),
    own: ownLoad(mine, hands, table, { id: me, name: actor.name, unitId: actor.unitId ?? '' }),
    weeks: weeks.map(shownWeek), forecasts: await forecastUnits(tx, chosen, today, table),
  }
}

const ofUnit = (work: readonly OpenWorkRow[], unitId: string): OpenWorkRow[] => work.filter((row) => row.unitId === unitId)
const handsIn = (hands: readonly NamedHand[], unitId: string): NamedHand[] => hands.filter((hand) => hand.unitId === unitId)

function ownLoad(work: readonly OpenWorkRow[], hands: readonly NamedHand[], table: PointTable, me: { id: string; name: string; unitId: string }): Load['own'] {
  if (work.length === 0) return null
  const hand = hands.find(({ id }) => id === me.id)
  const { workers: [own], activities } = weighLoad(work, [hand ?? { id: me.id, share: 0, experienceYears: null }], table)
  if (own === undefined) return null
  const { id: staffId, ...load } = own
  return { staffId, name: me.name, unitId: hand?.unitId ?? me.unitId, ...load, activities }
}

function shownWeek({ recordedAt, activities: _activities, ...week }: LoadWeek): Load['weeks'][number] {
  return { ...week, afterwards: isAfterwards(week.week, dayOf(recordedAt)) }
}

/** Whether a week's snapshot was taken later than the week after it: then it is what was known afterwards. */
function isAfterwards(week: string, countedOn: Day): boolean {
  return countedOn > addDays(firstDayOfWeek(week), 13)
}
