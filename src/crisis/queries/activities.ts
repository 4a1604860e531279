import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { CrisisLevel, PriorityClass } from '../contract/plan.ts'

const here = sql<string>`app_municipality()`

/** An activity of the crisis plan as those who plan staff need it. */
export type PlannedActivity = {
  /** The same in every version of the plan. */
  readonly id: string
  readonly name: string
  /** Null: of every unit, or of none in particular. */
  readonly unitId: string | null
  /** 1 goes first. */
  readonly priority: PriorityClass
  /** The place among all activities, 1 first. */
  readonly rank: number
  /** Hours of work that a working day needs; 0: as it comes. */
  readonly hoursPerDay: number
  /** The code of a competence that whoever does it must have. */
  readonly competence: string | null
  /** Whether it takes the degree of SoL 25:1. */
  readonly qualified: boolean
  /** How many hours it may stand still; 0: not at all. */
  readonly tolerableHours: number
  /** Ids of the activities that it cannot go on without. */
  readonly dependsOn: readonly string[]
  readonly planB: string
  /** The level of activation from which it runs in low gear; null: never. Always null in class 1. */
  readonly lowGearFrom: CrisisLevel | null
}

/** The activities of the plan in force on a day, in priority order: class, then place. Empty when no plan had been adopted. */
export async function activitiesInForce(tx: Read, day: Day): Promise<PlannedActivity[]> {
  const { rows } = await sql<Omit<PlannedActivity, 'hoursPerDay'> & { hoursPerDay: string }>`
    SELECT a.activity_id AS id, a.name, a.unit_id AS "unitId", a.priority, a.rank, a.hours_per_day AS "hoursPerDay", a.competence, a.qualified,
        a.tolerable_hours AS "tolerableHours", a.plan_b AS "planB", a.low_gear_from AS "lowGearFrom",
        ARRAY(SELECT n.needs_id FROM crisis_activity_need n WHERE n.municipality_code = ${here} AND n.plan_id = a.plan_id
          AND n.activity_id = a.activity_id ORDER BY n.needs_id) AS "dependsOn"
      FROM crisis_activity a
     WHERE a.municipality_code = ${here} AND a.plan_id = ${planInForce(day)}
     ORDER BY a.priority, a.rank, a.activity_id`.execute(tx)
  return rows.map((row) => ({ ...row, hoursPerDay: Number(row.hoursPerDay) }))
}

/** The id of the version in force on a day, as SQL: of those that hold by then, the last. */
export function planInForce(day: Day) {
  return sql<string>`(SELECT p.id FROM crisis_plan p WHERE p.municipality_code = ${here} AND p.stage = 'adopted' AND p.valid_from_on <= ${day}::date
    ORDER BY p.valid_from_on DESC, p.version DESC LIMIT 1)`
}
