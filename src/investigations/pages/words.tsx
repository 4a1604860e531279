import type { VNode } from 'preact'
import { ageOn } from '../../calendar/day.ts'
import { formatDay, formatInstant } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { View } from '../../mount/route.ts'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { InformedParty } from '../contract/words.ts'
import type { FixedField } from '../rules/fields.ts'
import { areas } from '../contract/words.ts'
import type { Heading } from '../rules/shipped-template.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { ShownPerson } from '../usecases/load-investigation.ts'

type Say = Pick<View, 'language' | 'clock'>

/** Whom it is about, with a link to the page of the person: name and age, or flag and case number. */
export function AboutPerson({ person, view }: { person: ShownPerson; view: Say }): VNode {
  const t = investigationTexts[view.language]
  const href = `/person/${person.id}`
  if (person.name === null && person.birthOn === null) {
    return <><ProtectedFlag t={uiTexts[view.language]} /> <a href={href}>{person.caseNumber}</a></>
  }
  const age = person.birthOn === null ? '' : `, ${t.age(ageOn(person.birthOn, view.clock.today()))}`
  return <a href={href}>{person.name ?? t.nameless}{age}</a>
}

/** The words of a text's field: a heading's own, or those that every investigation has. */
export function fieldLabel(field: string, headings: readonly Heading[], { language }: Pick<View, 'language'>): string {
  const words = investigationWords[language]
  const heading = headings.find(({ key }) => key === field)
  if (heading !== undefined) return language === 'sv' ? heading.labelSv : heading.labelEn
  for (const area of areas) {
    if (field === `${area}_protective`) return words.protective[area]
    if (field === `${area}_risk`) return words.risk[area]
  }
  const known: Readonly<Record<string, string>> = words.field
  return known[field] ?? field
}

/** What helps while one writes. */
export function fieldHint(field: string, headings: readonly Heading[], { language }: Pick<View, 'language'>): string | undefined {
  const heading = headings.find(({ key }) => key === field)
  if (heading !== undefined) return (language === 'sv' ? heading.helpSv : heading.helpEn) || undefined
  const known: Partial<Record<FixedField, string>> & Readonly<Record<string, string | undefined>> = investigationWords[language].fieldHint
  return known[field]
}

export function dayWords(on: Day, view: Say): string {
  return formatDay(on, view.language, 'long', view.clock.today())
}

/** "Maja Ekwall i dag 14.32". */
export function byWords(name: string | null, at: Instant, view: Say): string {
  return investigationTexts[view.language].by(name ?? '', formatInstant(at, view.clock.today(), view.language)).trim()
}

/** "barnet och vårdnadshavare" */
export function informedWords(who: readonly InformedParty[], { language }: Pick<View, 'language'>): string {
  return who.map((each) => investigationWords[language].informed[each].toLowerCase()).join(language === 'sv' ? ' och ' : ' and ')
}

/** Where each thing of an investigation has its page. */
export const investigationAddress = {
  list: (personId: string) => `/person/${personId}/utredning`, application: (personId: string) => `/person/${personId}/ansokan`,
  startFollowup: (personId: string) => `/person/${personId}/uppfoljning`, followup: (id: string) => `/uppfoljning/${id}`,
  one: (id: string) => `/utredning/${id}`, field: (id: string, field: string) => `/utredning/${id}/text/${field}`,
  scope: (id: string) => `/utredning/${id}/omfattning`, ask: (id: string) => `/utredning/${id}/uppgifter`,
  answer: (id: string, requestId: string) => `/utredning/${id}/uppgifter/${requestId}`,
    communicate: (id: string) => `/utredning/${id}/kommunicering`,
  partyAnswer: (id: string, communicationId: string) => `/utredning/${id}/kommunicering/${communicationId}`,
  extend: (id: string) => `/utredning/${id}/forlang`, conclude: (id: string) => `/utredning/${id}/avsluta`,
  openAgain: (id: string) => `/utredning/${id}/oppna`, add: (id: string) => `/utredning/${id}/tillagg`,
    print: (id: string) => `/utredning/${id}/utskrift`,
} as const
