import { formatNumber } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { DrawnSelection } from '../contract/selections.ts'
import { groupWords } from '../texts/groups.ts'
import { mapTexts } from '../texts/map.ts'
import { selectionTexts } from '../texts/selections.ts'
import { MunicipalityMap } from './municipality-map.tsx'

type Part = { readonly drawn: DrawnSelection; readonly view: View }

/** Why a municipality is among those chosen: what it stands for, and where it lies furthest from the mean of all. */
export function reasonOf({ included, group, groupName, standard }: DrawnSelection['chosen'][number], { variables }: DrawnSelection,
  { language }: View): string {
  const t = selectionTexts[language]
  const [furthest] = standard.map((value, at) => ({ value, title: variables[at]?.title ?? '' })).toSorted((a,
    b) => Math.abs(b.value) - Math.abs(a.value))
  const lies = furthest === undefined || Math.abs(furthest.value) < 0.5 ? t.near
    : (furthest.value > 0 ? t.more : t.less)(furthest.title, formatNumber(Math.abs(furthest.value), language, 1))
  return `${included ? t.forced : t.stands(groupWords(group, groupName, language))}. ${lies}.`
}

/** Everything about a selection: who, why, reserves, how far from the whole by method, groups, and how it was drawn. */
export function SelectionParts({ drawn, view }: Part) {
  return (
    <>
      <OnMap drawn={drawn} view={view} />
      <Chosen drawn={drawn} view={view} />
      <Distances drawn={drawn} view={view} />
      <Groups drawn={drawn} view={view} />
      <How drawn={drawn} view={view} />
    </>
  )
}

function Chosen({ drawn, view }: Part) {
  const t = selectionTexts[view.language]
  return (
    <Panel heading={t.chosen} id="valda" flush>
      <Table caption={t.chosen} captionHidden stacked columns={[{ label: t.place }, { label: t.group }, { label: t.countyColumn },
        { label: t.why }, { label: t.reserve }]}>
        {drawn.chosen.map((place) => (
          <Row key={place.code}>
            <RowHead>{place.name}</RowHead>
            <Cell label={t.group}>{groupWords(place.group, place.groupName, view.language)}</Cell>
            <Cell label={t.countyColumn}>{place.county}</Cell>
            <Cell label={t.why}>{reasonOf(place, drawn, view)}</Cell>
            <Cell label={t.reserve}>{place.reserve?.name ?? t.noReserve}</Cell>
          </Row>
        ))}
      </Table>
      <p class="panel-foot quiet">{t.reservesWhy}</p>
    </Panel>
  )
}

/** Where those chosen lie, and their reserves. */
function OnMap({ drawn: { chosen, choices: { exclude } }, view: { language } }: Part) {
  const t = mapTexts[language]
  const codes = new Set(chosen.map(({ code }) => code))
  const reserves = [...new Set(chosen.flatMap(({ reserve }) => (reserve === null || codes.has(reserve.code) ? [] : [reserve.code])))]
  return (
    <Panel>
      <MunicipalityMap language={language} title={t.selection} classes={[{ shade: '4', words: t.chosen, codes: [...codes] }, { shade: '1', words: t.reserves, codes: reserves },
        ...(exclude.length === 0 ? [] : [{ shade: 'missing' as const, words: t.forcedOut, codes: exclude }])]}
        rest={t.notChosen} marked={{ words: t.forced, codes: chosen.flatMap(({ code, included }) => (included ? [code] : [])) }} />
    </Panel>
  )
}

function Distances({ drawn: { variables, difference, others }, view: { language } }: Part) {
  const t = selectionTexts[language]
  const all = [difference, ...others]
  const words = (value: number | null | undefined): string => (value == null ? '–' : formatNumber(value, language, 3))
  return (
    <Panel heading={t.distance} id="avstand" flush>
      <Table caption={t.distance} captionHidden dense columns={[{ label: t.variable },
        ...all.map(({ method }) => ({ label: t.methods[method], align: 'end' as const }))]}>
        {variables.map(({ id, title, year, imputed }, at) => (
          <Row key={id}>
            <RowHead second={imputed === 0 ? year : `${year}, ${t.imputed(imputed)}`}>{title}</RowHead>
            {all.map(({ method, byVariable }) => <Cell key={method} align="end">{words(byVariable[at])}</Cell>)}
          </Row>
        ))}
        <Row>
          <RowHead>{t.mean}</RowHead>
          {all.map(({ method, mean }) => <Cell key={method} align="end"><strong>{words(mean)}</strong></Cell>)}
        </Row>
      </Table>
      <p class="panel-foot quiet">{t.distanceWhy}</p>
    </Panel>
  )
}

function Groups({ drawn: { groups }, view: { language } }: Part) {
  const t = selectionTexts[language]
  return (
    <Panel heading={t.groups} id="grupper" flush>
      <Table caption={t.groups} captionHidden dense columns={[{ label: t.group }, { label: t.all, align: 'end' }, { label: t.inSelection,
        align: 'end' }]}>
        {groups.map(({ group, name, all, chosen }) => (
          <Row key={group}><RowHead>{`${group} ${groupWords(group, name, language)}`}</RowHead><Cell align="end">{all}</Cell><Cell align="end">{chosen}</Cell></Row>
        ))}
      </Table>
    </Panel>
  )
}

function How({ drawn: { choices, among, draws }, view: { language } }: Part) {
  const t = selectionTexts[language]
  return (
    <Panel heading={t.howHeading} id="sa-drogs-urvalet">
      <p>{t.how(choices.n, among, t.methods[choices.method], choices.seed)} {t.methodHints[choices.method]} {t.howMore(draws)}</p>
      <p>{t.howFill} {t.howAgain}</p>
      <p class="quiet">{t.sources}</p>
    </Panel>
  )
}
