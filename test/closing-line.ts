import { writeSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one line that people and machines can read: "412 passed, 0 failed" or "412 passed, 0 failed, 3 skipped". */
class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    let passed = 0
    let skipped = 0
    // A file that could not be read, and an error outside every test, fail the run without any test that says so.
    let failed = unhandled.length
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      const states = tests.map((test) => test.result().state)
      passed += states.filter((state) => state === 'passed').length
      skipped += states.filter((state) => state === 'skipped').length
      const failedTests = states.filter((state) => state === 'failed').length
      failed += failedTests
      if (module.state() === 'failed' && failedTests === 0) failed += 1
    }
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
    process.once('exit', () => writeSync(1, line))
  }
}

// The test runner takes a reporter from the default export of its file.
export default ClosingLine
