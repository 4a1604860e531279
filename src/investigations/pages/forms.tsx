import type { ComponentChildren } from 'preact'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { UiTexts } from '../../ui/texts.ts'
import { investigationTexts } from '../texts/pages.ts'
import type { InvestigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { InvestigationWords } from '../texts/words.ts'
import type { ShownPerson } from '../usecases/load-investigation.ts'
import { AboutPerson } from './words.tsx'

export type Parts = { readonly form: Typed; readonly t: InvestigationTexts; readonly words: InvestigationWords; readonly ui: UiTexts }
type FormPage = {
  readonly person: ShownPerson; readonly view: View; readonly entered: Entered | null; readonly title: string; readonly heading: string
  readonly lead?: string; readonly law?: string; readonly action: string; readonly save: string; readonly back: string
  readonly locks?: boolean; readonly fields: (parts: Parts) => ComponentChildren
}

/** A page with one form of an investigation or a follow-up: what is asked, about whom, the fields, and the way back. */
export function formPage({ person, view, entered, title, heading, lead, law, action, save, back, locks = false, fields }: FormPage): Shown {
  const t = investigationTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title, heading, status: form.status,
    lead: <><AboutPerson person={person} view={view} />. {lead ?? ''} {law === undefined ? '' : <span class="law">{law}</span>}</>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={action} class="form form-narrow" noValidate>
          {fields({ form, t, words: investigationWords[view.language], ui })}
          <ButtonRow>
            <Button variant="primary" {...(locks ? { icon: 'lock' as const } : {})}>{save}</Button>
            <a href={back}>{ui.cancel}</a>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** The codes of a list as choices with their words. */
export function choices<const T extends string>(codes: readonly T[], words: Readonly<Record<T, string>>): Array<{ value: T;
  label: string }> {
  return codes.map((value) => ({ value, label: words[value] }))
}
