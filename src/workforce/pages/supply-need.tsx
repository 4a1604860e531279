import { formatNumber } from '../../calendar/format.ts'
import { Cell, GroupRow, Row, RowHead, Table } from '../../ui/table.tsx'
import type { View } from '../../mount/route.ts'
import type { SupplyView } from '../contract/supply.ts'
import type { SupplyTexts } from '../texts/supply.ts'
import { bothWords, rateWords } from './turnover-words.tsx'

export type SupplyProps = { readonly data: SupplyView; readonly view: View; readonly t: SupplyTexts }

/** What must be recruited in three years for the plan to hold, scenario by scenario. */
export function Need({ data: { needs, leavingRate, unitId, whole }, view: { language }, t }: SupplyProps) {
  if (needs.length === 0) return <p>{t.needNone}</p>
  const say = (posts: number): string => formatNumber(posts, language, 1)
  const { columns } = t
  const [calm, hard] = [needs[0], needs.at(-1)]
  return (
    <>
      {calm !== undefined && hard !== undefined && <p><strong>{t.needTitle(say(calm.sum), say(hard.sum))}</strong></p>}
      <Table caption={t.needHeading} captionHidden stacked columns={[{ label: columns.year }, { label: columns.planned, align: 'end' }, { label: columns.opening, align: 'end' },
        { label: columns.retiring, align: 'end' }, { label: columns.leaving, align: 'end' }, { label: columns.recruit, align: 'end' }]}>
        {needs.flatMap(({ scenario, years }) => [
          <GroupRow key={scenario} label={t.scenarios[scenario]} columns={6} />,
          ...years.map((year) => (
            <Row key={`${scenario} ${year.year}`}>
              <RowHead>{year.year}</RowHead><Cell label={columns.planned} align="end">{say(year.planned)}</Cell><Cell label={columns.opening} align="end">{say(year.opening)}</Cell>
              <Cell label={columns.retiring} align="end">{say(year.retiring)}</Cell><Cell label={columns.leaving} align="end">{say(year.leaving)}</Cell>
              <Cell label={columns.recruit} align="end">{say(year.toRecruit)}</Cell>
            </Row>
          )),
        ])}
      </Table>
      <p class="quiet">
        {t.needNote(rateWords(leavingRate, language), bothWords(leavingRate, language))}{unitId !== null || !whole ? ` ${t.needNoPlan}` : ''}
      </p>
    </>
  )
}
