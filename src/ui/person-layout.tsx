import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/**
 * The page of one person: head and clocks over next steps, timeline and family; a note at the side when one is written.
 * On a narrow screen an open note is the page, under the name.
 */
export function PersonLayout({
  head,
  clocks,
  next,
  timeline,
  rest,
  note,
}: {
  /** `PersonHead`, or `ProtectedPanel`. */
  head: ComponentChildren
  /** `ClockCards`. */
  clocks: ComponentChildren
  next: ComponentChildren
  timeline: ComponentChildren
  /** Family, earlier reports: after the timeline on a phone. */
  rest: ComponentChildren
  note?: ComponentChildren
}) {
  return (
    <div class={note === undefined ? 'person-page' : 'person-page person-with-note'}>
      <div class="person-main">
        {head}
        <div class="person-clocks">{clocks}</div>
        <div class="person-layout">
          <div class="person-next column">{next}</div>
          <div class="person-timeline">{timeline}</div>
          <div class="person-rest column">{rest}</div>
        </div>
      </div>
      {note !== undefined && <div class="note-place">{note}</div>}
    </div>
  )
}

/** Name, age and number; what one can do; then facts in quiet lines. */
export function PersonHead({
  name,
  about,
  actions,
  facts,
}: {
  name: string
  /** "11 år · 20150718-2390". */
  about: string
  actions?: ComponentChildren
  /** One line each: who is responsible since when, case number, where the person lives. */
  facts: readonly ComponentChildren[]
}) {
  return (
    <header class="person-head">
      <div>
        <h1>{name}</h1> <span class="person-age">{about}</span>
      </div>
      {actions !== undefined && <div class="page-actions">{actions}</div>}
      {facts.map((fact, index) => (
        <p key={index} class="person-facts">
          {fact}
        </p>
      ))}
    </header>
  )
}

/** The note beside a person: heading with the draft's state, fields, and the buttons that stay in sight. Goes inside a form. */
export function NotePanel({
  id,
  heading,
  state,
  close,
  foot,
  children,
}: {
  id: string
  heading: string
  state?: ComponentChildren
  /** Where the cross leads, and its name. */
  close: { href: string; label: string }
  foot: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <section class="panel note-panel" aria-labelledby={id}>
      <div class="panel-head">
        <h2 id={id}>{heading}</h2>
        {state}
        <CloseLink {...close} />
      </div>
      <div class="form">{children}</div>
      <div class="panel-foot sticky-end">{foot}</div>
    </section>
  )
}

function CloseLink({ href, label }: { href: string; label: string }) {
  return (
    <a class="close-link" href={href} data-key-escape>
      <Icon name="cross" />
      <span class="ds-sr-only">{label}</span>
    </a>
  )
}
