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

/** The sign of a clock: words, then shape, then colour. */
export function ClockChip({ kind, words, used = 0 }: Clock) {
  return (
    <span class={`clock clock-${kind}`}>
      {kind === 'overdue' ? <Icon name="triangle" /> : kind === 'done' ? <Icon name="tick" /> : <Pie used={used} />}
      <span>{words}</span>
    </span>
  )
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

/** A disc filled clockwise from the top by the share that is used; nothing used is an empty ring. */
function Pie({ used }: { used: number }) {
  const share = Math.min(1, Math.max(0, used))
  const angle = share * 2 * Math.PI
  const end = `${round(8 + 6 * Math.sin(angle))} ${round(8 - 6 * Math.cos(angle))}`
  return (
    <svg class="pie" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.25" />
      {share >= 0.995 ? (
        <circle class="pie-used" cx="8" cy="8" r="6.25" />
      ) : (
        share > 0 && <path class="pie-used" d={`M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${end}z`} />
      )}
    </svg>
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
