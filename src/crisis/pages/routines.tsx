import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { caseSteps, routineKinds, routineStates } from '../contract/routine.ts'
import type { CaseStep, RoutineKind, RoutineRow, RoutineState } from '../contract/routine.ts'
import { routineTexts } from '../texts/routine.ts'
import { dayWords, PrintButton, Printed } from './plan-words.tsx'

type Chosen = { readonly steg?: CaseStep | undefined; readonly slag?: RoutineKind | undefined; readonly lage?: RoutineState | undefined }
export type RoutinesData = { readonly routines: readonly RoutineRow[]; readonly unread: number; readonly chosen: Chosen }
export const routinesPath = '/rutiner'

/** The routines and governing documents, narrowed by step, kind and state. */
export function showRoutines({ routines, unread, chosen }: RoutinesData, view: View): Shown {
  const t = routineTexts[view.language]
  return {
    title: t.title, heading: t.heading(unread), lead: t.lead, status: doneMessage(view, t.done), islands: ['ui/rows', 'ui/print'],
    actions: (
      <>
        {view.actor.may.has('routine.write') && <ButtonLink href="/rutiner/ny" variant="primary">{t.add}</ButtonLink>}
        <PrintButton label={t.print} />
      </>
    ),
    main: (
      <>
        <Choices chosen={chosen} view={view} />
        {routines.length === 0 ? <EmptyState heading={t.empty}>{t.emptyHow}</EmptyState> : <Panel flush><Rows routines={routines} view={view} /></Panel>}
        <Printed view={view} />
      </>
    ),
  }
}

function Choices({ chosen, view }: { chosen: Chosen; view: View }) {
  const t = routineTexts[view.language]
  const ui = uiTexts[view.language]
  const some = chosen.steg !== undefined || chosen.slag !== undefined || chosen.lage !== undefined
  return (
    <FilterForm t={ui} action={routinesPath} clear={some ? routinesPath : undefined} open={some}>
      <SelectField t={ui} name="steg" label={t.step} empty={t.all} value={chosen.steg ?? ''} options={caseSteps.map((value) => ({ value, label: t.steps[value] }))} />
      <SelectField t={ui} name="slag" label={t.kind} empty={t.all} value={chosen.slag ?? ''} options={routineKinds.map((value) => ({ value, label: t.kinds[value] }))} />
      <SelectField t={ui} name="lage" label={t.stateLabel} empty={t.all} value={chosen.lage ?? ''} options={routineStates.map((value) => ({ value, label: t.states[value] }))} />
    </FilterForm>
  )
}

function Rows({ routines, view }: { routines: readonly RoutineRow[]; view: View }) {
  const t = routineTexts[view.language]
  const { title, state, steps, owner, days, read } = t.columns
  return (
    <Table caption={t.title} captionHidden stacked columns={[{ label: title }, { label: state }, { label: steps }, { label: owner }, { label: days }, { label: read }]}>
      {routines.map((row) => (
        <Row key={row.id} open={`/rutin/${row.id}`}>
          <RowHead second={t.kinds[row.kind]}><a href={`/rutin/${row.id}`} data-row-open>{row.title}</a></RowHead>
          <Cell label={state} second={row.draft && row.state !== 'draft' ? t.states.draft : undefined}>{t.states[row.state]}</Cell>
          <Cell label={steps}>{stepWords(row.steps, view)}</Cell>
          <Cell label={owner}>{row.ownerName}</Cell>
          <Cell label={days}>{daysWords(row, view)}</Cell>
          <Cell label={read} second={isHeld(row) ? (row.readByMe ? t.youRead : t.youNot) : undefined}>{isHeld(row) ? t.readShare(row.read, row.staff) : ''}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Whether a version holds, so that it is to be read. */
export function isHeld({ state }: Pick<RoutineRow, 'state'>): boolean {
  return state === 'in_force' || state === 'review_due'
}

/** The steps of a case at which a routine applies. */
export function stepWords(steps: readonly CaseStep[], { language }: Pick<View, 'language'>): string {
  const t = routineTexts[language]
  return steps.length === 0 ? t.noStep : steps.map((step) => t.steps[step]).join(', ')
}

function daysWords({ state, validToOn, reviewOn }: RoutineRow, view: View): string {
  const t = routineTexts[view.language]
  if (validToOn !== null) return state === 'ended' ? t.ended(dayWords(validToOn, view)) : t.endsOn(dayWords(validToOn, view))
  return reviewOn === null ? '' : t.reviewOn(dayWords(reviewOn, view))
}
