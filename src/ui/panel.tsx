import type { ComponentChildren } from 'preact'
import { classes } from './class-names.ts'

/** A white card with a heading. `aside` stands at the right of the heading. `flush`: the content reaches the edges (tables). */
export function Panel({
  heading,
  id,
  aside,
  flush = false,
  tone,
  children,
}: {
  heading?: string | undefined
  id?: string | undefined
  aside?: ComponentChildren
  flush?: boolean | undefined
  tone?: 'danger' | 'warn' | undefined
  children: ComponentChildren
}) {
  return (
    <section
      class={classes('panel', flush && 'panel-flush', tone && `panel-${tone}`)}
      {...(id && heading ? { 'aria-labelledby': id } : {})}
    >
      {(heading !== undefined || aside !== undefined) && (
        <div class="panel-head">
          {heading !== undefined && <h2 id={id}>{heading}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

/** One part of a side panel; a line parts it from the next. */
export function PanelPart({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section class="panel-part">
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

/** Main content with a narrower side to the right; the side comes under on a narrow screen. */
export function WithSide({ children, side }: { children: ComponentChildren; side: ComponentChildren }) {
  return (
    <div class="with-side">
      <div class="with-side-main">{children}</div>
      <aside class="with-side-side">{side}</aside>
    </div>
  )
}

/** Terms and what they are, side by side. A value may have a quiet second line. */
export function DefinitionList({
  rows,
}: {
  rows: ReadonlyArray<{ term: ComponentChildren; value: ComponentChildren; second?: ComponentChildren }>
}) {
  return (
    <dl class="definitions">
      {rows.map(({ term, value, second }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>
            {value}
            {second !== undefined && <span class="line-2">{second}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
