import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { figuresTexts } from '../texts/figures.ts'

/** Where one says which figures of which years are fetched from Kolada. */
export function figureFetchPage(_data: null, view: View, entered: Entered | null): Shown {
  const t = figuresTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const thisYear = Number(view.clock.today().slice(0, 4))
  return {
    title: t.fetchTitle, heading: t.fetchTitle, lead: t.fetchLead, status: form.status,
    actions: <ButtonLink href="/kommuntal/las-in">{t.toImports}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action="/kommuntal/hamta" class="form form-narrow">
          <TextArea t={ui} name="kpis" label={t.fetchKpis} hint={t.fetchKpisHint} rows={4} value={form.value('kpis')} error={form.error('kpis')} maxlength={2000} />
          <TextField t={ui} name="from" label={t.fetchFrom} value={form.value('from', String(thisYear - 10))} error={form.error('from')} inputmode="numeric" width="short" maxlength={4} autocomplete="off" />
          <TextField t={ui} name="to" label={t.fetchTo} value={form.value('to', String(thisYear))} error={form.error('to')} inputmode="numeric" width="short" maxlength={4} autocomplete="off" />
          <ButtonRow><Button variant="primary">{t.fetchButton}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
