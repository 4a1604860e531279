import { formatDay, formatNumber } from '../../calendar/format.ts'
import { formatKronor } from '../../calendar/money.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { CostView } from '../contract/turnover-page.ts'
import { turnoverTexts } from '../texts/turnover.ts'
import { Printed, TurnoverTabs } from './turnover-words.tsx'

/** What those who left are taken to cost, part by part, and what fewer would have saved. */
export function costPage(data: CostView, view: View): Shown {
  const { language } = view
  const { cost: t, print, unit, allUnits, choose } = turnoverTexts[language]
  const { leavers, each, totalOre } = data
  const kronor = (ore: number): string => formatKronor(Math.round(ore / 100) * 100, language)
  const day = (on: CostView['period']['from']): string => formatDay(on, language, 'long')
  const fewer = [1, 2, 5].filter((count) => leavers !== null && count <= leavers)
  return {
    title: t.title, islands: ['ui/print'],
    heading: leavers === null || leavers === 0 || totalOre === null ? t.headingNone : t.heading(kronor(totalOre), formatNumber(leavers, language)),
    lead: t.lead(day(data.period.from), day(data.period.to), data.version),
    actions: (
      <>
        {view.actor.may.has('supply.plan') && <ButtonLink href="/omsattning/antaganden">{t.change}</ButtonLink>}
        <Button type="button" data-print hidden>{print}</Button>
      </>
    ),
    main: (
      <>
        <TurnoverTabs page="cost" view={view} />
        {data.units.length > 1 && (
          <FilterForm t={uiTexts[language]} action="/omsattning/kostnad" clear="/omsattning/kostnad" label={choose}>
            <SelectField t={uiTexts[language]} name="enhet" label={unit} value={data.unitId ?? ''}
              options={[{ value: '', label: allUnits }, ...data.units.map(({ id, name }) => ({ value: id, label: name }))]} />
          </FilterForm>
        )}
        <div class="columns-2">
          <Panel heading={t.parts} id="delar">
            <DefinitionList rows={[
              { term: t.recruit, value: kronor(each.recruitOre) }, { term: t.introduction, value: kronor(each.introductionOre) },
              { term: t.learning, value: kronor(each.learningOre) }, { term: t.vacancy, value: kronor(each.vacancyOre) },
              { term: t.sum, value: kronor(each.sumOre) },
              ...(leavers === null || totalOre === null ? [] : [{ term: t.leavers, value: formatNumber(leavers, language) }, { term: t.total, value: kronor(totalOre) }]),
            ]} />
            <p class="quiet">{t.chosen}</p>
          </Panel>
          {fewer.length > 0 && (
            <Panel heading={t.savedHeading} id="farre">
              <DefinitionList rows={fewer.map((count) => ({ term: t.ifFewer(count), value: `${kronor(count * each.sumOre)} ${t.saved}` }))} />
            </Panel>
          )}
        </div>
        <Printed view={view} />
      </>
    ),
  }
}
