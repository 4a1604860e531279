import { day, daysBetween } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import { doneWords } from '../../mount/done.tsx'
import type { View } from '../../mount/route.ts'
import { draftNames } from '../../concerns/rules/next-step.ts'
import { staffTexts } from '../../concerns/texts/staff.ts'
import { DraftDone } from '../../ui/draft.tsx'
import { DoneMessage, EmptyState } from '../../ui/messages.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { DoneRow } from '../queries/row-details.ts'
import type { Worklist } from '../queries/load-worklist.ts'
import { worklistTexts } from '../texts.ts'
import type { WorklistTexts } from '../texts.ts'

/** What is done this week, each with the fact that took it off the list. */
export function DoneTable({ list, view }: { list: Worklist; view: View }) {
  const t = worklistTexts[view.language]
  const ui = uiTexts[view.language]
  if (list.done.length === 0) return <EmptyState heading={t.empty.klara[0]}>{t.empty.klara[1]}</EmptyState>
  const [when = '', child = '', what = '', fact = ''] = t.doneColumns
  return (
    <Table caption={t.caption.klara} captionHidden stacked columns={[{ label: child }, { label: what }, { label: fact }, { label: when }]}>
      {list.done.map((done) => (
        <Row key={done.id} open={done.personId === null ? undefined : `/person/${done.personId}`}>
          <RowHead second={done.name === null ? t.caseNumberAlone(done.caseNumber ?? '') : undefined}>
            <a href={`/person/${done.personId ?? ''}`} data-row-open>
              {done.name ?? <ProtectedFlag t={ui} />}
            </a>
          </RowHead>
          <Cell label={what}>
            {doneTerm(done, view.language)} {done.paragraph !== null && <span class="law">{done.paragraph}</span>}
          </Cell>
          <Cell label={fact} second={inTime(done, t)}>
            {doneFact(done, t)}
          </Cell>
          <Cell label={when}>{formatDay(day(done.endedOn), view.language, 'weekday', list.today)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** The duty that ended, as the law calls it, or the promise. */
export function doneTerm(done: DoneRow, language: Language): string {
  const term = done.title ?? (language === 'sv' ? done.termSv : done.termEn) ?? done.rule ?? ''
  return term.slice(0, 1).toUpperCase() + term.slice(1)
}

/** The registered fact that ended it. */
export function doneFact(done: DoneRow, t: WorklistTexts): string {
  if (done.kind === 'task') return t.factTask
  const facts: Readonly<Record<string, string>> = t.facts
  const ends: Readonly<Record<string, string>> = t.factEnds
  return done.how === 'met' ? (facts[done.rule ?? ''] ?? t.factMet) : (ends[done.how] ?? t.factMet)
}

function inTime(done: DoneRow, t: WorklistTexts): string {
  if (done.kind === 'task' || done.how !== 'met') return ''
  const late = daysBetween(day(done.legalDueOn), day(done.endedOn))
  return late <= 0 ? t.inTime : t.lateBy(late)
}

/** The message on top after something was done: what was, which duties vanished by it, and the way to them. */
export function doneMessage(list: Worklist, view: View, t: WorklistTexts) {
  if (view.done === null) return null
  const child = new URL(view.url, 'http://page').searchParams.get('barn')
  const gone = list.justDone.map((done) => `${doneTerm(done, view.language).toLowerCase()} (${doneFact(done, t).toLowerCase()})`)
  return (
    <DoneMessage>
      <p>
        {doneWords(view, { ...staffTexts[view.language].done, ...t.messages }) ?? t.saved}
        {gone.length > 0 && ` ${t.gone(gone.join(', '))}`}
      </p>
      {child !== null && draftNames(view.actor.id ?? '', child).map((name) => <DraftDone key={name} draft={name} />)}
      {list.cameFrom !== null && (
        <p>
          <a href={`/person/${list.cameFrom.id}`}>{list.cameFrom.name ?? t.caseNumberAlone(list.cameFrom.caseNumber ?? '')}</a>
        </p>
      )}
    </DoneMessage>
  )
}
