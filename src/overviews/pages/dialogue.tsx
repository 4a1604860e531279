import type { Shown, View } from '../../mount/route.ts'
import { LinkedGroups } from './linked-groups.tsx'
import type { Groups } from './linked-groups.tsx'
import { dialogueHubTexts } from '../texts/dialogue.ts'
import type { DialogueHubTexts } from '../texts/dialogue.ts'

/** Everything about the dialogue with municipalities, by group, with what opens it. A new page is one line here. */
const groups: Groups<keyof DialogueHubTexts['groups'], keyof DialogueHubTexts['links']> = [
  { key: 'figures', lines: [
    { key: 'catalogue', href: '/kommuntal', may: 'dialogue.read' },
    { key: 'imports', href: '/kommuntal/las-in', may: 'figures.import' },
    { key: 'comparison', href: '/jamforelse', may: 'dialogue.read' },
    { key: 'received', href: '/mottagna-tal', may: 'aggregate.receive' },
    { key: 'sent', href: '/utlamnade-tal', may: 'aggregate.read' },
  ] },
  { key: 'selection', lines: [
    { key: 'selections', href: '/urval', may: 'dialogue.read' },
    { key: 'distribution', href: '/fordelning', may: 'dialogue.read' },
  ] },
  { key: 'visits', lines: [
    { key: 'rounds', href: '/besoksplan', may: 'dialogue.read' },
    { key: 'notes', href: '/anteckningar-besok', may: 'dialogue.read' },
    { key: 'comments', href: '/kommentarer', may: 'dialogue.moderate' },
    { key: 'publicNotes', href: '/besok', may: 'dialogue.read' },
  ] },
  { key: 'told', lines: [
    { key: 'reports', href: '/dialograpporter', may: 'dialogue.read' },
    { key: 'examples', href: '/goda-exempel', may: 'dialogue.read' },
  ] },
]

/** An office gives out nothing of its own. */
const atOffice = groups.map(({ key, lines }) => ({ key, lines: lines.filter((line) => line.key !== 'sent') }))

/** The pages of the dialogue that one may open, each with what it is. */
export function showDialogueHub(_data: unknown, view: View): Shown {
  const t = dialogueHubTexts[view.language]
  return { title: t.title, heading: t.title, lead: t.lead, main: <LinkedGroups groups={view.actor.atOffice === true ? atOffice : groups} view={view} t={t} /> }
}
