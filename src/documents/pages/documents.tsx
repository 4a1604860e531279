import { day, daysBetween } from '../../calendar/day.ts'
import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { disclosureTexts } from '../texts/disclosures.ts'
import { documentTexts } from '../texts/documents.ts'
import type { FileHead } from '../queries/document.ts'
import type { FileView } from '../usecases/load-file.ts'

/** Whose file a page is of: the name, or flag and case number for a protected identity. The tab says neither. */
export function FileLead({ head, view }: { head: FileHead; view: View }) {
  const t = documentTexts[view.language]
  return (
    <>
      {head.protected && <ProtectedFlag t={uiTexts[view.language]} />}{' '}
      <a href={`/person/${head.personId}`}>{head.name ?? t.case(head.caseNumber)}</a>
      {head.name === null ? '' : `, ${t.case(head.caseNumber)}`}
    </>
  )
}

/** All that is written in a person's file, what came in, and who has asked for it. */
export function showDocuments(file: FileView, view: View): Shown {
  const t = documentTexts[view.language]
  const { head } = file
  const home = `/person/${head.personId}`
  const may = view.actor.may
  return {
    title: t.listTitle,
    heading: t.listHeading,
    lead: <FileLead head={head} view={view} />,
    status: doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        {may.has('document.write') && <ButtonLink href={`${home}/handlingar/ny`} variant="primary" icon="pen">{t.newDocument}</ButtonLink>}
        {may.has('document.write') && <ButtonLink href={`${home}/handlingar/fil`}>{t.takeIn}</ButtonLink>}
        {may.has('document.write') && <ButtonLink href={`${home}/utlamnande`}>{t.askedFor}</ButtonLink>}
        {may.has('person.extract') && <ButtonLink href={`${home}/registerutdrag`}>{t.extractLink}</ButtonLink>}
      </ButtonRow>
    ),
    main: (
      <>
        <Written file={file} view={view} />
        <Files file={file} view={view} />
        <Asked file={file} view={view} />
      </>
    ),
  }
}

function Written({ file: { documents }, view }: { file: FileView; view: View }) {
  const t = documentTexts[view.language]
  if (documents.length === 0) return <EmptyState heading={t.noneWritten}>{t.noneWrittenHint}</EmptyState>
  const columns = [{ label: t.columns.title }, { label: t.columns.kind }, { label: t.columns.day }, { label: t.columns.state },
    { label: t.columns.by }]
  return (
    <Panel heading={t.written} id="skrivet" flush>
      <Table caption={t.writtenCaption} captionHidden columns={columns} stacked>
        {documents.map((document) => (
          <Row key={document.id} tone={document.state === 'draft' ? undefined : 'law'}>
            <RowHead><a href={`/handling/${document.id}`}>{document.title}</a></RowHead>
            <Cell label={t.columns.kind}>{t.kinds[document.kind]}</Cell>
            <Cell label={t.columns.day}>{formatDay(day(document.documentOn), view.language, 'weekday', view.clock.today())}</Cell>
            <Cell label={t.columns.state} tone={document.state === 'draft' ? 'warn' : undefined}>{t.states[document.state]}</Cell>
            <Cell label={t.columns.by} second={formatInstant(instant(document.at), view.clock.today(), view.language)}>{document.by}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function Files({ file: { attachments }, view }: { file: FileView; view: View }) {
  const t = documentTexts[view.language]
  if (attachments.length === 0) return <EmptyState heading={t.noFiles}>{t.noFilesHint}</EmptyState>
  const columns = [{ label: t.columns.file }, { label: t.columns.sender }, { label: t.columns.day }, { label: t.columns.size },
    { label: t.columns.scan }, { label: t.columns.open, hidden: true }]
  return (
    <>
    {attachments.some(({ scan }) => scan === 'no_scanner') && <Notice kind="warn"><p>{t.unscanned}</p></Notice>}
    <Panel heading={t.files} id="filer" flush>
      <Table caption={t.files} captionHidden columns={columns} stacked>
        {attachments.map((each) => (
          <Row key={each.id}>
            <RowHead>{each.title}</RowHead>
            <Cell label={t.columns.sender}>{each.sender === '' ? '–' : each.sender}</Cell>
            <Cell label={t.columns.day}>{formatDay(day(each.receivedOn), view.language, 'weekday', view.clock.today())}</Cell>
            <Cell label={t.columns.size} second={t.fileTypes[each.fileType]}>
              {t.kilobytes(formatNumber(Math.max(1, Math.round(each.sizeBytes / 1024)), view.language))}
            </Cell>
            <Cell label={t.columns.scan} tone={each.scan === 'infected' ? 'danger' : each.scan === 'clean' ? undefined
              : 'warn'}>{t.scans[each.scan]}</Cell>
            <Cell align="end">
              {(each.scan === 'clean' || each.scan === 'no_scanner') && (
                <ButtonLink size="row" href={`/bilaga/${each.id}`}>
                  {t.fetch}<span class="ds-sr-only">{t.openOf(each.title)}</span>
                </ButtonLink>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
    </>
  )
}

function Asked({ file: { disclosures }, view }: { file: FileView; view: View }) {
  const t = documentTexts[view.language]
  const d = disclosureTexts[view.language]
  if (disclosures.length === 0) return <EmptyState heading={t.noDisclosures}>{t.noDisclosuresHint}</EmptyState>
  const columns = [{ label: d.columns.what }, { label: d.columns.who }, { label: d.columns.day }, { label: d.columns.state }]
  return (
    <Panel heading={t.disclosures} id="begaran" flush>
      <Table caption={d.caption} captionHidden columns={columns} stacked>
        {disclosures.map((each) => {
          const waited = daysBetween(day(each.receivedOn), view.clock.today())
          return (
            <Row key={each.id}>
              <RowHead><a href={`/utlamnande/${each.id}`}>{each.askedFor}</a></RowHead>
              <Cell label={d.columns.who}>{d.askerKinds[each.askerKind]}</Cell>
              <Cell label={d.columns.day}>{formatDay(day(each.receivedOn), view.language, 'weekday', view.clock.today())}</Cell>
              <Cell label={d.columns.state} tone={each.outcome === null && waited > 2 ? 'danger' : undefined}>
                {each.given ? d.given : each.outcome === null ? d.undecided : d.outcomes[each.outcome]}
              </Cell>
            </Row>
          )
        })}
      </Table>
    </Panel>
  )
}
