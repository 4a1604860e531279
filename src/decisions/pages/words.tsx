import { formatDay } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { View } from '../../mount/route.ts'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { DecisionView } from '../contract/wire.ts'
import { decisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'

type Say = Pick<View, 'language' | 'clock'>

/** A day as it stands on these pages: "tors 26 nov". */
export function dayWords(on: Day, { language, clock }: Say): string {
  return formatDay(on, language, 'weekday', clock.today())
}

/** Who it is about: the name as a link, or flag and case number for a protected identity. */
export function About({ decision, view }: { decision: Pick<DecisionView, 'personId' | 'name' | 'caseNumber' | 'protected'>; view: View }) {
  const { personId, name, caseNumber } = decision
  const number = caseNumber ?? ''
  if (decision.protected) {
    return <><ProtectedFlag t={uiTexts[view.language]} /> <a href={`/person/${personId}`}>{number || decisionTexts[view.language].protected}</a></>
  }
  return <><a href={`/person/${personId}`}>{name ?? number}</a>{number === '' ? '' : `, ${number}`}</>
}

/** From when and until when: "från tors 26 nov till lör 26 dec". */
export function periodWords({ fromOn, toOn }: Pick<DecisionView, 'fromOn' | 'toOn'>, say: Say): string {
  const t = decisionTexts[say.language]
  if (fromOn === null && toOn === null) return ''
  return [fromOn === null ? '' : t.from(dayWords(fromOn, say)), toOn === null ? t.untilFurther : t.to(dayWords(toOn, say))]
    .filter((part) => part !== '').join(' ')
}

/** How it stands: decided, waiting for whom, not adopted, replaced. */
export function stateWords({ state, awaits }: Pick<DecisionView, 'state' | 'awaits'>, { language }: Pick<View, 'language'>): string {
  const t = kindTexts[language]
  return awaits === null ? t.states[state] : decisionTexts[language].awaits(t.deciders[awaits])
}

/** Text as it was written, a paragraph for each line that was ended. */
export function Written({ text }: { text: string }) {
  return <>{text.split('\n').filter((line) => line.trim() !== '').map((line, index) => <p key={index} class="note-text">{line}</p>)}</>
}
