import { countInWords, formatDay } from '../../calendar/format.ts'
import { kindTexts } from '../../decisions/texts/kinds.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { Language } from '../../platform/language.ts'
import { openActions } from '../queries/daily-meeting.ts'
import { overdueClocks, waitingDecisions } from '../queries/daily-parts.ts'
import { inAgendaOrder } from '../rules/daily.ts'
import type { AgendaEntry } from '../rules/daily.ts'
import { dailyTexts } from '../texts/daily.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/**
 * What some part of the program puts on the agenda of the daily meeting, as it stands at that moment. What stands above meetings hands its
 * own in (src/agenda-sources.ts).
 */
export type AgendaSource = (tx: Read, asked: Who) => Promise<readonly AgendaEntry[]>

const inBoth = (say: (language: Language) => string): AgendaEntry['words'] => ({ sv: say('sv'), en: say('en') })

/** What was promised at earlier meetings and is not done. */
const promised: AgendaSource = async (tx, { clock }) => {
  const today = clock.today()
  return (await openActions(tx)).map(({ id, meetingId, what, ownerName, dueOn }) => ({
    kind: 'action', unitId: null, figures: { dueOn }, href: `/dagligt-mote/${meetingId}#atgard-${id}`,
    words: inBoth((language) => dailyTexts[language].agendaAction(what, ownerName, formatDay(dueOn, language, 'weekday', today),
      dueOn < today)),
  }))
}

/** Legal clocks that are overdue, or run out today, unit by unit. */
const clocks: AgendaSource = async (tx, { clock }) => (await overdueClocks(tx, clock.today())).map(({ unitId, unitName, overdue,
  dueToday }) => ({
  kind: 'clock', unitId, figures: { overdue, dueToday }, href: `/lagesbild/forsenade?enhet=${unitId}`,
  words: inBoth((language) => dailyTexts[language].agendaClocks(unitName, overdue, dueToday)),
}))

/** Proposed decisions that wait for somebody, by whom they wait for. */
const decisions: AgendaSource = async (tx, { clock }) => (await waitingDecisions(tx)).map(({ awaits, waiting, since }) => ({
  kind: 'decision', unitId: null, figures: { awaits, waiting, since }, href: '/beslut/vantar',
  words: inBoth((language) => {
    const who: Readonly<Record<string, string>> = kindTexts[language].deciders
    return dailyTexts[language].agendaDecisions(waiting === 1 ? dailyTexts[language].oneDecision : countInWords(waiting,
      language, 'start'), waiting, (who[awaits] ?? awaits).toLowerCase(),
      formatDay(since, language, 'weekday', clock.today()))
  }),
}))

/** The whole agenda: what meetings know of themselves, and what is handed in. */
export async function gatherAgenda(tx: Read, sources: readonly AgendaSource[], asked: Who): Promise<AgendaEntry[]> {
  const entries: AgendaEntry[] = []
  for (const source of [promised, clocks, decisions, ...sources]) entries.push(...await source(tx, asked))
  return inAgendaOrder(entries)
}
