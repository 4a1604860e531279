/**
 * Rows as CSV for Swedish Excel: semicolon, CR LF, UTF-8 with byte order mark. Numbers get a decimal comma.
 * A cell that a spreadsheet would take for a formula is preceded by an apostrophe, so that opening the file never runs anything.
 */
export function writeCsv(head: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | number | null>>): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
