import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxField, RadioCards, SelectField } from '../../ui/field-choice.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { workKinds } from '../contract/adverts.ts'
import { consentMonths, degrees } from '../contract/candidates.ts'
import { publicAdvertTexts } from '../texts/public-adverts.ts'

/** What is asked of an applicant: one column, made for a telephone. `asksWish`: of a spontaneous application, also what is looked for. */
export function ApplicationForm({ action, form, view, asksWish }: { action: string; form: Typed; view: View; asksWish: boolean }) {
  const t = publicAdvertTexts[view.language]
  const ui = uiTexts[view.language]
  const field = (name: string) => ({ t: ui, name, value: form.value(name), error: form.error(name) })
  return (
    <PostForm csrf={view.shell.csrf} action={action} enctype="multipart/form-data" noValidate>
      {asksWish && <RadioCards {...field('wish')} label={t.wish} options={workKinds.map((value) => ({ value, label: t.kinds[value] }))} />}
      <TextField {...field('givenName')} label={t.givenName} autocomplete="given-name" maxlength={80} />
      <TextField {...field('familyName')} label={t.familyName} autocomplete="family-name" maxlength={80} />
      <TextField {...field('email')} label={t.email} hint={t.reachHint} autocomplete="email" inputmode="email" maxlength={200} />
      <TextField {...field('phone')} label={t.phone} autocomplete="tel" inputmode="tel" maxlength={30} />
      <RadioCards {...field('degree')} label={t.degree} options={degrees.map((value) => ({ value, label: t.degrees[value] }))} />
      <TextField {...field('degreeYear')} label={t.degreeYear} hint={t.degreeYearHint} optional={t.optional} inputmode="numeric" width="short" autocomplete="off" />
      <TextField {...field('experienceYears')} label={t.experienceYears} optional={t.optional} inputmode="numeric" width="short" autocomplete="off" />
      <TextArea {...field('letter')} label={t.letter} hint={t.letterHint} optional={t.optional} rows={5} maxLength={3000} />
      <FileField t={ui} name="cv" label={t.cv} hint={t.cvHint} optional={t.optional} error={form.error('cv')} accept=".pdf,.docx" />
      <SelectField t={ui} name="months" label={t.months} value={form.value('months', '6')} error={form.error('months')}
        options={consentMonths.map((value) => ({ value, label: t.monthChoices[value] }))} />
      <CheckboxField t={ui} name="consent" label={t.consent} checked={form.value('consent') === 'ja'} error={form.error('consent')} card />
      <p class="privacy-note"><Icon name="lock" /><span>{t.privacy}</span></p>
      <div hidden><label for="link">{t.trap}</label><input type="text" id="link" name="link" tabIndex={-1} autocomplete="off" /></div>
      <div class="sticky-end"><Button variant="primary" size="full">{t.send}</Button></div>
    </PostForm>
  )
}
