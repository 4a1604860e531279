import { day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import { caseName } from '../../cases/pages/handover.tsx'
import type { FamilyCase } from '../../cases/queries/responsibility.ts'
import type { View } from '../../mount/route.ts'
import { kindName, measureTexts } from '../texts.ts'

type Say = Pick<View, 'language' | 'clock'>

/** A day as pages say it. */
export function dayWords(on: string, { language, clock }: Say): string {
  return formatDay(day(on), language, 'weekday', clock.today())
}

/** What a measure is called. */
export function nameOf({ kind, ownName }: { readonly kind: string; readonly ownName: string | null }, { language }: Pick<View, 'language'>): string {
  return kindName(kind, ownName, language)
}

/** "1 sep till 30 nov", or only from when. */
export function periodWords({ fromOn, toOn }: { readonly fromOn: string; readonly toOn: string | null }, say: Say): string {
  const t = measureTexts[say.language]
  return toOn === null ? t.since(dayWords(fromOn, say)) : t.span(dayWords(fromOn, say), dayWords(toOn, say))
}

/** Whose page it is, as a link; a protected person by case number alone. */
export function PersonLink({ person, view }: { person: FamilyCase; view: View }) {
  return <a href={`/person/${person.personId}`}>{caseName(person, view)}</a>
}

/** A goal as it is written; the child's own words as a quotation. */
export function goalWords(goal: { readonly words: string; readonly childsOwn: boolean }, { language }: Pick<View, 'language'>): string {
  return goal.childsOwn ? measureTexts[language].quote(goal.words) : goal.words
}
