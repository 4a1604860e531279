import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { CsvFault } from '../../platform/read-csv.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { DoneMessage, Refused } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { presenceTexts } from '../texts/presence.ts'

/** What came of a file: null before one was sent. */
export type ImportData = { readonly done: { readonly added: number; readonly unchanged: number } | null; readonly faults: readonly CsvFault[] }

const mostShown = 50

/** A file from the time system, read in whole or not at all, with each fault by line and column. */
export function presenceImportPage({ done, faults }: ImportData, view: View, entered: Entered | null): Shown {
  const t = presenceTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const words: Readonly<Record<string, string>> = t.fileFaults
  return {
    title: t.importTitle, heading: t.importTitle, lead: t.importLead,
    status: form.status ?? (done === null ? null : <DoneMessage>{t.importDone(done.added, done.unchanged)}</DoneMessage>),
    actions: <ButtonLink href="/narvaro">{t.toBoard}</ButtonLink>,
    main: (
      <>
        {faults.length > 0 && (
          <Refused heading={t.importFaults}>
            <ul>{faults.slice(0, mostShown).map(({ line, column, code }) => <li key={`${line} ${column} ${code}`}>{t.importLine(line, column, words[code] ?? code)}</li>)}</ul>
          </Refused>
        )}
        <Panel>
          <PostForm csrf={view.shell.csrf} action="/narvaro/import" enctype="multipart/form-data" class="form form-narrow">
            <FileField t={ui} name="file" label={t.importFile} error={form.error('file')} accept=".csv,.txt,text/csv,text/plain" />
            <ButtonRow><Button variant="primary">{t.importButton}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}
