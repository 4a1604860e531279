import { countInWords, formatInstant, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { changeGroups, changeKinds, changeUnits, lawChangesPerPage, ruleChoices } from '../contract/law-change.ts'
import type { LawChange } from '../contract/law-change.ts'
import { lawChangeTexts } from '../texts/law-change.ts'
import { changeWords, shownWords } from './law-change-words.ts'

export const lawChangesPath = '/om-lagen-andrades'
export type LawChangesData = { readonly changes: readonly LawChange[]; readonly total: number; readonly page: number }

/** What has been asked about changes of law, the latest first. */
export function showLawChanges({ changes, total, page }: LawChangesData, view: View): Shown {
  const { language, clock } = view
  const t = lawChangeTexts[language]
  return {
    title: t.title, heading: t.heading(total, countInWords(total, language, 'start')), lead: t.lead, status: doneMessage(view, t.done), islands: ['ui/rows'],
    actions: <ButtonLink href={`${lawChangesPath}/ny`} variant="primary">{t.newChange}</ButtonLink>,
    main: changes.length === 0 ? <EmptyState heading={t.empty}>{t.emptyHow}</EmptyState> : (
      <>
        <Panel flush>
          <Table caption={t.title} captionHidden stacked columns={[{ label: t.columns.question }, { label: t.columns.acts, align: 'end' }, { label: t.columns.hours, align: 'end' },
            { label: t.columns.asked }]}>
            {changes.map((change) => (
              <Row key={change.id} open={`${lawChangesPath}/${change.id}`}>
                <RowHead second={changeWords(change, language)}><a href={`${lawChangesPath}/${change.id}`} data-row-open>{change.name}</a></RowHead>
                <Cell label={t.columns.acts} align="end">{pairWords(change, 'acts', language)}</Cell>
                <Cell label={t.columns.hours} align="end">{pairWords(change, 'hours', language)}</Cell>
                <Cell label={t.columns.asked}>{t.askedBy(change.askedBy, formatInstant(change.askedAt, clock.today(), language))}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
        <Pagination page={page} pages={Math.ceil(total / lawChangesPerPage)} t={uiTexts[language]} href={(each) => `${lawChangesPath}?sida=${each}`} />
      </>
    ),
  }
}

function pairWords({ answer }: LawChange, key: 'acts' | 'hours', language: View['language']): string {
  const t = lawChangeTexts[language]
  if (answer === null) return t.waiting
  return answer.withheld ? t.hidden : t.fromTo(shownWords(answer.asIs[key], language), shownWords(answer.changed[key], language))
}

/** The form of a new question. @param usual hours of a consideration by the table of points. */
export function newLawChange({ usual }: { readonly usual: number }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const [t, ui] = [lawChangeTexts[language], uiTexts[language]]
  const form = typed(entered, t.faults, ui)
  const options = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>) => keys.map((value) => ({ value, label: words[value] }))
  const field = (name: string, known = '') => ({ t: ui, name, value: form.value(name, known), error: form.error(name) })
  return {
    title: t.title, heading: t.newHeading, lead: t.newLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${lawChangesPath}/ny`} class="form" noValidate>
          <TextField {...field('name')} label={t.name} hint={t.nameHint} maxlength={120} autocomplete="off" />
          <SelectField {...field('rule', 'consider-sol')} label={t.rule} options={options(ruleChoices, t.rules)} />
          <RadioList {...field('kind', 'length')} label={t.kind} options={options(changeKinds, t.kinds)} />
          <div class="form-pair">
            <TextField {...field('length', '12')} label={t.length} width="short" inputmode="numeric" autocomplete="off" />
            <SelectField {...field('unit', 'months')} label={t.unit} options={options(changeUnits, t.units)} />
          </div>
          <DayField {...field('changedOn')} label={t.changedOn} hint={t.changedOnHint} />
          <SelectField {...field('who', 'all')} label={t.who} options={options(changeGroups, t.groups)} />
          <TextField {...field('placedMonths')} label={t.placedMonths} hint={t.placedHint} width="short" inputmode="numeric" autocomplete="off" />
          <TextField {...field('hours')} label={t.hours} hint={`${t.hoursHint} (${formatNumber(usual, language, Number.isInteger(usual) ? 0 : 1)})`} width="short" autocomplete="off" />
          <ButtonRow>
            <Button variant="primary" data-key-send>{t.count}</Button>
            <ButtonLink href={lawChangesPath} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
