import { localNumber } from '../../law/queries.ts'
import type { Asked, About } from '../../mount/route.ts'
import { hiddenOf } from '../../persons/rules.ts'
import type { Read } from '../../platform/db.ts'
import type { ConcernAnswer } from '../contract/handling.ts'
import { earlierReports } from '../queries/look-up.ts'
import type { EarlierReport } from '../queries/look-up.ts'
import { reportChild, reportChildren, reportHead } from '../queries/report.ts'
import type { ReportChild, ReportHead } from '../queries/report.ts'
import { placeInOrder } from '../rules/earlier-reports.ts'
import { notFound, standing, toldWhatStands } from '../rules/handling.ts'
import { allowedSteps, firstStep } from '../rules/steps.ts'
import type { ChildStep } from '../rules/steps.ts'

type By = Pick<Asked, 'actor' | 'clock'>

export type ChildView = ReportChild & {
  /** What may not be shown: the name of a protected child, where a hidden one is. */
  hidden: { identity: boolean; whereabouts: boolean }
  /** The reporter knows what stands. */
  toldBack: boolean
  allowed: ChildStep[]; next: ReturnType<typeof firstStep>
  order: { number: number; months: number } | null
  earlier: EarlierReport[]
}
/** `soonDays`: how many days left of a deadline count as near. */
export type ReportView = { head: ReportHead; children: ChildView[]; mayOpen: boolean; soonDays: number }

/** A report with its children and what may be done next. @throws Refusal when it does not exist or is not the asker's to see. */
export async function loadReport(tx: Read, id: string, by: By): Promise<ReportView> {
  const head = await reportHead(tx, id)
  if (head === undefined) throw notFound()
  const rows = await reportChildren(tx, id, by.clock.now())
  const children: ChildView[] = []
  for (const row of rows) children.push(await viewOf(tx, head, row, by))
  return { head, children, mayOpen: head.openedAt === null && by.actor.may.has('concern.open'),
    soonDays: await localNumber(tx, 'due-soon', by.clock.today()) }
}

/** One child of a report with the report itself, for the pages about that child. */
export async function loadChild(tx: Read, childId: string, by: By): Promise<{ head: ReportHead; child: ChildView }> {
  const row = await reportChild(tx, childId, by.clock.now())
  if (row === undefined) throw notFound()
  const head = await reportHead(tx, row.concernId)
  if (head === undefined) throw notFound()
  return { head, child: await viewOf(tx, head, row, by) }
}

async function viewOf(tx: Read, head: ReportHead, row: ReportChild, { actor, clock }: By): Promise<ChildView> {
  const earlier = row.personId === null ? [] : await earlierReports(tx, row.personId)
  const own = earlier.filter((each) => !each.sibling)
  // Siblings' reports are shown for intake's purpose alone; whoever works with the child sees the child's own.
  const shown = earlier.filter((each) => each.childId !== row.id && (!each.sibling || actor.may.has('intake.look_up')))
  const decision = standing(row.decisions)
  const toldBack = toldWhatStands(row.decisions, row.feedbacks)
  const allowed = allowedSteps({
    opened: head.openedAt !== null, identified: row.personId !== null, assigned: row.assignedTo !== null,
    protectionAssessed: row.protections.length > 0,
    decided: row.decisions.length > 0, attached: row.investigationId !== null, mandated: head.mandated, asked: row.askedOn !== null,
    toldBack, informWaits: row.informWaits,
    pending: row.personId !== null && row.clocks.some((each) => each.rule === 'prelim-assess' && each.endedOn === null),
    opens: decision?.decision === 'open_investigation', grownUp: row.grownUpOn !== null,
  }, actor.may)
  return {
    ...row, allowed, toldBack, next: firstStep(allowed), earlier: shown,
    order: row.personId === null ? null : placeInOrder(own.map((each) => each.receivedOn), head.receivedOn),
    hidden: hiddenOf({ protection: row.protection ?? 'none', hiddenWhereaboutsFromOn: row.hiddenWhereaboutsFromOn,
      revealedUntil: row.revealedUntil }, clock.now(), clock.today()),
  }
}

/** Whose data a page about a report shows: its children, and those whose earlier reports stand beside. */
export function aboutReport({ children }: { children: readonly ChildView[] }): About {
  const persons = children.flatMap((child) => [...(child.personId === null ? [] : [child.personId]),
    ...child.earlier.map((each) => each.aboutId)])
  const forIntake = children.some((child) => child.earlier.some((each) => each.sibling))
  return forIntake ? { persons: [...new Set(persons)], why: 'intake' } : [...new Set(persons)]
}

/** The report's own name for a child: never what is hidden. Null when there is none. */
export function nameOfChild(child: ChildView): string | null {
  if (child.hidden.identity) return null
  const name = `${child.givenName ?? ''} ${child.familyName ?? ''}`.trim()
  return name !== '' ? name : (child.toldName.trim() === '' ? null : child.toldName)
}

/** The report as the API gives it: what was told only once it is opened. */
export function answerOf({ head, children }: ReportView): ConcernAnswer {
  const opened = head.openedAt !== null
  return {
    id: head.id, reference: head.reference, receivedOn: head.receivedOn, receivedAt: head.receivedAt, arrivedVia: head.arrivedVia,
    reporterKind: head.reporterKind, openedAt: head.openedAt, openedBy: head.openedBy, narrative: opened ? head.narrative : null,
    lastHappened: opened ? head.lastHappened : null, grounds: opened ? head.grounds : [],
    children: children.map((child) => ({
      id: child.id, personId: child.personId, name: opened ? nameOfChild(child) : null,
      protected: child.protection !== null && child.protection !== 'none',
      caseNumber: child.caseNumber, assignedTo: child.assignedName, protection: standing(child.protections)?.outcome ?? null,
      decision: standing(child.decisions)?.decision ?? null, decidedOn: standing(child.decisions)?.on ?? null,
      grownUpOn: child.grownUpOn,
      clocks: child.clocks.filter((clock) => clock.endedOn === null)
        .map(({ rule, startedOn, nominalDueOn, legalDueOn, paragraph }) => ({ rule, startedOn, nominalDueOn, legalDueOn, paragraph })),
      allowed: [...child.allowed],
    })),
  }
}
