/** One term of a row: how much of which variable. */
export type Term = readonly [number, string]

/** A row of a program in the CPLEX LP format, broken into short lines. @param end what stands after the terms, such as `<= 4`. */
export function writeRow(terms: readonly Term[], end: string): string {
  const words = terms.map(([each, name]) => `${each < 0 ? '-' : '+'} ${Math.abs(each)} ${name}`)
  return foldWords([...words, end])
}

/** Words one after the other in lines of at most 150 characters. */
export function foldWords(words: readonly string[]): string {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line.length + word.length > 150) {
      lines.push(line)
      line = ''
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\n')
}
