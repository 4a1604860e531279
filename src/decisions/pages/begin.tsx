import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxField, CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { isCompulsory, traitsOf } from '../rules/decide-who.ts'
import type { Opening } from '../rules/list-openings.ts'
import { decisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'
import type { BeginData } from '../usecases/begin-decision.ts'
import { About } from './words.tsx'

/** The form of a decision that is made on its own. `slag` in the address chooses what is decided. */
export function beginPage(data: BeginData, view: View, entered: Entered | null): Shown {
  const t = decisionTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const asked = new URL(view.url, 'http://page').searchParams.get('slag') ?? ''
  const asksConsent = data.openings.some(({ kind, paragraph }) => traitsOf(kind).consent !== null && !isCompulsory(paragraph))
  return {
    title: t.title, heading: t.begin.heading, status: form.status, lead: <><About decision={data} view={view} />. {t.begin.lead}</>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/person/${data.personId}/beslut/nytt`} class="form form-narrow" noValidate>
          <SelectField t={ui} name="opening" label={t.begin.opening} empty={t.begin.choose} value={form.value('opening', preset(data.openings, asked))}
            error={form.error('opening')} options={data.openings.map((each) => ({ value: valueOf(each), label: labelOf(each, view) }))} />
          <TextArea t={ui} name="what" label={t.what} hint={t.begin.whatHint} optional={t.optional} rows={3} value={form.value('what')} error={form.error('what')} />
          <TextArea t={ui} name="reasons" label={t.reasons} rows={6} value={form.value('reasons')} error={form.error('reasons')} />
          <DayField t={ui} name="fromOn" label={t.form.fromOn} optional={t.optional} value={form.value('fromOn')} error={form.error('fromOn')} />
          {asksConsent && (
            <>
              <CheckboxField t={ui} name="childConsents" label={t.begin.childConsents} hint={t.begin.consentHint} checked={form.values('childConsents').includes('ja')} />
              {data.custodians.length > 0 && (
                <CheckboxList t={ui} name="custodianIds" label={t.begin.custodians} values={form.values('custodianIds')} error={form.error('custodianIds')}
                  options={data.custodians.map(({ id, name }) => ({ value: id, label: name ?? t.protected }))} />
              )}
            </>
          )}
          <ButtonRow>
            <Button variant="primary" icon="lock">{t.begin.save}</Button>
            <ButtonLink href={`/person/${data.personId}/beslut`} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

function valueOf({ kind, subjectId }: Opening): string {
  return `${kind}:${subjectId}`
}

/** The opening that the address names by its kind, or by kind and what it is about. */
function preset(openings: readonly Opening[], asked: string): string {
  const found = openings.find((each) => each.kind === asked || valueOf(each) === asked)
  return found === undefined ? '' : valueOf(found)
}

function labelOf({ kind, words }: Opening, { language }: View): string {
  const name = kindTexts[language].kinds[kind]
  return words === '' ? name : `${name}: ${words.length > 60 ? `${words.slice(0, 60)} …` : words}`
}
