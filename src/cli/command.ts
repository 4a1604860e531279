import type { Config } from '../platform/config.ts'
import type { BothLanguages } from '../platform/start-fault.ts'

/** Everything a command may touch of the process it runs in. Commands receive it; they never look around for themselves. */
export type Surroundings = {
  /** What stood after the command's name. */
  readonly args: readonly string[]
  /** The folder with package.json and migrations/. */
  readonly checkout: string
  /** The configuration; a command that does not serve needs no sign-in. @throws StartFault with one sentence per wrong variable. */
  readonly config: (asked: { serving: boolean }) => Promise<Config>
  /** Standard input to its end, as UTF-8. */
  readonly input: () => Promise<string>
  /** The command's answer, on standard output. */
  readonly answer: (text: string) => void
  /** Progress, on standard error, so that an answer can be piped on. */
  readonly say: (progress: BothLanguages) => void
  /** Why there is no answer, on standard error, as it is: whole lines. */
  readonly complain: (lines: string) => void
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string
  /** Ends the process when nothing can go on. */
  readonly giveUp: (fault: Error) => void
}

/** One command: how it is written, what it does, and its work. The work's answer is the process's exit code. */
export type Command = {
  readonly usage: string
  readonly does: BothLanguages
  readonly run: (around: Surroundings) => Promise<number>
}
