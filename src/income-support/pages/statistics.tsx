import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Gap, MonthStatistics } from '../contract/statistics.ts'
import { monthOf, monthsLater } from '../rules/month.ts'
import { supportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'
import { dayOn, money, month } from './words.ts'

export type StatisticsData = { readonly statistics: MonthStatistics; readonly personIds: readonly string[] }

/** A month's register of economic assistance: sums, what is missing with where to mend it, and the file. */
export function statisticsPage({ statistics }: StatisticsData, view: View): Shown {
  const t = supportTexts[view.language]
  const s = t.statistics
  const ui = uiTexts[view.language]
  const months = Array.from({ length: 14 }, (_, back) => monthsLater(monthOf(view.clock.today()), -back))
  return {
    title: s.heading, heading: s.heading, lead: s.lead(month(statistics.month, view), dayOn(statistics.dueOn, view)),
    actions: <ButtonLink href={`/statistik-till-staten/ekonomiskt-bistand/csv?manad=${statistics.month}`} variant="primary">{s.file}</ButtonLink>,
    main: (
      <>
        <div class="table-tools">
          <FilterForm t={ui} action="/statistik-till-staten">
            <input type="hidden" name="del" value="ekonomiskt-bistand" />
            <SelectField t={ui} name="manad" label={s.show} value={statistics.month} options={months.map((value) => ({ value, label: month(value, view) }))} />
          </FilterForm>
        </div>
        <Panel>
          <DefinitionList rows={[
            { term: s.households, value: statistics.households }, { term: s.persons, value: statistics.persons }, { term: s.children, value: statistics.children },
            { term: s.amount, value: money(statistics.amount, view) }, { term: s.other, value: money(statistics.other, view) },
          ]} />
          <p class="quiet">{s.only}</p>
        </Panel>
        <Panel heading={s.missing} id="saknas" flush={statistics.missing.length > 0}>
          {statistics.missing.length === 0 ? <EmptyState heading={s.allThere}>{s.allThereHint}</EmptyState> : <Missing missing={statistics.missing} view={view} />}
        </Panel>
        <p class="quiet">{s.layout}</p>
      </>
    ),
  }
}

const mendedAt: Readonly<Record<Gap, string>> = { not_decided: '', no_number: '', no_impediment: '/plan', no_activity: '/plan', no_closing_reason: '/plan', protected: '' }

function Missing({ missing, view }: { missing: MonthStatistics['missing']; view: View }) {
  const s = supportTexts[view.language].statistics
  const w = supportWords[view.language]
  const mends = view.actor.may.has('support.write')
  return (
    <Table caption={s.missing} captionHidden stacked columns={[{ label: s.missing }, { label: s.households }]}>
      {missing.map(({ gap, applicationId, caseNumber }) => (
        <Row key={`${gap} ${applicationId}`}>
          <RowHead>{w.gaps[gap]}</RowHead>
          <Cell label={s.households}><a href={`/bistand/${applicationId}${mends ? mendedAt[gap] : ''}`}>{s.mend} {caseNumber}</a></Cell>
        </Row>
      ))}
    </Table>
  )
}
