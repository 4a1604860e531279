import { classes } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { ComponentChildren } from 'preact'

/**
 * How urgent a clock is: past its day, at once, today, within a week, later, done, or the worker's own promise (which
 * never looks like law).
 */
export type ClockKind = 'overdue' | 'now' | 'today' | 'week' | 'later' | 'done' | 'promise'

/** One clock: the words say what is left, the pie shows the share of the time that is used (0 to 1). */
export type Clock = { readonly kind: ClockKind; readonly words: string; readonly used?: number | undefined }

/**
 * The sign of a clock: words, then shape, then colour. The shape of a running clock is a disc filled by twelfths, drawn by the style
 * sheet: a list has hundreds of them, and each element costs a slow computer time.
 */
export function ClockChip({ kind, words, used = 0 }: Clock) {
  if (kind === 'overdue' || kind === 'done') {
    return (
      <span class={`clock clock-${kind}`}>
        <Icon name={kind === 'done' ? 'tick' : 'triangle'} />
        <span>{words}</span>
      </span>
    )
  }
  return <span class={`clock clock-${kind} used-${twelfths(used)}`}>{words}</span>
}

/** Share of the time (0 to 1) as whole twelfths; full only when all is used, and empty only when next to nothing is. */
function twelfths(used: number): number {
  if (used >= 0.995) return 12
  return Math.min(11, Math.max(0, Math.round(used * 12)))
}

/** A clock in the header of a person: what it is above, how it stands below. */
export function ClockCard({ label, clock, detail }: { label: ComponentChildren; clock: Clock; detail?: ComponentChildren }) {
  return (
    <li class={classes('clock-card', `clock-card-${clock.kind}`)}>
      <span class="clock-card-label">{label}</span>
      <ClockChip {...clock} />
      {detail !== undefined && <span class="clock-card-detail">{detail}</span>}
    </li>
  )
}

/** The clocks side by side, most urgent first. */
export function ClockCards({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <ul class="clock-cards" aria-label={label}>
      {children}
    </ul>
  )
}
