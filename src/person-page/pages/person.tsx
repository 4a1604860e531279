import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { casesTexts } from '../../cases/texts.ts'
import { ContactNote, contactNoteIslands } from '../../contacts/pages/note.tsx'
import type { NoteData } from '../../contacts/queries/load-note.ts'
import { contactTexts } from '../../contacts/texts.ts'
import type { Shown, View } from '../../mount/route.ts'
import { emergencyTexts } from '../../cases/texts/emergency.ts'
import { doneMessage } from '../../mount/done.tsx'
import { personsTexts } from '../../persons/texts.ts'
import { draftNames } from '../../concerns/rules/next-step.ts'
import { staffTexts } from '../../concerns/texts/staff.ts'
import { DraftDone } from '../../ui/draft.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PersonLayout } from '../../ui/person-layout.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { PersonView, Views } from '../contract.ts'
import { personPageTexts } from '../texts.ts'
import { NextSteps, PersonClocks } from './clocks.tsx'
import { EarlierReports, Family } from './family.tsx'
import { Lapses } from './lapses.tsx'
import { Strands } from './strands.tsx'
import { PersonTimeline } from './timeline.tsx'
import { Head } from './head.tsx'

export type PageData = { readonly view: PersonView; readonly chosen: Views; readonly note: NoteData | null }
type Props = { data: PersonView; view: View }

/** The child of a report whose form was sent from here, as the address says. */
function sentFrom({ url }: View): string | null {
  return new URL(url, 'http://page').searchParams.get('barn')
}

/** What was locked is no draft any more: the browser's copies go. */
function SentDrafts({ view }: { view: View }) {
  const child = sentFrom(view)
  return child === null ? null : <>{draftNames(view.actor.id ?? '', child).map((name) => <DraftDone key={name} draft={name} />)}</>
}

/** The whole of one person on one page. The tab never says who it is. */
export function personPage({ view: data, chosen, note }: PageData, view: View): Shown {
  const t = personPageTexts[view.language]
  const ui = uiTexts[view.language]
  const done = {
    ...personsTexts[view.language].done,
    ...staffTexts[view.language].done,
    ...casesTexts[view.language].done,
    emergency_opened: emergencyTexts[view.language].done.opened,
    contact_locked: contactTexts[view.language].locked,
  }
  const printed = ui.printedBy(`${formatDay(view.clock.today(), view.language, 'long')} ${formatTime(timeOf(data.printedAt),
    view.language)}`, view.actor.name)
  return {
    title: t.title,
    status: <>{doneMessage(view, done)}<SentDrafts view={view} /></>,
    islands: note !== null ? contactNoteIslands : sentFrom(view) === null ? [] : ['ui/drafts'],
    main: (
      <>
        <PersonLayout
          head={
            <>
              <Remarks data={data} view={view} />
              <Head data={data} view={view} />
            </>
          }
          clocks={<PersonClocks data={data} say={view} most={note === null ? 6 : 4} />}
          next={<NextSteps data={data} say={view} />}
          timeline={data.headerOnly ? <></> : <PersonTimeline data={data} chosen={chosen} say={view} />}
          rest={
            <>
              <Strands data={data} view={view} />
              <Family data={data} view={view} />
              <EarlierReports data={data} view={view} />
              <More data={data} view={view} />
            </>
          }
          {...(note === null ? {} : { note: <ContactNote data={note} view={view} entered={null} /> })}
        />
        <PrintFooter printed={printed} />
      </>
    ),
  }
}

/** What must be known before the rest is read: only the header is seen, or the record is joined to another. */
function Remarks({ data, view }: Props) {
  const t = personPageTexts[view.language]
  return (
    <>
      <Lapses data={data} view={view} />
      {data.headerOnly && (
        <Notice heading={t.headerOnly}>
          <p>{t.headerOnlyHint}</p>
        </Notice>
      )}
      {data.keptAs !== null && (
        <Notice kind="warn" heading={t.kept}>
          <p>
            {t.keptHint} <a href={`/person/${data.keptAs}`}>{t.keptLink}</a>
          </p>
        </Notice>
      )}
      {data.joined.length > 0 && (
        <Notice heading={t.joined(data.joined.length)}>
          {data.joined.map(({ id, joinedOn }) => (
            <p key={id}>
              {t.joinedLine(formatDay(joinedOn, view.language, 'long'))}
              {view.actor.may.has('person.write') && <> · <a href={`/person/${data.person.id}/sammanfor/${id}/angra`}>{t.undoJoin}</a></>}
            </p>
          ))}
        </Notice>
      )}
    </>
  )
}

/** What one can do beside noting and handing over. */
function More({ data, view }: Props) {
  const t = personPageTexts[view.language]
  const home = `/person/${data.person.id}`
  const may = (name: PersonView['allowed'][number]): boolean => data.allowed.includes(name)
  const links = [
    ...(may('correct')
      ? ([
          ['ratta', t.moreLinks.correct],
          ['kontaktuppgifter', t.moreLinks.whereabouts],
        ] as const)
      : []),
    ...(may('correct') && data.case !== null ? ([['familj', t.moreLinks.family]] as const) : []),
    ...(may('protect') ? ([['skydd', t.moreLinks.protect]] as const) : []),
    ...(may('coworkers') ? ([['medhandlaggare', t.moreLinks.coworkers]] as const) : []),
    ...(may('close') ? ([['avsluta', t.moreLinks.close]] as const) : []),
    ...(may('open_case') ? ([['arende', t.moreLinks.open_case]] as const) : []),
    ...(may('join') ? ([['sammanfor', t.moreLinks.join]] as const) : []),
  ]
  if (links.length === 0) return null
  return (
    <div class="no-print" id="mer">
      <Panel heading={t.more}>
        <ul class="plain-list">
          {links.map(([path, label]) => (
            <li key={path}>
              <a href={`${home}/${path}`}>{label}</a>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
