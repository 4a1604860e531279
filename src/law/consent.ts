/** What is decided, as far as consent goes: a needs-assessed measure at home, care outside it, a measure without needs assessment, compulsory care. */
export const consentMatters = ['open_measure', 'out_of_home', 'unassessed_measure', 'compulsory'] as const
export type ConsentMatter = (typeof consentMatters)[number]

/** Who gives consent. For someone who has come of age it is the person alone, who is called the child here as everywhere. */
export const consenters = ['child', 'custodian'] as const
export type Consenter = (typeof consenters)[number]

/**
 * Whose consent a measure needs. Any one of `ways` is enough, and in each everyone named is needed; `custodian` stands for every custodian.
 * No way at all: no consent is asked for. `ifSuitable`: the ways that may be gone only where it is suitable, which is weighed and written.
 */
export type ConsentNeeded = {
  readonly ways: ReadonlyArray<{ readonly who: readonly Consenter[]; readonly ifSuitable: boolean }>
  readonly paragraph: string
}

const custodians = { who: ['custodian'], ifSuitable: false } as const
const childAlone = { who: ['child'], ifSuitable: true } as const
const childAndCustodians = { who: ['child', 'custodian'], ifSuitable: false } as const
const grownUp = { who: ['child'], ifSuitable: false } as const

/**
 * Whose consent is needed for a measure to a child of an age.
 *
 * @param age whole years on the day of the decision; from 18 the person decides alone.
 * @throws RangeError when the age is no whole number from 0.
 *
 * Source: socialtjänstlagen (2025:400) 21 kap. 1-2 §§; that care outside the home also needs the consent of a child of fifteen follows from
 * lagen (1990:52) med särskilda bestämmelser om vård av unga 1 § andra stycket; compulsory care is decided without it. Read 2026-11-21.
 */
export function consentNeeded(age: number, matter: ConsentMatter): ConsentNeeded {
  if (!Number.isSafeInteger(age) || age < 0) throw new RangeError('an age is a whole number of years, 0 or more')
  if (matter === 'compulsory') return { ways: [], paragraph: 'LVU 1' }
  if (age >= 18) return { ways: [grownUp], paragraph: 'SoL 11:1' }
  if (matter === 'out_of_home') {
    return age >= 15 ? { ways: [childAndCustodians], paragraph: 'SoL 21:1, LVU 1' } : { ways: [custodians], paragraph: 'SoL 21:1' }
  }
  if (matter === 'unassessed_measure') return { ways: age >= 15 ? [custodians, childAlone] : [custodians], paragraph: 'SoL 21:2' }
  if (age >= 15) return { ways: [childAlone], paragraph: 'SoL 21:1' }
  return { ways: age >= 12 ? [custodians, childAlone] : [custodians], paragraph: 'SoL 21:1' }
}

/**
 * What is missing for a measure, in the way that is nearest to being whole; nothing when no consent is needed or one way is whole.
 *
 * @param given whose consent there is. A custodian counts only when every custodian has consented.
 */
export function consentMissing(needed: ConsentNeeded, given: readonly Consenter[]): readonly Consenter[] {
  const lacking = needed.ways.map(({ who }) => who.filter((each) => !given.includes(each)))
  return lacking.toSorted((one, other) => one.length - other.length)[0] ?? []
}
