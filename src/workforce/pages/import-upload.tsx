import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons } from '../../ui/field-choice.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { countFields, measures } from '../contract/import.ts'
import type { WorkforceImport, WorkforceImportKind } from '../contract/import.ts'
import { countFileHead, employmentFileHead, workforceImportTexts } from '../texts/import.ts'

export type ImportsData = { readonly imports: readonly WorkforceImport[] }
/** Where the files of each kind are handed in, and where what they become is. */
export const importPaths: Readonly<Record<WorkforceImportKind, { readonly list: string; readonly home: string }>> = {
  employments: { list: '/personal/anstallningar/las-in', home: '/personal/anstallningar' },
  counts: { list: '/personal/jamforelsetal/las-in', home: '/personal/jamforelsetal' },
}
const accept = '.csv,.txt,text/csv,text/plain'

/** A file of the personnel system to hand in, and the files before it. */
export function employmentImportsPage({ imports }: ImportsData, view: View, entered: Entered | null): Shown {
  const t = workforceImportTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const { list, home } = importPaths.employments
  return {
    title: t.title, heading: t.heading, lead: t.lead, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href={home}>{t.toEmployments}</ButtonLink>,
    main: (
      <>
        <div class="with-wide-side">
          <Panel>
            <PostForm csrf={view.shell.csrf} action={list} enctype="multipart/form-data" class="form form-narrow">
              <FileField t={ui} name="file" label={t.file} hint={t.fileHint} error={form.error('file')} accept={accept} />
              <ButtonRow><Button variant="primary">{t.look}</Button></ButtonRow>
            </PostForm>
          </Panel>
          <Panel heading={t.columnsHeading} id="kolumner">
            <p lang="sv"><strong>{employmentFileHead}</strong></p>
            <p class="quiet">{t.columnsHow}</p>
            <p class="quiet">{t.wordsHow}</p>
            <ButtonRow><ButtonLink href={`${home}/csv?lage=all`}>{t.getFile}</ButtonLink></ButtonRow>
          </Panel>
        </div>
        <History imports={imports} kind="employments" view={view} />
      </>
    ),
  }
}

/** A file of published counts to hand in, and the files before it. */
export function countImportsPage({ imports }: ImportsData, view: View, entered: Entered | null): Shown {
  const t = workforceImportTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const { list, home } = importPaths.counts
  return {
    title: t.countTitle, heading: t.countHeading, lead: t.countLead, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href={home}>{t.toSets}</ButtonLink>,
    main: (
      <>
        <div class="with-wide-side">
          <Panel>
            <PostForm csrf={view.shell.csrf} action={list} enctype="multipart/form-data" class="form form-narrow" noValidate>
              <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name')} error={form.error('name')}
                maxlength={120} autocomplete="off" />
              <TextField t={ui} name="source" label={t.source} hint={t.sourceHint} value={form.value('source')}
                error={form.error('source')} maxlength={300} autocomplete="off" />
              <RadioButtons t={ui} name="measure" label={t.measure} options={measures.map((value) => ({ value, label: t.measures[value] }))}
                value={form.value('measure', 'persons')} error={form.error('measure')} />
              <FileField t={ui} name="file" label={t.file} hint={t.fileHint} error={form.error('file')} accept={accept} />
              <OwnColumns form={form} view={view} />
              <ButtonRow><Button variant="primary">{t.look}</Button></ButtonRow>
            </PostForm>
          </Panel>
          <Panel heading={t.columnsHeading} id="kolumner"><p lang="sv"><strong>{countFileHead}</strong></p><p
            class="quiet">{t.ownColumnsHow}</p></Panel>
        </div>
        <History imports={imports} kind="counts" view={view} />
      </>
    ),
  }
}

function OwnColumns({ form, view }: { form: Typed; view: View }) {
  const t = workforceImportTexts[view.language]
  const ui = uiTexts[view.language]
  const fields = ['area', 'year', ...countFields] as const
  return (
    <details open={fields.some((name) => form.value(name) !== '' || form.error(name) !== undefined)}>
      <summary>{t.ownColumns}</summary>
      {fields.map((name) => (
        <TextField t={ui} key={name} name={name} label={t.columns[name]} hint={name === 'area' ? t.areaHint : undefined}
          optional={ui.optional} value={form.value(name)}
          error={form.error(name)} maxlength={name === 'area' ? 400 : 120} autocomplete="off" />
      ))}
    </details>
  )
}

function History({ imports, kind, view }: { imports: readonly WorkforceImport[]; kind: WorkforceImportKind; view: View }) {
  const { language, clock } = view
  const t = workforceImportTexts[language]
  if (imports.length === 0) return <EmptyState heading={t.nothing}>{t.nothingHow}</EmptyState>
  return (
    <Panel heading={t.historyHeading} id="tidigare" flush>
      <Table caption={t.historyHeading} captionHidden stacked columns={[{ label: t.when }, { label: t.what }, { label: t.who },
        { label: t.state }, { label: t.rows, align: 'end' },
        { label: t.action, hidden: true }]}>
        {imports.map((each) => {
          const when = formatInstant(instant(each.askedAt), clock.today(), language)
          return (
            <Row key={each.id}>
              <RowHead>{when}</RowHead>
              <Cell label={t.what}>{each.name === '' ? '–' : each.name}</Cell>
              <Cell label={t.who}>{each.askedBy}</Cell>
              <Cell label={t.state} tone={each.state === 'faulty' ? 'danger' : undefined}>{t.states[each.state]}</Cell>
              <Cell label={t.rows} align="end">{formatNumber(each.rowsAll, language)}</Cell>
              <Cell align="end">
                <ButtonLink size="row" href={`${importPaths[kind].list}/${each.id}`}>{t.open}<span
                  class="ds-sr-only">{t.openOf(when)}</span></ButtonLink>
              </Cell>
            </Row>
          )
        })}
      </Table>
    </Panel>
  )
}
