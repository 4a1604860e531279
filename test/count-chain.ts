import { z } from 'zod'
import { day } from '../src/calendar/day.ts'
import { chain } from '../src/law/chain/chain.ts'
import { ChainRefusal, chainEventTypes, factFieldsShape } from '../src/law/chain/contract.ts'
import type { ChainEvent } from '../src/law/chain/contract.ts'
import { shippedRuleVersions } from '../src/law/data/shipped.ts'
import { shippedCounting } from '../src/law/settings.ts'

/** A case to count: the child's birthday and today, unless said a child of eleven in November 2026. */
export type Setting = { born?: string | null; today?: string }

/** One fact a line: day, type, then fields as `name=value` (`mandated` alone is true, `unmandated` false). */
export function factsOf(text: string): ChainEvent[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [on = '', type = '', ...words] = line.split(/\s+/)
    const said = Object.fromEntries(words.map((word) => {
      if (word === 'mandated' || word === 'unmandated') return ['mandated', word === 'mandated']
      return word.split('=')
    }))
    const { ref, ...fields } = z.looseObject({ ref: z.string().optional() }).parse(said)
    return { type: z.enum(chainEventTypes).parse(type), on: day(on), ref, ...factFieldsShape.parse(fields) }
  })
}

/** The law and the counting that Helhet is shipped with. */
export const shippedLaw = { versions: shippedRuleVersions, counting: shippedCounting }

/**
 * The clocks of a case as lines: "rule start due nominal/legal state ended +overdue | paragraph"; legal only when moved, ended only when
 * it has, overdue only when late.
 *
 * @param rules only these, all when none is named.
 */
export function clocksOf(text: string, setting: Setting = {}, ...rules: readonly string[]): string[] {
  return answerOf(text, setting).clocks.filter(({ rule }) => rules.length === 0 || rules.includes(rule))
    .map(({ rule, startedOn, nominalDue, legalDue, state, endedOn, overdueDays, paragraph }) => {
      const due = legalDue === nominalDue ? nominalDue : `${nominalDue}/${legalDue}`
      const late = overdueDays === 0 ? '' : ` +${overdueDays}`
      return `${rule} ${startedOn} due ${due} ${state}${endedOn === null ? '' : ` ${endedOn}`}${late} | ${paragraph}`
    })
}

/** What the law has ended, as lines "day what, paragraph". */
export function lapsesOf(text: string, setting: Setting = {}): string[] {
  return answerOf(text, setting).lapsed.map(({ what, on, paragraph }) => `${on} ${what}, ${paragraph}`)
}

/** The refusal of a case: "place type reason", or that there was none. */
export function refusalOf(text: string, setting: Setting = {}): string {
  try {
    answerOf(text, setting)
    return 'accepted'
  } catch (fault) {
    if (fault instanceof ChainRefusal) return `${fault.index} ${fault.type} ${fault.reason}`
    throw fault
  }
}

function answerOf(text: string, { born = '2015-06-15', today = '2026-11-22' }: Setting): ReturnType<typeof chain> {
  return chain({ today: day(today), birthDate: born === null ? null : day(born), events: factsOf(text) }, shippedLaw)
}
