import { yearOf } from '../../calendar/day.ts'
import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { FamilyHomes } from '../contract/lists.ts'
import { listTexts } from '../texts/lists.ts'
import { dayWords } from './words.ts'

/** The list of children in family homes that is sent by 31 January, and homes with more than three of them. */
export function showFamilyHomes(data: FamilyHomes, view: View): Shown {
  const t = listTexts[view.language].family
  const { language, clock } = view
  const now = yearOf(clock.today())
  const links = [now - 2, now - 1, now].map((year) => ({ href: `/placeringar/familjehem?ar=${year}`, label: t.year(year), current: year === data.year }))
  const printed = uiTexts[language].printedBy(`${formatDay(clock.today(), language, 'long')} ${formatTime(timeOf(clock.now()), language)}`, view.actor.name)
  return {
    title: t.title, heading: t.heading(data.year), lead: t.lead,
    actions: (
      <ButtonRow>
        <ButtonLink href={`/placeringar/familjehem/csv?ar=${data.year}`}>{listTexts[language].csv}</ButtonLink>
        <ButtonLink href="/placeringar">{listTexts[language].title}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        <FilterLinks label={t.years} links={links} />
        {data.crowded.length > 0 && (
          <Notice kind="warn" heading={t.crowded}>
            <p>{t.crowdedHow}</p>
            <ul>{data.crowded.map(({ homeId, label, taken }) => <li key={homeId}><a href={`/hem/${homeId}`}>{t.crowdedLine(label, taken)}</a></li>)}</ul>
          </Notice>
        )}
        {data.rows.length === 0 ? <EmptyState heading={t.none(data.year)}>{t.noneHow}</EmptyState> : <Panel flush><Rows data={data} view={view} /></Panel>}
        <PrintFooter printed={printed} />
      </>
    ),
  }
}

function Rows({ data, view }: { data: FamilyHomes; view: View }) {
  const t = listTexts[view.language]
  const columns = [{ label: t.child }, { label: t.home }, { label: t.basis }, { label: t.family.from }, { label: t.family.to }]
  return (
    <Table caption={t.family.caption} captionHidden columns={columns} stacked>
      {data.rows.map((row) => (
        <Row key={`${row.personId} ${row.fromOn}`}>
          <RowHead second={[row.caseNumber, row.birthOn].filter((each) => each !== null).join(', ')}>
            {row.protected || row.name === null ? <ProtectedFlag t={uiTexts[view.language]} /> : row.name}
          </RowHead>
          <Cell label={t.home} second={row.homeHidden ? t.hiddenHow : row.situatedIn ?? undefined}>{row.homeHidden ? t.hidden : row.homeLabel}</Cell>
          <Cell label={t.basis} second={t.forms[row.form]}>{t.bases[row.basis]}</Cell>
          <Cell label={t.family.from}>{dayWords(row.fromOn, view)}</Cell>
          <Cell label={t.family.to}>{row.toOn === null ? t.family.ongoing : dayWords(row.toOn, view)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
