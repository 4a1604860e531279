import type { FamilyCase } from '../../cases/queries/responsibility.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { MeasureAnswer } from '../contract.ts'
import { isContactKind } from '../rules.ts'
import { measureTexts } from '../texts.ts'
import { EventForm, FollowUpForm, ReportForm, TakeBackForm } from './measure-forms.tsx'
import { PersonLink, dayWords, goalWords, nameOf, periodWords } from './words.tsx'

export type MeasureData = { readonly person: FamilyCase; readonly measure: MeasureAnswer }
type Part = { measure: MeasureAnswer; view: View }

/** One measure: what it is, its goals and how they went, what has happened, and the one or two things that may be done now. */
export function showMeasure({ person, measure }: MeasureData, view: View): Shown {
  const t = measureTexts[view.language]
  const form = typed(null, t.faults, uiTexts[view.language])
  const writes = view.actor.may.has('measure.write')
  return {
    title: t.one, heading: `${nameOf(measure, view)}: ${t.states[measure.state].toLowerCase()}`, status: doneMessage(view, t.done),
    lead: <><PersonLink person={person} view={view} /> · <a href={`/person/${person.personId}/insatser`}>{t.back}</a></>,
    main: (
      <>
        <Panel heading={t.facts} id="insatsen"><DefinitionList rows={factsOf({ measure, view })} /></Panel>
        <Panel heading={t.goalsHeading} id="mal"><Goals measure={measure} view={view} writes={writes} /></Panel>
        {writes && measure.allowed.includes('follow_up') && <FollowUpForm measure={measure} form={form} view={view} />}
        <Panel heading={t.happened} id="handelser"><Happened measure={measure} view={view} /></Panel>
        {writes && <EventForm measure={measure} view={view} />}
        {measure.assessed && view.actor.may.has('decision.write') && (measure.allowed.includes('ended') || measure.allowed.includes('interrupted')) && (
          <p class="no-print">{t.endAgainst} <a href={`/person/${person.personId}/beslut/nytt?slag=end_measure:${measure.id}`}>{t.askEnd}</a></p>
        )}
        <Panel heading={isContactKind(measure.kind) ? t.reportsContact : t.reports} id="rapporter"><Reports measure={measure} view={view} /></Panel>
        {writes && measure.allowed.includes('report') && <ReportForm measure={measure} view={view} />}
        {writes && <TakeBackForm measure={measure} view={view} />}
      </>
    ),
  }
}

/** The follow-up alone: where the worklist leads, and where what was typed is shown again. */
export function showFollowUp({ person, measure }: MeasureData, view: View, entered: Entered | null): Shown {
  const t = measureTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.one, heading: `${t.followUpHeading}: ${nameOf(measure, view).toLowerCase()}`, status: form.status,
    lead: <><PersonLink person={person} view={view} /> · <a href={`/insats/${measure.id}`}>{t.one}</a></>,
    main: <FollowUpForm measure={measure} form={form} view={view} />,
  }
}

function factsOf({ measure, view }: Part) {
  const t = measureTexts[view.language]
  const consents: Readonly<Record<string, string>> = t.consents
  return [
    { term: t.kind, value: nameOf(measure, view), second: measure.assessed ? t.assessed : t.unassessed },
    { term: t.aim, value: measure.aim },
    ...(measure.extent === '' ? [] : [{ term: t.extent, value: measure.extent }]),
    ...(measure.performer === '' ? [] : [{ term: t.performer, value: measure.performer }]),
    { term: t.period, value: periodWords(measure, view) },
    ...(measure.decisionId === null ? [] : [{ term: t.decision, value: <a href={`/beslut/${measure.decisionId}`}>{t.readDecision}</a> }]),
    { term: t.consentOf, value: measure.consentOf.map((each) => consents[each] ?? each).join(', ') || t.noConsent },
    ...(measure.assessed ? [] : [{ term: t.told, value: measure.toldMayApply ? t.yes : t.no }]),
    { term: t.next, value: measure.nextFollowUpOn === null ? t.noNext : dayWords(measure.nextFollowUpOn, view) },
    { term: t.registered, value: t.registeredBy(measure.recordedBy, dayWords(measure.recordedAt.slice(0, 10), view)) },
  ]
}

function Goals({ measure, view, writes }: Part & { writes: boolean }) {
  const t = measureTexts[view.language]
  return (
    <>
      {measure.goals.length === 0 && <p>{t.noGoals}</p>}
      <ul class="plain-list">
        {measure.goals.map((goal) => (
          <li key={goal.id}>
            {goalWords(goal, view)}{' '}
            <span class="line-2">
              {[...(goal.childsOwn ? [t.childsOwn] : []), goal.latest === null ? t.neverJudged : t.latest(t.outcomes[goal.latest].toLowerCase())].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {measure.followUps.toReversed().map((held) => (
        <article key={held.id} class="note-addition">
          <p class="line-2">{t.heldBy(dayWords(held.heldOn, view), held.by)}</p>
          <ul class="plain-list">
            {held.outcomes.map(({ goalId, outcome, note }) => {
              const goal = measure.goals.find(({ id }) => id === goalId)
              return (
                <li key={goalId}>
                  <strong>{t.outcomes[outcome]}</strong>: {goal === undefined ? '' : goalWords(goal, view)}{note === '' ? '' : `. ${note}`}
                </li>
              )
            })}
          </ul>
          {held.note !== '' && <p class="note-text">{held.note}</p>}
        </article>
      ))}
      {writes && measure.allowed.includes('goal') && <GoalForm measure={measure} view={view} />}
    </>
  )
}

function GoalForm({ measure, view }: Part) {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <details class="no-print">
      <summary>{t.addGoal}</summary>
      <PostForm csrf={view.shell.csrf} action={`/insats/${measure.id}/mal`} class="form form-narrow">
        <TextField t={ui} name="words" label={t.goalWords} hint={t.goalsHint} maxlength={500} autocomplete="off" required />
        <CheckboxField t={ui} name="childsOwn" label={t.childsOwn} />
        <div class="button-row"><Button>{t.addGoal}</Button></div>
      </PostForm>
    </details>
  )
}

function Happened({ measure, view }: Part) {
  const t = measureTexts[view.language]
  if (measure.events.length === 0) return <p>{t.nothingHappened}</p>
  return (
    <ul class="plain-list">
      {measure.events.map((event) => (
        <li key={event.id}>
          {event.withdrawnReason === null ? <strong>{t.events[event.kind]}</strong> : <s>{t.events[event.kind]}</s>} {dayWords(event.on, view)}
          {event.outcome === null ? '' : `, ${t.endings[event.outcome].toLowerCase()}`}
          <span class="line-2">
            {[event.reason ?? '', event.withdrawnReason === null ? '' : t.takenBack(event.withdrawnReason), event.by].filter((part) => part !== '').join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Reports({ measure, view }: Part) {
  const t = measureTexts[view.language]
  if (measure.reports.length === 0) return <p>{t.noReports}</p>
  return (
    <>
      {measure.reports.toReversed().map((report) => (
        <article key={report.id} class="note-addition">
          <p class="line-2">
            {[t.span(dayWords(report.fromOn, view), dayWords(report.toOn, view)), ...(report.meetings === null ? [] : [t.meetingsCount(report.meetings)]),
              t.heldBy(dayWords(report.receivedOn, view), report.by)].join(' · ')}
          </p>
          <p class="note-text">{report.words}</p>
        </article>
      ))}
    </>
  )
}
