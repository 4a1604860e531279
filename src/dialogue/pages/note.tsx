import { formatDay, formatInstant } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import type { NoteDetail } from '../contract/notes.ts'
import { noteTexts } from '../texts/notes.ts'
import { NoteText } from './written-text.tsx'

const path = '/anteckningar-besok'

/** One note as those who write notes see it: where it stands and what may be done with it. */
export function notePage(note: NoteDetail, view: View): Shown {
  const { language, clock, actor } = view
  const t = noteTexts[language]
  const today = clock.today()
  return {
    title: t.title, heading: <span class="anywhere">{note.title}</span>, lead: <span class="anywhere">{t.lead1(note.place, formatDay(note.visitedOn, language, 'weekday', today), note.author)}</span>,
    status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href={path} variant="quiet">{t.back}</ButtonLink></>,
    main: (
      <WithSide side={<Standing note={note} view={view} />}>
        {note.returnedWords !== null && <Notice kind="warn" heading={t.returned}><p>{note.returnedWords}</p></Notice>}
        {note.withdrawnReason !== null && <Notice><p class="anywhere">{t.withdrawnFor(note.withdrawnReason)}</p></Notice>}
        <Panel>
          {note.body === '' ? <p class="quiet">{t.noText}</p> : <NoteText text={note.body} />}
        </Panel>
        {note.waiting > 0 && actor.may.has('dialogue.moderate') && (
          <Notice kind="warn"><p>{t.waits(note.waiting)}. <a href="/kommentarer">{t.toComments}</a></p></Notice>
        )}
      </WithSide>
    ),
  }
}

function Standing({ note, view: { language, clock, actor } }: { note: NoteDetail; view: View }) {
  const t = noteTexts[language]
  const today = clock.today()
  const here = `${path}/${note.id}`
  const writes = actor.may.has('dialogue.write')
  return (
    <Panel heading={t.stages[note.stage]} id="lage">
      {note.sentAt !== null && note.stage === 'review' && <p>{t.sentAt(formatInstant(note.sentAt, today, language))}</p>}
      {note.reviewedBy !== null && <p>{t.reviewedBy(note.reviewedBy)}</p>}
      {note.tags.length > 0 && <p class="quiet anywhere">{note.tags.join(', ')}</p>}
      {note.visitId !== null && <p><a href={`/kommunbesok/${note.visitId}`}>{t.toVisit}</a></p>}
      {note.stage === 'published' && note.address !== null && <p><a href={`/besok/${note.address}`}>{t.publicAt}</a></p>}
      {note.corrections.length > 0 && (
        <ul class="plain-list">{note.corrections.map(({ what, at }) => <li key={at}>{t.correctionOf(formatDay(dayOf(at), language, 'weekday', today), what)}</li>)}</ul>
      )}
      <ButtonRow>
        {writes && note.stage === 'draft' && <ButtonLink href={`${here}/andra`} variant="primary">{t.change}</ButtonLink>}
        {note.stage === 'review' && actor.may.has('dialogue.publish') && <ButtonLink href={`${here}/granska`} variant="primary">{t.reviewHeading}</ButtonLink>}
        {writes && note.stage === 'published' && <ButtonLink href={`${here}/ratta`}>{t.correct}</ButtonLink>}
        {writes && note.stage !== 'withdrawn' && <ButtonLink href={`${here}/ta-bort`} variant="quiet">{t.withdraw}</ButtonLink>}
      </ButtonRow>
    </Panel>
  )
}
