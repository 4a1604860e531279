import type { Shown, View } from '../../mount/route.ts'
import { EmptyState } from '../../ui/messages.tsx'
import type { ApplicationAnswer } from '../contract/application.ts'
import { decisionTexts } from '../texts/decision.ts'
import { supportTexts } from '../texts/staff.ts'
import { CalculationTable, NormNote } from './calculation.tsx'
import { dayOn, nameOf } from './words.ts'

/** The letter to the applicant: the decision, its reasons, how it was calculated, and how to appeal. Printed, one sheet or two. */
export function letterPage(application: ApplicationAnswer, view: View): Shown {
  const texts = supportTexts[view.language]
  const t = texts.letter
  const outcome = application.outcomes.find(({ state }) => state === 'decided') ?? application.outcomes[0]
  if (outcome === undefined) return { title: texts.title, heading: t.title, main: <EmptyState heading={t.none}>{t.noneHint}</EmptyState> }
  return {
    title: texts.title, heading: t.title, islands: ['ui/print'],
    lead: <a href={`/bistand/${application.id}`}>{texts.decide.back}</a>,
    main: (
      <article class="paper prose">
        <p>{t.to} {nameOf(application, view)}<br />{application.caseNumber}<br />{outcome.decidedOn === null ? t.proposal : dayOn(outcome.decidedOn, view)}</p>
        <h2>{t.decision}</h2>
        <p>{decisionTexts[view.language].what(outcome.kind, application.month, outcome.amount)}</p>
        <h2>{t.reasons}</h2>
        <p class="note-text">{outcome.reasons}</p>
        <p>{t.law}</p>
        {application.calculation !== null && (
          <>
            <h2>{t.calculation}</h2>
            <CalculationTable result={application.calculation.result} members={application.members} view={view} />
            <NormNote result={application.calculation.result} view={view} />
          </>
        )}
        <h2>{t.appealHeading}</h2>
        <p>{t.appeal}</p>
        <p>{t.appealTo(view.shell.municipality)}</p>
      </article>
    ),
  }
}
