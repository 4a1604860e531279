import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxField, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Kind, Kinds, UnnamedDecision } from '../contract.ts'
import { kindName, measureTexts } from '../texts.ts'
import { dayWords, nameOf } from './words.tsx'

type Part = { data: Kinds; form: Typed; view: View }

/** The kinds of measures, the municipality's own among them, and for which of them who uses them is not recorded. */
export function showKinds(data: Kinds, view: View, entered: Entered | null): Shown {
  const t = measureTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.setUp.title, heading: t.setUp.heading, lead: t.setUp.lead, status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <Panel flush><KindTable data={data} form={form} view={view} /></Panel>
        <Panel heading={t.setUp.add} id="ny-typ"><NewKind data={data} form={form} view={view} /></Panel>
        <Panel heading={t.setUp.unnamedHeading} id="utan-namn"><Unnamed data={data} form={form} view={view} /></Panel>
      </>
    ),
  }
}

function validWords({ fromOn, toOn }: { fromOn: string | null; toOn: string | null }, view: View): string {
  const t = measureTexts[view.language]
  if (fromOn === null) return t.setUp.shipped
  return toOn === null ? `${t.since(dayWords(fromOn, view))}, ${t.setUp.until}` : t.span(dayWords(fromOn, view), dayWords(toOn, view))
}

function KindTable({ data, view }: Part) {
  const t = measureTexts[view.language].setUp
  return (
    <Table caption={t.heading} captionHidden stacked
      columns={[{ label: t.name }, { label: t.needs }, { label: t.valid }, { label: t.action, hidden: true }]}>
      {data.kinds.map((kind) => (
        <Row key={kind.kind}>
          <RowHead>{kindName(kind.kind, kind.name, view.language)}</RowHead>
          <Cell label={t.needs}>{kind.alwaysAssessed ? t.always : t.either}</Cell>
          <Cell label={t.valid}>{validWords(kind, view)}</Cell>
          <Cell>{kind.fromOn !== null && kind.toOn === null && <EndForm action={`/insatstyper/${kind.kind}/avsluta`} row={kind} view={view} />}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function EndForm({ action, row, view }: { action: string; row: Kind | UnnamedDecision; view: View }) {
  const t = measureTexts[view.language].setUp
  return (
    <PostForm csrf={view.shell.csrf} action={action} class="stack-small">
      <DayField t={uiTexts[view.language]} name="toOn" id={`till-${'id' in row ? row.id : row.kind}`} label={t.endOn} hint={null} required />
      <Button size="row">{t.end}</Button>
    </PostForm>
  )
}

function NewKind({ form, view }: Part) {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action="/insatstyper" class="form form-narrow">
      <TextField t={ui} name="name" label={t.setUp.name} value={form.value('name')} error={form.error('name')} maxlength={80} autocomplete="off" />
      <CheckboxField t={ui} name="alwaysAssessed" label={t.setUp.alwaysAssessed} checked={form.value('alwaysAssessed') === 'ja'} />
      <DayField t={ui} name="fromOn" label={t.from} value={form.value('fromOn', view.clock.today())} error={form.error('fromOn')} />
      <DayField t={ui} name="toOn" label={t.to} hint={t.toHint} value={form.value('toOn')} error={form.error('toOn')} />
      <div class="button-row"><Button variant="primary">{t.setUp.save}</Button></div>
    </PostForm>
  )
}

function Unnamed({ data, view }: Part) {
  const t = measureTexts[view.language]
  return (
    <>
      <p>{t.setUp.unnamedLead}</p>
      {data.unnamed.length === 0 ? <EmptyState heading={t.setUp.noUnnamed}>{t.setUp.noUnnamedHint}</EmptyState> : (
        <Table caption={t.setUp.unnamedHeading} captionHidden stacked
          columns={[{ label: t.kind }, { label: t.setUp.valid }, { label: t.setUp.minutes }, { label: t.setUp.reasons }, { label: t.setUp.action, hidden: true }]}>
          {data.unnamed.map((decision) => (
            <Row key={decision.id}>
              <RowHead>{nameOf(decision, view)}</RowHead>
              <Cell label={t.setUp.valid}>{validWords(decision, view)}</Cell>
              <Cell label={t.setUp.minutes} second={dayWords(decision.decidedOn, view)}>{decision.minutesReference}</Cell>
              <Cell label={t.setUp.reasons}>{decision.reasons}</Cell>
              <Cell>{decision.toOn === null && <EndForm action={`/insatstyper/beslut/${decision.id}/avsluta`} row={decision} view={view} />}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <p class="no-print"><a href="/insatstyper/beslut/nytt">{t.setUp.addUnnamed}</a></p>
    </>
  )
}

/** The form for a decision of the committee that who uses a kind is not recorded. */
export function showNewUnnamed({ kinds }: Kinds, view: View, entered: Entered | null): Shown {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const options = kinds.filter((kind) => !kind.alwaysAssessed).map(({ kind, name }) => ({ value: kind, label: kindName(kind, name, view.language) }))
  return {
    title: t.setUp.title, heading: t.setUp.addUnnamed, lead: t.setUp.unnamedLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action="/insatstyper/beslut/nytt" class="form form-narrow">
          <SelectField t={ui} name="kind" label={t.kind} empty={t.choose} value={form.value('kind')} error={form.error('kind')} options={options} />
          <DayField t={ui} name="decidedOn" label={t.setUp.decidedOn} value={form.value('decidedOn')} error={form.error('decidedOn')} />
          <DayField t={ui} name="fromOn" label={t.from} value={form.value('fromOn', view.clock.today())} error={form.error('fromOn')} />
          <DayField t={ui} name="toOn" label={t.to} hint={t.toHint} value={form.value('toOn')} error={form.error('toOn')} />
          <TextField t={ui} name="minutesReference" label={t.setUp.minutes} value={form.value('minutesReference')} error={form.error('minutesReference')}
            maxlength={100} autocomplete="off" />
          <TextArea t={ui} name="reasons" label={t.setUp.reasons} rows={4} value={form.value('reasons')} error={form.error('reasons')} />
          <div class="button-row"><Button variant="primary">{t.setUp.saveUnnamed}</Button><a href="/insatstyper">{ui.cancel}</a></div>
        </PostForm>
      </Panel>
    ),
  }
}
