import { ruleIds } from '../../law/contract.ts'
import type { RuleId, RuleVersion } from '../../law/contract.ts'
import { mayWithdraw } from '../../law/entered.ts'
import type { LawEntry } from '../../law/queries.ts'
import { shortParagraph } from '../../law/rules.ts'
import { lawTexts as commonTexts } from '../../law/texts.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { doneMessage } from '../../mount/done.tsx'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { lawTexts } from '../texts/law.ts'
import { capital, dayWords } from './words.ts'

const list = '/administration/lag'

export type LawData = { readonly versions: readonly RuleVersion[]; readonly entries: readonly LawEntry[] }
type Parts = LawData & { readonly view: View }

/** Every rule as it stands today with what is to come, and all that the municipality has entered itself. */
export function showRules({ versions, entries }: LawData, view: View): Shown {
  const t = lawTexts[view.language]
  const today = view.clock.today()
  const waiting = entries.filter(({ withdrawn, validFrom }) => withdrawn === null && validFrom > today).length
  const parts = { versions, entries, view }
  return {
    title: t.title, heading: t.heading(waiting), lead: <>{t.lead} <a href="/lag">{t.seeLaw}</a></>, status: doneMessage(view, t.done),
    main: (
      <>
        <AdministrationNav view={view} />
        {entries.length > 0 && <Panel heading={t.entriesHeading} id="inforda" flush><Entries {...parts} /></Panel>}
        <Panel heading={t.rulesHeading} id="frister" flush><Rules {...parts} /></Panel>
      </>
    ),
  }
}

function Entries({ versions, entries, view }: Parts) {
  const t = lawTexts[view.language]
  const columns = [{ label: t.rule }, { label: t.length }, { label: t.paragraph }, { label: t.state }, { label: t.by },
    { label: t.action, hidden: true }]
  return (
    <Table caption={t.entriesCaption} captionHidden columns={columns} stacked>
      {entries.map((entry) => {
        const term = termOf(versions, entry.rule, view)
        return (
          <Row key={`${entry.rule} ${entry.version}`}>
            <RowHead second={t.version(entry.version)}>{term}</RowHead>
            <Cell label={t.length}>{lengthOf({ ...entry, lengthByBasis: null }, view)}</Cell>
            <Cell label={t.paragraph} second={<span lang="sv">{entry.source}</span>}><span lang="sv">{entry.paragraph}</span></Cell>
            <Cell label={t.state}
              second={entry.withdrawn === null ? undefined : entry.withdrawn.reason}>{stateOf(entry, versions, view)}</Cell>
            <Cell label={t.by} second={t.read(dayWords(entry.readOn, view))}>{entry.recordedBy}</Cell>
            <Cell align="end">
              {entry.withdrawn === null && mayWithdraw(entry, view.clock.today()) && (
                <ButtonLink size="row" href={`${list}/${entry.rule}/${entry.version}/dra-tillbaka`}>
                  {t.withdraw}<span class="ds-sr-only">{t.of(term)}</span>
                </ButtonLink>
              )}
            </Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function stateOf(entry: LawEntry, versions: readonly RuleVersion[], view: View): string {
  const t = lawTexts[view.language]
  const today = view.clock.today()
  if (entry.withdrawn !== null) return t.withdrawn(entry.withdrawn.by, dayWords(entry.withdrawn.on, view))
  const held = versions.find(({ rule, version }) => rule === entry.rule && version === entry.version)
  if (held === undefined) return t.replaced
  if (held.validFrom > today) return t.waits(dayWords(held.validFrom, view))
  return held.validTo !== null && held.validTo < today ? t.past : t.inForce
}

function Rules({ versions, view }: Parts) {
  const t = lawTexts[view.language]
  const today = view.clock.today()
  return (
    <Table caption={t.caption} captionHidden columns={[{ label: t.rule }, { label: t.length }, { label: t.paragraph }, { label: t.valid },
      { label: t.action, hidden: true }]} stacked>
      {ruleIds.map((rule) => {
        const own = versions.filter((version) => version.rule === rule)
        const current = own.findLast(({ validFrom }) => validFrom <= today) ?? own[0]
        const coming = own.find(({ validFrom }) => validFrom > today)
        if (current === undefined) return null
        return (
          <Row key={rule}>
            <RowHead second={current.localSetting ? t.local : undefined}>{capital(current.term[view.language])}</RowHead>
            <Cell label={t.length}>{lengthOf(current, view)}</Cell>
            <Cell label={t.paragraph}><span lang="sv">{shortParagraph(current.paragraph)}</span></Cell>
            <Cell label={t.valid}
              second={coming === undefined ? undefined : t.coming(dayWords(coming.validFrom, view))}>{validWords(current, view)}</Cell>
            <Cell align="end">
              <ButtonLink size="row" href={`${list}/${rule}`}>
                {t.enter}<span class="ds-sr-only">{t.of(current.term[view.language])}</span>
              </ButtonLink>
            </Cell>
          </Row>
        )
      })}
    </Table>
  )
}

/** Asks why a version is withdrawn; one in force may not be. */
export function showWithdrawal({ entry, versions }: { readonly entry: LawEntry; readonly versions: readonly RuleVersion[] }, view: View,
  entered: Entered | null): Shown {
  const t = lawTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const term = termOf(versions, entry.rule, view)
  return {
    title: t.withdrawTitle, heading: t.withdrawHeading(term.toLowerCase(), dayWords(entry.validFrom, view)), lead: t.withdrawLead,
    status: form.status,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${list}/${entry.rule}/${entry.version}/dra-tillbaka`} class="form form-narrow">
            <TextField t={ui} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} autocomplete="off" />
            <ButtonRow>
              <Button variant="danger">{t.withdrawSave}</Button>
              <ButtonLink href={list} variant="quiet">{t.keep}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

/** What a rule is called, with a capital. */
export function termOf(versions: readonly RuleVersion[], rule: RuleId, { language }: View): string {
  return capital(versions.find((version) => version.rule === rule)?.term[language] ?? rule)
}

/** "14 dagar", "genast". */
export function lengthOf(version: Pick<RuleVersion, 'unit' | 'length' | 'lengthByBasis'>, { language }: View): string {
  return commonTexts[language].lengthWords[version.unit](version)
}

/** "från 1 jul 2025", with the last day where there is one. */
export function validWords({ validFrom, validTo }: RuleVersion, view: View): string {
  const t = lawTexts[view.language]
  return validTo === null ? t.fromOn(dayWords(validFrom, view)) : t.fromTo(dayWords(validFrom, view), dayWords(validTo, view))
}
