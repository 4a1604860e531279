import { formatNumber, formatPercent } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { HorizontalBars } from '../../ui/charts/horizontal-bars.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { SupplyView } from '../contract/supply.ts'
import { degreeKinds, experienceBands } from '../rules/competence-supply.ts'
import { supplyTexts } from '../texts/supply.ts'
import { EducationRequests } from './education.tsx'
import { Need } from './supply-need.tsx'
import type { SupplyProps } from './supply-need.tsx'
import { addressOf, countWords, Printed } from './turnover-words.tsx'

/** Degrees, experience, retirements ahead, need against the plan, and places in distance education. */
export function supplyPage(data: SupplyView, view: View): Shown {
  const { language } = view
  const t = supplyTexts[language]
  const { qualified, persons } = data
  const props = { data, view, t }
  const whose = data.unitId === null ? (data.whole ? t.whole : t.ownUnits) : data.units.find(({ id }) => id === data.unitId)?.name ?? ''
  const plans = view.actor.may.has('supply.plan')
  return {
    title: t.title, islands: ['ui/print'], status: doneMessage(view, t.done),
    heading: qualified.workers === 0 ? t.headingNone
      : t.heading(formatPercent(qualified.threeOrMore / qualified.workers, language), String(qualified.threeOrMore), String(qualified.workers)),
    lead: t.lead(whose, persons, countWords(data.posts, language)),
    actions: (
      <>
        {plans && <ButtonLink href="/kompetensforsorjning/fodelsear">{t.toYears}</ButtonLink>}
        {plans && <ButtonLink href="/omsattning/antaganden">{t.toAssumptions}</ButtonLink>}
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={addressOf('/kompetensforsorjning/csv', { enhet: data.unitId })}>{t.csv}</ButtonLink>
      </>
    ),
    main: (
      <>
        {data.units.length > 1 && (
          <FilterForm t={uiTexts[language]} action="/kompetensforsorjning" clear="/kompetensforsorjning" label={t.units}>
            <SelectField t={uiTexts[language]} name="enhet" label={t.columns.unit} value={data.unitId ?? ''}
              options={[{ value: '', label: t.allUnits }, ...data.units.map(({ id, name }) => ({ value: id, label: name }))]} />
          </FilterForm>
        )}
        {persons === 0 ? <EmptyState heading={t.emptyHeading}>{t.empty}</EmptyState> : (
          <>
            <div class="columns-2">
              <Panel heading={t.qualifiedHeading} id="utbildade"><Qualified {...props} /></Panel>
              <Panel heading={t.degreesHeading} id="examina" flush><Degrees {...props} /></Panel>
            </div>
            <Panel heading={t.needHeading} id="behov"><Need {...props} /></Panel>
            <Panel><Retirements {...props} /></Panel>
          </>
        )}
        <Panel heading={t.requestsHeading} id="platser"><EducationRequests {...props} /></Panel>
        <Printed view={view} />
      </>
    ),
  }
}

function Qualified({ data: { qualified }, view: { language }, t }: SupplyProps) {
  const rows = (['socialWork', 'anyDegree', 'underOne', 'threeOrMore', 'overFive'] as const).map((key) => ({ key, count: qualified[key] }))
  return (
    <>
      <Table caption={t.qualifiedHeading} captionHidden dense columns={[{ label: t.columns.what }, { label: t.columns.share, align: 'end' }, { label: t.columns.number, align: 'end' }]}>
        {rows.map(({ key, count }) => (
          <Row key={key}>
            <RowHead>{t.qualified[key]}</RowHead>
            <Cell align="end">{qualified.workers === 0 ? '–' : formatPercent(count / qualified.workers, language)}</Cell>
            <Cell align="end">{t.of(formatNumber(count, language), formatNumber(qualified.workers, language))}</Cell>
          </Row>
        ))}
      </Table>
      <p class="quiet">{t.qualifiedNote}</p>
    </>
  )
}

function Degrees({ data: { degrees }, t }: SupplyProps) {
  const count = (degree: string, band: string): number => degrees.find((cell) => cell.degree === degree && cell.band === band)?.count ?? 0
  return (
    <Table caption={t.degreesHeading} captionHidden dense columns={[{ label: t.columns.degree }, ...experienceBands.map((band) => ({ label: t.bands[band], align: 'end' as const })),
      { label: t.columns.all, align: 'end' }]}>
      {degreeKinds.map((degree) => (
        <Row key={degree}>
          <RowHead>{t.degrees[degree]}</RowHead>
          {experienceBands.map((band) => <Cell key={band} align="end">{count(degree, band)}</Cell>)}
          <Cell align="end">{experienceBands.reduce((sum, band) => sum + count(degree, band), 0)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Retirements({ data, view, t }: SupplyProps) {
  const { language } = view
  const { retirements, withoutBirthYear } = data
  return (
    <>
      <HorizontalBars t={uiTexts[language]} title={t.retirementsHeading(data.retirementAge)}
        definition={withoutBirthYear === 0 ? t.allYears : t.withoutYear(withoutBirthYear)}
        rows={retirements.map(({ year, persons }) => ({ label: String(year), value: persons, words: String(persons) }))}
        table={{ columns: [t.columns.year, t.columns.persons, t.columns.posts],
          rows: retirements.map(({ year, persons, posts }) => [String(year), String(persons), countWords(posts, language)]) }} />
      {withoutBirthYear > 0 && view.actor.may.has('supply.plan') && <p class="no-print"><a href="/kompetensforsorjning/fodelsear">{t.fillYears}</a></p>}
    </>
  )
}
