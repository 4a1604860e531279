import { mandatedKinds } from '../contract/words.ts'
import type { RelationToChild, ReporterKind } from '../contract/words.ts'

const mandated: ReadonlySet<string> = new Set(mandatedKinds)

/**
 * Whether a reporter of this kind must report and may therefore ask what happened: authorities and businesses whose work concerns
 * children, and those who work there. Private persons may report and get no feedback.
 *
 * Source: socialtjänstlagen (2025:400) 19 kap. 1-3 and 6 §§, read 2026-11-21.
 */
export function isMandated(kind: ReporterKind): boolean {
  return mandated.has(kind)
}

/** What somebody who wrote in the public form is: the kind of workplace, or how he or she knows the child. */
export function reporterKindOf(relation: RelationToChild, workplaceKind: ReporterKind | null): ReporterKind {
  return relation === 'work' ? (workplaceKind ?? 'other_authority') : relation
}
