/** A fault of a file that is read in: never the value that was wrong. `line` is null for what is wrong with the whole file. */
export type ImportFault = { readonly file: string; readonly line: number | null; readonly column: string | null; readonly code: string }

/** The cells of one row, as they are asked for. What is wrong with one is noted, and null or an empty text is given instead. */
export type Cells = {
  readonly line: number
  /** The text, without spaces around it; empty when the cell is, or the file has no such column. */
  text(column: string, most: number): string
  /** The text of a cell that must not be empty. */
  needed(column: string, most: number): string
  /** What the word in the cell stands for; null for an empty cell. */
  choice<T>(column: string, words: ReadonlyMap<string, T>): T | null
  /** Whatever else a cell holds, read by a function that answers null when it cannot; null for an empty cell. */
  read<T>(column: string, reader: (text: string) => T | null, code: string): T | null
  fault(column: string, code: string): null
}

/**
 * @param values the row's cells by column.
 * @param note told of each fault.
 */
export function cellsOf(
  { line, values }: { readonly line: number; readonly values: Readonly<Record<string, string>> },
  note: (column: string, code: string) => void,
): Cells {
  const fault = (column: string, code: string): null => {
    note(column, code)
    return null
  }
  const text = (column: string, most: number): string => {
    const written = (values[column] ?? '').trim()
    if (written.length > most) fault(column, 'too_long')
    if (/\p{Surrogate}|(?![\n\r\t])\p{Cc}/u.test(written)) fault(column, 'cell_is_not_text')
    return written
  }
  const needed = (column: string, most: number): string => {
    const written = text(column, most)
    if (written === '') fault(column, 'cell_is_needed')
    return written
  }
  const read = <T>(column: string, reader: (written: string) => T | null, code: string): T | null => {
    const written = text(column, 1000)
    return written === '' ? null : (reader(written) ?? fault(column, code))
  }
  const choice = <T>(column: string, words: ReadonlyMap<string, T>): T | null =>
    read(column, (written) => words.get(written.toLowerCase().replace(/\s+/g, ' ')) ?? null, 'word_is_not_in_the_list')
  return { line, text, needed, choice, read, fault }
}
