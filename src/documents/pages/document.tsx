import { day } from '../../calendar/day.ts'
import { formatDay, formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { begunFormIslands, typedOrBegun } from '../../cases/pages/begun-form.tsx'
import { strandWord } from '../../cases/pages/timeline.tsx'
import type { BegunForm } from '../../cases/usecases/keep-draft.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { DocumentAnswer } from '../contract/documents.ts'
import type { FileHead } from '../queries/document.ts'
import { documentTexts } from '../texts/documents.ts'
import { FileLead } from './documents.tsx'
import { Editing } from './edit-document.tsx'
import { TextView } from './text-view.tsx'
import { ValuesPanel } from './values-panel.tsx'

export type DocumentData = { readonly document: DocumentAnswer; readonly head: FileHead; readonly begun: BegunForm }

/** One document: the fields while it is written, the text as it stands when it is locked. */
export function showDocument(data: DocumentData, view: View, entered: Entered | null): Shown {
  const t = documentTexts[view.language]
  const { document, head, begun } = data
  const form = typedOrBegun(entered, begun, t.faults, view)
  const when = formatInstant(instant(document.lockedAt ?? document.changedAt), view.clock.today(), view.language)
  const words = document.state === 'draft' ? t.workingLead(document.writtenBy.name, when)
    : t.lockedLead(document.lockedBy?.name ?? '', when)
  const editable = document.state === 'draft' && view.actor.may.has('document.write')
  return {
    title: t.kinds[document.kind],
    heading: document.title,
    lead: <><FileLead head={head} view={view} />. {words}.</>,
    status: form.status ?? doneMessage(view, t.done), ...(editable ? { islands: begunFormIslands } : {}),
    main: (
      <>
        <Versions document={document} view={view} />
        <WithSide side={<div class="column"><Side data={data} view={view} /></div>}>
          <div class="column">
          {editable ? <Editing document={document} view={view} form={form} begun={begun} fresh={entered !== null} /> : <Reading document={document} view={view} />}
          {document.values.length > 0 && <ValuesPanel document={document} personId={head.personId} view={view} />}
          {document.state !== 'draft' && <Additions document={document} view={view} entered={entered} />}
          </div>
        </WithSide>
        <PrintFooter printed={uiTexts[view.language].printedBy(formatDay(view.clock.today(), view.language, 'long'), view.actor.name)} />
      </>
    ),
  }
}

function Versions({ document, view }: { document: DocumentAnswer; view: View }) {
  const t = documentTexts[view.language]
  return (
    <>
      {document.supersededById !== null && (
        <Notice kind="warn" heading={t.superseded}><p><a href={`/handling/${document.supersededById}`}>{t.supersededLink}</a></p></Notice>
      )}
      {document.supersedesId !== null && (
        <Notice heading={t.supersedes}><p><a href={`/handling/${document.supersedesId}`}>{t.supersedesLink}</a></p></Notice>
      )}
    </>
  )
}

/** The text as it stands. */
function Reading({ document, view }: { document: DocumentAnswer; view: View }) {
  const t = documentTexts[view.language]
  return (
    <>
      {document.body !== '' && <Panel><TextView text={document.body} /></Panel>}
      {document.childText !== '' && <Panel heading={t.forChildHeading} id="till-barnet"><TextView text={document.childText}
        below={3} /></Panel>}
    </>
  )
}

/** Facts, what can be taken out, and what can be done. */
function Side({ data: { document, head }, view }: { data: DocumentData; view: View }) {
  const t = documentTexts[view.language]
  const home = `/handling/${document.id}`
  const files = [['handling.pdf', t.pdf], ['handling.docx', t.word], ...(document.childText === '' ? []
    : [['barn.pdf', t.childPdf], ['barn.docx', t.childWord]])]
  return (
    <>
      <Panel>
        <DefinitionList rows={[
          { term: t.columns.kind, value: t.kinds[document.kind] },
          { term: t.columns.day, value: formatDay(day(document.documentOn), view.language, 'long') },
          { term: t.columns.state, value: t.states[document.state] },
          { term: t.strand, value: document.strand === null ? t.wholeFile : strandWord(document.strand, view.language) },
          { term: t.columns.by, value: document.writtenBy.name },
        ]} />
      </Panel>
      <div class="no-print column">
        <Panel heading={t.take} id="ta-ut">
          <ul class="plain-list">{files.map(([path, label]) => <li key={path}><a href={`${home}/${path}`}>{label}</a></li>)}</ul>
          <p class="quiet">{t.printHint}</p>
        </Panel>
        {document.state === 'locked' && view.actor.may.has('document.write') && (
          <Panel heading={t.renew} id="ny-version">
            <p class="quiet">{t.renewHint}</p>
            <PostForm csrf={view.shell.csrf} action={home}><Button name="act" value="renew">{t.renew}</Button></PostForm>
          </Panel>
        )}
        <p><a href={`/person/${head.personId}/handlingar`}>{t.backToList}</a></p>
      </div>
    </>
  )
}

function Additions({ document, view, entered }: { document: DocumentAnswer; view: View; entered: Entered | null }) {
  const t = documentTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return (
    <Panel heading={t.additions} id="tillagg">
      {document.additions.length === 0 && <p>{t.noAdditions}</p>}
      {document.additions.map((addition) => (
        <article key={addition.id} class="note-addition">
          <p class="line-2">{t.additionBy(addition.by, formatInstant(instant(addition.recordedAt), view.clock.today(), view.language))}</p>
          <TextView text={addition.note} below={3} />
        </article>
      ))}
      {view.actor.may.has('document.write') && (
        <PostForm csrf={view.shell.csrf} action={`/handling/${document.id}`} class="form no-print">
          <TextArea t={uiTexts[view.language]} name="note" label={t.addition} hint={t.additionHint} rows={3} value={form.value('note')}
            error={form.error('note')} />
          <Button name="act" value="add" icon="lock">{t.saveAddition}</Button>
        </PostForm>
      )}
    </Panel>
  )
}
