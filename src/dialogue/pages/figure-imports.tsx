import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { FigureImport } from '../contract/figures.ts'
import { figuresTexts } from '../texts/figures.ts'
import type { FiguresTexts } from '../texts/figures.ts'

export type ImportsData = { readonly imports: readonly FigureImport[] }

/** Where figures are read in: a file to choose, and the imports so far with how far each has come. */
export function figureImportsPage({ imports }: ImportsData, view: View, entered: Entered | null): Shown {
  const t = figuresTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.importTitle, heading: t.importTitle, lead: t.importLead, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonRow><ButtonLink href="/kommuntal/hamta">{t.fetch}</ButtonLink><ButtonLink href="/kommuntal">{t.back}</ButtonLink></ButtonRow>,
    main: (
      <>
        <Panel>
          <PostForm csrf={view.shell.csrf} action="/kommuntal/las-in" enctype="multipart/form-data" class="form form-narrow">
            <FileField t={ui} name="files" label={t.importFile} hint={t.importFileHint} error={form.error('files')} accept=".csv,.json,text/csv,application/json" />
            <TextArea t={ui} name="pasted" label={t.importPasted} optional={ui.optional} rows={3} error={form.error('pasted')} />
            <ButtonRow><Button variant="primary">{t.importButton}</Button></ButtonRow>
          </PostForm>
        </Panel>
        <Panel heading={t.imports} id="inlasningar" flush={imports.length > 0}>
          {imports.length === 0 ? <EmptyState heading={t.importsNone}>{t.importsNoneHow}</EmptyState> : <Imports imports={imports} view={view} />}
        </Panel>
        {imports.some(({ stage }) => stage === 'waiting' || stage === 'reading') && <ButtonLink href="/kommuntal/las-in">{t.refresh}</ButtonLink>}
      </>
    ),
  }
}

function Imports({ imports, view }: ImportsData & { view: View }) {
  const { language, clock } = view
  const t = figuresTexts[language]
  const { importColumns: c } = t
  const number = (value: number): string => formatNumber(value, language)
  return (
    <Table caption={t.imports} captionHidden stacked columns={[{ label: c.asked }, { label: c.stage }, { label: c.progress },
      { label: c.by }, ...(imports.some(canAct) ? [{ label: t.fetchAction }] : [])]}>
      {imports.map((one) => (
        <Row key={one.id} tone={one.stage === 'refused' ? 'danger' : undefined}>
          <RowHead second={one.fetched === null ? undefined : fetchedWords(one.fetched, t)}>{formatInstant(instant(one.askedAt), clock.today(), language)}</RowHead>
          <Cell label={c.stage} second={one.fault === null ? undefined : t.importFault(t.faultWords[one.fault.code], one.fault.file,
            one.fault.row, one.fault.column)}>{one.fetched !== null && one.stage === 'refused' ? t.fetchRefused : t.stages[one.stage]}</Cell>
          <Cell label={c.progress}>{(one.fetched === null ? t.progress : t.fetchProgress)(one.piecesDone, one.pieces, number(one.values), number(one.figures))}</Cell>
          <Cell label={c.by}>{one.askedBy}</Cell>
          {imports.some(canAct) && <Cell label={t.fetchAction}>{canAct(one) ? <FetchButton one={one} view={view} /> : '–'}</Cell>}
        </Row>
      ))}
    </Table>
  )
}

/** Whether there is something to stop or to go on with. */
function canAct({ fetched, stage }: FigureImport): boolean {
  return fetched !== null && stage !== 'done'
}

function FetchButton({ one: { id, stage }, view }: { one: FigureImport; view: View }) {
  const t = figuresTexts[view.language]
  const ended = stage === 'stopped' || stage === 'refused'
  return (
    <PostForm csrf={view.shell.csrf} action={`/kommuntal/las-in/${id}/${ended ? 'fortsatt' : 'stoppa'}`}>
      <Button variant="quiet">{ended ? t.fetchGoOn : t.fetchStop}</Button>
    </PostForm>
  )
}

const mostNamed = 6
function fetchedWords({ kpis, years }: NonNullable<FigureImport['fetched']>, t: FiguresTexts): string {
  const named = kpis.slice(0, mostNamed).join(', ') + (kpis.length > mostNamed ? ` ${t.andMore(kpis.length - mostNamed)}` : '')
  return t.fetchOf(named, years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0] ?? ''))
}
