import { aggregateJobKinds, aggregateRecurring } from './aggregates/usecases/send-envelopes.ts'
import { closeStaleSessions } from './access/usecases/close-stale-sessions.ts'
import { logReviewLetters } from './access/texts/log-review.ts'
import { staffLetters } from './access/texts/staff-letters.ts'
import { fileSources } from './file-sources.ts'
import { destroyApproved, retentionRecurring } from './retention/usecases/destroy.ts'
import { makeArchive } from './retention/usecases/make-archive.ts'
import { logReviewJobKinds, logReviewRecurring } from './access/usecases/make-log-statement.ts'
import { emergencyLetters } from './cases/texts/emergency.ts'
import { emergencyJobKinds, emergencyRecurring } from './cases/usecases/open-in-emergency.ts'
import { caseJobKinds, caseRecurring } from './cases/usecases/renew-access.ts'
import { backUpNightly } from './operation/usecases/back-up.ts'
import type { NightlyBackup } from './operation/usecases/back-up.ts'
import { caseFacts, decisionFacts } from './cases/queries/facts.ts'
import { lawChangeJobKinds } from './development/usecases/run-law-change.ts'
import { groundFacts, reportFacts } from './concerns/queries/facts.ts'
import { contactFacts } from './contacts/queries/facts.ts'
import { planLetters } from './development/texts/plan.ts'
import { planJobKinds, planRecurring } from './development/usecases/remind.ts'
import { commentLetters } from './dialogue/texts/comment-letters.ts'
import { commentJobKinds, commentRecurring } from './dialogue/usecases/erase-comments.ts'
import { visitJobKinds, visitRecurring } from './dialogue/usecases/erase-visit-people.ts'
import { moderatorJobKinds, moderatorRecurring } from './dialogue/usecases/tell-of-comments.ts'
import { crisisJobKinds, crisisRecurring } from './crisis/usecases/keep-activation.ts'
import { cooperationLetters } from './cooperation/texts/requests.ts'
import { cooperationJobKinds, cooperationRecurring } from './cooperation/usecases/watch-deadlines.ts'
import { messageLetters } from './crisis/texts/messages.ts'
import { messageJobKinds, messageRecurring } from './crisis/usecases/tell-staff.ts'
import { groupLetters } from './contacts/texts/groups.ts'
import { ownFigureJobKinds, ownFigureRecurring } from './dialogue/usecases/count-own-figures.ts'
import { fetchFigures } from './dialogue/usecases/fetch-figures.ts'
import { importFigures } from './dialogue/usecases/import-figures.ts'
import { disclosureJobKinds, disclosureRecurring } from './disclosure/usecases/release-tables.ts'
import type { FactSources } from './disclosure/contract.ts'
import { scanAttachments } from './documents/usecases/take-attachment.ts'
import { operationLetters } from './operation/texts/jobs.ts'
import { concernLetters } from './concerns/texts/letters.ts'
import { concernJobKinds, concernRecurring } from './concerns/usecases/watch-reports.ts'
import { investigationDays } from './investigations/queries/own-days.ts'
import { webhookJobKinds, webhookRecurring } from './webhooks/usecases/deliver.ts'
import { forgetAnswers } from './mount/answer-once.ts'
import { clearDoneJobs } from './platform/jobs.ts'
import type { JobKind, Recurring } from './platform/jobs.ts'
import { mailJob } from './platform/mail.ts'
import type { MailSettings, MailTemplates } from './platform/mail.ts'
import { exportLetters } from './transfer/texts/exports.ts'
import { importLetters } from './transfer/texts/imports.ts'
import { transferJobKinds, transferRecurring } from './transfer/usecases/make-export.ts'
import { staffSupportLetters } from './crisis/texts/support.ts'
import { coverLetters } from './staffing/texts/cover.ts'
import { presenceLetters } from './staffing/texts/presence.ts'
import { presenceJobKinds, presenceRecurring } from './staffing/usecases/watch-floors.ts'
import { pictureLetters } from './picture/texts/letters.ts'
import { pictureFigures } from './picture/usecases/tell-figures.ts'
import { digestJobKinds, digestRecurring } from './picture/usecases/tell-managers.ts'
import { watchJobKinds, watchRecurring } from './picture/usecases/watch-series.ts'
import { scanCvs } from './workforce/usecases/apply-for-post.ts'
import { forgetCandidates, recruitmentRecurring } from './workforce/usecases/forget-candidates.ts'
import { staffFlowFacts } from './workforce/queries/turnover.ts'
import { workforceImportJobKinds, workforceImportRecurring } from './workforce/usecases/run-import.ts'
import { workloadJobKinds, workloadRecurring } from './workload/usecases/count-nightly.ts'

