import { strandWord } from '../../cases/pages/timeline.tsx'
import { strands } from '../../cases/contract.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Language } from '../../platform/language.ts'
import { documentKinds } from '../contract/templates.ts'
import type { Template } from '../contract/templates.ts'
import type { FileHead } from '../queries/document.ts'
import { documentTexts } from '../texts/documents.ts'
import { FileLead } from './documents.tsx'

/** The parts of a case that a document may belong to, as options; what belongs to none is seen by the responsible worker's line alone. */
export function strandOptions(language: Language): Array<{ value: string; label: string }> {
  return strands.map((strand) => ({ value: strand, label: strandWord(strand, language) }))
}

/** What is to be written: a kind, or a template with what is already known. */
export function showNewDocument({ head, templates }: { head: FileHead; templates: readonly Template[] }, view: View,
  entered: Entered | null): Shown {
  const t = documentTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const list = `/person/${head.personId}/handlingar`
  const usable = templates.filter(({ endedOn }) => endedOn === null)
  return {
    title: t.newTitle,
    heading: t.newHeading,
    lead: <><FileLead head={head} view={view} />. {t.newLead}</>,
    status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${list}/ny`} class="form form-narrow">
          <RadioList t={ui} name="kind" label={t.kind} value={form.value('kind')} error={form.error('kind')}
            options={documentKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
          {usable.length > 0 && (
            <SelectField t={ui} name="templateId" label={t.template} hint={t.templateHint} empty={t.noTemplate}
              value={form.value('templateId')}
              error={form.error('templateId')} options={usable.map(({ id, name, kind }) =>
                ({ value: id, label: `${name} (${t.kinds[kind].toLowerCase()})` }))} />
          )}
          <SelectField t={ui} name="strand" label={t.strand} empty={t.wholeFile} value={form.value('strand')} error={form.error('strand')}
            options={strandOptions(view.language)} />
          <TextField t={ui} name="title" label={t.title} hint={t.titleHint} optional={t.optional} value={form.value('title')}
            error={form.error('title')} />
          <ButtonRow>
            <Button variant="primary">{t.begin}</Button>
            <ButtonLink href={list} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
