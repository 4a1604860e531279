import { formatDay, formatMonth } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { View } from '../../mount/route.ts'
import type { Member } from '../contract/application.ts'
import type { Line } from '../contract/calculation.ts'
import { costKinds, incomeKinds } from '../contract/words.ts'
import { formatKronor } from '../../calendar/money.ts'
import { supportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'

type Say = Pick<View, 'language'>

export const money = (ore: number, { language }: Say): string => formatKronor(ore, language)
export const month = (text: string, { language }: Say): string => formatMonth(text, language)
export const dayOn = (on: Day, { language }: Say): string => formatDay(on, language, 'long')

/** A person's name, or what stands for it when it may not be shown. */
export function nameOf(row: { readonly name: string | null; readonly caseNumber: string | null; readonly protected: boolean }, say: Say): string {
  const t = supportTexts[say.language]
  return row.protected ? t.protectedName(row.caseNumber ?? '') : (row.name ?? t.unnamed)
}

/** A member of a household in words: role and name. */
export function memberName({ name, role }: Pick<Member, 'name' | 'role'>, { language }: Say): string {
  return name ?? supportWords[language].roles[role]
}

/** What a line of a calculation is about. */
export function lineName(line: Pick<Line, 'part' | 'kind' | 'memberId'> & Partial<Pick<Line, 'age' | 'size' | 'days'>>, members: readonly Member[], say: Say): string {
  const w = supportWords[say.language]
  const member = members.find(({ id }) => id === line.memberId)
  const whose = member === undefined ? '' : memberName(member, say)
  if (line.part === 'cost') return costKinds.find((kind) => kind === line.kind) === undefined ? line.kind : w.costs[costKinds.find((kind) => kind === line.kind) ?? 'other']
  if (line.part === 'income') {
    const label = w.incomes[incomeKinds.find((kind) => kind === line.kind) ?? 'other']
    return whose === '' ? label : `${label}, ${whose}`
  }
  if (line.kind === 'adults') return w.norm.adults[(line.size ?? 1) - 1] ?? ''
  if (line.kind === 'child') return [whose === '' ? w.norm.child : whose, line.age == null ? '' : w.years(line.age)].filter((part) => part !== '').join(', ')
  return [w.norm.common, line.size == null ? '' : sizeWords(line.size, say)].filter((part) => part !== '').join(', ')
}

/** "3 personer", or with part-time children "2,5 personer". */
function sizeWords(size: number, { language }: Say): string {
  const w = supportWords[language]
  if (size === 1) return w.onePerson
  const rounded = Math.round(size * 100) / 100
  return w.persons(String(rounded).replace('.', language === 'sv' ? ',' : '.'))
}
