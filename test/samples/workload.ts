import { shippedTable } from '../../src/workload/rules/shipped-table.ts'
import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const manager = { as: 'manager', about: nobody } as const
const placed = { slag: 'investigation' }
const table = (): Record<string, unknown> => ({ reason: 'Efter genomgång med enheterna', table: shippedTable })
/** Everybody of the municipality reads the same table, and its director decides it. */
const ofAll = { as: 'director', about: nobody, ofUnit: false } as const
const investigated = (f: Family): readonly string[] => [f.child.id]
const late = (f: Family): readonly string[] => [f.wrong.id]

export const workloadSamples: Samples = {
  'GET /api/workload': manager,
  'GET /arbetsbelastning': manager,
  'GET /arbetsbelastning/csv': manager,
  'GET /api/workload/open': { as: 'manager', query: () => placed, about: investigated },
  'GET /arbetsbelastning/oppet': { as: 'manager', query: () => placed, about: investigated },
  'GET /api/workload/breaking': { as: 'manager', about: late },
  'GET /arbetsbelastning/frister': { as: 'manager', about: late },
  'GET /api/workload/tables': ofAll,
  'POST /api/workload/tables': { ...ofAll, body: table },
  'GET /arbetsbelastning/poang': ofAll,
  'POST /arbetsbelastning/poang': { ...ofAll, body: () => typedTable() },
  'GET /api/continuity': manager,
  'GET /kontinuitet': manager,
  'GET /kontinuitet/csv': manager,
  'GET /api/continuity/children': manager,
  'GET /kontinuitet/barn': manager,
  'GET /api/time-use': manager,
  'GET /tidsanvandning': manager,
  'GET /tidsanvandning/csv': manager,
}

/** The shipped table as a form sends it: fields by their names in the table, the share in per cent. */
function typedTable(): Record<string, string> {
  const fields = (value: unknown, name: string): Array<[string, string]> => (typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => fields(inner, name === '' ? key : `${name}.${key}`)) : [[name, String(value).replace('.', ',')]])
  return { ...Object.fromEntries(fields(shippedTable, '')), clockShare: '35', reason: 'Efter genomgång med enheterna' }
}
