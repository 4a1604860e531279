import type { Day } from '../../calendar/day.ts'
import { countInWords, formatDay, formatInstant, formatNumber, formatPercent } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList } from '../../ui/field-choice.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Tabs } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { CoverPlanRow } from '../contract/cover-plans.ts'
import { halves } from '../contract/presence.ts'
import type { Half } from '../contract/presence.ts'
import { brokenWords, coverReasonTexts } from '../texts/cover-reasons.ts'
import { coverTexts } from '../texts/cover.ts'
import { MovesPanel, UndonePanel } from './cover-moves.tsx'
import { namesIn, personMoves } from './cover-words.ts'
import { printedWords } from './printed.ts'

export type CoverPageData = { readonly row: CoverPlanRow; readonly on: Day | null }
type Part = { readonly row: CoverPlanRow; readonly view: View }

/** A plan: which floors break, who is where by unit and half-day, each move with its reason, what is left undone, and how good it is. */
export function coverPlanPage({ row, on }: CoverPageData, view: View): Shown {
  const { language, clock } = view
  const t = coverTexts[language]
  const { plan } = row
  const people = new Set(plan.moves.map(({ staff }) => staff)).size
  const lead = plan.status === 'optimal' ? t.proven : plan.status === 'infeasible' ? t.infeasible : t.notProven
  const written = (day: Day): string => formatDay(day, language, 'weekday', clock.today())
  return {
    title: t.title, heading: t.finding(people, countInWords(people, language, 'start'), plan.broken.length === 0), status: doneMessage(view, t.done), islands: ['ui/print'],
    lead: `${t.period(written(row.fromOn), written(row.toOn))}. ${lead}`,
    actions: <ButtonRow><ButtonLink href="/bemanningsplan">{t.back}</ButtonLink><Button type="button" data-print hidden>{t.print}</Button></ButtonRow>,
    main: (
      <div class="column">
        {plan.broken.length > 0 && (
          <Notice kind="danger" heading={t.broken}><ul>{plan.broken.map((each) => <li key={`${each.unit} ${each.day} ${each.half} ${each.reason}`}>{brokenWords(each, namesIn(row), language)}</li>)}</ul></Notice>
        )}
        <MovesPanel row={row} view={view} />
        <Board row={row} on={on} view={view} />
        <UndonePanel row={row} view={view} />
        <Accepted row={row} view={view} />
        {plan.moves.length > 0 && <Again row={row} view={view} />}
        <Levels row={row} view={view} />
        <p class="quiet">{t.askedBy(row.askedBy, formatInstant(row.askedAt, clock.today(), language))}{row.replacesId !== null && <>. {t.replaces} <a href={`/bemanningsplan/${row.replacesId}`}>{t.before}</a></>}</p>
        <PrintFooter printed={printedWords(view)} />
      </div>
    ),
  }
}

