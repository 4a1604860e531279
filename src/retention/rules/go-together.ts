/** A row about the one names the other: a relation, a consent, a member of a household that has applied. */
export type Naming = { readonly by: string; readonly named: string }

/**
 * Which of these persons can be destroyed together: the most of them of whom nobody outside names any. Two who name one another go together;
 * who is named by somebody that stays, stays, and so does whoever only that one names.
 *
 * @param wanted the persons, in any order; the answer does not depend on it.
 * @param namings every row that names one of them, whoever it is about.
 */
export function goTogether(wanted: readonly string[], namings: readonly Naming[]): ReadonlySet<string> {
  const going = new Set(wanted)
  for (let stays = true; stays;) {
    const named = namings.filter(({ by, named: who }) => going.has(who) && !going.has(by))
    for (const { named: who } of named) going.delete(who)
    stays = named.length > 0
  }
  return going
}