/** Every module's letters to staff. A new letter is one line in its module's texts and, here, its module. */
const mailTemplates: MailTemplates = {
  ...operationLetters,
  ...concernLetters,
  ...emergencyLetters,
  ...logReviewLetters,
  ...staffLetters,
  ...importLetters,
  ...exportLetters,
  ...groupLetters,
  ...messageLetters,
  ...cooperationLetters,
  ...pictureLetters,
  ...presenceLetters,
  ...planLetters,
  ...commentLetters,
  ...coverLetters,
  ...staffSupportLetters,
}

/** Where the facts of each released table come from: the strands hand in their own. */
const factSources: FactSources = {
  reports: reportFacts, grounds: groundFacts, contacts: contactFacts, decisions: decisionFacts, cases: caseFacts,
  staff: staffFlowFacts,
}

export type JobSettings = {
  readonly mail: MailSettings | null
  /** The public address, for the links in letters. */
  readonly origin: string
  readonly idleMinutes: number
  readonly sessionHours?: number
  /** Null: this process makes no backups. */
  readonly backup?: NightlyBackup | null
  /** What of the inner network webhooks may be sent to. */
  readonly webhookInner?: readonly string[]
  /** The address of Kolada's API; null: no figures are fetched from the network. */
  readonly kolada?: string | null
  /** The command that looks through files that came; null where there is none. */
  readonly scanner?: string | null
  /** The file of the list of what was destroyed; null: this process destroys nothing. */
  readonly deletionList?: string | null
}

/** Every kind of work that is done after the answer. A new kind is one line here. */
export function jobKinds(
  { mail, origin, idleMinutes, sessionHours = 12, backup = null, webhookInner = [], kolada = null, scanner = null, deletionList = null }: JobSettings,
): readonly JobKind[] {
  return [
    mailJob({ mail, origin, templates: mailTemplates }),
    clearDoneJobs,
    forgetAnswers,
    backUpNightly(backup),
    closeStaleSessions({ idleMinutes, sessionHours }),
    ...webhookJobKinds(webhookInner),
    ...aggregateJobKinds(webhookInner),
    ...disclosureJobKinds(factSources),
    ...caseJobKinds,
    ...emergencyJobKinds,
    ...logReviewJobKinds,
    ...concernJobKinds,
    ...transferJobKinds,
    ...workloadJobKinds,
    ...watchJobKinds,
    ...digestJobKinds,
    ...messageJobKinds,
    ...crisisJobKinds,
    ...cooperationJobKinds,
    ...visitJobKinds(deletionList),
    ...commentJobKinds(deletionList),
    ...moderatorJobKinds,
    ...presenceJobKinds,
    ...workforceImportJobKinds,
    ...planJobKinds(pictureFigures),
    ...lawChangeJobKinds,
    scanAttachments(scanner),
    destroyApproved(deletionList),
    scanCvs(scanner),
    forgetCandidates(deletionList),
    makeArchive(fileSources),
    importFigures,
    fetchFigures(kolada),
    ...ownFigureJobKinds({ U33401: investigationDays }),
  ]
}

/** What comes back by itself; minutes of the day are in UTC. */
export const recurringJobs: readonly Recurring[] = [
  { kind: 'clear_done_jobs', everyMinutes: 24 * 60, offsetMinutes: 90 },
  { kind: 'forget_answers', everyMinutes: 60, offsetMinutes: 20 },
  { kind: 'close_stale_sessions', everyMinutes: 5, offsetMinutes: 0 },
  ...webhookRecurring,
  ...aggregateRecurring,
  ...disclosureRecurring,
  ...caseRecurring,
  ...emergencyRecurring,
  ...logReviewRecurring,
  ...concernRecurring,
  ...transferRecurring,
  ...workloadRecurring,
  ...watchRecurring,
  ...digestRecurring,
  ...messageRecurring,
  ...crisisRecurring,
  ...cooperationRecurring,
  ...visitRecurring,
  ...commentRecurring,
  ...moderatorRecurring,
  ...presenceRecurring,
  ...workforceImportRecurring,
  ...planRecurring,
  ...retentionRecurring,
  ...recruitmentRecurring,
  ...ownFigureRecurring,
]
