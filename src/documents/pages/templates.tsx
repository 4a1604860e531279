import { day } from '../../calendar/day.ts'
import { formatDay, formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { documentKinds, placeholders } from '../contract/templates.ts'
import type { Template, TemplateDetail } from '../contract/templates.ts'
import { documentTexts } from '../texts/documents.ts'
import { templateTexts } from '../texts/templates.ts'
import { TextView } from './text-view.tsx'

/** The municipality's templates, and the form for one more. */
export function showTemplates({ templates }: { templates: readonly Template[] }, view: View, entered: Entered | null): Shown {
  const t = templateTexts[view.language]
  const ui = uiTexts[view.language]
  const kinds = documentTexts[view.language].kinds
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title,
    heading: t.heading,
    lead: t.lead,
    status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
      {view.actor.may.has('staff.administer') && <AdministrationNav view={view} />}
      <WithSide side={<Placeholders view={view} />}>
        <div class="column">
        {templates.length === 0 ? <EmptyState heading={t.none}>{t.noneHint}</EmptyState> : <List templates={templates} view={view} />}
        <Panel heading={t.newHeading} id="ny-mall">
          <PostForm csrf={view.shell.csrf} action="/mallar" class="form">
            <TextField t={ui} name="name" label={t.name} value={form.value('name')} error={form.error('name')} />
            <SelectField t={ui} name="kind" label={t.kind} empty="" value={form.value('kind')} error={form.error('kind')}
              options={documentKinds.map((kind) => ({ value: kind, label: kinds[kind] }))} />
            <TemplateFields form={form} view={view} />
            <ButtonRow><Button variant="primary">{t.make}</Button></ButtonRow>
          </PostForm>
        </Panel>
        </div>
      </WithSide>
      </>
    ),
  }
}

function List({ templates, view }: { templates: readonly Template[]; view: View }) {
  const t = templateTexts[view.language]
  const kinds = documentTexts[view.language].kinds
  const columns = [{ label: t.columns.name }, { label: t.columns.kind }, { label: t.columns.version, align: 'end' as const },
    { label: t.columns.state }]
  return (
    <Panel heading={t.heading} id="mallar" flush>
      <Table caption={t.caption} captionHidden columns={columns} stacked>
        {templates.map((each) => (
          <Row key={each.id}>
            <RowHead><a href={`/mallar/${each.id}`}>{each.name}</a></RowHead>
            <Cell label={t.columns.kind}>{kinds[each.kind]}</Cell>
            <Cell label={t.columns.version} align="end">{each.version}</Cell>
            <Cell label={t.columns.state}>{each.endedOn === null ? t.inUse
              : t.ended(formatDay(day(each.endedOn), view.language, 'short', view.clock.today()))}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

type Known = { readonly title: string; readonly body: string; readonly childText: string }
const nothing: Known = { title: '', body: '', childText: '' }

function TemplateFields({ form, view, known = nothing }: { form: Typed; view: View; known?: Known }) {
  const t = templateTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <>
      <TextField t={ui} name="title" label={t.docTitle} value={form.value('title', known.title)} error={form.error('title')} />
      <TextArea t={ui} name="body" label={t.body} hint={t.bodyHint} rows={12} value={form.value('body', known.body)}
        error={form.error('body')} />
      <TextArea t={ui} name="childText" label={t.childText} optional={t.optional} rows={5}
        value={form.value('childText', known.childText)} error={form.error('childText')} />
    </>
  )
}

function Placeholders({ view }: { view: View }) {
  const t = templateTexts[view.language]
  const words = documentTexts[view.language].placeholders
  return (
    <Panel heading={t.placeholders} id="uppgifter">
      <p class="quiet">{t.placeholdersHint}</p>
      <ul class="plain-list">
        {placeholders.map((each) => <li key={each}><code>{`{{${each}}}`}</code><span class="line-2">{words[each]}</span></li>)}
      </ul>
    </Panel>
  )
}

/** One template: its newest version to change, the older ones to read, and the end of it. */
export function showTemplate(template: TemplateDetail, view: View, entered: Entered | null): Shown {
  const t = templateTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const [newest] = template.versions
  const action = `/mallar/${template.id}`
  return {
    title: t.pageTitle,
    heading: template.name,
    lead: <>{t.pageLead(documentTexts[view.language].kinds[template.kind], template.version)}. <a href="/mallar">{t.back}</a></>,
    status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
      {view.actor.may.has('staff.administer') && <AdministrationNav view={view} />}
      <WithSide side={<Placeholders view={view} />}>
        <div class="column">
        {template.endedOn === null && newest !== undefined && (
          <Panel heading={t.newVersion} id="ny-version">
            <PostForm csrf={view.shell.csrf} action={action} class="form">
              <TemplateFields form={form} view={view} known={newest} />
              <ButtonRow>
                <Button name="act" value="version" variant="primary">{t.saveVersion}</Button>
                <Button name="act" value="end" variant="danger">{t.end}</Button>
              </ButtonRow>
              <p class="quiet">{t.endHint}</p>
            </PostForm>
          </Panel>
        )}
        <Panel heading={t.versions} id="versioner">
          {template.versions.map((version) => (
            <article key={version.version} class="note-addition">
              <p class="line-2">{t.versionHead(version.version, formatInstant(instant(version.recordedAt), view.clock.today(),
                view.language), version.by ?? '')}</p>
              <p><strong>{version.title}</strong></p>
              <TextView text={version.body} below={3} />
              {version.childText !== '' && <TextView text={version.childText} below={3} />}
            </article>
          ))}
        </Panel>
        </div>
      </WithSide>
      </>
    ),
  }
}
