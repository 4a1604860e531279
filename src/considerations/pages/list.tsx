import { formatDay } from '../../calendar/format.ts'
import { shortParagraph } from '../../law/rules.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Due, DueConsideration } from '../contract.ts'
import { considerationTexts } from '../texts.ts'

/** The considerations and reviews of the next three months, the nearest first. */
export function duePage({ until, due }: Due, view: View): Shown {
  const t = considerationTexts[view.language]
  return {
    title: t.title, heading: t.heading(due.length), lead: t.lead(formatDay(until, view.language, 'weekday', view.clock.today())),
    status: doneMessage(view, t.done),
    main: (
      <>
        {due.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
          <Panel flush>
            <Table caption={t.caption} captionHidden stacked columns={[{ label: t.child }, { label: t.kind }, { label: t.due }, { label: t.next, hidden: true }]}>
              {due.map((each) => <DueRow key={`${each.personId} ${each.kind}`} due={each} view={view} />)}
            </Table>
          </Panel>
        )}
        <PrintFooter printed={uiTexts[view.language].printedBy(formatDay(view.clock.today(), view.language, 'long'), view.actor.name)} />
      </>
    ),
  }
}

function DueRow({ due, view }: { due: DueConsideration; view: View }) {
  const t = considerationTexts[view.language]
  const called = due.name ?? due.caseNumber ?? t.protected
  const said = <span class="ds-sr-only">: {called}</span>
  return (
    <Row>
      <RowHead second={due.name === null ? undefined : (due.caseNumber ?? undefined)}><a href={`/person/${due.personId}`}>{called}</a></RowHead>
      <Cell label={t.kind} second={shortParagraph(due.paragraph)}>{t.kinds[due.kind]}</Cell>
      <Cell label={t.due} tone={due.dueOn < view.clock.today() ? 'warn' : undefined}>{formatDay(due.dueOn, view.language, 'weekday', view.clock.today())}</Cell>
      <Cell align="end">
        {due.considerationId !== null
          ? <ButtonLink size="row" href={`/overvagande/${due.considerationId}`}>{due.sent ? t.waits : t.goOn}{said}</ButtonLink>
          : (
            <PostForm csrf={view.shell.csrf} action={`/person/${due.personId}/overvagande`}>
              <input type="hidden" name="kind" value={due.kind} />
              <Button size="row">{t.begin}{said}</Button>
            </PostForm>
          )}
      </Cell>
    </Row>
  )
}
