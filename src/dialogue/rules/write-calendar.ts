import { addDays, day } from '../../calendar/day.ts'
import type { Language } from '../../platform/language.ts'
import type { VisitRole, VisitStatus } from '../contract/visits.ts'

export type CalendarVisit = {
  readonly id: string; readonly name: string; readonly number: 1 | 2; readonly from: string | null; readonly to: string | null; readonly team: string; readonly status: VisitStatus
  readonly changedAt: string
}
/** A point of the programme with its time of day in Sweden. */
export type CalendarPoint = { readonly id: string; readonly kind: VisitRole; readonly words: string; readonly on: string; readonly from: string; readonly to: string; readonly place: string }
type Calendar = { readonly name: string; readonly office: string; readonly language: Language; readonly visits: readonly CalendarVisit[]; readonly points?: readonly CalendarPoint[] }

const summary = { sv: (name: string, number: number) => `${number === 1 ? 'Första' : 'Andra'} besöket: ${name}`, en: (name: string, number: number) => `${number === 1 ? 'First' : 'Second'} visit: ${name}` }
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(';', String.raw`\;`).replaceAll(',', String.raw`\,`).replaceAll(/\r?\n/g, String.raw`\n`)
const compact = (text: string): string => text.replaceAll(/[-:]/g, '')
const stamp = (at: string): string => `${compact(at).slice(0, 15)}Z`

/** A line is at most 75 bytes; what is longer goes on in the next after a space (RFC 5545, 3.1), and never within a letter. */
function folded(line: string): string {
  const parts: string[] = ['']
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 74) {
      parts.push('')
      bytes = 0
    }
    parts.push(`${parts.pop() ?? ''}${letter}`)
    bytes += size
  }
  return parts.join('\r\n ')
}

/** Sweden's time since 1996: what a calendar needs to show the programme at the right hour wherever it is read. */
const sweden = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Stockholm', 'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:19970330T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'END:VTIMEZONE',
]

/**
 * Visits with a day as an iCalendar (RFC 5545): whole days, one event for each visit, and one for each point of the programme that is given. A visit keeps
 * its UID, so a moved one moves where it is read; a cancelled one is said to be. Names of those who take part are never in it.
 */
export function writeCalendar({ name, office, language, visits, points = [] }: Calendar): string {
  const dated = visits.flatMap((visit) => (visit.from === null || visit.to === null ? [] : [{ ...visit, from: visit.from, to: visit.to }]))
  const stamped = visits[0]?.changedAt ?? ''
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Helhet//visits//SV', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, ...(points.length > 0 ? sweden : []),
    ...dated.flatMap((visit) => [
      'BEGIN:VEVENT', `UID:${visit.id}@${office}.helhet`, `DTSTAMP:${stamp(visit.changedAt)}`, `LAST-MODIFIED:${stamp(visit.changedAt)}`, `DTSTART;VALUE=DATE:${compact(visit.from)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day(visit.to), 1))}`, `SUMMARY:${escaped(summary[language](visit.name, visit.number))}`, `LOCATION:${escaped(visit.name)}`,
      ...(visit.team === '' ? [] : [`DESCRIPTION:${escaped(visit.team)}`]),
      `STATUS:${visit.status === 'cancelled' ? 'CANCELLED' : visit.status === 'planned' ? 'TENTATIVE' : 'CONFIRMED'}`, 'TRANSP:OPAQUE', 'END:VEVENT',
    ]),
    ...points.flatMap((point) => [
      'BEGIN:VEVENT', `UID:${point.id}@${office}.helhet`, `DTSTAMP:${stamp(stamped)}`, `DTSTART;TZID=Europe/Stockholm:${compact(point.on)}T${compact(point.from)}00`,
      `DTEND;TZID=Europe/Stockholm:${compact(point.on)}T${compact(point.to)}00`, `SUMMARY:${escaped(point.words)}`, ...(point.place === '' ? [] : [`LOCATION:${escaped(point.place)}`]), 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
