import type { Texts } from './language.ts'

/** One sentence in both languages, for the person who starts or administers the system. Holds no personal data. */
export type BothLanguages = Texts<string>

/**
 * Why the system cannot start, or a command cannot run, told so that the reader knows what to do.
 * The command line prints the two sentences without a stack and exits 1.
 */
export class StartFault extends Error {
  readonly said: BothLanguages

  constructor(said: BothLanguages, cause?: unknown) {
    super(`${said.sv}\n${said.en}`, { cause })
    this.name = 'StartFault'
    this.said = said
  }
}