function Board({ row, on, view }: Part & { on: Day | null }) {
  const { language, clock } = view
  const t = coverTexts[language]
  const { plan, units, id } = row
  const days = [...new Set(plan.placements.map(({ day }) => day))]
  const shown = on !== null && days.includes(on) ? on : days[0]
  const names = namesIn(row)
  const cell = (unit: string, half: Half) => {
    const there = plan.placements.filter((each) => each.day === shown && each.half === half && each.unit === unit).length
    const moved = plan.moves.filter((each) => each.day === shown && each.half === half)
    const comes = moved.filter(({ to }) => to === unit).map(({ staff }) => names.staff(staff))
    const goes = moved.filter(({ from }) => from === unit).map(({ staff }) => names.staff(staff))
    const lines = [...(comes.length > 0 ? [`${t.in}: ${comes.join(', ')}`] : []), ...(goes.length > 0 ? [`${t.out}: ${goes.join(', ')}`] : [])]
    return { there, second: lines.length === 0 ? undefined : lines.join('. ') }
  }
  return (
    <Panel heading={t.board} id="tavla" flush>
      <div class="table-tools"><Tabs label={t.boardDays} tabs={days.map((day) => ({ href: `/bemanningsplan/${id}?dag=${day}#tavla`, label: formatDay(day, language, 'weekday', clock.today()), current: day === shown }))} /></div>
      <Table caption={t.board} captionHidden stacked columns={[{ label: t.unit }, ...halves.map((half) => ({ label: coverReasonTexts[language].half[half] }))]}>
        {units.map((unit) => (
          <Row key={unit.id}>
            <RowHead>{unit.name}</RowHead>
            {halves.map((half) => {
              const { there, second } = cell(unit.id, half)
              return <Cell key={half} label={coverReasonTexts[language].half[half]} second={second} tone={there < unit.needed ? 'danger' : undefined}>{t.ofFloor(there, unit.needed)}</Cell>
            })}
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function Accepted({ row, view }: Part) {
  const { language, clock, shell, actor } = view
  const t = coverTexts[language]
  if (row.accepted.length === 0) return null
  const names = namesIn(row)
  const left = row.accepted.some(({ on, toUnitId }) => on >= clock.today() && actor.managedUnits.includes(toUnitId))
  const written = (day: Day): string => formatDay(day, language, 'short', clock.today())
  return (
    <Panel heading={t.accepted} id="oppnat">
      {row.access.length === 0 ? <p>{t.nothingOpened}</p> : (
        <ul class="plain-list">{row.access.map(({ staffId, unitId, instead, fromOn, toOn }) => (
          <li key={`${staffId} ${unitId} ${instead ?? ''} ${fromOn}`}>{t.access(names.staff(staffId), names.unit(unitId), instead)}<br />
            <span class="quiet">{toOn < fromOn || toOn < clock.today() ? t.accessOver : t.accessUntil(written(fromOn), written(toOn))}</span></li>
        ))}</ul>
      )}
      {left && <PostForm csrf={shell.csrf} action={`/bemanningsplan/${row.id}/avsluta`} class="form no-print"><p>{t.endLead}</p><ButtonRow><Button>{t.end}</Button></ButtonRow></PostForm>}
    </Panel>
  )
}

function Again({ row, view }: Part) {
  const { language, shell } = view
  const t = coverTexts[language]
  const ui = uiTexts[language]
  const names = namesIn(row)
  const said = new Map(row.choices.locks.map(({ staffId, unitId }) => [staffId, unitId]))
  const options = row.units.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Panel heading={t.again} id="igen">
      <details class="no-print">
        <summary>{t.againLead}</summary>
        <PostForm csrf={shell.csrf} action={`/bemanningsplan/${row.id}/gor-om`} class="form" noValidate>
          {personMoves(row).map(({ key, staff, from, to }) => {
            const label = t.hold(names.staff(staff), names.unit(to))
            const lock = said.get(staff)
            return (
              <p key={key} class="form-line"><label for={`hold-${key}`}>{label}</label>{' '}
                <select class="ds-input" id={`hold-${key}`} name={`hold.${key}`}>
                  <option value="" selected={lock === undefined}>{t.free}</option>
                  <option value="stay" selected={lock === from}>{t.stay}</option>
                  <option value="go" selected={lock === to}>{t.go}</option>
                </select></p>
            )
          })}
          <CheckboxList t={ui} name="gives" label={t.gives} options={options} values={[...row.choices.givesNobody]} />
          <CheckboxList t={ui} name="takes" label={t.takes} options={options} values={[...row.choices.takesNobody]} />
          <ButtonRow><Button>{t.askAgain}</Button></ButtonRow>
        </PostForm>
      </details>
    </Panel>
  )
}

function Levels({ row: { plan }, view: { language } }: Part) {
  const t = coverTexts[language]
  const number = (value: number): string => formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
  return (
    <Panel heading={t.levels} id="hur-bra">
      <Table caption={t.levels} captionHidden stacked dense columns={[{ label: t.level }, { label: t.value, align: 'end' }, { label: t.bound }]}>
        {plan.levels.map(({ level, value, bound, gap, proven }) => (
          <Row key={level}>
            <RowHead>{coverReasonTexts[language].levels[level]}</RowHead>
            <Cell label={t.value} align="end">{number(value)}</Cell>
            <Cell label={t.bound}>{number(bound)}, {proven ? t.isProven : t.upTo(formatPercent(gap, language))}</Cell>
          </Row>
        ))}
      </Table>
      <p class="quiet">{t.levelsNote}</p>
    </Panel>
  )
}
