import { Button } from './button.tsx'
import { PostForm } from './post-form.tsx'
import type { Shell } from './shell.ts'
import { uiTexts, type UiTexts } from './texts.ts'

/** First in the tab order: past the header to what the page is about. */
export function SkipLink({ t }: { t: UiTexts }) {
  return (
    <a class="skip-link" href="#innehall">
      {t.skipToContent}
    </a>
  )
}

/** Says on every page of the demo that nothing is real; with a fixed clock it says what the time is taken to be. */
export function DemoStrip({ shell, audience }: { shell: Shell; audience: 'staff' | 'public' }) {
  if (shell.demo === null) return null
  const t = uiTexts[shell.language]
  const words = audience === 'staff' ? t.demoStaff(shell.municipality) : t.demoPublic
  return (
    <section class="demo-strip" aria-label={t.demoLabel}>
      <strong>{t.demoWord}</strong> {words}
      {shell.demo.fixedTime !== null && ` ${t.demoTime(shell.demo.fixedTime)}`}
    </section>
  )
}

/** An emergency access that lasts, in words: whom it opens and for how long; where it leads, and where it is ended. */
export type EmergencyLine = { readonly id: string; readonly words: string; readonly href: string; readonly endAction: string }

/** Says on every page that an emergency access lasts. Nothing when none does. */
export function EmergencyStrip({ shell, lines }: { shell: Shell; lines: readonly EmergencyLine[] }) {
  if (lines.length === 0) return null
  const t = uiTexts[shell.language]
  return (
    <section class="emergency-strip no-print" aria-label={t.emergencyLabel}>
      <ul>
        {lines.map(({ id, words, href, endAction }) => (
          <li key={id}>
            <span>{words}</span>
            <a href={href}>{t.emergencyOpen}</a>
            <PostForm csrf={shell.csrf} action={endAction}>
              <Button size="row">{t.emergencyEnd}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Something that belongs to what one is doing, as a quiet line under the page: a routine that applies at this step. */
export type FrameLine = { readonly href: string; readonly text: string; readonly note: string | null }

export function FrameLines({ label, lines }: { label: string; lines: readonly FrameLine[] }) {
  if (lines.length === 0) return null
  return (
    <p class="quiet no-print">
      {label}:{' '}
      {lines.map(({ href, text, note }, at) => (
        <>
          {at > 0 && ', '}
          <a href={href}>{text}</a>
          {note !== null && ` (${note})`}
        </>
      ))}
    </p>
  )
}

/** Something that waits to be read by this person, on the start page. */
export type FrameNotice = { readonly href: string; readonly text: string; readonly label: string }

export function FrameNotices({ notices }: { notices: readonly FrameNotice[] }) {
  if (notices.length === 0) return null
  return (
    <div class="notice notice-warn no-print">
      {notices.map(({ href, text, label }) => (
        <p key={href}>
          {text} <a href={href}>{label}</a>
        </p>
      ))}
    </div>
  )
}
