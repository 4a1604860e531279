import { formatDay } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import type { DecisionView } from '../contract/wire.ts'
import { decisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'
import { periodWords, Written } from './words.tsx'

export type LetterData = { readonly decision: DecisionView; readonly birthOn: Day | null; readonly head: { readonly municipality: string; readonly phone: string } }

/**
 * The decision as a letter to the one it is about, with how to appeal. A protected person's letter has the case number alone.
 *
 * Source: förvaltningslagen (2017:900) 31-33 §§ and 43-47 §§, read 2026-11-22.
 */
export function letterPage({ decision, birthOn, head }: LetterData, view: View): Shown {
  const t = decisionTexts[view.language]
  const { deciders, kinds, states } = kindTexts[view.language]
  const l = t.letters
  const shown = (on: Day): string => formatDay(on, view.language, 'long')
  const period = periodWords(decision, view)
  const decider = decision.decidedAs === null ? states.for_meeting : [decision.decidedByName, decision.decidedByName === null ? deciders[decision.decidedAs] : deciders[decision.decidedAs].toLowerCase()].filter((each) => each !== null).join(', ')
  return {
    title: t.letter, heading: t.letter, lead: kinds[decision.kind],
    actions: <ButtonLink href={`/beslut/${decision.id}`}>{t.back}</ButtonLink>,
    main: (
      <article class="paper">
        <p>{head.municipality}<br />{decision.decidedOn === null ? shown(view.clock.today()) : shown(decision.decidedOn)}</p>
        <p>
          {decision.name !== null && <>{decision.name}{birthOn === null ? '' : `, ${l.born(shown(birthOn))}`}<br /></>}
          {decision.caseNumber !== null && l.case(decision.caseNumber)}
        </p>
        <h2>{l.heading}: {kinds[decision.kind]}</h2>
        <Written text={decision.what} />
        {period !== '' && <p>{l.period}: {period}</p>}
        <h2>{l.reasons}</h2>
        <Written text={decision.reasons} />
        <p>{l.law}: {decision.paragraph}</p>
        <p>{l.decider}: {decider}</p>
        <h2>{l.howTo}</h2>
        {decision.appealable
          ? <>{l.text.map((line) => <p key={line}>{line}</p>)}<p>{l.sendTo(head.municipality, head.phone)}</p><p>{l.help}</p></>
          : <p>{l.not}</p>}
        <p class="quiet">{l.law2}</p>
      </article>
    ),
  }
}
