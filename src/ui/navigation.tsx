import { Icon } from './icon.tsx'
import type { UiTexts } from './texts.ts'

/** Views of the same thing as links in a row; the current one is underlined. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: ReadonlyArray<{ href: string; label: string; count?: number | undefined; current: boolean }>
}) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && ` ${tab.count}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Links drawn as small buttons, of which one is chosen: what a timeline shows. */
export function FilterLinks({ label, links }: { label: string; links: ReadonlyArray<{ href: string; label: string; current: boolean }> }) {
  return (
    <nav class="filter-links" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.current && <Icon name="tick" />}
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Real links to the pages of a long list. Nothing when everything is on one page. */
export function Pagination({ page, pages, href, t }: { page: number; pages: number; href: (page: number) => string; t: UiTexts }) {
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={t.pageNavigation}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              <Icon name="chevron-left" />
              {t.previousPage}
            </a>
          </li>
        )}
        {shownPages(page, pages).map((shown, index) =>
          shown === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={shown}>
              <a href={href(shown)} aria-label={t.page(shown)} aria-current={shown === page ? 'page' : undefined}>
                {shown}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {t.nextPage}
              <Icon name="chevron-right" />
            </a>
          </li>
        )}
      </ul>
      <p class="pagination-place">{t.pageOf(page, pages)}</p>
    </nav>
  )
}

/** The first, the last, and those around the current one; null stands for the left-out between. */
export function shownPages(page: number, pages: number): Array<number | null> {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((each) => each >= 1 && each <= pages).sort((a, b) => a - b)
  return wanted.flatMap((each, index) => {
    const before = wanted[index - 1]
    if (before === undefined || each === before + 1) return [each]
    return each === before + 2 ? [each - 1, each] : [null, each]
  })
}
