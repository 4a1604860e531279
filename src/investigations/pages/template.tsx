import { formatInstant } from '../../calendar/format.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { areas } from '../contract/words.ts'
import type { Area } from '../contract/words.ts'
import { headingsOf, shippedVersion } from '../rules/shipped-template.ts'
import type { Heading } from '../rules/shipped-template.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { Template } from '../usecases/edit-template.ts'

/** How many headings a side may have; four come with Helhet. */
const most = 6

/** The headings of the assessment, to be reworded: a new version each time. */
export function showTemplate(template: Template, view: View, entered: Entered | null): Shown {
  const t = investigationTexts[view.language].template
  const ui = uiTexts[view.language]
  const form = typed(entered, investigationTexts[view.language].faults, ui)
  return {
    title: t.title, heading: t.heading, lead: `${t.lead} ${template.version === shippedVersion ? t.shipped : t.own(template.version)}`,
    status: doneMessage(view, { template_saved: t.done }) ?? form.status,
    main: (
      <>
        <AdministrationNav view={view} />
        <PostForm csrf={view.shell.csrf} action="/administration/rubriker" class="column" noValidate>
          {areas.map((area, index) => <Side key={area} area={area} first={index * most} template={template} view={view} form={form} />)}
          <Panel>
            <TextArea t={ui} name="reason" label={t.reason} rows={2} value={form.value('reason')} error={form.error('reason')} />
            <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
          </Panel>
        </PostForm>
        {template.versions.length > 0 && (
          <Panel heading={t.versions}>
            {template.versions.map((each) => (
              <article key={each.version} class="gathered">
                <p class="line-2">{t.versionLine(each.version, each.byName ?? '', formatInstant(each.at, view.clock.today(), view.language))}</p>
                <p class="note-text">{each.reason}</p>
              </article>
            ))}
          </Panel>
        )}
      </>
    ),
  }
}

function Side({ area, first, template, view, form }: { area: Area; first: number; template: Template; view: View; form: Typed }) {
  const t = investigationTexts[view.language].template
  const headings = headingsOf(template.headings, area)
  return (
    <Panel heading={investigationWords[view.language].area[area]} id={`side-${area}`}>
      <p class="field-hint">{t.emptyHint}</p>
      {form.error(`side-${area}`) !== undefined && <p class="field-error">{form.error(`side-${area}`)}</p>}
      {Array.from({ length: most }, (_, index) => (
        <Row key={index} place={first + index} number={index + 1} area={area} heading={headings[index]} view={view} form={form} />))}
    </Panel>
  )
}

type RowProps = { place: number; number: number; area: Area; heading: Heading | undefined; view: View; form: Typed }

function Row({ place, number, area, heading, view, form }: RowProps) {
  const t = investigationTexts[view.language].template
  const ui = uiTexts[view.language]
  const name = (field: string): string => `headings.${place}.${field}`
  return (
    <div class="template-row">
      <input type="hidden" name={name('key')} value={heading?.key ?? ''} />
      <input type="hidden" name={name('area')} value={area} />
      <TextField t={ui} name={name('labelSv')} label={t.label(number)} value={form.value(name('labelSv'), heading?.labelSv)} maxlength={80}
        error={form.error(name('labelSv'))} autocomplete="off" />
      <TextField t={ui} name={name('labelEn')} label={t.labelEn} value={form.value(name('labelEn'), heading?.labelEn)} maxlength={80}
        error={form.error(name('labelEn'))} autocomplete="off" />
      <TextField t={ui} name={name('helpSv')} label={t.help} value={form.value(name('helpSv'), heading?.helpSv)} maxlength={400}
        error={form.error(name('helpSv'))} autocomplete="off" />
      <TextField t={ui} name={name('helpEn')} label={t.helpEn} value={form.value(name('helpEn'), heading?.helpEn)} maxlength={400}
        error={form.error(name('helpEn'))} autocomplete="off" />
    </div>
  )
}
