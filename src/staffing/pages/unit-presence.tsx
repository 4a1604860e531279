import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay, formatNearDay, formatPercent } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { halfChoices, halves, touches } from '../contract/presence.ts'
import { workingDays } from '../queries/expected-presence.ts'
import { presenceTexts } from '../texts/presence.ts'
import { workdayFrom } from '../usecases/show-presence.ts'
import type { UnitBoard } from '../usecases/show-presence.ts'
import { TwoWeeks } from './presence-board.tsx'
import { halfWords, standingWords } from './presence-words.ts'

export type UnitData = UnitBoard & { readonly usual: number }
type Props = { readonly data: UnitData; readonly view: View }

/** The people of a unit on a day by name, its floor for two weeks; for who manages it also who could cover, and to register for others. */
export function unitPresencePage(data: UnitData, view: View, entered: Entered | null): Shown {
  const t = presenceTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const now = data.counts.find(({ on, half }) => on === data.on && half === data.half)
  return {
    title: t.unitTitle, heading: t.unitHeading(data.unit.name, formatNearDay(data.on, view.clock.today(), view.language)), islands: ['ui/print'],
    lead: now === undefined ? t.noStaff : `${t.halves[data.half]}: ${standingWords(now, t)}.`, status: form.status ?? doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        <ButtonLink href={`/narvaro/enhet/${data.unit.id}?dag=${workdayFrom(addDays(data.on, 1))}`}>{t.tomorrow}</ButtonLink>
        <ButtonLink href="/narvaro">{t.toBoard}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </ButtonRow>
    ),
    main: (
      <>
        <WithSide side={<Side data={data} view={view} form={form} />}>
          <div class="column">
            <Panel flush><StaffTable data={data} view={view} /></Panel>
            <Panel heading={t.twoWeeks} id="tva-veckor"><TwoWeeks data={data} view={view} /></Panel>
          </div>
        </WithSide>
        <p class="no-print"><a href={`/narvaro/historik?enhet=${data.unit.id}`}>{t.toHistory}</a></p>
      </>
    ),
  }
}

function StaffTable({ data, view }: Props) {
  const t = presenceTexts[view.language]
  if (data.staff.length === 0) return <p>{t.noStaff}</p>
  const known = new Map(data.halves.map((each) => [`${each.staffId} ${each.half}`, each]))
  return (
    <Table caption={t.staffCaption} captionHidden stacked columns={[{ label: t.who }, { label: t.halves.morning }, { label: t.halves.afternoon }]}>
      {data.staff.map(({ staffId, name, title, manages }) => (
        <Row key={staffId}>
          <RowHead second={manages ? `${title}, ${t.manager}` : title}>{name}</RowHead>
          {halves.map((half) => {
            const found = known.get(`${staffId} ${half}`)
            return <Cell key={half} label={t.halves[half]}>{found === undefined ? '' : halfWords(found, t)}</Cell>
          })}
        </Row>
      ))}
    </Table>
  )
}

function Side({ data, view, form }: Props & { form: Typed }) {
  const t = presenceTexts[view.language]
  if (!data.manages) return null
  return (
    <div class="column">
      {data.lenders.map(({ half, missing, lenders }, place) => (
        <Panel key={half} heading={t.couldCover(t.halvesInside[half], missing)} id={place === 0 ? 'tacka' : half}>
          {lenders.length === 0 ? <p>{t.noLenders}</p> : (
            <ul class="plain-list">
              {lenders.map((lender) => (
                <li key={lender.staffId}>
                  <strong>{lender.name}</strong>, {lender.unitName}<br />
                  <span class="quiet">{[t.states[lender.state].toLowerCase(), ...lender.why.map((why) => t.why[why]), t.left(lender.left)].join(', ')}</span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      ))}
      <Panel heading={t.register} id="registrera"><RegisterForm data={data} view={view} form={form} /></Panel>
      <Panel heading={t.floor} id="golv"><FloorForm data={data} view={view} form={form} /></Panel>
    </div>
  )
}

function RegisterForm({ data, view, form }: Props & { form: Typed }) {
  const t = presenceTexts[view.language]
  const ui = uiTexts[view.language]
  const today = view.clock.today()
  const days: readonly Day[] = workingDays(addDays(today, -14), addDays(today, 31))
  const options = days.map((value) => ({ value, label: formatDay(value, view.language) }))
  return (
    <PostForm csrf={view.shell.csrf} action={`/narvaro/enhet/${data.unit.id}`} class="form">
      <SelectField t={ui} name="staffId" label={t.who} empty={t.faults.choice_needed} value={form.value('staffId')} error={form.error('staffId')}
        options={data.staff.map(({ staffId, name }) => ({ value: staffId, label: name }))} />
      <SelectField t={ui} name="answer" label={t.answer} empty={t.faults.choice_needed} value={form.value('answer')} error={form.error('answer')}
        options={touches.map((value) => ({ value, label: t.touches[value] }))} />
      <RadioButtons t={ui} name="half" label={t.part} value={form.value('half', 'day')} options={halfChoices.map((value) => ({ value, label: t.choices[value] }))} />
      <SelectField t={ui} name="on" label={t.day} value={form.value('on', data.on)} error={form.error('on')} options={options} />
      <SelectField t={ui} name="toOn" label={t.until} value={form.value('toOn', '')} error={form.error('toOn')} options={[{ value: '', label: t.untilSame }, ...options]} />
      <ButtonRow><Button variant="primary">{t.registerButton}</Button></ButtonRow>
    </PostForm>
  )
}

function FloorForm({ data, view, form }: Props & { form: Typed }) {
  const t = presenceTexts[view.language]
  const floor = data.counts[0]?.floor ?? data.usual
  return (
    <PostForm csrf={view.shell.csrf} action={`/narvaro/enhet/${data.unit.id}/golv`} class="form">
      <TextField t={uiTexts[view.language]} name="percent" label={t.floorLabel} hint={t.floorHint(formatPercent(data.usual, view.language))} width="short" inputmode="numeric"
        value={form.value('percent', String(Math.round(floor * 100)))} error={form.error('percent')} />
      <ButtonRow><Button>{t.floorButton}</Button></ButtonRow>
    </PostForm>
  )
}
