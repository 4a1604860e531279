import { spawn } from 'node:child_process'

const mostSeconds = 120

/**
 * Lets an outside program look through some bytes. It gets them on standard input and says by its exit code what it found, as clamdscan and
 * clamscan do: 0 nothing, 1 something harmful, all else that it could not tell. No shell reads the command; words are parted by spaces.
 *
 * @throws Error when the program cannot be run, does not answer in time, or could not tell: then nothing is known about the bytes.
 */
export function scanBytes(command: string, bytes: Uint8Array, seconds = mostSeconds): Promise<'clean' | 'infected'> {
  const [program = '', ...words] = command.split(' ').filter((word) => word !== '')
  return new Promise((resolve, reject) => {
    const scanner = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], shell: false, timeout: seconds * 1000, killSignal: 'SIGKILL' })
    scanner.on('error', () => reject(new Error('the scanner cannot be run')))
    scanner.on('close', (code) => {
      if (code === 0) resolve('clean')
      else if (code === 1) resolve('infected')
      else reject(new Error('the scanner could not tell'))
    })
    // A scanner may answer before it has read everything; what it said is then what counts.
    scanner.stdin.on('error', () => {})
    scanner.stdin.end(bytes)
  })
}
