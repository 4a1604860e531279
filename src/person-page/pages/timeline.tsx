import { formatDay } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import { day } from '../../calendar/day.ts'
import { MONTH_NAMES } from '../../calendar/names.ts'
import type { TimelineRow } from '../../cases/contract.ts'
import { timelineWords as caseWords } from '../../cases/pages/timeline.tsx'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import { isCompulsory, timelineWords as compulsoryWords } from '../../compulsory-care/pages/timeline.tsx'
import { timelineWords as concernWords } from '../../concerns/pages/timeline.tsx'
import { timelineWords as contactWords } from '../../contacts/pages/timeline.tsx'
import { isOfDocuments, timelineWords as documentWords } from '../../documents/pages/timeline.tsx'
import { InvestigationLink, timelineKinds as investigationKinds, timelineWords as investigationWords } from '../../investigations/pages/timeline.tsx'
import { timelineWords as supportTimelineWords } from '../../income-support/pages/timeline.tsx'
import { isDecisionLine, timelineWords as decisionWords } from '../../decisions/pages/timeline.tsx'
import { timelineWords as measureWords } from '../../measures/pages/timeline.tsx'
import { timelineWords as placementWords } from '../../placements/pages/timeline.tsx'
import type { View } from '../../mount/route.ts'
import { timelineWords as unaccompaniedWords } from '../../unaccompanied/pages/timeline.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { TimelineEvent, TimelineGroup } from '../../ui/timeline.tsx'
import type { PersonView, Views } from '../contract.ts'
import { isInView, periods, shortName, viewsOffered } from '../rules.ts'
import { personPageTexts } from '../texts.ts'
import type { PersonPageTexts } from '../texts.ts'
import { termWords } from './clocks.tsx'

type Say = Pick<View, 'language' | 'clock' | 'actor'>

/** Everything that happened, one line each, what is coming first; the choice of view is a link, so that it has an address. */
export function PersonTimeline({ data, chosen, say }: { data: PersonView; chosen: Views; say: Say }) {
  const t = personPageTexts[say.language]
  const rows = data.timeline.filter((row) => isInView(row, chosen))
  const coming = chosen === 'allt' ? comingGroup(data, say) : []
  const groups = [
    ...coming,
    ...periods(rows, say.clock.today()).map((period) => ({
      label: periodWords(period.key, say),
      events: period.rows.map((row) => eventOf(row, say)),
    })),
  ]
  const links = viewsOffered(data.timeline, chosen).map((view) => ({
    href: view === 'allt' ? `/person/${data.person.id}` : `/person/${data.person.id}?visa=${view}`,
    label: t.views[view],
    current: view === chosen,
  }))
  return (
    <Panel heading={t.timeline} id="tidslinje" flush aside={<FilterLinks label={t.filter} links={links} />}>
      {groups.length > 0 ? <Timeline groups={groups} /> : <NothingThere data={data} t={t} />}
    </Panel>
  )
}

function NothingThere({ data, t }: { data: PersonView; t: PersonPageTexts }) {
  if (data.case === null) return <EmptyState heading={t.noCaseHere}>{t.noCaseHint}</EmptyState>
  if (data.timeline.length === 0) return <EmptyState heading={t.nothingYet}>{t.nothingYetHint}</EmptyState>
  return <EmptyState heading={t.nothingInView}>{t.nothingInViewHint}</EmptyState>
}

/** What the clocks and promises put in the time to come, the nearest first. */
function comingGroup(data: PersonView, say: Say): TimelineGroup[] {
  const t = personPageTexts[say.language]
  const today = say.clock.today()
  const planned = [
    ...data.clocks
      .filter(({ endedOn, atOnce, nominalDueOn }) => endedOn === null && !atOnce && nominalDueOn >= today)
      .map((clock) => ({
        id: clock.id,
        on: clock.nominalDueOn,
        who: '',
        text: (
          <>
            <strong>{t.shallBeDone(termWords(clock, say))}</strong>, {clock.paragraph}
          </>
        ),
      })),
    ...data.tasks
      .filter(({ dueOn }) => dueOn >= today)
      .map((task) => ({
        id: task.id,
        on: task.dueOn,
        who: shortName(task.staffName),
        text: (
          <>
            <strong>{task.title}</strong>
            {task.dueTime === null ? '' : ` ${task.dueTime.replace(':', say.language === 'sv' ? '.' : ':')}`}
          </>
        ),
      })),
  ].toSorted((one, other) => (one.on < other.on ? -1 : 1))
  if (planned.length === 0) return []
  return [
    {
      label: t.coming,
      coming: true,
      events: planned.map(({ id, on, who, text }) => ({
        id: `plan-${id}`,
        when: formatDay(on, say.language, 'short', today),
        day: on,
        icon: 'calendar',
        strand: t.planned,
        text,
        who,
      })),
    },
  ]
}

function eventOf(row: TimelineRow, say: Say): TimelineEvent {
  const t = personPageTexts[say.language]
  const { icon, strand, text, detail } = wordsOf(row, say, say.clock.today())
  const isLaw = row.locked && row.strand !== 'contact'
  const who = [isLaw ? t.locked : '', row.by === null ? '' : shortName(row.by)].filter((word) => word !== '').join(' · ')
  // A report that led to a decision on the same day has the same id of its child: the kind keeps the lines apart.
  return {
    id: `${row.kind}-${row.id}`,
    when: formatDay(row.on, say.language, 'short'),
    day: row.on,
    icon,
    strand,
    text,
    who,
    law: isLaw,
    detail,
  }
}

/** Each strand says its own lines. */
function wordsOf(row: TimelineRow, { language, actor }: Say, today: Day): LineWords {
  if (isDecisionLine(row)) return decisionWords(row, language)
  if (isOfDocuments(row)) return documentWords(row, language)
  if (row.strand === 'contact') return contactWords(row, language, today, actor.may.has('contact.write'))
  if (row.strand === 'concern' || row.kind === 'informed') return concernWords(row, language, today)
  if (row.strand === 'unaccompanied') return unaccompaniedWords(row, language)
  if (isCompulsory(row)) return compulsoryWords(row, language)
  if (row.strand === 'investigation' && investigationKinds.has(row.kind)) return investigationWords(row, language)
  if (row.kind.startsWith('support_')) return supportTimelineWords(row, language)
  if (row.strand === 'measure') return measureWords(row, language)
  if (row.strand === 'placement' && row.kind.startsWith('placement_')) return placementWords(row, language)
  const words = caseWords(row, language, today)
  return row.strand === 'investigation' ? { ...words, detail: <InvestigationLink id={row.id} language={language} /> } : words
}

/** "November 2026", or the year alone. */
function periodWords(key: string, { language }: Say): string {
  if (key.length === 4) return key
  const month = MONTH_NAMES[language].long[Number(key.slice(5)) - 1] ?? ''
  return `${month.slice(0, 1).toUpperCase()}${month.slice(1)} ${day(`${key}-01`).slice(0, 4)}`
}
