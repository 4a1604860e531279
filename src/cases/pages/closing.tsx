import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Remaining } from '../contract.ts'
import type { FamilyCase } from '../queries/responsibility.ts'
import { casesTexts } from '../texts.ts'
import { caseName } from './handover.tsx'

export type ClosingData = { readonly own: FamilyCase; readonly remaining: readonly Remaining[] }

/** What still runs in the case, or, when nothing does, the form that closes it. */
export function closingPage({ own, remaining }: ClosingData, view: View, entered: Entered | null): Shown {
  const t = casesTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.closing.heading, status: form.status,
    lead: <><a href={`/person/${own.personId}`}>{caseName(own, view)}</a> · {t.closing.lead}</>,
    main: remaining.length > 0 ? <GoesOn own={own} remaining={remaining} view={view} /> : (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/person/${own.personId}/avsluta`} class="form form-narrow">
          <p>{t.handover.now}: <strong>{own.responsibleName ?? t.nobody}</strong></p>
          <TextArea t={ui} name="reason" label={t.closing.why} hint={t.closing.whyHint} rows={3} value={form.value('reason')} error={form.error('reason')} />
          <div class="button-row"><Button variant="primary" icon="lock">{t.closing.save}</Button></div>
        </PostForm>
      </Panel>
    ),
  }
}

/** Where a thing that runs is brought to its end. */
function pageOf({ kind, id }: Remaining, personId: string): string {
  const pages: Readonly<Record<Remaining['kind'], string>> = {
    clock: `/person/${personId}`, investigation: `/utredning/${id}`, placement: `/placering/${id}`, measure: `/insats/${id}`, decision: `/beslut/${id}`,
    application: `/person/${personId}/ekonomiskt-bistand`, task: `/arbetslista/lofte/${id}`,
  }
  return pages[kind]
}

function GoesOn({ own, remaining, view }: ClosingData & { view: View }) {
  const t = casesTexts[view.language].closing
  return (
    <Notice kind="warn" heading={t.goesOn(remaining.length)}>
      <ul class="plain-list">
        {remaining.map((each) => (
          <li key={each.id}>
            <a href={each.kind === 'task' && !view.actor.may.has('task.write') ? `/person/${own.personId}` : pageOf(each, own.personId)}>
              {t.remaining[each.kind]}{wordsOf(each, view) === '' ? '' : `: ${wordsOf(each, view)}`}
            </a>
            <span class="line-2">{formatDay(each.on, view.language, 'weekday', view.clock.today())}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function wordsOf({ term, title }: Remaining, { language }: View): string {
  return term?.[language] ?? title ?? ''
}
