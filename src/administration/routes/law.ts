import { enteredTermsShape, lawSources } from '../../law/contract.ts'
import type { EnteredTerms, RuleId } from '../../law/contract.ts'
import { lawEntries, ruleVersions } from '../../law/queries.ts'
import type { LawEntry } from '../../law/queries.ts'
import { form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  enteredShape, foreseenShape, lawEntriesShape, ruleParams, versionForm, versionParams, withdrawalForm, withdrawalShape,
} from '../contract.ts'
import type { VersionForm } from '../contract.ts'
import { showVersionForm } from '../pages/law-version.tsx'
import { showRules, showWithdrawal } from '../pages/law.tsx'
import { neededDay } from '../../persons/rules.ts'
import { enterLawVersion, foreseeLawVersion, withdrawLawVersion } from '../usecases/enter-law-version.ts'

const nobody = (): readonly string[] => []
const may = 'law.administer'

/**
 * The form with its days and number read, and an act that is known by its whole name by its short one.
 *
 * @throws Refusal 'invalid' for a day or number that cannot be read.
 */
function termsOf(typed: VersionForm, { clock }: Pick<Asked, 'clock'>): EnteredTerms {
  const { step: _step, validFrom, readOn, length, source, ...rest } = typed
  const today = clock.today()
  const act = Object.entries(lawSources).find(([, name]) => name === source.trim())
  return enteredTermsShape.parse({
    ...rest, source: act?.[0] ?? source, validFrom: neededDay(validFrom, 'validFrom', today, 'future'),
    readOn: neededDay(readOn, 'readOn', today),
    length: /^\d{1,6}$/.test(length) ? Number(length) : length,
  })
}

/** What the municipality has entered, by what a path names. @throws Refusal `law_version_not_found`. */
async function entryOf(tx: Read, { rule, version }: { readonly rule: RuleId; readonly version: number }): Promise<LawEntry> {
  const entry = (await lawEntries(tx, [rule])).find((each) => each.version === version && each.withdrawn === null)
  if (entry === undefined) throw new Refusal('law_version_not_found', 404)
  return entry
}

/** New versions of rules of law: looked at, entered, withdrawn before they are in force. */
export const lawVersionRoutes: readonly Route[] = [
  reading({
    path: '/api/law/entries', may, summary: 'Versions of rules of law that the municipality has entered, also withdrawn ones',
    answer: lawEntriesShape,
    about: nobody, handle: async (tx) => ({ entries: await lawEntries(tx) }),
  }),
  writing({
    path: '/api/law/:rule/versions/preview', may, summary: 'What a new version of a rule would change; nothing is written',
    params: ruleParams,
    body: enteredTermsShape, answer: foreseenShape, about: nobody, handle: foreseeLawVersion,
  }),
  writing({
    path: '/api/law/:rule/versions', may, summary: 'Enter a new version of a rule of law', params: ruleParams, body: enteredTermsShape,
    answer: enteredShape, about: nobody, handle: enterLawVersion,
  }),
  writing({
    path: '/api/law/:rule/versions/:version/withdrawal', may, summary: 'Withdraw a version that is not yet in force', params: versionParams,
    body: withdrawalShape, answer: enteredShape, about: nobody, handle: withdrawLawVersion,
  }),
  page({
    path: '/administration/lag', may, about: nobody, show: showRules,
    load: async (tx) => ({ versions: await ruleVersions(tx), entries: await lawEntries(tx) }),
  }),
  form({
    path: '/administration/lag/:rule', may, params: ruleParams, body: versionForm, about: nobody, show: showVersionForm,
    load: async (tx, { params }) => ({ versions: await ruleVersions(tx, [params.rule]), looked: null }),
    async submit(tx, asked) {
      const body = termsOf(asked.body, asked)
      if (asked.body.step === 'look') {
        const foreseen = await foreseeLawVersion(tx, { ...asked, body })
        return { here: { versions: await ruleVersions(tx, [asked.params.rule]), looked: { typed: asked.body, foreseen } }, about: [] }
      }
      const { recounted } = await enterLawVersion(tx, { ...asked, body })
      return { to: '/administration/lag', done: recounted ? 'version_entered_clocks' : 'version_entered', about: [] }
    },
  }),
  form({
    path: '/administration/lag/:rule/:version/dra-tillbaka', may, params: versionParams, body: withdrawalForm, about: nobody,
    show: showWithdrawal,
    load: async (tx, { params }) => ({ entry: await entryOf(tx, params), versions: await ruleVersions(tx, [params.rule]) }),
    async submit(tx, asked) {
      const { recounted } = await withdrawLawVersion(tx, { ...asked, body: withdrawalShape.parse(asked.body) })
      return { to: '/administration/lag', done: recounted ? 'withdrawn_clocks' : 'withdrawn', about: [] }
    },
  }),
]
