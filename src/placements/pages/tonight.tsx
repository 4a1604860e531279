import type { Shown, View } from '../../mount/route.ts'
import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField } from '../../ui/field-text.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Tabs } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Tonight, TonightQuery, TonightRow } from '../contract/lists.ts'
import { bases, careForms } from '../contract/words.ts'
import { listTexts } from '../texts/lists.ts'
import { inSentence } from '../texts/words.ts'
import { ageWords, dayWords } from './words.ts'

export type TonightData = { readonly tonight: Tonight; readonly asked: TonightQuery; readonly everybody: readonly TonightRow[] }

/** Where every child sleeps in a night: one list, its counts, and the choice of night and children as an address. */
export function showTonight({ tonight, asked, everybody }: TonightData, view: View): Shown {
  const t = listTexts[view.language]
  const { language, clock } = view
  const isTonight = tonight.day === clock.today()
  const when = isTonight ? (language === 'sv' ? 'i natt' : 'tonight') : (language === 'sv' ? `natten från ${dayWords(tonight.day, view)}` : `the night from ${dayWords(tonight.day, view)}`)
  const printed = uiTexts[language].printedBy(`${formatDay(clock.today(), language, 'long')} ${formatTime(timeOf(clock.now()), language)}`, view.actor.name)
  return {
    title: t.title, heading: t.heading(tonight.rows.length, when), lead: tonight.known === 'then' ? t.leadThen : t.leadTonight, islands: ['ui/rows'],
    actions: (
      <ButtonRow>
        <ButtonLink href={`/placeringar/csv?${addressOf(asked)}`}>{t.csv}</ButtonLink>
        <ButtonLink href="/placeringar/familjehem">{t.familyHomes}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        <div class="table-tools">
          <PlacementTabs current="/placeringar" view={view} />
          <Choices asked={asked} everybody={everybody} view={view} />
        </div>
        {tonight.counts.length > 0 && <Counts tonight={tonight} view={view} />}
        {tonight.rows.length === 0
          ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState>
          : <Panel flush><Rows rows={tonight.rows} view={view} /></Panel>}
        <PrintFooter printed={printed} />
      </>
    ),
  }
}

/** The pages of this strand that are no person's. */
export function PlacementTabs({ current, view }: { current: string; view: View }) {
  const t = listTexts[view.language]
  const tabs = [{ href: '/placeringar', label: t.title, may: 'placement.read' }, { href: '/hem', label: t.homes, may: 'home.read' },
    { href: '/utforare', label: t.providers, may: 'provider.read' }] as const
  return <Tabs label={t.title} tabs={tabs.filter(({ may }) => view.actor.may.has(may)).map(({ href, label }) => ({ href, label, current: href === current }))} />
}

function addressOf({ day, known, unit, form, basis, home }: TonightQuery): string {
  const query = new URLSearchParams()
  if (day !== undefined) query.set('dag', day)
  if (known === 'then') query.set('kant', 'da')
  for (const [name, value] of [['enhet', unit], ['form', form], ['grund', basis], ['hem', home]] as const) if (value !== undefined) query.set(name, value)
  return query.toString()
}

/** Units and homes are those of the night's own rows: a home of protected children alone is not there to be chosen. */
function Choices({ asked, everybody, view }: { asked: TonightQuery; everybody: readonly TonightRow[]; view: View }) {
  const t = listTexts[view.language]
  const ui = uiTexts[view.language]
  const chosen = asked.unit ?? asked.form ?? asked.basis ?? asked.home
  const open = chosen !== undefined || asked.known === 'then' || asked.day !== view.clock.today()
  return (
    <FilterForm t={ui} action="/placeringar" clear="/placeringar" open={open} label={t.narrow}>
      <DayField t={ui} name="dag" label={t.day} hint={t.dayHint} value={asked.day ?? ''} />
      <SelectField t={ui} name="kant" label={t.known} value={asked.known === 'then' ? 'da' : ''}
        options={[{ value: '', label: t.knownNow }, { value: 'da', label: t.knownThen }]} />
      <SelectField t={ui} name="enhet" label={t.unit} empty={t.every} value={asked.unit ?? ''}
        options={distinct(everybody.map(({ unitId, unitName }) => [unitId, unitName]))} />
      <SelectField t={ui} name="form" label={t.form} empty={t.every} value={asked.form ?? ''}
        options={careForms.map((form) => ({ value: form, label: t.forms[form] }))} />
      <SelectField t={ui} name="grund" label={t.basis} empty={t.every} value={asked.basis ?? ''}
        options={bases.map((basis) => ({ value: basis, label: t.bases[basis] }))} />
      <SelectField t={ui} name="hem" label={t.home} empty={t.every} value={asked.home ?? ''}
        options={distinct(everybody.map(({ homeId, homeLabel }) => [homeId, homeLabel]))} />
    </FilterForm>
  )
}

function distinct(pairs: ReadonlyArray<readonly [string | null, string | null]>): Array<{ value: string; label: string }> {
  const named = new Map(pairs.flatMap(([value, label]) => (value === null || label === null ? [] : [[value, label] as const])))
  return [...named].map(([value, label]) => ({ value, label })).toSorted((one, other) => one.label.localeCompare(other.label, 'sv'))
}

function Counts({ tonight, view }: { tonight: Tonight; view: View }) {
  const t = listTexts[view.language]
  return (
    <Panel heading={t.counts} id="antal">
      <p>{tonight.counts.map(({ form, children }, index) => <span key={form}>{index === 0 ? '' : ', '}<strong>{children}</strong> {inSentence(t.forms[form])}</span>)}</p>
    </Panel>
  )
}

function Rows({ rows, view }: { rows: readonly TonightRow[]; view: View }) {
  const t = listTexts[view.language]
  const columns = [{ label: t.child }, { label: t.where }, { label: t.form }, { label: t.since }, { label: t.worker }]
  return (
    <Table caption={t.caption} captionHidden columns={columns} stacked>
      {rows.map((row) => (
        <Row key={row.personId} open={`/placering/${row.placementId}`}>
          <RowHead second={[row.caseNumber, ageWords(row.birthOn, view)].filter((each) => each !== null).join(', ')}>
            <a href={`/placering/${row.placementId}`}>{row.protected || row.name === null ? <ProtectedFlag t={uiTexts[view.language]} /> : row.name}</a>
          </RowHead>
          <Cell label={t.where} second={row.homeHidden ? t.hiddenHow : row.movedThatDay ? [row.situatedIn, t.moved].join(', ') : row.situatedIn ?? undefined}>
            {row.homeHidden ? t.hidden : row.homeLabel ?? t.forms['own-home']}
          </Cell>
          <Cell label={t.form} second={t.bases[row.basis]}>{t.forms[row.form]}</Cell>
          <Cell label={t.since}>{dayWords(row.fromOn, view)}</Cell>
          <Cell label={t.worker} second={row.unitName ?? undefined}>{row.responsibleName ?? ''}</Cell>
        </Row>
      ))}
    </Table>
  )
}
