import { lettersAct } from './shared/typing.ts'

/*
 * Moves between the rows of a list (data-row on each row): J and K always, arrows while focus is
 * in a row. Focus stands on the row's own link (data-row-open), so Enter opens it. Other letters press what the row marks
 * with data-row-key, before the page's own keys are asked.
 */

document.addEventListener(
  'keydown',
  (event) => {
    if (!lettersAct(event)) return
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]') ?? null
    const current = focused ?? rows.find((row) => row.classList.contains('is-selected')) ?? null
    const key = event.key.toLowerCase()

    const step = stepOf(key, focused !== null)
    if (step !== 0) {
      const at = focused ? rows.indexOf(focused) + step : Math.max(0, current ? rows.indexOf(current) : 0)
      const next = rows[at]
      if (!next) return
      event.preventDefault()
      select(rows, next)
      return
    }

    const wanted = current?.querySelector<HTMLElement>(`[data-row-key~="${CSS.escape(key)}"]`)
    if (!wanted) return
    event.preventDefault()
    wanted.focus()
    wanted.click()
  },
  { capture: true },
)

document.addEventListener('focusin', (event) => {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
  if (row) mark([...document.querySelectorAll<HTMLElement>('[data-row]')], row)
})

/** The first J takes the row that is already marked; after that each goes one step. */
function stepOf(key: string, inRow: boolean): number {
  if (key === 'j' || (inRow && key === 'arrowdown')) return 1
  if (key === 'k' || (inRow && key === 'arrowup')) return -1
  return 0
}

function select(rows: readonly HTMLElement[], row: HTMLElement): void {
  mark(rows, row)
  row.querySelector<HTMLElement>('[data-row-open]')?.focus()
}

function mark(rows: readonly HTMLElement[], row: HTMLElement): void {
  for (const each of rows) each.classList.toggle('is-selected', each === row)
}
