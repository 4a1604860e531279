import { lawSources } from '../../law/contract.ts'
import type { RuleVersion } from '../../law/contract.ts'
import { calendarsFor, latestOf, unitsFor } from '../../law/entered.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Foreseen, ShownCount, VersionForm } from '../contract.ts'
import { lawTexts } from '../texts/law.ts'
import { lengthOf, termOf, validWords } from './law.tsx'
import { dayWords } from './words.ts'

/** A rule's versions; once the form was sent to be looked at, what it said and what it would change. */
export type VersionData = {
  readonly versions: readonly RuleVersion[]
  readonly looked: { readonly typed: VersionForm; readonly foreseen: Foreseen } | null
}

/** The form of a new version. It is entered only after one has seen what it changes. */
export function showVersionForm({ versions, looked }: VersionData, view: View, entered: Entered | null): Shown {
  const t = lawTexts[view.language]
  const sent = looked === null ? entered : { values: looked.typed, faults: [], refused: null }
  const form = typed(sent, t.faults, uiTexts[view.language])
  const latest = latestOf(versions)
  return {
    title: t.title, heading: t.ruleHeading(termOf(versions, latest.rule, view)), status: form.status,
    lead: <>{t.ruleLead} <a href="/administration/lag">{t.back}</a></>,
    main: (
      <>
        <AdministrationNav view={view} />
        {looked !== null && <WhatChanges foreseen={looked.foreseen} sent={looked.typed} view={view} />}
        <Panel heading={looked === null ? undefined : t.changeFirst} id="andra">
          <VersionFields latest={latest} form={form} again={looked !== null} view={view} />
        </Panel>
        <Panel heading={t.versionsHeading} id="versioner" flush><Versions versions={versions} view={view} /></Panel>
      </>
    ),
  }
}

function VersionFields({ latest, form, again, view }: { latest: RuleVersion; form: Typed; again: boolean; view: View }) {
  const t = lawTexts[view.language]
  const ui = uiTexts[view.language]
  const units = unitsFor(latest)
  const calendars = calendarsFor(latest)
  return (
    <PostForm csrf={view.shell.csrf} action={`/administration/lag/${latest.rule}`} class="form form-narrow">
      <DayField t={ui} name="validFrom" label={t.validFrom} hint={t.validFromHint} value={form.value('validFrom')}
        error={form.error('validFrom')} />
      <TextField t={ui} name="paragraph" label={t.paragraphLabel} hint={t.paragraphHint} value={form.value('paragraph', latest.paragraph)}
        error={form.error('paragraph')} autocomplete="off" />
      <TextField t={ui} name="source" label={t.source} hint={t.sourceHint} value={form.value('source', sourceName(latest.source))}
        error={form.error('source')} autocomplete="off" />
      <DayField t={ui} name="readOn" label={t.readOn} hint={null} value={form.value('readOn', view.clock.today())}
        error={form.error('readOn')} />
      <div class="form-pair">
        <TextField t={ui} name="length" label={t.lengthLabel} hint={t.lengthHint} value={form.value('length', String(latest.length))}
          error={form.error('length')} inputmode="numeric" width="short" autocomplete="off" />
        <SelectField t={ui} name="unit" label={t.unit} hint={units.length > 1 ? undefined : t.fixed} value={form.value('unit', latest.unit)}
          error={form.error('unit')} options={units.map((unit) => ({ value: unit, label: t.units[unit] }))} />
      </div>
      <RadioList t={ui} name="calendar" label={t.calendar} hint={calendars.length > 1 ? undefined : t.fixed}
        value={form.value('calendar', latest.calendar)}
        error={form.error('calendar')} options={calendars.map((calendar) => ({ value: calendar, label: t.calendars[calendar] }))} />
      <ButtonRow>
        <Button variant={again ? 'secondary' : 'primary'} name="step" value="look">{again ? t.lookAgain : t.look}</Button>
      </ButtonRow>
    </PostForm>
  )
}

function WhatChanges({ foreseen, sent, view }: { foreseen: Foreseen; sent: VersionForm; view: View }) {
  const t = lawTexts[view.language]
  const day = dayWords(foreseen.validFrom, view)
  const { open, example } = foreseen
  const { step: _step, ...fields } = sent
  const none = open.exact && open.clocks === 0
  const count = open.exact ? t.openClocks(open.clocks) : t.openAtLeast(open.clocks)
  const [before, after] = [dayWords(example.without.legalDue, view), dayWords(example.with.legalDue, view)]
  return (
    <Panel heading={t.foreseenHeading} id="andras" tone="warn">
      <div class="form">
        <p><strong>{none ? t.nothingOpen(day) : t.open(count, day)}</strong> {t.oldStay(day)}</p>
        <p>{before === after ? t.exampleSame(day, after) : t.example(day, before, after)}</p>
        {!none && <Counts foreseen={foreseen} view={view} />}
        <PostForm csrf={view.shell.csrf} action={`/administration/lag/${foreseen.rule}`}>
          {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <ButtonRow>
            <Button variant="primary" name="step" value="confirm">{t.confirm}</Button>
            <ButtonLink href="/administration/lag" variant="quiet">{t.back}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </div>
    </Panel>
  )
}

function Counts({ foreseen, view }: { foreseen: Foreseen; view: View }) {
  const t = lawTexts[view.language]
  const words = (count: ShownCount): string => (count === 'fewer_than_5' ? t.few : String(count))
  const others = [[t.otherDays, foreseen.movedElse], [t.sameDay, foreseen.renumbered], [t.ownDay, foreseen.kept]] as const
  return (
    <>
      <Table caption={t.cells} captionHidden columns={[{ label: t.from }, { label: t.to }, { label: t.clocks, align: 'end' }]} stacked>
        {foreseen.moved.map(({ from, to, clocks }) => (
          <Row key={`${from} ${to}`}>
            <RowHead>{dayWords(from, view)}</RowHead>
            <Cell label={t.to}>{dayWords(to, view)}</Cell>
            <Cell label={t.clocks} align="end">{clocks}</Cell>
          </Row>
        ))}
        {others.map(([label, count]) => count !== 0 && (
          <Row key={label}>
            <RowHead>{label}</RowHead>
            <Cell label={t.to}>–</Cell>
            <Cell label={t.clocks} align="end">{words(count)}</Cell>
          </Row>
        ))}
      </Table>
      {others.some(([, count]) => count === 'fewer_than_5') && <p class="quiet">{t.whyFew}</p>}
    </>
  )
}

function Versions({ versions, view }: { versions: readonly RuleVersion[]; view: View }) {
  const t = lawTexts[view.language]
  return (
    <Table caption={t.versionsHeading} captionHidden
      columns={[{ label: t.valid }, { label: t.length }, { label: t.paragraph }, { label: t.source }]} stacked>
      {versions.toReversed().map((version) => (
        <Row key={version.version}>
          <RowHead second={`${t.version(version.version)}, ${version.basedOn === null ? t.shipped : t.own}`}>
            {validWords(version, view)}
          </RowHead>
          <Cell label={t.length} second={t.calendars[version.calendar]}>{lengthOf(version, view)}</Cell>
          <Cell label={t.paragraph}><span lang="sv">{version.paragraph}</span></Cell>
          <Cell label={t.source} second={t.read(dayWords(version.readOn, view))}><span lang="sv">{sourceName(version.source)}</span></Cell>
        </Row>
      ))}
    </Table>
  )
}

/** An act by its whole name; what was entered stands as it was written. */
function sourceName(source: string): string {
  return Object.entries(lawSources).find(([short]) => short === source)?.[1] ?? source
}
