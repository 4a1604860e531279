import { formatDay, formatInstant, formatTime } from '../../calendar/format.ts'
import { time } from '../../calendar/instant.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Extract, Line, LinesQuery, PersonLog } from '../contract/log-review.ts'
import { logReviewTexts } from '../texts/log-review.ts'
import { accessTexts } from '../texts.ts'
import { LogNav, printedBy, whyWords } from './log-parts.tsx'

/** Asks whose log is to be seen; the number is posted, so that it stands in no address. */
export function askPersonPage(_data: null, view: View, entered: Entered | null): Shown {
  const t = logReviewTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title,
    heading: t.personHeading,
    lead: t.personLead,
    status: form.status,
    main: (
      <>
        <LogNav view={view} current="person" />
        <Panel>
          <PostForm csrf={view.shell.csrf} action="/logg/person" class="form form-narrow">
            <TextField
              t={ui} name="subject" label={t.subject} value={form.value('subject')} error={form.error('subject')} maxlength={40} autocomplete="off" width="medium"
            />
            <Button variant="primary">{t.find}</Button>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

type LogData = { readonly log: PersonLog; readonly query: LinesQuery }

function logAddress(personId: string, { fran, till, slag, sida }: Partial<LinesQuery>, below = ''): string {
  const query = new URLSearchParams({
    ...(fran === undefined ? {} : { fran }), ...(till === undefined ? {} : { till }),
      ...(slag === undefined || slag === 'alla' ? {} : { slag }),
    ...(sida === undefined || sida === 1 ? {} : { sida: String(sida) }),
  }).toString()
  return `/logg/person/${personId}${below}${query === '' ? '' : `?${query}`}`
}

/** Every line of the log about one person, the latest first. */
export function personLogPage({ log, query }: LogData, view: View): Shown {
  const t = logReviewTexts[view.language]
  const ui = uiTexts[view.language]
  const sorts = (['alla', 'last', 'andrat', 'nekat'] as const).map((value) => ({ value, label: t.sorts[value] }))
  return {
    title: t.title,
    heading: t.logHeading(log.caseNumber ?? t.noCase),
    lead: <>{log.protected && <ProtectedFlag t={ui} />} {t.linesCount(log.count)}</>,
    actions: (
      <ButtonRow>
        <ButtonLink href={logAddress(log.personId, query, '/utdrag')}>{t.extract}</ButtonLink>
        <ButtonLink href={logAddress(log.personId, query, '/csv')}>{t.csv}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        <LogNav view={view} current="person" />
        <div class="table-tools">
          <FilterForm t={ui} action={`/logg/person/${log.personId}`} clear={`/logg/person/${log.personId}`}>
            <DayField t={ui} name="fran" label={t.from} value={log.from} />
            <DayField t={ui} name="till" label={t.to} value={log.to} />
            <SelectField t={ui} name="slag" label={t.sort} value={query.slag} options={sorts} />
          </FilterForm>
        </div>
        {log.lines.length === 0 ? <EmptyState heading={t.noLines}>{t.noLinesHow}</EmptyState> : <Lines lines={log.lines} view={view} />}
        <Pagination t={ui} page={log.page} pages={log.pages} href={(sida) => logAddress(log.personId, { ...query, sida })} />
      </>
    ),
  }
}

function Lines({ lines, view }: { lines: readonly Line[]; view: View }) {
  const t = logReviewTexts[view.language]
  const columns = [{ label: t.when }, { label: t.who }, { label: t.what }, { label: t.access }, { label: t.result }]
  return (
    <Panel flush>
      <Table caption={t.parts.person} captionHidden columns={columns} stacked>
        {lines.map((line) => (
          <Row key={line.id}>
            <RowHead>{formatInstant(line.at, view.clock.today(), view.language)}</RowHead>
            <Cell label={t.who} second={line.reader?.unitName}>{whoWords(line, view)}</Cell>
            <Cell label={t.what} second={line.action}>{lineWords(line, view)}</Cell>
            <Cell label={t.access}>{whyWords([line.why], view)}</Cell>
            <Cell label={t.result}>{t.outcomesDone[line.outcome]}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function whoWords({ reader, actorKind }: Line, { language }: Pick<View, 'language'>): string {
  if (reader === null) return logReviewTexts[language].actors[actorKind]
  const role = reader.role === null ? '' : `, ${accessTexts[language].roles[reader.role].toLowerCase()}`
  return `${reader.name}${role}`
}

function lineWords({ kind, changes }: Pick<Line, 'kind' | 'changes'>, { language }: Pick<View, 'language'>): string {
  return logReviewTexts[language].actions[kind][changes ? 'changed' : 'read']
}

/** The head and the rows of the file: the same as on the page, with the address in the system. */
export function lineTable(lines: readonly Line[], view: Pick<View, 'language'>): { head: string[]; rows: string[][] } {
  const t = logReviewTexts[view.language]
  return {
    head: [t.time, t.who, t.role, t.unit, t.what, t.address, t.access, t.result],
    rows: lines.map((line) => [
      line.at, line.reader?.name ?? t.actors[line.actorKind],
        line.reader?.role == null ? '' : accessTexts[view.language].roles[line.reader.role],
      line.reader?.unitName ?? '', lineWords(line, view), line.action, whyWords([line.why], view), t.outcomesDone[line.outcome],
    ]),
  }
}

/** The sheet for the person: plain words, nothing about others, nothing that is protected. */
export function extractPage(extract: Extract, view: View): Shown {
  const t = logReviewTexts[view.language]
  const on = (day: Extract['from']): string => formatDay(day, view.language, 'long')
  const columns = [{ label: t.day }, { label: t.time }, { label: t.who }, { label: t.doneWhat }]
  return {
    title: t.extractTitle,
    heading: t.extractHeading,
    lead: t.extractLead(extract.caseNumber ?? t.noCase.toLowerCase(), on(extract.from), on(extract.to)),
    actions: <ButtonLink href={`/logg/person/${extract.personId}?fran=${extract.from}&till=${extract.to}`}>{t.backToLog}</ButtonLink>,
    main: (
      <article class="column">
        <div class="no-print"><Notice kind="warn"><p>{t.extractCheck}</p></Notice></div>
        {extract.cut && <Notice kind="warn"><p>{t.extractCut}</p></Notice>}
        {extract.rows.length === 0 ? <EmptyState heading={t.noLines}>{t.noLinesHow}</EmptyState> : (
          <Panel flush>
            <Table caption={t.extractHeading} captionHidden columns={columns} stacked>
              {extract.rows.map((row, index) => (
                <Row key={index}>
                  <RowHead>{on(row.on)}</RowHead>
                  <Cell label={t.time}>{timesWords(row, view)}</Cell>
                  <Cell label={t.who} second={row.unitName ?? undefined}>{extractWho(row, view)}</Cell>
                  <Cell label={t.doneWhat} second={row.emergency ? t.inEmergency : undefined}>{toYou(row, view)},
                    {t.times(row.times)}</Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
        <p class="quiet">{t.extractWhat} {extract.names ? t.extractNamesShown : t.extractNames} {!extract.units && t.extractUnits}</p>
        <PrintFooter printed={printedBy(view)} />
      </article>
    ),
  }
}

/** The same in words to the person: "hade dig i en lista". */
function toYou(row: Extract['rows'][number], view: View): string {
  const words: Readonly<Record<string, string>> = logReviewTexts[view.language].toYou
  return (row.changes ? undefined : words[row.kind]) ?? lineWords(row, view)
}

function timesWords({ fromTime, toTime }: Extract['rows'][number], { language }: View): string {
  const [from, to] = [formatTime(time(fromTime), language), formatTime(time(toTime), language)]
  return from === to ? from : `${from}–${to}`
}

function extractWho({ who, role, name }: Extract['rows'][number], { language }: View): string {
  const kind = role === null ? logReviewTexts[language].actors[who] : accessTexts[language].roles[role]
  return name === null ? kind : `${name}, ${kind.toLowerCase()}`
}
