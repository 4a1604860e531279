import type { KeptPerson } from '../rules.ts'

/** Two records that are the same child: `otherId` was joined to `keptId`, and that has not been undone. */
export type Joining = { readonly keptId: string; readonly otherId: string }

/** The records that are one with each of these, themselves among them, however long the chain of joinings is. */
export function recordsOf(id: string, joinings: readonly Joining[]): string[] {
  const found = new Set([id])
  for (let grown = true; grown;) {
    const before = found.size
    for (const { keptId, otherId } of joinings) if (found.has(keptId) || found.has(otherId)) found.add(keptId).add(otherId)
    grown = found.size > before
  }
  return [...found].toSorted()
}

/**
 * Persons as they are kept: records that are joined are one child, whose pieces are counted together under the record that the others were joined
 * to. The case is open while one of them is; the birth day is the kept record's, or the first that is known. A group of which one record is
 * not among those given is not judged: it counts as open.
 *
 * @returns one person a child, in the order given of the first of its records.
 */
export function joinedAsOne(persons: readonly KeptPerson[], joinings: readonly Joining[]): KeptPerson[] {
  const byId = new Map(persons.map((person) => [person.personId, person]))
  const joined = new Set(joinings.flatMap(({ keptId, otherId }) => [keptId, otherId]))
  const seen = new Set<string>()
  return persons.flatMap((person) => {
    if (!joined.has(person.personId)) return [person]
    if (seen.has(person.personId)) return []
    const records = recordsOf(person.personId, joinings)
    for (const id of records) seen.add(id)
    const found = records.flatMap((id) => byId.get(id) ?? [])
    const root = found.find(({ personId }) => !joinings.some(({ otherId }) => otherId === personId)) ?? person
    const ordered = [root, ...found.filter((each) => each !== root)]
    return [{
      ...root, records: [root.personId, ...records.filter((id) => id !== root.personId)],
      caseNumber: ordered.find(({ caseNumber }) => caseNumber !== null)?.caseNumber ?? null,
      birthOn: ordered.find(({ birthOn }) => birthOn !== null)?.birthOn ?? null, protected: found.some((each) => each.protected),
      openCase: found.length < records.length || found.some(({ openCase }) => openCase), pieces: ordered.flatMap(({ pieces }) => pieces),
    }]
  })
}
