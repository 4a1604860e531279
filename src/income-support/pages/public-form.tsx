import { formatInstant } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { DraftDone, draftOf, DraftState } from '../../ui/draft.tsx'
import { CheckboxField, SelectField } from '../../ui/field-choice.tsx'
import { IdentityNumberField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { shownChildren, shownIncomes } from '../contract/submission.ts'
import { costKinds, incomeKinds } from '../contract/words.ts'
import type { Receipt } from '../queries/submission.ts'
import { monthsToApplyFor } from '../rules/read-submission.ts'
import { supportPublicTexts } from '../texts/public.ts'
import type { SupportPublicTexts } from '../texts/public.ts'
import { supportWords } from '../texts/words.ts'
import { month } from './words.ts'

export type PublicFormData = { readonly formId: string; readonly phone: string | null }
/** The name of the draft in the visitor's browser. */
export const applicationDraft = 'ekonomiskt-bistand'

type Parts = { form: Typed; t: SupportPublicTexts; ui: (typeof uiTexts)['sv']; view: View }

/** The public application: what happens, who one is, household, costs and incomes. The draft stays in the browser until it is sent. */
export function publicFormPage(data: PublicFormData, view: View, entered: Entered | null): Shown {
  const t = supportPublicTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const parts = { form, t, ui, view }
  return {
    title: t.title, islands: ['ui/drafts'], status: form.status,
    main: (
      <>
        <h1>{t.title}</h1>
        {form.status === null && (
          <>
            <p class="public-lead">{t.lead}</p>
            {data.phone !== null && <p>{t.phone(data.phone)}</p>}
            <h2>{t.stepsHeading}</h2>
            <ol class="steps-list">{t.steps.map((each) => <li key={each}><span>{each}</span></li>)}</ol>
          </>
        )}
        <PostForm csrf={view.shell.csrf} action="/ansok" {...draftOf(applicationDraft)} noValidate>
          <input type="hidden" name="formId" value={form.value('formId', data.formId)} />
          <Applicant {...parts} />
          <Household {...parts} />
          <Money {...parts} />
          <section class="public-part">
            <h2>{t.moreHeading}</h2>
            <TextArea t={ui} name="narrative" label={t.narrative} hint={t.narrativeHint} rows={6} maxLength={5000} value={form.value('narrative')} error={form.error('narrative')} optional={ui.optional} />
            <CheckboxField t={ui} name="truth" label={t.truth} checked={form.value('truth') === 'ja'} error={form.error('truth')} card />
          </section>
          <div hidden><label for="link">{t.trap}</label><input type="text" id="link" name="link" tabIndex={-1} autocomplete="off" /></div>
          <p class="privacy-note"><Icon name="lock" /><span>{t.privacy}</span></p>
          <DraftState t={ui} />
          <div class="sticky-end"><Button variant="primary" size="full">{t.send}</Button></div>
        </PostForm>
      </>
    ),
  }
}

function field({ form, ui }: Parts, name: string) {
  return { t: ui, name, value: form.value(name), error: form.error(name) }
}

function Applicant(parts: Parts) {
  const { t, form, ui, view } = parts
  return (
    <section class="public-part">
      <h2>{t.youHeading}</h2>
      <TextField {...field(parts, 'name')} label={t.name} autocomplete="name" maxlength={120} />
      <IdentityNumberField {...field(parts, 'identityNumber')} label={t.number} hint={t.numberHint} maxlength={20} />
      <TextField {...field(parts, 'contact')} label={t.contact} hint={t.contactHint} autocomplete="tel" maxlength={200} />
      <SelectField t={ui} name="month" label={t.month} empty={t.choose} value={form.value('month')} error={form.error('month')}
        options={monthsToApplyFor(view.clock.today()).map((value) => ({ value, label: month(value, view) }))} />
    </section>
  )
}

function Household(parts: Parts) {
  const { t, form } = parts
  return (
    <section class="public-part">
      <h2>{t.partnerHeading}</h2>
      <p>{t.partnerLead}</p>
      <TextField {...field(parts, 'partnerName')} label={t.partnerName} maxlength={120} autocomplete="off" />
      <IdentityNumberField {...field(parts, 'partnerNumber')} label={t.partnerNumber} hint={t.numberHint} maxlength={20} />
      <h2>{t.childrenHeading}</h2>
      <p>{t.childrenLead}</p>
      {Array.from({ length: shownChildren }, (_, place) => {
        const [name, born] = [`children.${place}.name`, `children.${place}.born`]
        const fields = (
          <>
            <TextField {...field(parts, name)} label={t.childName(place + 1)} maxlength={120} autocomplete="off" />
            <TextField {...field(parts, born)} label={t.childBorn(place + 1)} hint={t.childBornHint} maxlength={60} autocomplete="off" width="short" />
          </>
        )
        return place === 0 ? <div key={name}>{fields}</div>
          : <details key={name} class="another-child" open={form.value(name) !== ''}><summary>{t.anotherChild(place + 1)}</summary>{fields}</details>
      })}
    </section>
  )
}

function Money(parts: Parts) {
  const { t, form, ui, view } = parts
  const w = supportWords[view.language]
  const amount = { inputmode: 'numeric', width: 'short', autocomplete: 'off', maxlength: 20 } as const
  return (
    <section class="public-part">
      <h2>{t.costsHeading}</h2>
      <p>{t.costsLead}</p>
      {costKinds.map((kind) => <TextField key={kind} {...field(parts, `costs.${kind}`)} {...amount} label={w.costs[kind]} optional={ui.optional} />)}
      <h2>{t.incomesHeading}</h2>
      <p>{t.incomesLead}</p>
      {Array.from({ length: shownIncomes }, (_, place) => (
        <div key={place} class="form-pair">
          <SelectField t={ui} name={`incomes.${place}.kind`} label={t.incomeKind(place + 1)} empty={t.choose} value={form.value(`incomes.${place}.kind`)} error={form.error(`incomes.${place}.kind`)}
            options={incomeKinds.map((value) => ({ value, label: w.incomes[value] }))} />
          <TextField {...field(parts, `incomes.${place}.amount`)} {...amount} label={t.incomeAmount(place + 1)} />
        </div>
      ))}
    </section>
  )
}

/** What the sender keeps: the number. It says nothing about anybody. */
export function supportReceiptPage({ receipt, phone }: { readonly receipt: Receipt; readonly phone: string | null }, view: View): Shown {
  const t = supportPublicTexts[view.language]
  return {
    title: t.receiptTitle, islands: ['ui/drafts'],
    main: (
      <>
        <h1>{t.receiptTitle}</h1>
        <DraftDone draft={applicationDraft} />
        <div class="receipt"><p class="reference">{receipt.reference}</p><p>{t.receiptWhen(formatInstant(receipt.receivedAt, view.clock.today(), view.language))}</p></div>
        <p>{t.receiptLead}</p>
        <p>{t.receiptNext} {phone !== null && t.phone(phone)}</p>
        <p class="quiet">{t.receiptSafe}</p>
      </>
    ),
  }
}
