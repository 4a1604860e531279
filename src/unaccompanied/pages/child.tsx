import { day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { doneMessage } from '../../mount/done.tsx'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { aboutPerson } from '../../persons/pages/fields.tsx'
import { askFirst } from '../../persons/pages/reveal.tsx'
import type { PersonStanding } from '../../persons/queries/person.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { endings, stepOutcomes } from '../contract.ts'
import type { Reception } from '../contract.ts'
import { unaccompaniedTexts } from '../texts.ts'
import { Ledger, LedgerForms } from './ledger.tsx'

export type ChildData = { readonly person: PersonStanding; readonly receptions: readonly Reception[] }
export const addressOf = (personId: string): string => `/person/${personId}/ensamkommande`

/** One child's reception: what is arranged and missing, whose turn it is, the state's compensation, and the forms for what comes next. */
export function showChild({ person, receptions }: ChildData, view: View, entered: Entered | null): Shown {
  const t = unaccompaniedTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const writes = view.actor.may.has('unaccompanied.write')
  const ongoing = receptions.find(({ endedOn }) => endedOn === null)
  const part = { personId: person.id, form, view }
  return askFirst(person, addressOf(person.id), view) ?? aboutPerson(view, person, t.personHeading, form.status ?? doneMessage(view, t.done), (
    <>
      {receptions.length === 0 && <EmptyState heading={t.none}>{t.receiveHint}</EmptyState>}
      {receptions.map((reception) => <Stay key={reception.id} reception={reception} {...part} writes={writes && reception === ongoing} />)}
      {writes && ongoing === undefined && <Receive {...part} />}
      {writes && ongoing !== undefined && <NextForms reception={ongoing} {...part} />}
      <p class="no-print"><a href="/ensamkommande">{t.all}</a></p>
    </>
  ))
}

type Part = { personId: string; form: Typed; view: View }

function Stay({ reception, personId, view, writes, form }: Part & { reception: Reception; writes: boolean }) {
  const t = unaccompaniedTexts[view.language]
  const long = (on: string): string => formatDay(day(on), view.language, 'long')
  const heading = [t.stayFrom(long(reception.arrivedOn)), reception.endedOn === null ? '' : t.stayTo(long(reception.endedOn))].filter((each) => each !== '').join(' ')
  return (
    <>
      {reception.endedHow !== null && <Notice>{t.endings[reception.endedHow]}{reception.movedTo === null ? '' : ` (${reception.movedTo})`}</Notice>}
      <Panel heading={heading} id={`steg-${reception.id}`} flush>
                <Table caption={t.stepsCaption} captionHidden stacked
          columns={[{ label: t.step }, { label: t.state }, { label: t.day }, { label: t.whose }, { label: t.noteColumn }]}>
          {reception.steps.map((step) => (
            <Row key={step.step}>
              <RowHead>{t.steps[step.step]}</RowHead>
              <Cell label={t.state}>{step.state === 'missing' && step.turn === 'us' ? <strong class="alarming">{t.states.missing}</strong> : t.states[step.state]}</Cell>
              <Cell label={t.day}>{step.on === null ? '' : step.state === 'missing' ? t.missingLine('', '', step.days ?? 0).replace(/^: , /, '') : long(step.on)}</Cell>
              <Cell label={t.whose}>{step.turn === null ? '' : t.turns[step.turn]}</Cell>
              <Cell label={t.noteColumn}>{step.note}</Cell>
            </Row>
          ))}
        </Table>
        {writes && <TakeBack reception={reception} personId={personId} form={form} view={view} />}
      </Panel>
      <Ledger reception={reception} view={view} />
      {writes && <LedgerForms reception={reception} personId={personId} form={form} view={view} />}
    </>
  )
}

function TakeBack({ reception, personId, form, view }: Part & { reception: Reception }) {
  const t = unaccompaniedTexts[view.language]
  const ui = uiTexts[view.language]
  const taken = reception.steps.flatMap(({ step, rowId }) => (rowId === null ? [] : [{ value: rowId, label: t.steps[step] }]))
  if (taken.length === 0) return null
  return (
    <details class="panel-foot no-print">
      <summary>{t.takeBackHeading}</summary>
      <PostForm csrf={view.shell.csrf} action={addressOf(personId)} class="form form-narrow">
        <input type="hidden" name="what" value="withdraw" />
        <SelectField t={ui} name="rowId" label={t.step} empty="" options={taken} value={form.value('rowId')} error={form.error('rowId')} />
        <TextField t={ui} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} />
        <ButtonRow><Button>{t.takeBack}</Button></ButtonRow>
      </PostForm>
    </details>
  )
}

function Receive({ personId, form, view }: Part) {
  const t = unaccompaniedTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <Panel heading={t.receiveHeading} id="ta-emot">
      <PostForm csrf={view.shell.csrf} action={addressOf(personId)} class="form form-narrow">
        <input type="hidden" name="what" value="receive" />
        <DayField t={ui} name="arrivedOn" label={t.arrivedOn} value={form.value('arrivedOn', view.clock.today())} error={form.error('arrivedOn')} />
        <DayField t={ui} name="assignedOn" label={t.assignedOn} optional={ui.optional} value={form.value('assignedOn')} error={form.error('assignedOn')} />
        <ButtonRow><Button variant="primary">{t.receive}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function NextForms({ reception, personId, form, view }: Part & { reception: Reception }) {
  const t = unaccompaniedTexts[view.language]
  const ui = uiTexts[view.language]
  const left = reception.steps.filter(({ state }) => state === 'missing')
  const today = view.clock.today()
  return (
    <div class="columns-2 no-print">
      <Panel heading={t.stepHeading} id="nytt-steg">
        <PostForm csrf={view.shell.csrf} action={addressOf(personId)} class="form">
          <input type="hidden" name="what" value="step" />
          <SelectField t={ui} name="step" label={t.step} empty="" options={left.map(({ step }) => ({ value: step, label: t.steps[step] }))}
            value={form.value('step')} error={form.error('step')} />
          <RadioButtons t={ui} name="outcome" label={t.outcome} inline value={form.value('outcome', 'done')} error={form.error('outcome')}
            options={stepOutcomes.map((each) => ({ value: each, label: t.states[each] }))} />
          <DayField t={ui} name="on" label={t.on} value={form.value('on', today)} error={form.error('on')} />
          <TextArea t={ui} name="note" label={t.note} hint={t.noteHint} rows={2} value={form.value('note')} error={form.error('note')} />
          <ButtonRow><Button variant="primary">{t.saveStep}</Button></ButtonRow>
        </PostForm>
      </Panel>
      <Panel heading={t.endHeading} id="avsluta">
        <PostForm csrf={view.shell.csrf} action={addressOf(personId)} class="form">
          <input type="hidden" name="what" value="end" />
          <SelectField t={ui} id="how" name="how" label={t.how} empty="" options={endings.map((how) => ({ value: how, label: t.endings[how] }))}
            value={form.value('how')} error={form.error('how')} />
          <DayField t={ui} id="end-on" name="on" label={t.on} value={form.value('on', today)} />
          <TextField t={ui} name="movedTo" label={t.movedTo} hint={t.movedHint} inputmode="numeric" width="short" optional={ui.optional}
            value={form.value('movedTo')} error={form.error('movedTo')} />
          <ButtonRow><Button>{t.end}</Button></ButtonRow>
        </PostForm>
      </Panel>
    </div>
  )
}
