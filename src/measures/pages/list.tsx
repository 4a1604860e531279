import type { FamilyCase } from '../../cases/queries/responsibility.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { MeasureLine } from '../contract.ts'
import { measureTexts } from '../texts.ts'
import { PersonLink, dayWords, nameOf, periodWords } from './words.tsx'

export type ListData = { readonly person: FamilyCase; readonly measures: readonly MeasureLine[] }

/** A person's measures: what runs, what waits, what has been. */
export function showMeasures({ person, measures }: ListData, view: View): Shown {
  const t = measureTexts[view.language]
  const add = view.actor.may.has('measure.write')
    ? <ButtonLink href={`/person/${person.personId}/insatser/ny`} variant="primary" icon="pen">{t.add}</ButtonLink> : undefined
  return {
    title: t.title, heading: t.heading(measures.length), lead: <PersonLink person={person} view={view} />, status: doneMessage(view, t.done),
    ...(add === undefined ? {} : { actions: add }),
    main: measures.length === 0
      ? <EmptyState heading={t.none}>{t.noneHint}</EmptyState>
      : (
        <Panel flush>
          <Table caption={t.title} captionHidden stacked
            columns={[{ label: t.kind }, { label: t.state }, { label: t.period }, { label: t.performer }, { label: t.next }]}>
            {measures.map((measure) => <Line key={measure.id} measure={measure} view={view} />)}
          </Table>
        </Panel>
      ),
  }
}

function Line({ measure, view }: { measure: MeasureLine; view: View }) {
  const t = measureTexts[view.language]
  const late = measure.nextFollowUpOn !== null && measure.nextFollowUpOn < view.clock.today()
  return (
    <Row>
      <RowHead second={measure.assessed ? t.assessed : t.unassessed}><a href={`/insats/${measure.id}`}>{nameOf(measure, view)}</a></RowHead>
      <Cell label={t.state}>{t.states[measure.state]}</Cell>
      <Cell label={t.period}>{periodWords({ fromOn: measure.startedOn ?? measure.fromOn, toOn: measure.endedOn ?? measure.toOn }, view)}</Cell>
      <Cell label={t.performer}>{measure.performer}</Cell>
      <Cell label={t.next} {...(late ? { tone: 'danger' } : {})}>
        {measure.nextFollowUpOn === null ? t.noNext : dayWords(measure.nextFollowUpOn, view)}
      </Cell>
    </Row>
  )
}
