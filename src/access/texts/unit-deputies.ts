import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Ersättare', heading: 'Ersättare i din enhet',
  lead: 'En ersättare ser och gör det som den ordinarie ser och gör, från och till en dag.',
  caption: 'Enhetens personal', who: 'Medarbetare', deputy: 'Ersättare', action: 'Åtgärd',
  none: 'Ingen', give: 'Lägg in ersättare', end: 'Avsluta', of: (name: string) => ` för ${name}`,
  nobody: 'Du är inte chef för någon enhet i dag', nobodyHow: 'Administratören lägger in vem som är chef för en enhet.',
  time: (from: string, to: string) => `${from} till ${to}`,
  done: { deputy_given: 'Ersättaren är inlagd.', deputy_ended: 'Ersättningen är avslutad.' },
}
const en: typeof sv = {
  title: 'Deputies', heading: 'Deputies in your unit',
  lead: 'A deputy sees and does what the regular worker sees and does, from and to a day.',
  caption: 'Staff of the unit', who: 'Member of staff', deputy: 'Deputy', action: 'Action',
  none: 'None', give: 'Name a deputy', end: 'End', of: (name) => ` for ${name}`,
  nobody: 'You manage no unit today', nobodyHow: 'The administrator says who manages a unit.',
  time: (from, to) => `${from} to ${to}`,
  done: { deputy_given: 'The deputy is named.', deputy_ended: 'The deputyship is ended.' },
}
/** Words of the page where a unit manager names deputies. */
export const unitDeputyTexts: Texts<typeof sv> = { sv, en }
