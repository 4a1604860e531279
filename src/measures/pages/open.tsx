import { MONTH_NAMES } from '../../calendar/names.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Counts } from '../contract.ts'
import { measureTexts } from '../texts.ts'
import { nameOf } from './words.tsx'

/** Open offers that are counted without names: one touch each, and the year per month. Never a person. */
export function showOpen(counts: Counts, view: View): Shown {
  const t = measureTexts[view.language].open
  return {
    title: t.title, heading: t.heading, lead: t.lead, status: doneMessage(view, measureTexts[view.language].done),
    main: (
      <>
        {counts.open.length === 0
          ? <EmptyState heading={t.none}>{t.noneHint}</EmptyState>
          : <Panel><ul class="plain-list">{counts.open.map((kind) => <OneTouch key={kind.kind} kind={kind} view={view} />)}</ul></Panel>}
        <Panel heading={t.perMonth(counts.year)} id="per-manad" flush={counts.months.length > 0}><PerMonth counts={counts} view={view} /></Panel>
        <p class="no-print">
          <a href={`/oppna-insatser?ar=${counts.year - 1}`}>{t.earlier(counts.year - 1)}</a>
          {view.actor.may.has('measure.administer') && <> · <a href="/insatstyper">{t.kinds}</a></>}
        </p>
      </>
    ),
  }
}

function OneTouch({ kind, view }: { kind: Counts['open'][number]; view: View }) {
  const t = measureTexts[view.language].open
  const name = nameOf(kind, view)
  return (
    <li>
      <p><strong>{name}</strong> <span class="line-2">{t.todayCount(kind.today)}</span></p>
      {view.actor.may.has('measure.write') && <PostForm csrf={view.shell.csrf} action="/oppna-insatser/rakna">
        <input type="hidden" name="kind" value={kind.kind} />
        <ButtonRow>
          <Button variant="primary" name="step" value="add">{t.add}<span class="ds-sr-only">{t.of(name)}</span></Button>
          {kind.today > 0 && <Button variant="quiet" name="step" value="undo">{t.undo}<span class="ds-sr-only">{t.of(name)}</span></Button>}
        </ButtonRow>
      </PostForm>}
    </li>
  )
}

function PerMonth({ counts, view }: { counts: Counts; view: View }) {
  const texts = measureTexts[view.language]
  const t = texts.open
  if (counts.months.length === 0) return <p>{t.noCounts}</p>
  const months = MONTH_NAMES[view.language].short
  return (
    <Table caption={t.perMonth(counts.year)} captionHidden dense
      columns={[{ label: texts.kind }, ...months.map((label) => ({ label, align: 'end' as const })), { label: t.total, align: 'end' as const }]}>
      {counts.months.map((line) => (
        <Row key={`${line.unitName} ${line.kind}`}>
          <RowHead second={line.unitName}>{nameOf(line, view)}</RowHead>
          {line.perMonth.map((uses, index) => <Cell key={months[index] ?? ''} align="end">{uses}</Cell>)}
          <Cell align="end">{line.perMonth.reduce((sum, uses) => sum + uses, 0)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
