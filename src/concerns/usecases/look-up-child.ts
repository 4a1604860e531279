import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import { parseIdentityNumber } from '../../persons/identity-number.ts'
import { plainName } from '../../persons/rules.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { Match } from '../contract/handling.ts'
import { earlierReports, intakeMatches } from '../queries/look-up.ts'
import type { EarlierReport, IntakeMatch } from '../queries/look-up.ts'
import { deletionOf } from '../rules/earlier-reports.ts'

export const tellOfLookUp = 'tell_of_look_up'

type Terms = { number: string; name: string; bornOn: Day | null }

/**
 * Intake's look-up of a child: by an exact number, or by name and day of birth; at most ten matches. A protected person is not shown:
 * the responsible worker and the log reviewers are told that somebody looked.
 *
 * @throws Refusal 'invalid' naming the field.
 */
export async function lookUpChild(tx: Write, terms: Terms, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<Match[]> {
  const today = clock.today()
  const matches = await intakeMatches(tx, exactTerms(terms, today))
  const shown: Match[] = []
  for (const match of matches) {
    if (match.protection !== 'none') await tellGuardians(tx, match, { actor, clock })
    shown.push(match.protection === 'none' ? await shownMatch(tx, match, actor.municipality) : hiddenMatch(match))
  }
  return shown
}

/** What is searched for. A name is one of its words, the last: with the day of birth that is enough, in whichever order it was typed. */
export function exactTerms({ number, name, bornOn }: Terms, today: Day): { number: string | null; namePart: string; bornOn: Day | null } {
  if (number.trim() !== '') {
    const parsed = parseIdentityNumber(number, today)
    if (!parsed.valid) throw invalid([{ field: 'number', code: `identity_${parsed.fault.replace('-', '_')}` }])
    return { number: parsed.normalised ?? parsed.local, namePart: '', bornOn: null }
  }
  const namePart = plainName(name).replace(/,/g, ' ').trim().split(' ').at(-1) ?? ''
  const faults: FieldFault[] = [
    ...(namePart.length < 2 ? [{ field: 'name', code: 'name_or_number_needed' }] : []),
    ...(bornOn === null ? [{ field: 'born', code: 'birth_needed' }] : []),
  ]
  if (faults.length > 0) throw invalid(faults)
  return { number: null, namePart, bornOn }
}

async function tellGuardians(tx: Write, match: IntakeMatch, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<void> {
  const body = { personId: match.personId, staffId: staffIdOf(actor), on: clock.today() }
  const now = clock.now()
  await askForJob(tx, { municipality: actor.municipality, kind: tellOfLookUp, key: `${body.personId} ${body.staffId} ${body.on}`, body,
    runAt: now, now })
}

async function shownMatch(tx: Write, match: IntakeMatch, municipality: string): Promise<Match> {
  const earlier = await earlierReports(tx, match.personId)
  return {
    personId: match.personId, protected: false, name: `${match.givenName ?? ''} ${match.familyName ?? ''}`.trim(),
    birthYear: match.birthYear,
    responsible: match.responsible, earlier: earlier.map((report) => headerOf(report, municipality)),
  }
}

function hiddenMatch({ personId }: IntakeMatch): Match {
  return { personId, protected: true, name: null, birthYear: null, responsible: null, earlier: [] }
}

/** An earlier report as intake may see it: day, kind, outcome, and the earliest day it may be destroyed. */
export function headerOf(report: EarlierReport, municipality: string): Match['earlier'][number] {
  const deletion = deletionOf({ ...report, municipality })
  return {
    receivedOn: report.receivedOn, reporterKind: report.reporterKind, sibling: report.sibling, outcome: report.outcome,
    deletedBy: deletion?.kind === 'deleted' ? deletion.by : null,
    earliestDeletionOn: deletion?.kind === 'deleted' ? deletion.from : null, keptForEver: deletion?.kind === 'kept',
  }
}

function invalid(faults: readonly FieldFault[]): Refusal {
  return new Refusal('invalid', 422, { faults: faults.length }, faults)
}
