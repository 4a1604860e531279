import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { reporterKinds } from '../../concerns/contract/words.ts'
import { modes } from '../../contacts/contract.ts'
import { kindShape } from '../../decisions/contract.ts'
import { personHeaderShape } from '../../persons/contract.ts'
import { careForms } from '../../placements/contract/words.ts'
import { personContinuityShape } from '../../workload/contract/continuity.ts'
import { personViewShape } from '../contract.ts'

const year = z.coerce.number().int().min(1990).max(2100)
export const yearPageQuery = z.object({ ar: year.optional().catch(undefined) })
export const yearQuery = z.object({ year: year.optional() })

const happened = z.object({ id: z.uuid(), on: dayShape })

/** A year of one person, as far as the asker may see it: plain counts, with the rows that each comes from. */
export const personYearShape = z.object({
  person: personHeaderShape, seenAs: personViewShape.shape.seenAs, joinedIds: z.array(z.uuid()), caseNumber: z.string().nullable(),
  year: z.int(),
  reports: z.array(happened.extend({ reporterKind: z.enum(reporterKinds) })),
  decisions: z.array(happened.extend({ kind: kindShape })),
  opened: z.array(happened), concluded: z.array(happened),
  /** Measures that ran some day of the year. */
  measures: z.array(z.object({ id: z.uuid(), kind: z.string(), ownName: z.string().nullable(), fromOn: dayShape,
    toOn: dayShape.nullable() })),
  /** Nights that began in the year, until today, by form of home; most first. */
  nights: z.array(z.object({ form: z.enum(careForms), nights: z.int(), placementId: z.uuid() })),
  moves: z.array(happened),
  considerations: z.array(happened.extend({ kind: z.enum(['consider_placement', 'consider_lvu2', 'review_lvu3',
    'consider_custody_transfer']) })),
  /** Contacts that took place, by how; most first. */
  contacts: z.array(z.object({ mode: z.enum(modes), count: z.int() })),
  notHeld: z.int(), seen: z.int(), seenAlone: z.int(),
  /** Months that income support was granted for, to a household the person belongs to. */
  support: z.array(z.object({ id: z.uuid(), month: z.string() })),
  clocks: z.object({ met: z.int(), metLate: z.int(), overdue: z.int(),
    /** What the law itself ended because its time ran out. */
    lapsed: z.int(),
    late: z.array(z.object({ id: z.uuid(), term: z.object({ sv: z.string(), en: z.string() }), dueOn: dayShape,
      endedOn: dayShape.nullable() })) }),
  /** How many were responsible, each change with why, and how many of the contacts that took place were with whoever was. */
  continuity: personContinuityShape,
  responsible: z.array(z.object({ name: z.string(), fromOn: dayShape, toOn: dayShape.nullable() })),
})
export type PersonYear = z.output<typeof personYearShape>
