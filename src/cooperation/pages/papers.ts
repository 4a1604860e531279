import { formatDay, formatInstant } from '../../calendar/format.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import { openPress, paperTypes } from '../../platform/paper.ts'
import type { Paper, PaperPart } from '../../platform/paper.ts'
import type { MeetingDetail } from '../contract/meetings.ts'
import type { RequestDetail } from '../contract/requests.ts'
import { meetingTexts } from '../texts/meetings.ts'
import { requestTexts } from '../texts/requests.ts'
import { sharedTexts } from '../texts/shared.ts'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
const press = openPress({ seconds: 60 })
const heading = (level: 1 | 2 | 3, text: string): PaperPart => ({ kind: 'heading', level, text })
const paragraph = (text: string): PaperPart => ({ kind: 'paragraph', text })

function pdf(name: string, paper: Paper): Sent {
  return { name, type: paperTypes.pdf, async *body() { yield await press.print(paper, 'pdf') } }
}

/** The protocol of a meeting as PDF, in the language of the screen. */
export function protocolPdf(meeting: MeetingDetail, who: Who): Sent {
  return pdf(`samverkan-${meeting.heldOn}.pdf`, protocolPaper(meeting, who))
}

export function protocolPaper(meeting: MeetingDetail, { actor, clock, language }: Who): Paper {
  const t = meetingTexts[language]
  const title = t.paper.title(t.kinds[meeting.kind], formatDay(meeting.heldOn, language, 'long'))
  const approved = (at: Instant | null, by: string | null): string => (at === null ? t.notApproved : t.approvedBy(by ?? '', formatInstant(at, clock.today(), language)))
  return {
    title, language, owner: actor.municipalityName, foot: t.paper.foot, page: t.paper.page, large: false, madeAt: clock.now(),
    parts: [
      heading(1, title),
      { kind: 'facts', rows: [[sharedTexts[language].unit, meeting.unitName ?? sharedTexts[language].whole], [t.place, meeting.place || '–'], [t.participants, meeting.participants || '–'],
        [t.employer, approved(meeting.employerApprovedAt, meeting.employerApprovedBy)], [t.union, approved(meeting.unionApprovedAt, meeting.unionApprovedBy)]] },
      heading(2, t.mattersHeading), ...(meeting.rows.length === 0 ? [paragraph(t.noMatters)] : meeting.rows.flatMap((matter): PaperPart[] => [
        heading(3, `${matter.place}. ${matter.title}`), paragraph(`${t.matterKinds[matter.kind]}. ${matter.outcome === null ? t.noOutcome : t.outcomes[matter.outcome]}.`),
        ...[matter.what, matter.outcomeWords].filter((text) => text !== '').map(paragraph), ...(matter.unionView === '' ? [] : [paragraph(`${t.unionView}: ${matter.unionView}`)]),
      ])),
      ...(meeting.additions.length === 0 ? [] : [heading(2, t.additions), ...meeting.additions.map(({ what, by, at }) => paragraph(`${what} (${t.additionBy(by, formatInstant(at, clock.today(), language))})`))]),
    ],
  }
}

/** The receipt of a request as PDF: what the employer confirms, in writing, that it has received. */
export function receiptPdf(request: RequestDetail, who: Who): Sent {
  return pdf(`kvitto-${request.receivedOn}.pdf`, receiptPaper(request, who))
}

export function receiptPaper(request: RequestDetail, { actor, clock, language }: Who): Paper {
  const t = requestTexts[language]
  return {
    title: t.paper.title, language, owner: actor.municipalityName, foot: t.paper.foot, page: t.paper.page, large: false, madeAt: clock.now(),
    parts: [
      heading(1, t.paper.title), paragraph(t.paper.said(actor.municipalityName)),
      { kind: 'facts', rows: [[t.paper.from, request.representative], [t.paper.unit, request.unitName], [t.area, t.areas[request.area]], [t.paper.received, formatDay(request.receivedOn, language, 'long')],
        [t.paper.confirmed, formatInstant(request.receiptAt, clock.today(), language)], [t.paper.due, formatDay(request.answerDueOn, language, 'long')]] },
      heading(2, t.what), paragraph(request.what), heading(2, t.why), paragraph(request.why),
    ],
  }
}
