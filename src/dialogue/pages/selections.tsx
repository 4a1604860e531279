import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, RadioList, SelectField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, ErrorSummary } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter, WriteHere } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Place } from '../contract/figures.ts'
import { sampleMethods } from '../contract/sample.ts'
import type { DrawnSelection, SavedSelection, SelectionChoices, SelectionLine, SelectionQuery } from '../contract/selections.ts'
import type { QueryFault } from '../rules/read-selection-query.ts'
import { selectionTexts } from '../texts/selections.ts'
import type { Option } from '../usecases/draw-selection.ts'
import { SelectionParts } from './selection-parts.tsx'

/** The saved selections, the latest first. */
export function selectionsPage({ selections }: { readonly selections: readonly SelectionLine[] }, view: View): Shown {
  const { language, clock, actor } = view
  const t = selectionTexts[language]
  const { columns } = t
  return {
    title: t.title, heading: t.heading(selections.length), lead: t.lead, status: doneMessage(view, t.done),
    actions: actor.may.has('dialogue.write') ? <ButtonLink href="/urval/nytt" variant="primary">{t.new}</ButtonLink> : <></>,
    main: selections.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.title} captionHidden stacked columns={[{ label: columns.name }, { label: columns.n }, { label: columns.method },
          { label: columns.mean, align: 'end' }, { label: columns.saved }]}>
          {selections.map((one) => (
            <Row key={one.id}>
              <RowHead second={one.purpose}><a href={`/urval/${one.id}`}>{one.name}</a></RowHead>
              <Cell label={columns.n}>{t.of(one.n, one.among)}</Cell>
              <Cell label={columns.method}>{t.methods[one.method]}</Cell>
              <Cell label={columns.mean} align="end">{one.mean === null ? '–' : formatNumber(one.mean, language, 3)}</Cell>
              <Cell label={columns.saved}>{t.savedBy(one.savedBy, formatInstant(instant(one.savedAt), clock.today(), language))}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
    ),
  }
}

export type NewSelectionData = {
  readonly query: SelectionQuery; readonly faults: readonly QueryFault[]; readonly drawn: DrawnSelection | null
  readonly places: readonly Place[]; readonly variables: readonly Option[]
}

const addressOf = ({ antal, metod, fro, lan, tal, lanminst, med, utan }: SelectionQuery): string => `/urval/nytt?${new URLSearchParams([
  ['visa', '1'], ['antal', String(antal)], ['metod', metod], ['fro', String(fro)], ['lan', lan], ['lanminst', String(lanminst)], ['med', med], ['utan', utan],
  ...tal.map((each) => ['tal', each]),
]).toString()}`

function leadOf({ difference, counties, groups }: DrawnSelection, { language }: View): string {
  return selectionTexts[language].drawnLead(difference.mean === null ? '–' : formatNumber(difference.mean, language, 3), counties,
    groups.filter(({ chosen }) => chosen > 0).length)
}

/** A selection as it is drawn from the choices in the address, with the form to change them and the form to save it. */
export function newSelectionPage(data: NewSelectionData, view: View, entered: Entered | null): Shown {
  const t = selectionTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const words: Readonly<Record<string, string>> = { ...t.faults, ...t.impossibleWhy }
  const faults = data.faults.map(({ field, code }) => ({ field, message: words[code] ?? code }))
  const { drawn } = data
  const choices = <Panel heading={t.chooseHeading} id="val"><ChoiceForm data={data} view={view} faults={faults} /></Panel>
  return {
    title: t.title, islands: ['ui/print'], heading: drawn === null ? t.newHeading : t.drawnHeading(drawn.chosen.length, drawn.among),
    lead: drawn === null ? t.lead : leadOf(drawn, view), status: faults.length > 0 ? <ErrorSummary t={ui} faults={faults} /> : form.status,
    actions: <ButtonLink href="/urval">{t.back}</ButtonLink>,
    main: drawn === null ? choices : (
      <div class="with-wide-side">
        <div class="column"><SelectionParts drawn={drawn} view={view} /></div>
        <div class="column no-print">
          <Panel heading={t.saveHeading} id="spara">
            <p class="quiet">{t.saveWhy}</p>
            <PostForm csrf={view.shell.csrf} action={addressOf(data.query)} class="form" noValidate>
              <TextField t={ui} name="name" label={t.name} value={form.value('name')} error={form.error('name')} maxlength={80} autocomplete="off" />
              <TextArea t={ui} name="purpose" label={t.purpose} value={form.value('purpose')} error={form.error('purpose')} rows={2} maxLength={500} />
              <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
            </PostForm>
          </Panel>
          {choices}
        </div>
      </div>
    ),
  }
}

function ChoiceForm({ data: { query, places, variables }, view: { language }, faults }: {
  data: NewSelectionData; view: View; faults: ReadonlyArray<{ field: string; message: string }>
}) {
  const t = selectionTexts[language]
  const ui = uiTexts[language]
  const error = (field: string): string | undefined => faults.find((fault) => fault.field === field)?.message
  const counties = [...new Set(places.map(({ county }) => county))].toSorted((a, b) => a.localeCompare(b, 'sv'))
  const number = { inputmode: 'numeric', width: 'short', autocomplete: 'off' } as const
  return (
    <form action="/urval/nytt" method="get" class="form">
      <input type="hidden" name="visa" value="1" />
      <TextField t={ui} name="antal" label={t.n} value={String(query.antal)} error={error('antal')} {...number} />
      <RadioList t={ui} name="metod" label={t.method} value={query.metod} options={sampleMethods.map((value) => ({ value,
        label: t.methods[value], hint: t.methodHints[value] }))} />
      <TextField t={ui} name="fro" label={t.seed} hint={t.seedHint} value={String(query.fro)} {...number} />
      <CheckboxList t={ui} name="tal" label={t.variables} hint={t.variablesHint} values={query.tal} error={error('tal')} options={variables.map(({ id, title }) => ({ value: id, label: title }))} />
      <SelectField t={ui} name="lan" label={t.county} empty={t.everyCounty} value={query.lan} options={counties.map((county) => ({ value: county, label: county }))} />
      <TextField t={ui} name="lanminst" label={t.counties} value={String(query.lanminst)} error={error('lanminst')} {...number} />
      <TextField t={ui} name="med" label={t.include} hint={t.includeHint} value={query.med} error={error('med')} autocomplete="off" />
      <TextField t={ui} name="utan" label={t.exclude} hint={t.includeHint} value={query.utan} error={error('utan')} autocomplete="off" />
      <ButtonRow><Button variant="primary">{t.draw}</Button></ButtonRow>
    </form>
  )
}

const queryOf = ({ n, method, seed, county, variables, counties, include, exclude }: SelectionChoices): SelectionQuery => (
  { antal: n, metod: method, fro: seed, lan: county, tal: [...variables], lanminst: counties, med: include.join(','),
    utan: exclude.join(','), visa: '1' })

/** The protocol of a saved selection: as it was drawn, by whom and when, with room for the decision on paper. */
export function selectionPage(saved: SavedSelection, view: View): Shown {
  const { language, clock, actor } = view
  const t = selectionTexts[language]
  const at = formatInstant(instant(saved.savedAt), clock.today(), language)
  return {
    title: t.title, islands: ['ui/print'], heading: saved.name, lead: t.savedLead(saved.savedBy, at), status: doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        <Button type="button" data-print hidden>{t.print}</Button>
        {actor.may.has('dialogue.write') && <ButtonLink href={addressOf(queryOf(saved.drawn.choices))}>{t.again}</ButtonLink>}
        <ButtonLink href="/urval">{t.back}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <div class="column">
        <Panel heading={t.drawnHeading(saved.drawn.chosen.length, saved.drawn.among)} id="fynd">
          <p>{leadOf(saved.drawn, view)}</p>
          <p><strong>{t.purposeHeading}:</strong> {saved.purpose}</p>
          <WriteHere label={t.decision} />
        </Panel>
        <SelectionParts drawn={saved.drawn} view={view} />
        <PrintFooter printed={uiTexts[language].printedBy(at, actor.name)} />
      </div>
    ),
  }
}
