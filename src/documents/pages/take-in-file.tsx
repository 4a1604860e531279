import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { DocumentLine } from '../contract/documents.ts'
import type { FileHead } from '../queries/document.ts'
import { documentTexts } from '../texts/documents.ts'
import { FileLead } from './documents.tsx'
import { strandOptions } from './new-document.tsx'

/** A file that came: which, what it is, from whom, and when. */
export function showTakeIn({ head, documents }: { head: FileHead; documents: readonly DocumentLine[] }, view: View,
  entered: Entered | null): Shown {
  const t = documentTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const list = `/person/${head.personId}/handlingar`
  const locked = documents.filter(({ state }) => state === 'locked')
  return {
    title: t.uploadTitle,
    heading: t.uploadHeading,
    lead: <><FileLead head={head} view={view} />. {t.uploadLead}</>,
    status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${list}/fil`} enctype="multipart/form-data" class="form form-narrow">
          <FileField t={ui} name="file" label={t.file} hint={t.fileHint} error={form.error('file')}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.odt,.txt" />
          <TextField t={ui} name="title" label={t.fileTitle} hint={t.fileTitleHint} value={form.value('title')}
            error={form.error('title')} />
          <TextField t={ui} name="sender" label={t.sender} optional={t.optional} value={form.value('sender')}
            error={form.error('sender')} />
          <DayField t={ui} name="receivedOn" label={t.receivedOn} value={form.value('receivedOn', view.clock.today())}
            error={form.error('receivedOn')} />
          <SelectField t={ui} name="strand" label={t.strand} empty={t.wholeFile} value={form.value('strand')} error={form.error('strand')}
            options={strandOptions(view.language)} />
          {locked.length > 0 && (
            <SelectField t={ui} name="documentId" label={t.belongsTo} empty={t.belongsToNone} value={form.value('documentId')}
              error={form.error('documentId')}
              options={locked.map(({ id, title }) => ({ value: id, label: title }))} />
          )}
          <ButtonRow>
            <Button variant="primary">{t.upload}</Button>
            <ButtonLink href={list} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
