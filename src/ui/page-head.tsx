import type { ComponentChildren } from 'preact'

/** The answer as h1, a quiet line under it, and what one can do from here to the right. */
export function PageHead({
  heading,
  lead,
  actions,
}: {
  heading: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
}) {
  return (
    <div class="page-head">
      <div>
        <h1>{heading}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </div>
      {actions !== undefined && <div class="page-actions">{actions}</div>}
    </div>
  )
}
