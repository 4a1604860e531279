import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { Applications, Communications, Decisions, Requests } from './gathered.tsx'
import { Additions, ReadOnly } from './investigation.tsx'
import { AboutPerson, dayWords, investigationAddress } from './words.tsx'

/** The whole investigation as one paper to be read or printed. The name of the file and of the tab say nothing about whom. */
export function showPrint(data: Investigation, view: View): Shown {
  const t = investigationTexts[view.language]
  const { head } = data
  const now = `${formatDay(view.clock.today(), view.language, 'long')} ${formatTime(timeOf(view.clock.now()), view.language)}`
  const ended = head.concludedOn === null || head.outcome === null ? ''
    : `. ${t.list.concluded(dayWords(head.concludedOn, view), investigationWords[view.language].outcome[head.outcome])}`
  return {
    title: t.printed, heading: t.title, islands: ['ui/print'],
    lead: <><AboutPerson person={data.person}
      view={view} /> {data.person.caseNumber ?? ''}. {t.opened(formatDay(head.openedOn, view.language, 'long'),
      investigationWords[view.language].origin[head.openedFrom])}{ended}</>,
    actions: <><Button type="button" variant="primary" data-print hidden>{t.print}</Button>
      <ButtonLink href={investigationAddress.one(head.id)}>{t.field.back}</ButtonLink></>,
    main: (
      <>
        <article class="paper own-text-paper">
          <Applications data={data} view={view} />
          <ReadOnly data={data} view={view} />
          <Requests data={data} view={view} mayWrite={false} />
          <Communications data={data} view={view} mayWrite={false} />
          <Decisions data={data} view={view} mayWrite={false} />
          {data.additions.length > 0 && <Additions data={data} view={view} mayWrite={false} />}
        </article>
        <PrintFooter printed={uiTexts[view.language].printedBy(now, view.actor.name)} />
      </>
    ),
  }
}
