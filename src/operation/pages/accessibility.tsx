import type { Entered, Shown, View } from '../../mount/route.ts'
import { addresses } from '../../ui/addresses.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { DoneMessage, ErrorSummary, Refused } from '../../ui/messages.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { accessibilityTexts } from '../texts/accessibility.ts'
import type { AccessibilityTexts } from '../texts/accessibility.ts'

/**
 * The accessibility statement that the law asks for, and the form to report what does not work.
 * Contents: lag (2018:1937) 13 § and Digg's guidance on what a statement holds, read 2026-11-21.
 */
export function showAccessibility({ phone }: { readonly phone: string | null }, view: View, entered: Entered | null): Shown {
  const t = accessibilityTexts[view.language]
  const ui = uiTexts[view.language]
  const faults = (entered?.faults ?? []).map(({ field, code }) => ({ field, message: wordsFor(t, code) }))
  return {
    title: t.title,
    status: (
      <>
        {view.done === 'reported' && <DoneMessage>{t.sent}</DoneMessage>}
        {entered?.refused != null && <Refused heading={entered.refused.title}><p>{entered.refused.detail}</p></Refused>}
        <ErrorSummary faults={faults} t={ui} />
      </>
    ),
    main: (
      <>
        <h1>{t.heading}</h1>
        <p class="public-lead">{t.intro(view.shell.municipality)}</p>
        <Statement t={t} />
        <h2 id="sag-till">{t.tellHeading}</h2>
        <p>{t.tell} {phone !== null && t.phone(phone)}</p>
        <p>{t.notHere} <a href="/anmal">{t.toReport}</a></p>
        <ReportForm t={t} view={view} entered={entered} faults={faults} />
        <h2>{t.supervisionHeading}</h2>
        <p>{t.supervision}</p>
        <p><a href="https://www.digg.se/tdosanmalan" rel="noreferrer">{t.supervisionLink}</a></p>
      </>
    ),
  }
}

function Statement({ t }: { t: AccessibilityTexts }) {
  return (
    <>
      <h2>{t.conformsHeading}</h2>
      <p>{t.conforms}</p>
      <h2>{t.lacksHeading}</h2>
      <ul>{t.lacks.map((lack) => <li key={lack}>{lack}</li>)}</ul>
      <p>{t.lacksWhy}</p>
      <p>{t.burden}</p>
      <h2>{t.testedHeading}</h2>
      <p>{t.tested}</p>
      <p>{t.dates}</p>
    </>
  )
}

function ReportForm({ t, view, entered, faults }: {
  t: AccessibilityTexts; view: View; entered: Entered | null; faults: ReadonlyArray<{ field: string; message: string }>
}) {
  const ui = uiTexts[view.language]
  const field = (name: string) => {
    const value = entered?.values[name]
    return { t: ui, name, value: typeof value === 'string' ? value : '', error: faults.find((fault) => fault.field === name)?.message }
  }
  return (
    <PostForm csrf={view.shell.csrf} action={addresses.accessibility} noValidate>
      <TextField {...field('page')} label={t.page} hint={t.pageHint} optional={ui.optional} maxlength={200} />
      <TextArea {...field('description')} label={t.description} hint={t.descriptionHint} maxlength={2000} />
      <TextField {...field('contact')} label={t.contact} hint={t.contactHint} optional={ui.optional} maxlength={200} width="medium" />
      <Button variant="primary">{t.send}</Button>
    </PostForm>
  )
}

function wordsFor(t: AccessibilityTexts, code: string): string {
  return code === 'description_needed' ? t.faults.description_needed : t.faults.too_long
}
