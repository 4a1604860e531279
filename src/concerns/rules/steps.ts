import type { Permission } from '../../access/contract.ts'

/** What may be done with a child of a report, in the order of the work. */
export const childSteps = ['identify', 'protect', 'assign', 'decide', 'extend', 'inform', 'ask', 'feedback', 'correct_protection',
  'correct_decision', 'move', 'grown_up', 'undo_grown_up'] as const
export type ChildStep = (typeof childSteps)[number]

/** The facts about a child in a report that its steps follow from. */
export type ChildFacts = {
  opened: boolean; identified: boolean; assigned: boolean; protectionAssessed: boolean; decided: boolean; attached: boolean;
  mandated: boolean
  asked: boolean; toldBack: boolean; informWaits: boolean; pending: boolean; opens: boolean
  /** Found to have turned 21 before the report came in: nothing more is done but to undo that. */
  grownUp: boolean
}

const needs: Readonly<Record<ChildStep, Permission>> = {
  identify: 'intake.look_up', protect: 'concern.assess', assign: 'concern.assign', decide: 'concern.decide', extend: 'concern.decide',
  inform: 'concern.decide', ask: 'concern.feedback', feedback: 'concern.feedback', correct_protection: 'concern.assess',
  correct_decision: 'concern.decide', move: 'concern.assess', grown_up: 'intake.look_up', undo_grown_up: 'intake.look_up',
}

/** Which steps are open for somebody with these permissions; the server decides, and the page only shows. */
export function allowedSteps(child: ChildFacts, may: ReadonlySet<Permission>): ChildStep[] {
  if (!child.opened) return []
  if (child.grownUp) return may.has(needs.undo_grown_up) ? ['undo_grown_up'] : []
  const possible: Readonly<Record<ChildStep, boolean>> = {
    identify: !child.identified, protect: !child.protectionAssessed, assign: child.identified && !child.assigned,
    decide: child.pending && child.assigned && child.protectionAssessed, extend: child.pending && child.assigned, inform: child.informWaits,
    ask: child.mandated && !child.asked, feedback: child.mandated && child.asked && !child.toldBack && (child.decided || child.attached),
    correct_protection: child.protectionAssessed, correct_decision: child.decided, move: child.identified && !child.opens,
    grown_up: !child.identified, undo_grown_up: false,
  }
  return childSteps.filter((step) => possible[step] && may.has(needs[step]))
}

/** What the law asks for first: a child's protection, then who it is, who has it, the decision, and telling those who must know. */
export const urgentSteps = ['protect', 'identify', 'assign', 'decide', 'inform', 'feedback'] as const satisfies readonly ChildStep[]

/** The next step of a child, null when nothing more is required of this person. */
export function firstStep(allowed: readonly ChildStep[]): (typeof urgentSteps)[number] | null {
  return urgentSteps.find((step) => allowed.includes(step)) ?? null
}
