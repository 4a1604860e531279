import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { accessFor, caseOf } from '../../cases/queries/case.ts'
import type { ListRow } from '../contract/application.ts'
import type { ListView } from '../contract/words.ts'
import type { ListData } from '../pages/list.tsx'
import type { AccountData, PersonSupport } from '../pages/person.tsx'
import { payeeOf } from '../queries/application.ts'
import { candidatesFor, headerOf } from '../queries/household.ts'
import { listedApplications, viewCounts } from '../queries/list.ts'
import type { ListedRow } from '../queries/list.ts'
import { waitingSubmissions } from '../queries/submission.ts'
import { standingOf } from '../rules/standing.ts'
import type { Who } from './answer-for.ts'

function withStanding({ state, listedOn, paidOn, withdrawnOn, ...row }: ListedRow): ListRow {
  const outcome = state === null || row.outcome === null ? null : { state, kind: row.outcome, listedOn, paidOn }
  return { ...row, standing: standingOf({ withdrawnOn, calculated: row.support !== null, outcome }) }
}

/** The applications of a view, as many as a page holds. */
export async function applicationsOf(
  tx: Read, asked: { view: Exclude<ListView, 'incoming'> | null; month: string | null; personId: string | null; page: number },
): Promise<ListRow[]> {
  return (await listedApplications(tx, asked)).map(withStanding)
}

/** The list's page: what the view holds, and how many stand in each. */
export async function listFor(tx: Read, { view, month, page }: { view: ListView; month: string | null; page: number }): Promise<ListData> {
  const incoming = view === 'incoming'
  return {
    view, month, page, counts: await viewCounts(tx, month), submissions: incoming ? await waitingSubmissions(tx) : [],
    rows: view === 'incoming' ? [] : await applicationsOf(tx, { view, month, personId: null, page }),
  }
}

/** Whose page it is, and where support is paid to for whoever answers for the case. @throws Refusal support_person_not_found. */
export async function accountOf(tx: Read, personId: string, who: Who): Promise<AccountData & { mayWrite: boolean }> {
  const person = await headerOf(tx, personId)
  if (person === undefined) throw new Refusal('support_person_not_found', 404)
  const keys = await accessFor(tx, personId, who.clock.today(), 'income_support')
  const payee = await payeeOf(tx, personId)
  return {
    personId, ...person, mayWrite: keys.some((key) => who.actor.keys.includes(key)) && (await caseOf(tx, personId)) !== undefined,
    payee: payee === undefined ? null : { holder: person.protected ? '' : payee.holder, lastFour: payee.lastFour },
  }
}

/** The same for the page of the account alone, which only whoever answers for the case opens. @throws Refusal support_person_not_found. */
export async function ownAccount(tx: Read, personId: string, who: Who): Promise<AccountData> {
  const { mayWrite, ...account } = await accountOf(tx, personId, who)
  if (!mayWrite) throw new Refusal('support_person_not_found', 404)
  return account
}

/** A person's applications, also those of a household the person belongs to, with who might belong to the next one's household. */
export async function personSupport(tx: Read, personId: string, who: Who): Promise<PersonSupport> {
  const account = await accountOf(tx, personId, who)
  return {
    ...account, rows: await applicationsOf(tx, { view: null, month: null, personId, page: 1 }),
    candidates: account.mayWrite ? await candidatesFor(tx, personId, who.clock.today()) : [],
  }
}
