import { formatDay } from '../../calendar/format.ts'
import { day } from '../../calendar/day.ts'
import { formatTime } from '../../calendar/format.ts'
import { time } from '../../calendar/instant.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { ErrorSummary, Notice, Refused } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { AsideRow } from '../queries/aside-row.ts'
import { worklistTexts } from '../texts.ts'
import type { WorklistTexts } from '../texts.ts'

/** Puts a duty aside until a day, or takes it back. */
export function showParking(row: AsideRow, view: View, entered: Entered | null): Shown {
  const t = worklistTexts[view.language]
  const whom = row.name ?? t.caseNumber(row.caseNumber ?? '')
  return {
    title: t.parkTitle,
    heading: t.parkHeading((view.language === 'sv' ? row.termSv : row.termEn) ?? row.title ?? '', whom),
    lead: t.parkLead,
    status: statusOf(view, entered, t),
    main: (
      <div class="note-page">
        <Parking row={row} view={view} entered={entered} t={t} />
      </div>
    ),
  }
}

/** A promise: done, moved to another day, put aside, or kept by a contact. */
export function showTask(row: AsideRow, view: View, entered: Entered | null): Shown {
  const t = worklistTexts[view.language]
  const ui = uiTexts[view.language]
  const at = row.dueTime === null ? '' : ` ${formatTime(time(row.dueTime), view.language)}`
  const whom = row.name ?? t.caseNumber(row.caseNumber ?? '')
  return {
    title: t.promise,
    heading: row.title ?? '',
    status: statusOf(view, entered, t),
    lead: t.taskLead(whom, formatDay(day(row.nominalDueOn), view.language, 'weekday', view.clock.today()) + at),
    main: (
      <div class="note-page">
        <Panel>
          <div class="button-row">
            <ButtonLink href={`/person/${row.personId ?? ''}/anteckna?till=arbetslista&uppgift=${row.id}`} variant="primary" icon="pen">
              {t.taskNote}
            </ButtonLink>
            <PostForm csrf={view.shell.csrf} action={`/arbetslista/lofte/${row.id}/klar`}>
              <Button icon="tick">{t.taskDone}</Button>
            </PostForm>
          </div>
        </Panel>
        <Panel heading={t.taskMove} id="flytta">
          <PostForm csrf={view.shell.csrf} action={`/arbetslista/lofte/${row.id}`} class="form">
            <TextField
              t={ui}
              name="due"
              label={t.taskDue}
              width="short"
              autocomplete="off"
              value={valueIn(entered, 'due')}
              error={faultIn(entered, 'due', t)}
            />
            <Button>{t.doMove}</Button>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

function Parking({ row, view, entered, t }: { row: AsideRow; view: View; entered: Entered | null; t: WorklistTexts }) {
  const ui = uiTexts[view.language]
  const path = `/arbetslista/parkera/${row.id}`
  const today = view.clock.today()
  if (row.nominalDueOn <= today) return <Notice kind="warn">{t.cannotPark}</Notice>
  return (
    <>
      {row.parkedUntilOn !== null && row.parkedUntilOn > today && (
        <Panel>
          <p>{t.isParked(formatDay(day(row.parkedUntilOn), view.language, 'weekday', today), row.parkedReason ?? '')}</p>
          <PostForm csrf={view.shell.csrf} action={`${path}/tillbaka`}>
            <Button variant="primary">{t.doTakeBack}</Button>
          </PostForm>
        </Panel>
      )}
      <Panel>
        <PostForm csrf={view.shell.csrf} action={path} class="form">
          <TextField
            t={ui}
            name="until"
            label={t.until}
            width="short"
            autocomplete="off"
            hint={ui.dayForms}
            value={valueIn(entered, 'until')}
            error={faultIn(entered, 'until', t)}
            autofocus
          />
          <TextField
            t={ui}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            maxlength={200}
            autocomplete="off"
            value={valueIn(entered, 'reason')}
            error={faultIn(entered, 'reason', t)}
          />
          <div class="button-row">
            <Button>{t.doPark}</Button>
            <a href="/arbetslista" data-key-escape>
              {ui.cancel}
            </a>
          </div>
        </PostForm>
      </Panel>
    </>
  )
}

function statusOf(view: View, entered: Entered | null, t: WorklistTexts) {
  if (entered === null) return null
  if (entered.refused !== null)
    return (
      <Refused heading={entered.refused.title}>
        <p>{entered.refused.detail}</p>
      </Refused>
    )
  return (
    <ErrorSummary
      t={uiTexts[view.language]}
      faults={entered.faults.map(({ field }) => ({ field, message: faultIn(entered, field, t) ?? '' }))}
    />
  )
}

function faultIn(entered: Entered | null, name: string, t: WorklistTexts): string | undefined {
  const known: Readonly<Record<string, string>> = t.faults
  const fault = entered?.faults.find((each) => each.field === name)
  return fault === undefined ? undefined : (known[fault.code] ?? fault.code)
}

function valueIn(entered: Entered | null, name: string): string {
  const value = entered?.values[name]
  return typeof value === 'string' ? value : ''
}
