import type { ComponentChildren } from 'preact'
import { classes } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** One event on one line. */
export type TimelineEvent = {
  readonly id: string
  /** "20 nov". */
  readonly when: string
  /** The day for machines, 2026-11-20. */
  readonly day: string
  readonly icon: IconName
  /** The word beside the sign: "Kontakt", "Beslut". */
  readonly strand: string
  readonly text: ComponentChildren
  readonly who: string
  /** Decisions and reports are tinted. */
  readonly law?: boolean | undefined
  /** Unfolds under the line; without it the line does not open. */
  readonly detail?: ComponentChildren
  readonly open?: boolean | undefined
}

/** A heading and its events: "Kommande", "November 2026". */
export type TimelineGroup = { readonly label: string; readonly coming?: boolean | undefined; readonly events: readonly TimelineEvent[] }

/** Everything that happened, newest first, one line each; details unfold in place. */
export function Timeline({ groups }: { groups: readonly TimelineGroup[] }) {
  return (
    <div class="timeline">
      {groups.map((group) => (
        <section key={group.label} class={group.coming ? 'timeline-coming' : undefined}>
          <h3>{group.label}</h3>
          <ol>
            {group.events.map((event) => (
              <li key={event.id} id={`handelse-${event.id}`} class={classes('timeline-event', event.law && 'timeline-law')}>
                {event.detail === undefined ? (
                  <div class="timeline-line">
                    <Line event={event} />
                  </div>
                ) : (
                  <details open={event.open}>
                    <summary class="timeline-line">
                      <Line event={event} opens />
                    </summary>
                    <div class="timeline-detail">{event.detail}</div>
                  </details>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Line({ event, opens = false }: { event: TimelineEvent; opens?: boolean }) {
  return (
    <>
      <time class="timeline-when" dateTime={event.day}>
        {event.when}
      </time>
      <Icon name={event.icon} />
      <span class="timeline-strand">{event.strand}</span>
      <span class="timeline-text">{event.text}</span>
      <span class="timeline-who">
        {event.who}
        {opens && <Icon name="chevron-right" />}
      </span>
    </>
  )
}
