import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Exercise } from '../contract/plan.ts'
import { planTexts } from '../texts/plan.ts'
import { dayWords, PrintButton, Printed } from './plan-words.tsx'

const path = '/krisplan/ovningar'

/** The exercises that have been held, what each taught, and the form of a new one. */
export function showExercises(exercises: readonly Exercise[], view: View, entered: Entered | null): Shown {
  const t = planTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.exerciseTitle, heading: t.exerciseHeading(exercises.length), lead: t.exerciseLead, status: form.status ?? doneMessage(view, t.done), islands: ['ui/print'],
    actions: <><ButtonLink href="/krisplan">{t.toPlan}</ButtonLink><PrintButton label={t.print} /></>,
    main: (
      <>
        {exercises.length === 0 ? <EmptyState heading={t.noExercises}>{t.noExercisesHow}</EmptyState> : <Panel flush><Held exercises={exercises} view={view} /></Panel>}
        {view.actor.may.has('crisis.plan') && (
          <Panel heading={t.newExercise} id="ny">
            <PostForm csrf={view.shell.csrf} action={path} class="form form-narrow" noValidate>
              <DayField t={ui} name="heldOn" label={t.heldOn} hint={null} value={form.value('heldOn', view.clock.today())} error={form.error('heldOn')} />
              <TextArea t={ui} name="scenario" label={t.scenario} rows={3} value={form.value('scenario')} error={form.error('scenario')} />
              <TextField t={ui} name="tookPart" label={t.tookPart} hint={t.tookPartHint} value={form.value('tookPart')} error={form.error('tookPart')} maxlength={500} autocomplete="off" />
              <TextArea t={ui} name="learnt" label={t.learnt} rows={3} optional={ui.optional} value={form.value('learnt')} error={form.error('learnt')} />
              <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
            </PostForm>
          </Panel>
        )}
        <Printed view={view} />
      </>
    ),
  }
}

function Held({ exercises, view }: { exercises: readonly Exercise[]; view: View }) {
  const t = planTexts[view.language]
  const { day, scenario, part, learnt } = t.exerciseColumns
  return (
    <Table caption={t.exerciseTitle} captionHidden stacked columns={[{ label: day }, { label: scenario }, { label: part }, { label: learnt }]}>
      {exercises.map((each) => (
        <Row key={each.id}>
          <RowHead>{dayWords(each.heldOn, view)}</RowHead>
          <Cell label={scenario}>{each.scenario}</Cell>
          <Cell label={part}>{each.tookPart}</Cell>
          <Cell label={learnt}>
            {each.learnt ?? t.notLearnt}
            {each.learnt === null && view.actor.may.has('crisis.plan') && each.heldOn <= view.clock.today() && (
              <>{' '}<a href={`${path}/${each.id}`}>{t.writeLearnt}<span class="ds-sr-only">{t.editOf(dayWords(each.heldOn, view))}</span></a></>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** The form in which it is written what an exercise taught. */
export function showLearnt(exercise: Exercise, view: View, entered: Entered | null): Shown {
  const t = planTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.writeLearnt, heading: t.writeLearnt, lead: `${dayWords(exercise.heldOn, view)}: ${exercise.scenario}`, status: form.status,
    main: (
      <Panel>
        {exercise.learnt !== null ? <p>{exercise.learnt}</p> : (
          <PostForm csrf={view.shell.csrf} action={`${path}/${exercise.id}`} class="form form-narrow" noValidate>
            <TextArea t={ui} name="learnt" label={t.learnt} rows={5} value={form.value('learnt')} error={form.error('learnt')} />
            <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={path} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        )}
      </Panel>
    ),
  }
}
