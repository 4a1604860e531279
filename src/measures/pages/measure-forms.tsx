import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { endings, goalOutcomes } from '../contract.ts'
import type { MeasureAnswer, MeasureEvent } from '../contract.ts'
import { inOrder } from '../rules.ts'
import { measureTexts } from '../texts.ts'
import { goalWords } from './words.tsx'

type Part = { measure: MeasureAnswer; form: Typed; view: View }

/** One click for each goal; the rest may be empty. */
export function FollowUpForm({ measure, form, view }: Part) {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <div class="no-print">
      <Panel heading={t.followUpHeading} id="folj-upp">
        <p class="quiet">{t.followUpLead}</p>
        <PostForm csrf={view.shell.csrf} action={`/insats/${measure.id}/folj-upp`} class="form">
          {measure.goals.map((goal) => (
            <div key={goal.id} class="stack-small">
              <RadioButtons t={ui} name={`outcome.${goal.id}`} label={t.howGoal(goalWords(goal, view))} value={form.value(`outcome.${goal.id}`)}
                options={goalOutcomes.map((outcome) => ({ value: outcome, label: t.outcomes[outcome] }))} />
              <TextField t={ui} name={`note.${goal.id}`} label={t.note} optional={t.optional} value={form.value(`note.${goal.id}`)} autocomplete="off"
                maxlength={1000} />
            </div>
          ))}
          <TextArea t={ui} name="about" label={t.about} optional={t.optional} rows={3} value={form.value('about')} error={form.error('about')} />
          <div class="form-pair">
            <DayField t={ui} name="heldOn" label={t.heldOn} value={form.value('heldOn', view.clock.today())} error={form.error('heldOn')} />
            <DayField t={ui} name="nextOn" label={t.nextOn} hint={t.nextHint} value={form.value('nextOn')} error={form.error('nextOn')} />
          </div>
          <div class="button-row"><Button variant="primary">{t.saveFollowUp}</Button></div>
        </PostForm>
      </Panel>
    </div>
  )
}

const steps: readonly MeasureEvent[] = ['started', 'interrupted', 'ended', 'withdrawn']

/** What may happen next to a measure as it stands: a form for each, folded but the first. */
export function EventForm({ measure, view }: Omit<Part, 'form'>) {
  const t = measureTexts[view.language]
  const possible = steps.filter((step) => measure.allowed.includes(step))
  if (possible.length === 0) return null
  return (
    <div class="no-print">
      <Panel heading={t.step} id="steg">
        {possible.map((step, index) => (
          <details key={step} open={index === 0 && step === 'started'}>
            <summary>{t.doEvents[step]}</summary>
            <OneEvent step={step} measure={measure} view={view} />
          </details>
        ))}
      </Panel>
    </div>
  )
}

function OneEvent({ step, measure, view }: Omit<Part, 'form'> & { step: MeasureEvent }) {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action={`/insats/${measure.id}/handelse`} class="form form-narrow">
      <input type="hidden" name="kind" value={step} />
      <DayField t={ui} name="on" id={`on-${step}`} label={t.on} value={view.clock.today()} required />
      {step === 'ended' && (
        <SelectField t={ui} name="outcome" label={t.outcome} value="as_planned"
          options={endings.map((ending) => ({ value: ending, label: t.endings[ending] }))} />
      )}
      {step !== 'started' && (
        <TextArea t={ui} name="reason" id={`reason-${step}`} label={t.reason} rows={2} required />
      )}
      <div class="button-row"><Button {...(step === 'started' ? { variant: 'primary' } : {})}>{t.eventStarted}</Button></div>
    </PostForm>
  )
}

/** What a contact person or another performer tells. */
export function ReportForm({ measure, view }: Omit<Part, 'form'>) {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <details class="no-print">
      <summary>{t.addReport}</summary>
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/insats/${measure.id}/rapport`} class="form form-narrow">
          <DayField t={ui} name="receivedOn" label={t.receivedOn} value={view.clock.today()} required />
          <DayField t={ui} name="fromOn" label={t.reportFrom} required />
          <DayField t={ui} name="toOn" label={t.reportTo} required />
          <TextField t={ui} name="meetings" label={t.meetings} optional={t.optional} inputmode="numeric" width="short" autocomplete="off" />
          <TextArea t={ui} name="words" id="report-words" label={t.words} rows={5} required />
          <div class="button-row"><Button>{t.saveReport}</Button></div>
        </PostForm>
      </Panel>
    </details>
  )
}

/** Takes back the latest event, when it was wrong. */
export function TakeBackForm({ measure, view }: Omit<Part, 'form'>) {
  const t = measureTexts[view.language]
  const latest = inOrder(measure.events.filter(({ withdrawnReason }) => withdrawnReason === null)).at(-1)
  if (latest === undefined) return null
  return (
    <details class="no-print">
      <summary>{t.takeBackHeading}</summary>
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/insats/${measure.id}/handelse/${latest.id}/ta-tillbaka`} class="form form-narrow">
          <TextField t={uiTexts[view.language]} name="reason" id="reason-back" label={t.reason} hint={t.takeBackHint} required autocomplete="off" maxlength={500} />
          <div class="button-row"><Button>{t.takeBack}</Button></div>
        </PostForm>
      </Panel>
    </details>
  )
}
