import type { View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { decidersElsewhere } from '../contract.ts'
import type { MatterAnswer, StepType } from '../contract.ts'
import { decisionFor } from '../rules.ts'
import { compulsoryTexts } from '../texts.ts'
import { dayWords } from './words.ts'

type Part = { matter: MatterAnswer; view: View }

/** One form for each thing that may happen next, the usual one open; nothing else can be registered. */
export function StepForms({ matter, view }: Part) {
  const t = compulsoryTexts[view.language]
  if (matter.next.length === 0) return null
  return (
    <section class="panel-part no-print">
      <h3>{t.register}</h3>
      {matter.state === 'lapsed' && <p class="quiet">{t.alsoLate}</p>}
      {matter.next.map((type, index) => (
        <details key={type} open={index === 0 && matter.state !== 'lapsed'}>
          <summary>{t.steps[type]}</summary>
          <PostForm csrf={view.shell.csrf} action={`/lvu-arende/${matter.id}/steg`} class="form form-narrow">
            <input type="hidden" name="type" value={type} />
            {decisionFor(type) === null ? <ActFields type={type} matter={matter} view={view} /> : <DecisionFields type={type} matter={matter} view={view} />}
          </PostForm>
        </details>
      ))}
    </section>
  )
}

type OfType = Part & { type: StepType }

/** Which step a button belongs to, said to those who hear the page: every form of it has the same word. */
function OfStep({ type, view }: Pick<OfType, 'type' | 'view'>) {
  return <span class="ds-sr-only">: {compulsoryTexts[view.language].steps[type]}</span>
}

function ActFields({ type, matter, view }: OfType) {
  const t = compulsoryTexts[view.language]
  const ui = uiTexts[view.language]
  const id = (name: string): string => `${name}-${type}-${matter.id}`
  const isSent = type.endsWith('-submitted') || type.endsWith('-filed') || type.endsWith('-applied') || type.endsWith('time-requested')
  const label = type.endsWith('-submitted') ? t.onSubmitted : type === 'custody-executed' ? t.onExecuted : t.on
  return (
    <>
      <DayField t={ui} name="on" id={id('dag')} label={label} value={view.clock.today()} required />
      {type.endsWith('time-extended') && <DayField t={ui} name="until" id={id('till')} label={t.until} required />}
      {type === 'care-granted' && (
        <RadioButtons t={ui} name="basis" id={id('grund')} label={t.basis} required
          options={[{ value: 'lvu2', label: t.bases.lvu2 }, { value: 'lvu3', label: t.bases.lvu3 }, { value: 'lvu2-3', label: t.bases['lvu2-3'] }]} />
      )}
      {type === 'custody-ended' && (
        <RadioButtons t={ui} name="by" id={id('vem')} label={t.endedBy} required
          options={[{ value: 'court', label: t.enders.court }, { value: 'committee', label: t.enders.committee }]} />
      )}
      {isSent && <TextField t={ui} name="sentHow" id={id('hur')} label={t.sentHow} hint={t.sentHint} optional={t.optional} autocomplete="off" maxlength={200} />}
      <TextField t={ui} name="courtCaseNumber" id={id('mal')} label={t.courtCaseNumber} optional={t.optional} width="short" autocomplete="off" maxlength={60} />
      <TextArea t={ui} name="words" id={id('ord')} label={t.words} optional={t.optional} rows={2} />
      <div class="button-row"><Button variant="primary">{t.save}<OfStep type={type} view={view} /></Button></div>
    </>
  )
}

function DecisionFields({ type, matter, view }: OfType) {
  const t = compulsoryTexts[view.language]
  const ui = uiTexts[view.language]
  const id = (name: string): string => `${name}-${type}-${matter.id}`
  return (
    <>
      <TextArea t={ui} name="reasons" id={id('skal')} label={t.reasons} hint={t.reasonsHint} optional={t.optional} rows={4} />
      <SelectField t={ui} name="decidedAs" id={id('beslutat')} label={t.elsewhere} hint={t.elsewhereHint} empty={t.notElsewhere}
        options={decidersElsewhere.map((each) => ({ value: each, label: t.decidedAs[each] }))} />
      <DayField t={ui} name="decidedOn" id={id('beslutsdag')} label={t.decidedOn} optional={t.optional} />
      <div class="button-row"><Button variant="primary">{t.propose}<OfStep type={type} view={view} /></Button></div>
    </>
  )
}

/** Takes back a fact that was wrong. */
export function TakeBackForm({ matter, view }: Part) {
  const t = compulsoryTexts[view.language]
  const ui = uiTexts[view.language]
  const standing = matter.steps.filter(({ withdrawnReason }) => withdrawnReason === null).toReversed()
  if (standing.length === 0) return null
  return (
    <details class="no-print">
      <summary>{t.takeBack}</summary>
      <PostForm csrf={view.shell.csrf} action={`/lvu-arende/${matter.id}/ta-tillbaka`} class="form form-narrow">
        <SelectField t={ui} name="factId" id={`fel-${matter.id}`} label={t.takeBackWhat} required
          options={standing.map((step) => ({ value: step.factId, label: `${t.steps[step.type]}, ${dayWords(step.on, view)}` }))} />
        <TextField t={ui} name="reason" id={`felskal-${matter.id}`} label={t.takeBackWhy} hint={t.takeBackHint} required autocomplete="off" maxlength={500} />
        <div class="button-row"><Button>{t.takeBackDo}</Button></div>
      </PostForm>
    </details>
  )
}
