import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from './button.tsx'
import type { UiTexts } from './texts.ts'

/**
 * Choices that narrow a list, folded away until asked for. Sends by GET, so that the view has an address: never put a
 * name or a number of a person here. `clear` is the address without any choice.
 */
export function FilterForm({
  action,
  clear,
  open = false,
  label,
  t,
  children,
}: {
  action: string
  clear?: string | undefined
  open?: boolean | undefined
  label?: string | undefined
  t: UiTexts
  children: ComponentChildren
}) {
  return (
    <details class="filter-form" open={open} id="filter">
      <summary data-key="f" aria-keyshortcuts="F">
        {label ?? t.filter}
      </summary>
      <form action={action} method="get">
        {children}
        <Button>{t.applyFilter}</Button>
        {clear !== undefined && (
          <ButtonLink href={clear} variant="quiet">
            {t.clearFilter}
          </ButtonLink>
        )}
      </form>
    </details>
  )
}
