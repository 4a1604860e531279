import { addDays, addMonths } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Advert, AdvertState } from '../contract/adverts.ts'
import type { Stage } from '../contract/candidates.ts'
import type { IntroductionStep, PlanKind, PlanState } from '../contract/introductions.ts'

/** Letters and digits of a text with hyphens between, as an address has them: "Socialsekreterare, Norr" → "socialsekreterare-norr". */
export function addressWord(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60)
    .replaceAll(/-+$/g, '') || 'annons'
}

/** How it stands with an advert on a day. The last day to apply is still open. */
export function advertState({ publishedOn, closedOn, applyBy }: Pick<Advert, 'publishedOn' | 'closedOn' | 'applyBy'>, today: Day): AdvertState {
  if (closedOn !== null && closedOn <= today) return 'closed'
  if (publishedOn === null || publishedOn > today) return 'draft'
  return applyBy < today ? 'past' : 'open'
}

/** The last day that an application may be kept: so many months from the day of consent. */
export function consentTo(from: Day, months: '3' | '6' | '12' | '24'): Day {
  return addMonths(from, Number(months))
}

/** The stage that most often follows; null where there is none to go to by hand. */
export function nextStage(stage: Stage): 'contacted' | 'interview' | 'offered' | null {
  return stage === 'new' ? 'contacted' : stage === 'contacted' ? 'interview' : stage === 'interview' ? 'offered' : null
}

/** The name one may sign in by: "Åsa Öberg" → "asa.oberg". A proposal only; the municipality's sign-in decides. */
export function subjectOf(givenName: string, familyName: string): string {
  return `${addressWord(givenName)}.${addressWord(familyName)}`
}

/** Days from the first day of work; below zero before it. What a municipality begins with; each plan is changed to fit. */
const defaultSteps: Readonly<Record<PlanKind, ReadonlyArray<readonly [days: number, what: string]>>> = {
  introduction: [
    [-3, 'Konto, dator, telefon och passerkort är klara'], [0, 'Möt handledare och enheten'], [1, 'Sekretess, dokumentation och lagrum'],
    [3, 'Första ärendet tillsammans med handledare'], [10, 'Hot och våld: rutin och larm'], [30, 'Avstämning efter en månad'],
    [90, 'Avstämning efter tre månader'],
  ],
  substitute: [
    [-60, 'Sekretess och utdrag ur registren är klara'], [-45, 'Introduktionsdag: barnets rätt, lagrum och dokumentation'],
    [-30, 'Gå bredvid på förhandsbedömningar, två dagar'], [-20, 'Gå bredvid på hembesök'], [-14, 'Öva dokumentation i verksamhetssystemet'],
    [-7, 'Hot och våld: rutin och larm'], [-2, 'Konto, dator, telefon och passerkort är klara'],
  ],
}

/** The steps that a new plan begins with. A step whose day has passed already is due today, so that nothing is born late. */
export function firstSteps(kind: PlanKind, startsOn: Day, today: Day): Array<{ what: string; dueOn: Day }> {
  return defaultSteps[kind].map(([days, what]) => {
    const dueOn = addDays(startsOn, days)
    return { what, dueOn: dueOn < today ? today : dueOn }
  })
}

/** trained when all is done; late when a step's day has passed; coming before the first is done. A plan without steps is not trained. */
export function planState(steps: readonly IntroductionStep[], today: Day): PlanState {
  if (steps.length > 0 && steps.every(({ doneOn }) => doneOn !== null)) return 'trained'
  if (steps.some(({ doneOn, dueOn }) => doneOn === null && dueOn < today)) return 'late'
  return steps.some(({ doneOn }) => doneOn !== null) ? 'under_way' : 'coming'
}
