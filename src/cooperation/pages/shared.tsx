import type { ComponentChildren } from 'preact'
import { formatDay, formatInstant } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { UiTexts } from '../../ui/texts.ts'
import { sharedTexts } from '../texts/shared.ts'
import type { SharedTexts } from '../texts/shared.ts'

/** What every page of cooperation needs: words, the form as it stands, and days as they are said. */
export type Around = {
  readonly view: View; readonly s: SharedTexts; readonly ui: UiTexts; readonly form: Typed; readonly entered: Entered | null
  /** A day near today: "tors 26 nov". */
  readonly on: (day: Day) => string
  /** Today, as a form is filled with it. */
  readonly today: string
}

export function around(view: View, entered: Entered | null = null): Around {
  const { language, clock } = view
  const [s, ui] = [sharedTexts[language], uiTexts[language]]
  return { view, s, ui, entered, form: typed(entered, s.faults, ui), on: (day) => formatDay(day, language, 'weekday', clock.today()), today: formatDay(clock.today(), language, 'long') }
}

export const short = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`)
export const printedBy = ({ clock, actor, language }: View): string => uiTexts[language].printedBy(formatInstant(clock.now(), clock.today(), language), actor.name)

/** An address with what is asked for; what is as usual is left out. */
export function address(path: string, asked: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams(Object.entries(asked).flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [[key, value]]))).toString()
  return query === '' ? path : `${path}?${query}`
}

/** A form that saves, with a way out. */
export function SavingForm({ a, action, label, cancel, children }: { a: Around; action: string; label?: string; cancel?: string; children: ComponentChildren }) {
  return (
    <PostForm csrf={a.view.shell.csrf} action={action} class="form form-narrow no-print" noValidate>
      {children}
      <ButtonRow>
        <Button variant="primary" data-key-send>{label ?? a.s.save}</Button>
        {cancel !== undefined && <ButtonLink href={cancel} variant="quiet">{a.s.cancel}</ButtonLink>}
      </ButtonRow>
    </PostForm>
  )
}

/** The page on which something written in wrongly is struck out, with why. */
export function strikePage({ action, back, title }: { action: string; back: string; title: string }, view: View, entered: Entered | null): Shown {
  const a = around(view, entered)
  return {
    title, heading: a.s.strikeHeading, lead: a.s.strikeLead, status: a.form.status,
    main: (
      <Panel>
        <SavingForm a={a} action={action} label={a.s.strike} cancel={back}>
          <TextArea t={a.ui} name="why" label={a.s.strikeWhy} value={a.form.value('why')} error={a.form.error('why')} maxlength={500} rows={3} />
        </SavingForm>
      </Panel>
    ),
  }
}
