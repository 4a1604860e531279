import type { Mode, Outcome, SeenHow } from '../../../contacts/contract.ts'
import { childSeen, childSeenAlone, letters, plans, withAdult, withOthers } from '../../data/note-texts.ts'
import { firstNames } from '../persons.ts'
import type { File, Person, World } from '../world.ts'

export type NoteAbout = {
  readonly mode: Mode
  readonly outcome: Outcome
  readonly children: readonly { readonly file: File; readonly seen: SeenHow }[]
  readonly people: readonly Person[]
  readonly others: readonly string[]
}

/** One to four short sentences that fit what happened. Names are given names only; no number, no address. */
export function writeNote({ chance }: World, { mode, outcome, children, people, others }: NoteAbout): string {
  if (outcome !== 'held') return chance.happens(0.6) ? 'Ny tid föreslagen.' : ''
  if (mode === 'letter') return chance.pick(letters)
  const grown = people[0]?.row.given_name ?? 'Föräldern'
  const sentences: string[] = []
  for (const { file, seen } of children) {
    if (seen === 'not') continue
    const name = file.child.row.given_name
    sentences.push(chance.pick(seen === 'alone' ? childSeenAlone : childSeen).replaceAll('{N}', name).replaceAll('{V}', grown))
  }
  if (people.length > 0 || sentences.length === 0) sentences.push(chance.pick(withAdult).replaceAll('{V}', grown))
  if (others.length > 0 && chance.happens(0.6)) sentences.push(chance.pick(withOthers))
  if (chance.happens(0.5)) sentences.push(chance.pick(plans).replaceAll('{V}', grown))
  return sentences.slice(0, 4).join(' ').replaceAll('{N}', firstNames(children.map(({ file }) => file.child)))
}
