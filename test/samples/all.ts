import { accessSamples } from './access.ts'
import { administerStaffSamples } from './administer-staff.ts'
import { administrationSamples } from './administration.ts'
import { calcSamples } from './calc.ts'
import { casesSamples } from './cases.ts'
import { emergencySamples } from './emergency.ts'
import { investigationsSamples } from './investigations.ts'
import { incomeSupportSamples } from './income-support.ts'
import { logReviewSamples } from './log-review.ts'
import { compulsoryCareSamples } from './compulsory-care.ts'
import { concernsSamples } from './concerns.ts'
import { considerationsSamples } from './considerations.ts'
import { contactsSamples } from './contacts.ts'
import { decisionsSamples } from './decisions.ts'
import { disclosureSamples } from './disclosure.ts'
import { measuresSamples } from './measures.ts'
import { meetingsSamples } from './meetings.ts'
import { documentsSamples } from './documents.ts'
import { operationSamples } from './operation.ts'
import { personPageSamples } from './person-page.ts'
import { personsSamples } from './persons.ts'
import { pictureSamples } from './picture.ts'
import { placementsSamples } from './placements.ts'
import type { Samples } from './sample.ts'
import { stateReportSamples } from './state-reports.ts'
import { retentionSamples } from './retention.ts'
import { unaccompaniedSamples } from './unaccompanied.ts'
import { transferSamples } from './transfer.ts'
import { webhookSamples } from './webhooks.ts'
import { groupsSamples } from './groups.ts'
import { worklistSamples } from './worklist.ts'
import { workloadSamples } from './workload.ts'

/** A sample of every line of the route table; a new line gets its own in the file of its module. */
export const samples: Samples = {
  ...accessSamples, ...administerStaffSamples, ...operationSamples, ...personsSamples, ...casesSamples, ...emergencySamples, ...logReviewSamples, ...concernsSamples, ...investigationsSamples, ...contactsSamples, ...groupsSamples, ...documentsSamples, ...incomeSupportSamples, ...decisionsSamples, ...meetingsSamples, ...considerationsSamples, ...measuresSamples, ...compulsoryCareSamples, ...unaccompaniedSamples, ...retentionSamples, ...stateReportSamples, ...worklistSamples,
  ...personPageSamples,
  ...placementsSamples, ...pictureSamples, ...disclosureSamples, ...administrationSamples, ...webhookSamples, ...transferSamples, ...calcSamples, ...workloadSamples,
}
