import { day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import { formatKronor } from '../../calendar/money.ts'
import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Reception } from '../contract.ts'
import { unaccompaniedTexts } from '../texts.ts'

/** What can be expected of the state for a child, quarter by quarter, what was asked for and given, and the last day to ask. */
export function Ledger({ reception, view }: { reception: Reception; view: View }) {
  const t = unaccompaniedTexts[view.language]
  return (
    <Panel heading={t.ledgerHeading} id={`ersattning-${reception.id}`}>
      <p class="quiet">{t.ledgerLead}</p>
      <Table caption={t.ledgerCaption} captionHidden stacked columns={[{ label: t.quarter }, { label: t.days }, { label: t.expectedAmount, align: 'end' },
        { label: t.applied, align: 'end' }, { label: t.granted, align: 'end' }, { label: t.lastDay }, { label: t.state }]}>
        {reception.quarters.map((quarter) => (
          <Row key={quarter.quarter}>
            <RowHead>{quarter.quarter}</RowHead>
            <Cell label={t.days}>{t.daysWords(quarter.transitDays, quarter.asylumDays, quarter.permitDays)}</Cell>
            <Cell label={t.expectedAmount} align="end">{quarter.state === 'before_figures' ? '' : formatKronor(quarter.expected, view.language)}</Cell>
            <Cell label={t.applied} align="end">{quarter.applied === null ? '' : formatKronor(quarter.applied, view.language)}</Cell>
            <Cell label={t.granted} align="end">{quarter.granted === null ? '' : formatKronor(quarter.granted, view.language)}</Cell>
            <Cell label={t.lastDay}>{formatDay(day(quarter.lastDay), view.language, 'long')}</Cell>
            <Cell label={t.state}>{quarter.state === 'too_late' && quarter.expected > 0 ? <strong class="alarming">{t.claimStates.too_late}</strong> : t.claimStates[quarter.state]}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

/** The forms for an application and for the state's answer; each only when there is something it can be about. */
export function LedgerForms({ reception, personId, form, view }: { reception: Reception; personId: string; form: Typed; view: View }) {
  const t = unaccompaniedTexts[view.language]
  const ui = uiTexts[view.language]
  const action = `/person/${personId}/ensamkommande`
  const toApply = reception.quarters.filter(({ rowId, state }) => rowId === null && state !== 'before_figures')
  const toAnswer = reception.quarters.flatMap(({ quarter, rowId, state }) => (rowId !== null && state === 'applied' ? [{ value: rowId, label: quarter }] : []))
  const today = view.clock.today()
  return (
    <div class="columns-2 no-print">
      {toApply.length > 0 && (
        <Panel heading={t.applyHeading} id="sok">
          <PostForm csrf={view.shell.csrf} action={action} class="form">
            <input type="hidden" name="what" value="apply" />
            <SelectField t={ui} name="quarter" label={t.which} empty="" options={toApply.map(({ quarter }) => ({ value: quarter, label: quarter }))}
              value={form.value('quarter')} error={form.error('quarter')} />
            <TextField t={ui} name="amount" label={t.amount} inputmode="numeric" width="short" value={form.value('amount')} error={form.error('amount')} />
            <DayField t={ui} id="apply-on" name="on" label={t.on} value={form.value('on', today)} />
            <ButtonRow><Button>{t.apply}</Button></ButtonRow>
          </PostForm>
        </Panel>
      )}
      {toAnswer.length > 0 && (
        <Panel heading={t.grantHeading} id="beslut">
          <PostForm csrf={view.shell.csrf} action={action} class="form">
            <input type="hidden" name="what" value="grant" />
            <SelectField t={ui} id="grant-row" name="rowId" label={t.which} empty="" options={toAnswer} value={form.value('rowId')} error={form.error('rowId')} />
            <TextField t={ui} id="grant-amount" name="amount" label={t.amount} inputmode="numeric" width="short" value={form.value('amount')} error={form.error('amount')} />
            <DayField t={ui} id="grant-on" name="on" label={t.on} value={form.value('on', today)} />
            <ButtonRow><Button>{t.grant}</Button></ButtonRow>
          </PostForm>
        </Panel>
      )}
    </div>
  )
}
