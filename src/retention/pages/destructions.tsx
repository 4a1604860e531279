import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { DestructionView, RetentionView } from '../contract.ts'
import { retentionTexts } from '../texts.ts'

type Props = { data: RetentionView; view: View; form: Typed }

/** The proposals, the latest first: what waits for another's approval, and the proof of what has been destroyed. */
export function Destructions({ data, view, form }: Props) {
  const t = retentionTexts[view.language]
  return (
    <Table caption={t.doneCaption} captionHidden stacked columns={[{ label: t.when }, { label: t.what }, { label: t.state }, { label: t.who }, { label: t.approve, hidden: true }]}>
      {data.destructions.map((each) => <Line key={each.id} each={each} view={view} form={form} />)}
    </Table>
  )
}

function Line({ each, view, form }: { each: DestructionView; view: View; form: Typed }) {
  const t = retentionTexts[view.language]
  const at = (when: string): string => formatInstant(instant(when), view.clock.today(), view.language)
  const state = each.doneAt !== null ? 'done' : each.approved === null ? 'waits' : each.approved ? 'approved' : 'refused'
  const left = each.items.filter(({ leftBecause }) => leftBecause !== null)
  return (
    <Row>
      <RowHead second={t.proposedBy(each.proposedBy, at(each.proposedAt))}>{at(each.doneAt ?? each.decidedAt ?? each.proposedAt)}</RowHead>
      <Cell label={t.what} second={each.rowsGone === null ? undefined : t.rows(each.rowsGone)}>
        {t.items(each.items.length)}
        <details>
          <summary>{t.why}</summary>
          <ul class="plain-list">
            {each.items.map((item) => (
              <li key={item.item}>
                {[item.caseNumber ?? '', t.kinds[item.kind], t.reasons[item.reason], item.paragraph, item.leftBecause === null ? '' : t.left[item.leftBecause]]
                  .filter((word) => word !== '').join(', ')}
              </li>
            ))}
          </ul>
        </details>
      </Cell>
      <Cell label={t.state} second={left.length === 0 ? undefined : t.left[left[0]?.leftBecause ?? 'kept_after_all']}>
        {t.states[state]}{each.reason === null || each.reason === '' ? '' : `: ${each.reason}`}
      </Cell>
      <Cell label={t.who}>{each.decidedBy === null || each.decidedAt === null ? '' : t.decidedBy(each.decidedBy, at(each.decidedAt))}</Cell>
      <Cell align="end">{state === 'waits' && view.actor.may.has('retention.approve') && <Verdict each={each} view={view} form={form} />}</Cell>
    </Row>
  )
}

function Verdict({ each, view, form }: { each: DestructionView; view: View; form: Typed }) {
  const t = retentionTexts[view.language]
  if (each.proposedById === view.actor.id) return <span class="quiet">{t.own}</span>
  return (
    <>
      <PostForm csrf={view.shell.csrf} action="/gallring">
        <input type="hidden" name="what" value="approve" />
        <input type="hidden" name="destructionId" value={each.id} />
        <Button variant="danger" size="row">{t.approve}</Button>
        <p class="quiet">{t.approveHint}</p>
      </PostForm>
      <details>
        <summary>{t.refuse}</summary>
        <PostForm csrf={view.shell.csrf} action="/gallring" class="form">
          <input type="hidden" name="what" value="refuse" />
          <input type="hidden" name="destructionId" value={each.id} />
          <TextField t={uiTexts[view.language]} id={`reason-${each.id}`} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} />
          <ButtonRow><Button size="row">{t.refuse}</Button></ButtonRow>
        </PostForm>
      </details>
    </>
  )
}
