import { formatDay, formatInstant } from '../../calendar/format.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import { openPress, paperTypes } from '../../platform/paper.ts'
import type { Paper, PaperPart } from '../../platform/paper.ts'
import { itemKinds } from '../contract/daily.ts'
import type { DailyMeeting } from '../contract/daily.ts'
import { dailyTexts } from '../texts/daily.ts'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
const press = openPress({ seconds: 60 })
const heading = (level: 1 | 2, text: string): PaperPart => ({ kind: 'heading', level, text })
const list = (items: readonly string[], none: string, ordered = false): PaperPart => (
  items.length === 0 ? { kind: 'paragraph', text: none } : { kind: 'list', ordered, items })

/** The protocol as PDF, in the language of the screen. It is made when the answer is sent. */
export function protocolPdf(meeting: DailyMeeting, who: Who): Sent {
  return { name: `dagligt-mote-${meeting.on}.pdf`, type: paperTypes.pdf, async *body() { yield await press.print(protocolPaper(meeting,
    who), 'pdf') } }
}

/** What stands on the protocol: everything in the meeting, in the order that it is held. */
export function protocolPaper(meeting: DailyMeeting, { actor, clock, language }: Who): Paper {
  const t = dailyTexts[language]
  const today = clock.today()
  const when = (at: DailyMeeting['startedAt'], by: string | null): string => `${formatInstant(at, today, language)}, ${by ?? ''}`
  const title = t.paper.title(formatDay(meeting.on, language, 'long'))
  return {
    title, language, owner: actor.municipalityName, foot: t.paper.foot, page: t.paper.page, large: false, madeAt: clock.now(),
    parts: [
      heading(1, title),
      { kind: 'facts', rows: [[t.paper.startedAt, when(meeting.startedAt, meeting.startedByName)],
        [t.paper.closedAt, meeting.closedAt === null ? t.paper.notClosed : when(meeting.closedAt, meeting.closedByName)]] },
      heading(2, t.participants), list(meeting.participants.map(({ name, role, staffId }) => `${name}, ${role}${staffId === null
        ? ` (${t.outside.toLowerCase()})` : ''}`), t.noParticipants),
      heading(2, t.agenda), ...agendaParts(meeting, { language, t }),
      heading(2, t.decisions), list(meeting.decisions.map(({ what }) => what), t.noDecisions, true),
      heading(2, t.actions), list(meeting.actions.map(({ what, ownerName, dueOn }) => `${what} ${t.paper.due(ownerName, formatDay(dueOn,
        language, 'long'))}`), t.noActions, true),
      heading(2, t.told), list(meeting.told.map(({ whom, how }) => `${whom}: ${t.ways[how].toLowerCase()}`), t.toldNone),
      ...(meeting.additions.length === 0 ? [] : [heading(2, t.additions), list(meeting.additions.map(({ what, by,
        at }) => `${what} ${t.additionBy(by, formatInstant(at, today, language))}`), '')]),
    ],
  }
}

function agendaParts(meeting: DailyMeeting, { language, t }: { language: Who['language']; t: (typeof dailyTexts)['sv'] }): PaperPart[] {
  if (meeting.items.length === 0) return [{ kind: 'paragraph', text: t.agendaNone }]
  return [{ kind: 'paragraph', text: t.paper.figures }, ...itemKinds.flatMap((kind): PaperPart[] => {
    const items = meeting.items.filter((item) => item.kind === kind)
    return items.length === 0 ? [] : [{ kind: 'heading', level: 3, text: t.kinds[kind] }, { kind: 'list', ordered: false,
      items: items.map(({ words }) => words[language]) }]
  })]
}
