import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { draftOf, DraftState } from '../../ui/draft.tsx'
import { CheckboxField, RadioCards, SelectField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/messages.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { lastHappenedWords, longestNarrative, mandatedKinds, relationsToChild } from '../contract/words.ts'
import { publicTexts } from '../texts/public.ts'
import { concernWords } from '../texts/words.ts'
import { lastWritten, ToldChildren, wordsFor } from './told-children.tsx'

export type PublicFormData = { formId: string; phone: string | null; emergencyPhone: string | null }

/** The name of the draft in the visitor's browser. */
export const publicDraft = 'orosanmalan'

/** The public form: what one may write, what happens then, and where to call. Nothing is asked that is not needed. */
export function publicForm(data: PublicFormData, view: View, entered: Entered | null): Shown {
  const t = publicTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, wordsFor(view.language, t.faults, entered), ui)
  const parts = { form, t, ui, language: view.language }
  return {
    title: t.title, islands: ['ui/drafts', 'concerns/report-form'],
    status: form.status,
    main: (
      <>
        <h1>{t.title}</h1>
        {form.status === null && <Beginning data={data} t={t} />}
        <PostForm csrf={view.shell.csrf} action="/anmal" {...draftOf(publicDraft)} noValidate>
          <input type="hidden" name="formId" value={form.value('formId', data.formId)} />
          <section class="public-part">
            <h2>{t.childHeading}</h2>
            <p>{t.childLead}</p>
            <ToldChildren form={form} opensTo={lastWritten(entered?.values ?? null)} t={t} ui={ui} />
          </section>
          <ConcernPart {...parts} />
          <ReporterPart {...parts} />
          <p class="privacy-note"><Icon name="lock" /><span>{t.privacy}</span></p>
          <DraftState t={ui} />
          <div class="sticky-end"><Button variant="primary" size="full">{t.send}</Button></div>
        </PostForm>
      </>
    ),
  }
}

type Texts = (typeof publicTexts)['sv']

function Beginning({ data, t }: { data: PublicFormData; t: Texts }) {
  return (
    <>
      <p class="public-lead">{t.lead}</p>
      <Danger emergencyPhone={data.emergencyPhone} t={t} />
      <h2>{t.stepsHeading}</h2>
      <ol class="steps-list">{t.steps.map((step) => <li key={step}><span>{step}</span></li>)}</ol>
    </>
  )
}

function Danger({ emergencyPhone, t }: { emergencyPhone: string | null; t: Texts }) {
  return (
    <Notice kind="danger" heading={t.dangerHeading}>
      <p>
        {t.dangerCall} <a href="tel:112">112</a>.
        {emergencyPhone !== null && <> {t.dangerEvenings} <Phone number={emergencyPhone} />.</>}
      </p>
    </Notice>
  )
}

/** A telephone number that a telephone can call. */
export function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^+\d]/g, '')}`} class="nowrap">{number}</a>
}

type Part = { form: Typed; t: Texts; ui: (typeof uiTexts)['sv']; language: View['language'] }

function ConcernPart({ form, t, ui, language }: Part) {
  const words = concernWords[language]
  return (
    <section class="public-part">
      <h2>{t.concernHeading}</h2>
      <TextArea t={ui} name="narrative" label={t.narrative} hint={t.narrativeHint} rows={7} maxLength={longestNarrative}
        value={form.value('narrative')} error={form.error('narrative')} />
      <RadioCards t={ui} name="lastHappened" label={t.lastHappened} value={form.value('lastHappened')} error={form.error('lastHappened')}
        options={lastHappenedWords.map((value) => ({ value, label: words.lastHappened[value] }))} />
    </section>
  )
}

function ReporterPart({ form, t, ui, language }: Part) {
  const words = concernWords[language]
  const field = (name: string) => ({ t: ui, name, value: form.value(name), error: form.error(name), maxlength: 200 })
  return (
    <section class="public-part reporter-part">
      <h2>{t.youHeading}</h2>
      <RadioCards t={ui} name="relation" label={t.relation} value={form.value('relation')} error={form.error('relation')}
        options={relationsToChild.map((value) => ({ value, ...t.relations[value] }))} />
      <div class="through-work">
        <SelectField t={ui} name="workplaceKind" label={t.workplaceKind} empty={t.choose} value={form.value('workplaceKind')}
          error={form.error('workplaceKind')}
          options={mandatedKinds.map((value) => ({ value, label: words.reporter[value] }))} />
        <TextField {...field('workplace')} label={t.workplace} hint={t.workplaceHint} autocomplete="organization" />
      </div>
      <div class="not-anonymous">
        <TextField {...field('name')} label={t.name} hint={t.nameHint} autocomplete="name" />
        <TextField {...field('contact')} label={t.contact} hint={t.contactHint} autocomplete="tel" />
      </div>
      <div class="through-work">
        <CheckboxField t={ui} name="wantsFeedback" label={t.wantsFeedback} checked={form.value('wantsFeedback') === 'ja'} card />
      </div>
      <div hidden><label for="link">{t.trap}</label><input type="text" id="link" name="link" tabIndex={-1} autocomplete="off" /></div>
    </section>
  )
}
