import type { Book, BookQuery, EntryRow } from '../contract/distribution-books.ts'

export const booksPath = '/fordelning/liggare'

export type BookData = { readonly book: Book; readonly query: BookQuery; readonly names: ReadonlyMap<string, string>
  readonly found: { readonly entries: readonly EntryRow[]; readonly count: number; readonly pages: number; readonly page: number } }

/** The address of a ledger with its choices, without those that stand as they do from the beginning. */
export function bookAddress(id: string, query: BookQuery, change: Partial<Record<keyof BookQuery, string>> = {}, part = ''): string {
  const { ordna, lan, kommun, satt, fran = '', till = '', sida } = query
  const now = { ordna: ordna === 'value' ? '' : ordna, lan, kommun, satt, fran, till, sida: sida === 1 ? '' : String(sida), ...change }
  const words = new URLSearchParams(Object.entries(now).filter(([, value]) => value !== '')).toString()
  return `${booksPath}/${id}${part}${words === '' ? '' : `?${words}`}`
}
