import { formatDay } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { PublicNote } from '../contract/notes.ts'
import { publicNoteTexts } from '../texts/public-notes.ts'
import type { PublicPageData } from '../usecases/show-public-notes.ts'

const path = '/besok'

/** The address of a list: words and tag as one chose them. */
function addressOf(words: string, tag: string, page = 1): string {
  const query = new URLSearchParams()
  if (words !== '') query.set('q', words)
  if (tag !== '') query.set('tagg', tag)
  if (page > 1) query.set('sida', String(page))
  return query.size === 0 ? path : `${path}?${query}`
}

/** The published notes, for everybody. */
export function publicNotesPage({ notes, tags, words, tag, page, pages, total }: PublicPageData, view: View): Shown {
  const { language } = view
  const t = publicNoteTexts[language]
  const ui = uiTexts[language]
  const chosen = words !== '' || tag !== ''
  return {
    title: t.title,
    main: <>
      <h1>{t.title}</h1>
      <p class="public-lead">{t.lead}</p>
      <form action={path} method="get" role="search" class="no-print">
        <TextField t={ui} name="q" label={t.search} value={words} maxlength={100} autocomplete="off" />
        {tag !== '' && <input type="hidden" name="tagg" value={tag} />}
        <ButtonRow><Button>{t.searchButton}</Button>{chosen && <ButtonLink href={path} variant="quiet">{t.clear}</ButtonLink>}</ButtonRow>
      </form>
      {chosen && <p role="status">{t.found(total)} {t.with(words, tag)}.</p>}
      {notes.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState>
        : notes.map((note) => <Beginning key={note.id} note={note} view={view} />)}
      <Pagination page={page} pages={pages} href={(to) => addressOf(words, tag, to)} t={ui} />
      {tags.length > 0 && (
        <nav class="public-part no-print" aria-labelledby="taggar">
          <h2 id="taggar">{t.tags}</h2>
          <ul class="tag-list">{tags.map((each) => (
            <li key={each.tag}><a href={addressOf('', each.tag)} aria-current={each.tag === tag ? 'true' : undefined}><bdi>{each.tag}</bdi> {each.notes}</a></li>
          ))}</ul>
        </nav>
      )}
      <p class="no-print"><a href={`${path}/flode.xml`} type="application/atom+xml">{t.feed}</a></p>
      <p class="no-print"><a href={`${path}/regler`}>{t.policy}</a></p>
    </>,
  }
}

function Beginning({ note, view: { language, clock } }: { note: PublicNote; view: View }) {
  const t = publicNoteTexts[language]
  const today = clock.today()
  return (
    <article class="public-part">
      <h2><a href={`${path}/${note.address}`}>{note.title}</a></h2>
      <p>{t.visit(note.place, formatDay(note.visitedOn, language, 'dayMonth', today))}. {t.by(note.author, formatDay(dayOf(note.publishedAt), language, 'short', today))}.</p>
      <p>{note.summary}</p>
      <p class="quiet">{t.commentCount(note.comments)}</p>
    </article>
  )
}
