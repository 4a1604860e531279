import type { ComponentChildren } from 'preact'
import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { DraftRow } from '../../cases/queries/draft.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { draftOf, DraftState } from '../../ui/draft.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ReportHead } from '../queries/report.ts'
import { comingFrom } from '../contract/words.ts'
import type { ComingFrom } from '../contract/words.ts'
import { concernAddress, returnAddress, withReturn } from '../rules/next-step.ts'
import { staffTexts } from '../texts/staff.ts'
import type { StaffTexts } from '../texts/staff.ts'
import { nameOfChild } from '../usecases/load-report.ts'
import type { ChildView } from '../usecases/load-report.ts'
import { Paragraphs } from './words.tsx'

/** What a form about one child of a report is shown with. */
export type ChildForm = { head: ReportHead; child: ChildView; draft?: DraftRow | undefined }

/** Where the form was opened from, as its address says. */
export function cameFrom({ url }: Pick<View, 'url'>): ComingFrom | undefined {
  const till = new URL(url, 'http://page').searchParams.get('till')
  return comingFrom.find((each) => each === till)
}

/** How a child is called in a heading: the name, or what stands for it. */
export function calledWords(child: ChildView, view: Pick<View, 'language'>): string {
  const t = staffTexts[view.language]
  if (child.hidden.identity) return child.caseNumber === null ? t.child.protected : `${t.child.protected}, ${child.caseNumber}`
  return nameOfChild(child) ?? t.child.unknown
}

/** What was typed: in the form that came back, else in the writer's draft. */
export function written(entered: Entered | null, draft: DraftRow | undefined): Entered | null {
  return entered ?? (draft === undefined ? null : { values: draft.fields, faults: [], refused: null })
}

export type FormParts = { form: Typed; t: StaffTexts; ui: (typeof uiTexts)['sv'] }

type Framed = {
  data: ChildForm; view: View; entered: Entered | null; title: string; heading: string; law?: string | undefined; action: string;
  save: string
  /** The form's name among the drafts; left out for what is written in a breath. */
  draftName?: string | undefined
  /** Stands in the way: the form is not shown. */
  blocked?: ComponentChildren
  notices?: readonly string[] | undefined
  fields: (parts: FormParts) => ComponentChildren
}

/** A page with one form about a child of a report: what was told beside it, the law in small, saving locks. */
export function childFormPage({ data, view, entered, title, heading, law, action, save, draftName, blocked, notices = [],
  fields }: Framed): Shown {
  const t = staffTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(written(entered, data.draft), t.faults, ui)
  const from = cameFrom(view)
  const report = concernAddress.report(data.head.id)
  const back = returnAddress(from, data.child.personId ?? undefined, null) ?? report
  const own = view.actor.id ?? ''
  const draft = draftName === undefined ? {} : draftOf(`${draftName}-${own}-${data.child.id}`, `/api/drafts/${draftName}/${data.child.id}`)
  const savedAt = data.draft === undefined ? undefined : formatInstant(instant(data.draft.savedAt), view.clock.today(), view.language)
  return {
    title, heading, status: entered === null ? null : typed(entered, t.faults, ui).status, islands: ['ui/drafts'],
    lead: (
      <>
        {data.child.hidden.identity && <><ProtectedFlag t={ui} /> </>}
        <a href={report}>{data.head.reference}</a>{law !== undefined && <> <span class="law">{law}</span></>}
      </>
    ),
    main: (
      <div class="with-wide-side">
        <Panel>
          {notices.length > 0 && <div class="notices">{notices.map((words) => <Notice key={words}>{words}</Notice>)}</div>}
          {blocked ?? (
            <PostForm csrf={view.shell.csrf} action={withReturn(action, from)} class="form form-narrow" {...draft}
              data-draft-kept={data.draft === undefined ? undefined : ''} noValidate>
              {fields({ form, t, ui })}
              {draftName !== undefined && <DraftState t={ui} savedAt={savedAt} />}
              <ButtonRow>
                <Button variant="primary" icon="lock" data-key-send>{save}</Button><ButtonLink href={back}>{ui.cancel}</ButtonLink>
              </ButtonRow>
            </PostForm>
          )}
        </Panel>
        <ToldPanel head={data.head} child={data.child} view={view} />
      </div>
    ),
  }
}

/** What was told, beside the form that turns on it. */
export function ToldPanel({ head, child, view }: { head: ReportHead; child: ChildView; view: View }) {
  const t = staffTexts[view.language]
  const rows = [
    { term: t.list.columns.child, value: child.hidden.identity ? t.child.protected : child.toldName },
    { term: t.report.age, value: child.hidden.identity ? '' : child.toldAge },
    { term: t.report.where, value: child.hidden.whereabouts ? t.child.protected : child.toldWhereabouts },
  ].filter((row) => row.value.trim() !== '')
  return (
    <Panel heading={t.report.told}>
      <div class="stack">
        <DefinitionList rows={rows} />
        {head.openedAt === null ? <p>{t.report.unopened}</p> : <div class="prose"><Paragraphs text={head.narrative} /></div>}
      </div>
    </Panel>
  )
}
