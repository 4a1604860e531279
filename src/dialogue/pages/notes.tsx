import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { noteStages } from '../contract/notes.ts'
import { noteTexts } from '../texts/notes.ts'
import type { NotePage } from '../usecases/keep-note.ts'

const path = '/anteckningar-besok'

/** The notes of visits as those who write them see them. */
export function notesPage({ notes, stage, page, pages, total }: NotePage, view: View): Shown {
  const { language, clock, actor } = view
  const t = noteTexts[language]
  const today = clock.today()
  const address = (of: string | null): string => (of === null ? path : `${path}?visa=${of}`)
  return {
    title: t.title, heading: t.heading(total), lead: t.lead, status: doneMessage(view, t.done),
    actions: <>
      {actor.may.has('dialogue.write') && <ButtonLink href={`${path}/ny`} variant="primary">{t.write}</ButtonLink>}
      <ButtonLink href="/besok" variant="quiet">{t.toPublic}</ButtonLink>
    </>,
    main: <>
      <Tabs label={t.views} tabs={[null, ...noteStages].map((each) => (
        { href: address(each), label: each === null ? t.all : t.stages[each], current: stage === each }))} />
      {notes.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
        <Panel flush>
          <Table caption={t.caption} captionHidden stacked
            columns={[{ label: t.note }, { label: t.visited }, { label: t.author }, { label: t.stage }, { label: t.comments }]}>
            {notes.map((note) => (
              <Row key={note.id} open={`${path}/${note.id}`}>
                <RowHead second={note.place}><a href={`${path}/${note.id}`}>{note.title}</a></RowHead>
                <Cell label={t.visited}>{formatDay(note.visitedOn, language, 'weekday', today)}</Cell>
                <Cell label={t.author}>{note.author}</Cell>
                <Cell label={t.stage} tone={note.stage === 'review' ? 'warn' : undefined}>{t.stages[note.stage]}</Cell>
                <Cell label={t.comments}>{t.commentsOf(note.shown, note.waiting)}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${path}?${stage === null ? '' : `visa=${stage}&`}sida=${to}`} t={uiTexts[language]} />
    </>,
  }
}
