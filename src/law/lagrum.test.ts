import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as calendarDays from '../calendar/day.ts'
import * as calendarHolidays from '../calendar/holidays.ts'
import * as calendarInstants from '../calendar/instant.ts'
import * as identityNumbers from '../persons/identity-number.ts'
import * as chains from './chain/chain.ts'
import * as considerations from '../considerations/rules.ts'
import * as consentOfDecisions from '../decisions/rules/check-consent.ts'
import * as deciders from '../decisions/rules/decide-who.ts'
import * as appeals from '../decisions/rules/judge-appeal.ts'
import * as disclosed from '../documents/rules/weigh-disclosure.ts'
import * as extracts from '../documents/rules/tell-extract.ts'
import * as masks from '../documents/rules/mask-text.ts'
import * as executions from '../decisions/rules/list-unexecuted.ts'
import * as consents from './consent.ts'
import * as compulsoryCare from '../compulsory-care/rules.ts'
import * as followups from '../investigations/rules/followup.ts'
import * as investigations from '../investigations/rules/lacking.ts'
import * as measures from '../measures/rules.ts'
import * as placementDecisions from '../placements/rules/choose-decision.ts'
import * as placementSteps from '../placements/rules/steps.ts'
import * as supportCalculation from '../income-support/rules/calculation.ts'
import * as supportNorm from '../income-support/rules/norm.ts'
import * as supportRelief from '../income-support/rules/relief.ts'
import * as supportStatistics from '../income-support/rules/statistics.ts'
import * as stateReports from '../state-reports/rules.ts'
import * as clocks from './clocks.ts'
import { lawSources } from './contract.ts'
import { shippedRuleVersions } from './data/shipped.ts'
import * as steps from './data/steps.ts'
import * as rules from './rules.ts'
import { localSettings } from './settings.ts'

const page = readFileSync(new URL('../../docs/lagrum.md', import.meta.url), 'utf8')
const functions: Record<string, unknown> = {
  ...calendarDays, ...calendarHolidays, ...calendarInstants, ...identityNumbers, ...clocks, ...rules, ...investigations, ...followups, ...measures, ...compulsoryCare, ...placementDecisions, ...disclosed, ...extracts, ...masks, ...placementSteps, ...chains,
  ...supportNorm, ...supportCalculation, ...supportRelief, ...supportStatistics, ...stateReports, ...steps, ...consents, ...consentOfDecisions, ...deciders, ...appeals, ...executions, ...considerations,
}

describe('docs/lagrum.md', () => {
  test.each(shippedRuleVersions)('has the row of $rule version $version', (row) => {
    const standing = `${row.version} | ${row.validFrom} | ${row.validTo ?? ''} | ${row.source} | ${row.readOn}`
    expect(page).toContain(`| ${row.paragraph} | ${row.term.sv} | \`dueFor\` \`${row.rule}\` | ${standing} |`)
  })

  test('has no row of a rule that is not shipped', () => {
    expect(page.match(/\| `dueFor` `/g)).toHaveLength(shippedRuleVersions.length)
  })

  test('names only functions that exist', () => {
    const named = [...page.matchAll(/`([a-z][A-Za-z]+)\(\)`/g)].map((found) => found[1] ?? '')
    expect(named.length).toBeGreaterThan(8)
    for (const name of named) expect([name, typeof functions[name]]).toEqual([name, 'function'])
  })

  test.each(Object.entries(lawSources))('explains the source %s', (short, title) => {
    expect(page).toContain(`| ${short} | ${title} |`)
  })

  test.each(localSettings)('lists the local setting $key', ({ key }) => {
    expect(page).toContain(`\`${key}\``)
  })
})
