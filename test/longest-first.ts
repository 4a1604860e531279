import { relative } from 'node:path'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** The files that take minutes, the longest first. */
const longest = [
  'test/browser/every-form.browser.test.ts', 'test/browser/every-page.browser.test.ts', 'test/permissions.test.ts',
  'test/protected-attack.test.ts', 'test/fuzz.test.ts', 'src/platform/backup.test.ts', 'test/browser/text-safety.browser.test.ts',
  'test/demo-load.test.ts', 'test/browser/page-load.browser.test.ts', 'test/guide.test.ts', 'test/production.test.ts', 'test/kill.test.ts',
  'test/browser/whole-chain.browser.test.ts',
]

/** Begins with the files that take longest: begun last, such a one would leave the other processors waiting for it alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.indexOf(relative(this.ctx.config.root, moduleId))
      return at === -1 ? longest.length : at
    }
    return usual.toSorted((one, other) => place(one) - place(other))
  }
}
