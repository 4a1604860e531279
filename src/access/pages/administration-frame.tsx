import type { ComponentChildren, VNode } from 'preact'
import { day } from '../../calendar/day.ts'
import { formatDay, formatInstant, formatNearDay } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { DayField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { UiTexts } from '../../ui/texts.ts'
import type { Member, UnitRow } from '../contract/administer-staff.ts'
import { administrationTexts } from '../texts/administration.ts'
import type { AdministrationTexts } from '../texts/administration.ts'

type Framed = Omit<Shown, 'main' | 'title'> & { readonly title?: string; readonly main: ComponentChildren }

/** A page of the administration: what was just done, the heading, the row of links, the content. */
export function administrationPage(view: View, { main, title, status, ...rest }: Framed): Shown {
  const t = administrationTexts[view.language]
  return {
    title: title ?? t.title,
    status: status ?? doneMessage(view, t.done),
    ...rest,
    main: (
      <>
        <AdministrationNav view={view} />
        {main}
      </>
    ),
  }
}

export type FormParts = { readonly form: Typed; readonly t: AdministrationTexts; readonly ui: UiTexts }

type FormPage = {
  readonly view: View
  readonly entered: Entered | null
  readonly title: string
  readonly heading: string
  readonly lead: string
  readonly action: string
  /** Where one goes without saving. */
  readonly back: string
  readonly save: string
  /** The button ends something. */
  readonly ends?: boolean
  /** What one should know before sending. */
  readonly warning?: string | undefined
  /** What stands in the way: told instead of the form. */
  readonly blocked?: VNode | undefined
  readonly fields?: ((parts: FormParts) => ComponentChildren) | undefined
  /** Under the form: what it is about. */
  readonly below?: VNode | undefined
}

/** A page with one question: the consequence under the heading, the fields, one button with a verb and a way back. */
export function administrationForm({
  view,
  entered,
  title,
  heading,
  lead,
  action,
  back,
  save,
  ends = false,
  warning,
  blocked,
  fields,
  below,
}: FormPage): Shown {
  const t = administrationTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return administrationPage(view, {
    title,
    heading,
    lead,
    status: form.status,
    main: (
      <>
        <Panel>
          {blocked !== undefined ? (
            <div class="column">
              {blocked}
              <ButtonRow>
                <ButtonLink href={back}>{t.form.goBack}</ButtonLink>
              </ButtonRow>
            </div>
          ) : (
            <PostForm csrf={view.shell.csrf} action={action} class="form form-narrow" noValidate>
              {warning !== undefined && (
                <Notice kind="warn">
                  <p>{warning}</p>
                </Notice>
              )}
              {fields?.({ form, t, ui })}
              <ButtonRow>
                <Button variant={ends ? 'danger' : 'primary'} data-key-send>
                  {save}
                </Button>
                <ButtonLink href={back}>{t.form.cancel}</ButtonLink>
              </ButtonRow>
            </PostForm>
          )}
        </Panel>
        {below}
      </>
    ),
  })
}

/** How a member of staff is called in a heading. */
export function nameOf({ givenName, familyName }: Pick<Member, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`
}

/** The units that can be chosen. */
export function openUnits(units: readonly UnitRow[]): Array<{ value: string; label: string }> {
  return units.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ value: id, label: name }))
}

/** "At once" or after a day: the two ways in which something ends. */
export function WhenFields({ form, t, ui, now, onDay }: FormParts & { now: string; onDay: string }) {
  return (
    <>
      <RadioList
        t={ui}
        name="when"
        label={t.form.when}
        value={form.value('when')}
        error={form.error('when')}
        options={[
          { value: 'now', label: t.form.now, hint: now },
          { value: 'day', label: t.form.onDay, hint: onDay },
        ]}
      />
      <DayField
        t={ui}
        name="lastDay"
        label={t.form.day}
        hint={t.form.dayHint}
        value={form.value('lastDay')}
        error={form.error('lastDay')}
      />
    </>
  )
}

/** A day of a role or a deputyship: near days by name, others with the year when it is another. */
export function dayWords(on: string, view: View): string {
  return formatNearDay(day(on), view.clock.today(), view.language)
}

/** "från 1 nov till 24 nov", with the years that are not this one. */
export function timeWords({ fromOn, toOn }: { fromOn: string; toOn: string | null }, view: View): string {
  const word = (on: string): string => formatDay(day(on), view.language, 'short', view.clock.today())
  return administrationTexts[view.language].member.fromTo(word(fromOn), toOn === null ? null : word(toOn))
}

/** When something was noted and by whom; by nobody here: at set-up. */
export function notedWords(by: string | null, at: string, view: View): string {
  const t = administrationTexts[view.language].member
  return t.byAt(by ?? t.setUp, formatInstant(instant(at), view.clock.today(), view.language))
}
