import type { PeriodKind } from './period.ts'
import { all } from './table.ts'
import type { Detail, Node } from './table.ts'

/**
 * What is counted, over which periods, and how finely. Fixed: a table's trees never change with what they count, and no fact is counted
 * in two kinds of period or in two tables, so that no released number adds up with one in another release.
 */
export type Measure = {
  readonly period: PeriodKind
  /** In the order they are shown: each group before what it holds. */
  readonly categories: readonly Node[]
  readonly detail: Detail
  /** The category whose share of all is told, when its numbers may be shown; the rest must be one category beside it. */
  readonly share: { readonly part: string; readonly rest: string } | null
  /**
   * Another measure, everything of which is counted here at least once: the total here bounds the total there. When a period of that one is
   * withheld, so is the period here that it lies in.
   */
  readonly covers: MeasureKey | null
  /** Days after the end of a period before it is released. */
  readonly grace: number
  /** How many periods back the first release goes. */
  readonly back: number
}

const root: Node = { key: all, parent: null }
const under = (parent: string, keys: readonly string[]): readonly Node[] => keys.map((key) => ({ key, parent }))

export const measureKeys = ['reports', 'grounds', 'contacts', 'decisions', 'cases', 'staff'] as const
export type MeasureKey = (typeof measureKeys)[number]

export const measures: Readonly<Record<MeasureKey, Measure>> = {
  reports: {
    period: 'month', detail: 'upper_categories', share: null, covers: null, grace: 7, back: 13,
    categories: [
      root,
      ...under(all, ['schools']), ...under('schools', ['school', 'preschool']),
      ...under(all, ['authorities']), ...under('authorities', ['police', 'health_care', 'dentist', 'psychiatry', 'social_services',
        'emergency_duty', 'women_shelter', 'migration_agency', 'other_authority']),
      ...under(all, ['persons']), ...under('persons', ['relative', 'private', 'self', 'anonymous']),
    ],
  },
  grounds: {
    period: 'quarter', detail: 'municipality_only', share: null, covers: 'reports', grace: 14, back: 5,
    categories: [root, ...under(all, ['violence_against_child', 'violence_in_close_relations', 'sexual_abuse', 'neglect',
      'parent_alcohol_or_drugs', 'own_alcohol_or_drugs', 'crime', 'school_absence', 'mental_ill_health', 'honour_related', 'other'])],
  },
  contacts: {
    period: 'month', detail: 'every_category', share: { part: 'held', rest: 'not_held' }, covers: null, grace: 7, back: 13,
    categories: [
      root, ...under(all, ['held']), ...under('held', ['in_person', 'video', 'phone_or_letter']),
      ...under(all, ['not_held']), ...under('not_held', ['cancelled_by_us', 'cancelled_by_them', 'illness', 'no_show']),
    ],
  },
  decisions: {
    period: 'quarter', detail: 'every_category', share: { part: 'in_time', rest: 'late' }, covers: null, grace: 14, back: 5,
    categories: [root, ...under(all, ['in_time', 'late'])],
  },
  cases: {
    period: 'quarter', detail: 'every_category', share: null, covers: null, grace: 14, back: 1,
    categories: [root, ...under(all, ['age_0_5', 'age_6_12', 'age_13_17', 'age_18', 'age_unknown'])],
  },
  staff: {
    period: 'year', detail: 'upper_categories', share: null, covers: null, grace: 31, back: 1,
    categories: [
      root, ...under(all, ['arrived']), ...under('arrived', ['joined', 'moved_in']),
      ...under(all, ['gone']), ...under('gone', ['left', 'moved_out']), ...under('left', ['own_request', 'retirement', 'left_otherwise']),
    ],
  },
}

/** A unit as a released table knows it; `name` as it was then. */
export type UnitNode = Node & { readonly name: string }

/**
 * The fixed tree of units: the municipality, kinds of which there are several units, and the units.
 *
 * @param units those of the municipality, in the order they are to be shown.
 */
export function unitTree(units: ReadonlyArray<{ readonly id: string; readonly name: string; readonly kind: string }>): readonly UnitNode[] {
  const kinds = [...new Set(units.map(({ kind }) => kind))]
  const several = kinds.filter((kind) => units.filter((unit) => unit.kind === kind).length > 1)
  // A single group that holds every unit would be the municipality over again.
  const groups = several.length === 1 && kinds.length === 1 ? [] : several
  return [
    { key: all, parent: null, name: '' },
    ...kinds.flatMap((kind): readonly UnitNode[] => {
      const grouped = groups.includes(kind)
      const own = units.filter((unit) => unit.kind === kind).map(({ id, name }) => ({ key: id, parent: grouped ? kind : all, name }))
      return grouped ? [{ key: kind, parent: all, name: '' }, ...own] : own
    }),
  ]
}
