import { formatDay } from '../calendar/format.ts'
import { yearOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Shown, View } from '../mount/route.ts'
import { EmptyState } from '../ui/messages.tsx'
import { Panel } from '../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../ui/table.tsx'
import { lawSources, ruleIds } from './contract.ts'
import type { RuleVersion, Said } from './contract.ts'
import { shortParagraph } from './rules.ts'
import { localSettings } from './settings.ts'
import { lawTexts } from './texts.ts'
import type { LawTexts } from './texts.ts'

export type LawInForce = { readonly rules: readonly RuleVersion[]; readonly settings: ReadonlyMap<string, string>; readonly older: boolean }
type Parts = { readonly view: View; readonly t: LawTexts }

/** Every deadline with its section of law, and what the municipality has decided itself, told apart. */
export function showLaw({ rules, settings, older }: LawInForce, view: View): Shown {
  const t = lawTexts[view.language]
  const today = view.clock.today()
  const current = rules.filter((rule) => rule.validFrom <= today && (rule.validTo === null || today <= rule.validTo))
  const count = new Set(current.map(({ rule }) => rule)).size
  const shown = (older ? rules : current).toSorted((a, b) => ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) || b.version - a.version)
  return {
    title: t.title, heading: rules.length === 0 ? t.noRules : t.heading(count), lead: t.lead,
    main: (
      <>
        {rules.length === 0 ? <EmptyState heading={t.noRules}>{t.noRulesHow}</EmptyState> : (
          <>
            <p><a href={older ? '/lag' : '/lag?visa=alla'}>{older ? t.showCurrent : t.showOlder}</a></p>
            <Panel flush><Rules rules={shown} view={view} t={t} /></Panel>
          </>
        )}
        <Panel heading={t.settingsHeading} id="lokala" flush><Settings settings={settings} view={view} t={t} /></Panel>
      </>
    ),
  }
}

function Rules({ rules, view, t }: Parts & { rules: readonly RuleVersion[] }) {
  const columns = [{ label: t.rule }, { label: t.length }, { label: t.paragraph }, { label: t.from }, { label: t.to }, { label: t.valid }]
  return (
    <Table caption={t.caption} captionHidden columns={columns} stacked>
      {rules.map((rule) => (
        <Row key={`${rule.rule} ${rule.version}`}>
          <RowHead second={rule.localSetting ? <strong>{t.local}</strong> : said(rule.actor, view)}>{capital(said(rule.term, view))}</RowHead>
          <Cell label={t.length}>{t.lengthWords[rule.unit](rule)}</Cell>
          <Cell label={t.paragraph} second={<span lang="sv">{sourceName(rule.source)}</span>}><span lang="sv">{shortParagraph(rule.paragraph)}</span></Cell>
          <Cell label={t.from}>{said(rule.startEvent, view)}</Cell>
          <Cell label={t.to}>{said(rule.endedBy, view)}</Cell>
          <Cell label={t.valid} second={versionWords(rule, view, t)}>{validWords(rule, view, t)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Settings({ settings, view, t }: Parts & { settings: ReadonlyMap<string, string> }) {
  return (
    <Table caption={`${t.settingsLead} ${t.notLaw}`} columns={[{ label: t.setting }, { label: t.value }, { label: t.why }]} stacked>
      {localSettings.map((setting) => {
        const own = settings.get(setting.key)
        const value = own ?? String(setting.value)
        const words = setting.unit === 'choice'
          ? said(setting.choices.find((choice) => choice.value === value)?.label ?? { sv: value, en: value }, view)
          : `${value} ${t.settingUnits[setting.unit]}`
        return (
          <Row key={setting.key}>
            <RowHead second={t.local}>{said(setting.label, view)}</RowHead>
            <Cell label={t.value} second={own === undefined ? t.shipped : undefined}>{words}</Cell>
            <Cell label={t.why}>{said(setting.why, view)}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function versionWords({ version, basedOn, readOn }: RuleVersion, view: View, t: LawTexts): string {
  const words = t.versionRead(version, dayWords(readOn, view))
  return basedOn === null ? words : `${words}, ${t.own}`
}

function validWords({ validFrom, validTo }: RuleVersion, view: View, t: LawTexts): string {
  return validTo === null ? t.fromOn(dayWords(validFrom, view)) : t.fromTo(dayWords(validFrom, view), dayWords(validTo, view))
}

function dayWords(on: Day, { language }: View): string {
  return `${formatDay(on, language, 'short')} ${yearOf(on)}`.replaceAll(' ', '\u00a0')
}

function said(words: Said, { language }: View): string {
  return words[language]
}

function sourceName(source: string): string {
  return Object.entries(lawSources).find(([short]) => short === source)?.[1] ?? source
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
