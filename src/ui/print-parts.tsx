import type { ComponentChildren } from 'preact'
import { Ring } from './icon.tsx'

/** The head of the paper, seen only in print: whose it is, and in the demo that it is invented. `StaffPage` draws it. */
export function PrintHeader({ owner, demo }: { owner: string; demo?: string | undefined }) {
  return (
    <div class="print-header">
      <p class="brand">
        <Ring />
        <span>Helhet</span>
      </p>
      <p class="print-header-owner">
        <strong>{owner}</strong>
        {demo && (
          <>
            <br />
            {demo}
          </>
        )}
      </p>
    </div>
  )
}

/** The foot of the paper, seen only in print: definitions; who printed and when. */
export function PrintFooter({ definitions, printed }: { definitions?: ComponentChildren; printed: string }) {
  return (
    <div class="print-footer">
      <p>
        {definitions !== undefined && (
          <>
            {definitions}
            <br />
          </>
        )}
        {printed}
      </p>
    </div>
  )
}

/** Space to write decisions by hand beside what they are about; only on paper. */
export function WriteHere({ label }: { label: string }) {
  return (
    <div class="write-here">
      {label}
      <div class="write-line" />
      <div class="write-line" />
    </div>
  )
}

/** Empty lines for notes; only on paper. */
export function WriteLines({ heading, lines }: { heading: string; lines: number }) {
  return (
    <section class="write-space">
      <h2>{heading}</h2>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="write-line" />
      ))}
    </section>
  )
}
