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
