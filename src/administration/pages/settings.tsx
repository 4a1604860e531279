import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { doneMessage } from '../../mount/done.tsx'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { SettingView } from '../contract.ts'
import { settingTexts } from '../texts/settings.ts'
import { dayWords } from './words.ts'

const list = '/administration/installningar'

/** What the municipality decides itself: each with its value, its limits, why it is not law, and who changed it. */
export function showSettings({ settings }: { readonly settings: readonly SettingView[] }, view: View): Shown {
  const t = settingTexts[view.language]
  return {
    title: t.title, heading: t.heading(settings.filter(({ own }) => own).length), lead: t.lead, status: doneMessage(view, t.done),
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel flush><Settings settings={settings} view={view} /></Panel>
        <p class="quiet">{t.elsewhere}</p>
      </>
    ),
  }
}

function Settings({ settings, view }: { settings: readonly SettingView[]; view: View }) {
  const t = settingTexts[view.language]
  const columns = [{ label: t.setting }, { label: t.value }, { label: t.range }, { label: t.why }, { label: t.changed },
    { label: t.action, hidden: true }]
  return (
    <Table caption={t.caption} captionHidden columns={columns} stacked>
      {settings.map((setting) => (
        <Row key={setting.key}>
          <RowHead second={underName(setting, view)}>{setting.label[view.language]}</RowHead>
          <Cell label={t.value} second={underValue(setting, view)}>{valueWords(setting, setting.value, view)}</Cell>
          <Cell label={t.range}>{rangeWords(setting, view)}</Cell>
          <Cell label={t.why}>{setting.why[view.language]}</Cell>
          <Cell label={t.changed}>{changedWords(setting, view)}</Cell>
          <Cell align="end">
            <ButtonLink size="row" href={`${list}/${setting.key}`}>
              {setting.mayChange ? t.change : t.see}<span class="ds-sr-only">{t.of(setting.label[view.language])}</span>
            </ButtonLink>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** One setting: how it stands, a form for another value, and all that was entered. */
export function showSetting({ setting }: { readonly setting: SettingView }, view: View, entered: Entered | null): Shown {
  const t = settingTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const label = setting.label[view.language]
  const rows = [
    {
      term: t.value, value: valueWords(setting, setting.value, view),
      second: setting.own ? t.shippedIs(valueWords(setting, setting.shipped, view)) : t.shipped,
    },
    { term: t.range, value: rangeWords(setting, view) },
    { term: t.why, value: setting.why[view.language], second: t.local },
  ]
  return {
    title: t.title, heading: setting.mayChange ? t.changeHeading(label) : t.seeHeading(label),
    status: form.status ?? doneMessage(view, t.done),
    lead: <><strong>{t.local}</strong> · <a href={list}>{t.back}</a></>,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel heading={t.facts} id="fakta"><DefinitionList rows={rows} /></Panel>
        {setting.mayChange ? <ChangeForm setting={setting} form={form} view={view} /> : <WhyNot setting={setting} view={view} />}
        {setting.changes.length === 0
          ? <EmptyState heading={t.history}>{t.noHistory}</EmptyState>
          : <Panel heading={t.history} id="historik" flush><History setting={setting} view={view} /></Panel>}
      </>
    ),
  }
}

function WhyNot({ setting, view }: { setting: SettingView; view: View }) {
  const t = settingTexts[view.language]
  return setting.inUse
    ? <Notice heading={t.keptBy[setting.keeper]}><p>{t.keptByHow[setting.keeper]}</p></Notice>
    : <Notice heading={t.notInUse}><p>{t.notInUseHow}</p></Notice>
}

function ChangeForm({ setting, form, view }: { setting: SettingView; form: Typed; view: View }) {
  const t = settingTexts[view.language]
  const ui = uiTexts[view.language]
  const counts = setting.key === 'day-count' || setting.key === 'born-29-february'
  return (
    <Panel>
      <PostForm csrf={view.shell.csrf} action={`${list}/${setting.key}`} class="form form-narrow">
        {setting.unit === 'choice' ? (
          <RadioList t={ui} name="value" label={t.value} value={form.value('value', setting.value)} error={form.error('value')}
            options={setting.choices.map((choice) => ({ value: choice.value, label: choice.label[view.language] }))} />
        ) : (
          <TextField t={ui} name="value" label={t.unitInput[setting.unit]} hint={rangeWords(setting, view)}
            value={form.value('value', setting.value)}
            error={form.error('value')} inputmode="numeric" width="short" autocomplete="off" />
        )}
        <DayField t={ui} name="validFrom" label={t.from} hint={t.fromHint} value={form.value('validFrom', view.clock.today())}
          error={form.error('validFrom')} />
        {counts && <p>{t.countsNote}</p>}
        <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function History({ setting, view }: { setting: SettingView; view: View }) {
  const t = settingTexts[view.language]
  const today = view.clock.today()
  const holds = setting.changes.findIndex(({ validFrom }) => validFrom <= today)
  return (
    <Table caption={t.history} captionHidden
      columns={[{ label: t.entered }, { label: t.day }, { label: t.state }, { label: t.who }]} stacked>
      {setting.changes.map((change, index) => {
        const corrected = setting.changes.findIndex(({ validFrom }) => validFrom === change.validFrom) < index
        const state = corrected ? t.replaced : index < holds || holds < 0 ? t.waits : index === holds ? t.holds : t.earlier
        return (
          <Row key={`${change.validFrom} ${change.recordedAt}`}>
            <RowHead>{valueWords(setting, change.value, view)}</RowHead>
            <Cell label={t.day}>{dayWords(change.validFrom, view)}</Cell>
            <Cell label={t.state}>{state}</Cell>
            <Cell label={t.who}>{byWords(change, view)}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function valueWords(setting: SettingView, value: string, { language }: View): string {
  if (setting.unit === 'choice') return setting.choices.find((choice) => choice.value === value)?.label[language] ?? value
  return `${value} ${settingTexts[language].units[setting.unit]}`
}

function rangeWords({ unit, lowest, highest, choices }: SettingView, { language }: View): string {
  const t = settingTexts[language]
  if (unit === 'choice' || lowest === null || highest === null) return t.oneOf(choices.length)
  return t.between(lowest, highest, t.units[unit])
}

function underName({ inUse, mayChange, keeper }: SettingView, { language }: View): string {
  const t = settingTexts[language]
  if (!inUse) return `${t.local}. ${t.notInUse}.`
  return mayChange ? t.local : `${t.local}. ${t.keptBy[keeper]}.`
}

function underValue(setting: SettingView, view: View): string {
  const t = settingTexts[view.language]
  const coming = setting.changes.findLast(({ validFrom }) => validFrom > view.clock.today())
  const now = setting.own ? t.shippedIs(valueWords(setting, setting.shipped, view)) : t.shipped
  return coming === undefined ? now : `${now}, ${t.coming(valueWords(setting, coming.value, view), dayWords(coming.validFrom, view))}`
}

function changedWords(setting: SettingView, view: View): string {
  const [latest] = setting.changes.toSorted((a, b) => (a.recordedAt > b.recordedAt ? -1 : 1))
  return latest === undefined ? settingTexts[view.language].never : byWords(latest, view)
}

function byWords({ recordedBy, recordedAt }: SettingView['changes'][number], view: View): string {
  const t = settingTexts[view.language]
  return t.by(recordedBy ?? t.someone, formatInstant(instant(recordedAt), view.clock.today(), view.language))
}
