import type { ComponentChildren } from 'preact'
import { classes } from './class-names.ts'
import { Icon } from './icon.tsx'

/**
 * An alarm: what kind and since when, the finding in one sentence, the cause and what is not the cause, one or two
 * things to do. `watch` is for what is on its way to become one.
 */
export function AlarmCard({
  kind,
  finding,
  cause,
  actions,
  level = 'act',
}: {
  kind: string
  finding: string
  cause: ComponentChildren
  actions?: ComponentChildren
  level?: 'act' | 'watch' | undefined
}) {
  return (
    <li class={classes('alarm', level === 'watch' && 'alarm-watch')}>
      <p class="alarm-kind">{kind}</p>
      <h2>{finding}</h2>
      <p class="alarm-cause">{cause}</p>
      {actions !== undefined && <div class="button-row">{actions}</div>}
    </li>
  )
}

/** The alarms, most serious first. */
export function Alarms({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <ul class="alarms columns-3" aria-label={label}>
      {children}
    </ul>
  )
}

/** The one line of a quiet day: "Inget larm. Senast kontrollerat 08.00". */
export function AllWell({ children }: { children: ComponentChildren }) {
  return (
    <p class="all-well">
      <Icon name="tick" />
      {children}
    </p>
  )
}

/** One number with what it is, its two numbers and how it is counted. A share never stands without `numbers`. */
export type KeyFigure = {
  readonly label: string
  readonly value: string
  /** "412 av 453, i år". */
  readonly numbers?: string | undefined
  /** Where the list behind it opens. */
  readonly href?: string | undefined
  readonly definition?: string | undefined
}

/** Key figures side by side. `howCounted` is the words that unfold a definition. */
export function KeyFigures({ figures, howCounted }: { figures: readonly KeyFigure[]; howCounted: string }) {
  return (
    <dl class="key-figures">
      {figures.map((figure) => (
        <div key={figure.label} class="key-figure">
          <dt>{figure.label}</dt>
          <dd class="key-figure-value">{figure.href ? <a href={figure.href}>{figure.value}</a> : figure.value}</dd>
          {figure.numbers && <dd>{figure.numbers}</dd>}
          {figure.definition && (
            <dd class="key-figure-definition">
              <details>
                <summary>{howCounted}</summary>
                {figure.definition}
              </details>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
