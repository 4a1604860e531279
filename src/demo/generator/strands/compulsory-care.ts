import { addDays, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import type { MatterKind, Start, StepType } from '../../../compulsory-care/contract.ts'
import type { FactFields } from '../../../law/chain/contract.ts'
import { addFact } from '../acts/add-fact.ts'
import { chanceFrom } from '../chance.ts'
import { at, clock, workdayBefore } from '../time.ts'
import { ageAt } from '../persons.ts'
import type { File, World } from '../world.ts'

/** A step of a told matter: so many days ago, or on a day. */
export type Told = { readonly type: StepType; readonly ago: number; readonly fields?: FactFields; readonly decidedAs?: string; readonly number?: string; readonly how?: string }
export type Matter = { readonly kind: MatterKind; readonly start: Start; readonly why: string; readonly steps: readonly Told[] }

const custody = 'Barnet har berättat om slag hemma, och vårdnadshavarna nekar. Risken är för stor för att vänta på rätten.'
const chair = { decidedAs: 'chair' } as const

/** A custody that runs, one that the law has ended, one that the court ended, and a preventive measure: each for a child who lives at home. */
const atHome: readonly Matter[] = [
  { kind: 'care', start: 'immediate_custody', why: custody, steps: [{ type: 'custody-decided', ago: 4, ...chair }, { type: 'custody-executed', ago: 4 }] },
  { kind: 'care', start: 'immediate_custody', why: custody, steps: [{ type: 'custody-decided', ago: 17, ...chair }, { type: 'custody-executed', ago: 16 }] },
  {
    kind: 'care', start: 'immediate_custody', why: custody,
    steps: [
      { type: 'custody-decided', ago: 60, ...chair }, { type: 'custody-executed', ago: 60 }, { type: 'custody-submitted', ago: 58, how: 'bud', number: '4117-26' },
      { type: 'custody-ended', ago: 53, fields: { by: 'court' }, number: '4117-26' },
    ],
  },
]
const preventive: Matter = {
  kind: 'preventive', start: 'preventive_measure', why: 'Den unge använder narkotika och tar inte emot stöd frivilligt.',
  steps: [{ type: 'preventive-decided', ago: 75, decidedAs: 'sub_committee' }],
}
const limit: Matter = {
  kind: 'contact_limit', start: 'limit_contact', why: 'Barnet mår dåligt efter oplanerade besök. Umgänge sker med stöd, varannan vecka.',
  steps: [{ type: 'contact-limited', ago: 80, decidedAs: 'sub_committee' }],
}
const granted: Matter = {
  kind: 'care', start: 'apply_for_care', why: 'Bristerna hemma består trots insatser, och samtycke till vård finns inte.',
  steps: [
    { type: 'care-application-filed', ago: 150, number: '3208-26', how: 'e-tjänst med kvitto' }, { type: 'care-granted', ago: 120, fields: { basis: 'lvu2' }, number: '3208-26' },
    { type: 'care-final', ago: 98 },
  ],
}

/**
 * Compulsory care in the states that a worker meets, each told for one child of a worker whom chance rules. Only the first part has them: a
 * municipality of this size has few.
 */
export function addCompulsoryCare(world: World): void {
  if (world.part > 1) return
  const own: World = { ...world, chance: chanceFrom(`compulsory care ${world.today}`) }
  const children = own.families.flatMap((family) => family.children)
  const open = children.flatMap(({ file }) => (file?.worker != null && !file.worker.told && file.row.closed_on == null && file.child.row.protection === 'none' ? [file] : []))
  const longAgo = (file: File, days: number): boolean => (file.responsibility?.from_at ?? '9') < addDays(own.today, -days)
  const home = open.filter((file) => file.phase !== 'placed' && !own.facts.some(({ personId, type }) => personId === file.child.row.id && type === 'placement-started')
    && ageAt(file.child, own.today) < 17 && longAgo(file, 80))
  const young = home.filter((file) => ageAt(file.child, own.today) < 13)
  for (const [index, matter] of atHome.entries()) tell(own, young[index * 3], matter)
  tell(own, home.findLast((file) => ageAt(file.child, own.today) >= 14 && !young.includes(file)), preventive)
  const [placed] = open.filter((file) => isUnderCare(own, file) && longAgo(file, 155))
  tell(own, placed, granted)
  tell(own, placed, limit)
}

/** Placed under LVU 2 § for so long that the court's decision and the limit lie within it. */
function isUnderCare({ facts, today }: World, { child, phase }: File): boolean {
  const own = facts.filter(({ personId }) => personId === child.row.id)
  const latest = own.filter(({ type }) => type === 'placement-started' || type === 'basis-changed').toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
  return phase === 'placed' && latest?.fields?.basis === 'lvu2' && latest.on < addDays(today, -155)
}

export function tell(world: World, file: File | undefined, { kind, start, why, steps }: Matter): void {
  if (file === undefined) return
  const { rows, chance, today } = world
  const [first] = steps
  const by = file.worker?.row.id ?? ''
  const personId = file.child.row.id
  const id = chance.id()
  const days = steps.map(({ ago }) => dayAgo(today, ago))
  const opened = days[0] ?? today
  rows.compulsory_matter.push({
    id, person_id: personId, kind, start, why, court: 'Förvaltningsrätten i Lingköping', opened_on: opened, access: [], recorded_at: at(opened, clock(16)),
    recorded_by: by,
  })
  for (const [index, { type, fields = {}, decidedAs, number = '', how = '' }] of steps.entries()) {
    const on = days[index] ?? opened
    const made = at(on, clock(16, index))
    addFact(world, { personId, type, on, ref: id, fields, strand: 'placement', subjectKind: 'matter', subjectId: id, at: made, by })
    const factId = rows.case_fact.at(-1)?.id
    if (factId === undefined || first === undefined) continue
    rows.compulsory_step.push({ id: chance.id(), matter_id: id, person_id: personId, fact_id: factId, words: '', sent_how: how, court_case_number: number,
      access: [], recorded_at: made, recorded_by: by, ...(decidedAs === undefined ? {} : { decided_as: decidedAs }) })
  }
}

function dayAgo(today: Day, ago: number): Day {
  return workdayBefore(day(addDays(today, -ago)))
}
