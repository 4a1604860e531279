import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { askerKinds } from '../contract/disclosures.ts'
import type { FileHead } from '../queries/document.ts'
import { disclosureTexts } from '../texts/disclosures.ts'
import { documentTexts } from '../texts/documents.ts'
import { FileLead } from './documents.tsx'

/** Who asks for what, and when it came. */
export function showAsk({ head }: { head: FileHead }, view: View, entered: Entered | null): Shown {
  const t = disclosureTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.askTitle,
    heading: t.askHeading,
    lead: <><FileLead head={head} view={view} />. {t.askLead}</>,
    status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/person/${head.personId}/utlamnande`} class="form form-narrow">
          <RadioList t={ui} name="askerKind" label={t.askerKind} value={form.value('askerKind')} error={form.error('askerKind')}
            options={askerKinds.map((kind) => ({ value: kind, label: t.askerKinds[kind] }))} />
          <TextField t={ui} name="asker" label={t.asker} hint={t.askerHint} optional={t.optional} value={form.value('asker')}
            error={form.error('asker')} />
          <TextArea t={ui} name="askedFor" label={t.askedFor} rows={3} value={form.value('askedFor')} error={form.error('askedFor')} />
          <DayField t={ui} name="receivedOn" label={t.receivedOn} value={form.value('receivedOn', view.clock.today())}
            error={form.error('receivedOn')} />
          <ButtonRow>
            <Button variant="primary">{t.save}</Button>
            <ButtonLink href={`/person/${head.personId}/handlingar`} variant="quiet">{documentTexts[view.language].cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
