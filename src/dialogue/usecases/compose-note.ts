import type { Clock } from '../../calendar/clock.ts'
import type { Day } from '../../calendar/day.ts'
import { mostNote } from '../contract/notes.ts'
import type { NoteBody } from '../contract/notes.ts'
import type { VisitDetail } from '../contract/visit-parts.ts'
import type { Language } from '../../platform/language.ts'
import { themeNames } from '../texts/themes.ts'
import { visitTexts } from '../texts/visits.ts'

/** What was noted at a visit as the draft of a note: by theme, then quotes that may be published, then what goes to the plan. */
export function composeNote(visit: VisitDetail, visitedOn: Day, { language, clock }: { readonly language: Language; readonly clock: Clock }): NoteBody {
  const t = visitTexts[language]
  const names = themeNames[language]
  const themes = [...new Set(visit.observations.map(({ theme }) => theme))]
  const seen = themes.map((theme) => [`## ${names[theme]}`, ...visit.observations.filter((each) => each.theme === theme).map(({ words }) => words)].join('\n\n'))
  const quotes = visit.quotes.filter(({ words, consent, keepUntil }) => words !== null && consent !== null && keepUntil >= clock.today()).map(({ words }) => `> ${words ?? ''}`)
  const plan = visit.items.length === 0 ? [] : [`## ${t.itemsHeading}\n${visit.items.map(({ words }) => `- ${words.replaceAll('\n', ' ')}`).join('\n')}`]
  return {
    title: t.noteTitle(visit.name), place: visit.name, visitedOn, body: [...seen, ...quotes, ...plan].join('\n\n').slice(0, mostNote),
    tags: themes.slice(0, 5).map((theme) => names[theme].toLowerCase().slice(0, 40)), takesComments: true,
  }
}
