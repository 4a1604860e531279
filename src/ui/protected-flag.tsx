import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { UiTexts } from './texts.ts'

/** Shield, lock and words, before anything else about the person. `level` adds which protection it is. */
export function ProtectedFlag({ t, level }: { t: UiTexts; level?: string | undefined }) {
  return (
    <span class="protected-flag">
      <Icon name="shield-lock" />
      {level ? `${t.protected}: ${level}` : t.protected}
    </span>
  )
}

/** The head of a protected person's page: flag, case number, what is hidden, and the way to ask for it. */
export function ProtectedPanel({
  t,
  level,
  heading,
  rows,
  action,
  note,
}: {
  t: UiTexts
  level?: string | undefined
  /** "Ärende SN 2026/00417": never a name. */
  heading: string
  rows: ReadonlyArray<{ label: string; value: ComponentChildren | null }>
  action?: ComponentChildren
  note?: string | undefined
}) {
  return (
    <section class="protected-panel">
      <ProtectedFlag t={t} level={level} />
      <h1>{heading}</h1>
      <dl class="definitions">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null ? <strong class="protected-hidden">{t.hidden}</strong> : value}</dd>
          </div>
        ))}
      </dl>
      {action}
      {note && <p class="protected-note">{note}</p>}
    </section>
  )
}
