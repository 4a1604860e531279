import { BegunState, keepsItself } from '../../cases/pages/begun-form.tsx'
import type { BegunForm } from '../../cases/usecases/keep-draft.ts'
import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { mostLixForChildren, readingLevel } from '../rules/count-lix.ts'
import type { DocumentAnswer } from '../contract/documents.ts'
import { documentTexts } from '../texts/documents.ts'
import { TextView } from './text-view.tsx'

/** The fields of a working document. Saving and locking are one form, so that nothing written is left behind when it is locked. */
export function Editing({ document, view, form, begun, fresh }: {
  document: DocumentAnswer; view: View; form: Typed; begun: BegunForm; /** What was sent was refused: it is now known what stands. */ fresh: boolean
}) {
  const t = documentTexts[view.language]
  const ui = uiTexts[view.language]
  const action = `/handling/${document.id}`
  return (
    <>
      <Panel>
        <PostForm csrf={view.shell.csrf} action={action} class="form" {...keepsItself(begun, view)}>
          <input type="hidden" name="revision" value={fresh ? String(document.revision ?? 0) : form.value('revision', String(document.revision ?? 0))} />
          <TextField t={ui} name="title" label={t.title} value={form.value('title', document.title)} error={form.error('title')} />
          <DayField t={ui} name="documentOn" label={t.documentOn} value={form.value('documentOn', document.documentOn)}
            error={form.error('documentOn')} />
          <TextArea t={ui} name="body" label={t.body} hint={t.bodyHint} rows={16} value={form.value('body', document.body)}
            error={form.error('body')} />
          <TextArea t={ui} name="childText" label={t.childText} hint={t.childTextHint} optional={t.optional} rows={6}
            value={form.value('childText', document.childText)} error={form.error('childText')} />
          <Level text={form.value('childText', document.childText)} view={view} />
          <BegunState begun={begun} view={view} />
          <ButtonRow>
            <Button name="act" value="save" variant="primary" data-key-send>{t.save}</Button>
            <Button name="act" value="lock" icon="lock">{t.lock}</Button>
          </ButtonRow>
          <p class="quiet">{t.lockHint} {t.lockSaves}</p>
        </PostForm>
      </Panel>
      <Panel heading={t.preview} id="sa-ser-den-ut">
        <TextView text={document.body} />
        {document.childText !== '' && <div class="prose"><h3>{t.forChildHeading}</h3><TextView text={document.childText} below={3} /></div>}
      </Panel>
      <Panel heading={t.drop} id="kasta">
        <p class="quiet">{t.dropHint}</p>
        <PostForm csrf={view.shell.csrf} action={action}><Button name="act" value="drop" variant="danger">{t.drop}</Button></PostForm>
      </Panel>
    </>
  )
}

/** How hard the child's text is to read; nothing when there is none. */
function Level({ text, view }: { text: string; view: View }) {
  const t = documentTexts[view.language]
  const { lix, level } = readingLevel(text)
  if (lix === null) return <p class="quiet">{t.lixHint}</p>
  return (
    <p class={lix > mostLixForChildren ? 'alarming' : 'quiet'}>
      {t.lix(lix, t.levels[level])}. {lix > mostLixForChildren ? `${t.lixHigh} ` : ''}{t.lixHint}
    </p>
  )
}
