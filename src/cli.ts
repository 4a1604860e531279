import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Surroundings } from './cli/command.ts'
import { commands } from './cli/commands.ts'
import type { Config } from './platform/config.ts'
import type { BothLanguages } from './platform/start-fault.ts'
import { StartFault } from './platform/start-fault.ts'

/** The nearest folder above this file that holds a package: the same for the sources and for what is built from them. */
function checkoutFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) || folder === dirname(folder)) return folder
  }
}

async function checkedConfig(serving: boolean): Promise<Config> {
  const { isFaulty, readConfig } = await import('./platform/config.ts')
  const answer = readConfig(process.env, serving)
  if (!isFaulty(answer)) return answer
  const sentences = (language: keyof BothLanguages): string => answer.map((fault) => fault.said[language]).join('\n')
  throw new StartFault({ sv: sentences('sv'), en: sentences('en') })
}

function usage(): string {
  const lines = Object.values(commands).map(({ usage: written, does }) => `  helhet ${written}\n      ${does.sv}\n      ${does.en}`)
  return `Helhet\n\n${lines.join('\n')}\n`
}

function giveUp(fault: Error): void {
  process.stderr.write(`${fault instanceof StartFault ? fault.message : fault.stack ?? fault.message}\n`)
  process.exit(1)
}

const [name = 'help', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
const around: Surroundings = {
  args,
  checkout: checkoutFolder(),
  config: ({ serving }) => checkedConfig(serving),
  input: () => text(process.stdin),
  answer: (answer) => void process.stdout.write(answer),
  complain: (lines) => void process.stderr.write(lines),
  say: ({ sv, en }) => void process.stderr.write(`${sv} / ${en}\n`),
  now: () => new Date().toISOString(),
  giveUp,
}
// Whoever reads the answer may have had enough of it (`| head`): then there is nobody left to say anything to.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => (fault.code === 'EPIPE' ? process.exit(0) : giveUp(fault)))
// The server ends in its own order, when the last request has been answered; a command simply ends, and its database with it.
if (name !== 'start') for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

if (command) {
  await command.run(around).then((code) => (process.exitCode = code), giveUp)
} else {
  const asked = ['help', '--help', '-h'].includes(name)
  ;(asked ? process.stdout : process.stderr).write(usage())
  process.exitCode = asked ? 0 : 1
}
