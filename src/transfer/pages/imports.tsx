import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { doneMessage } from '../../mount/done.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { importKinds } from '../contract.ts'
import type { CaseImport } from '../contract.ts'
import { importTexts } from '../texts/imports.ts'

const fileNames = {
  person: 'personer.csv',
  relation: 'familjer.csv',
  household_member: 'hushall.csv',
  case: 'arenden.csv',
  coworker: 'medhandlaggare.csv',
  concern_child: 'anmalningar.csv',
} as const

/** Where open cases are brought in: the files to choose, and what was brought in before. */
export function showImports({ imports }: { readonly imports: readonly CaseImport[] }, view: View, entered: Entered | null): Shown {
  const t = importTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title,
    heading: t.heading,
    lead: t.lead,
    status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel heading={t.uploadHeading} id="filer">
          <PostForm csrf={view.shell.csrf} action="/administration/import" enctype="multipart/form-data" class="form form-narrow">
            {importKinds.map((kind) => (
              <FileField
                t={ui}
                key={kind}
                name={kind}
                label={t.files[kind]}
                hint={
                  <>
                    <strong>{fileNames[kind]}</strong> <span lang="sv">{t.columns[kind]}</span>
                  </>
                }
                optional={ui.optional}
                error={form.error(kind)}
                accept=".csv,.txt,text/csv,text/plain"
              />
            ))}
            <p class="quiet">{t.limit}</p>
            <ButtonRow>
              <Button variant="primary">{t.upload}</Button>
            </ButtonRow>
          </PostForm>
        </Panel>
        {imports.length === 0 ? (
          <EmptyState heading={t.nothing}>{t.nothingHow}</EmptyState>
        ) : (
          <Panel heading={t.historyHeading} id="tidigare" flush>
            <History imports={imports} view={view} />
          </Panel>
        )}
      </>
    ),
  }
}

function History({ imports, view }: { imports: readonly CaseImport[]; view: View }) {
  const t = importTexts[view.language]
  const columns = [
    { label: t.when },
    { label: t.who },
    { label: t.state },
    { label: t.rows, align: 'end' as const },
    { label: t.action, hidden: true },
  ]
  return (
    <Table caption={t.historyHeading} captionHidden columns={columns} stacked>
      {imports.map((each) => {
        const when = formatInstant(instant(each.askedAt), view.clock.today(), view.language)
        const rows = Object.values(each.counts).reduce((sum, count) => sum + count.rows, 0)
        return (
          <Row key={each.id}>
            <RowHead>{when}</RowHead>
            <Cell label={t.who}>{each.askedBy}</Cell>
            <Cell label={t.state} tone={each.state === 'faulty' ? 'danger' : undefined}>
              {t.states[each.state]}
            </Cell>
            <Cell label={t.rows} align="end">
              {formatNumber(rows, view.language)}
            </Cell>
            <Cell align="end">
              <ButtonLink size="row" href={`/administration/import/${each.id}`}>
                {t.open}
                <span class="ds-sr-only">{t.openOf(when)}</span>
              </ButtonLink>
            </Cell>
          </Row>
        )
      })}
    </Table>
  )
}
