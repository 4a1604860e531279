import type { Entered, Shown, View } from '../../mount/route.ts'
import { RadioCards } from '../../ui/field-choice.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { outcomes } from '../contract/words.ts'
import { investigationTexts } from '../texts/pages.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { formPage } from './forms.tsx'
import { LackLink } from './side.tsx'
import { dayWords, investigationAddress } from './words.tsx'

/** Until which day the investigation goes on, and for which special reasons. */
export function showExtension(data: Investigation, view: View, entered: Entered | null): Shown {
  const { decision: t, lawOf, due } = investigationTexts[view.language]
  const until = data.head.nominalDueOn === null ? '' : ` ${due(dayWords(data.head.nominalDueOn, view))}.`
  return formPage({
    person: data.person, view, entered, title: t.extendTitle, heading: t.extendHeading, lead: `${t.extendLead}${until}`,
      law: lawOf.decisions,
    save: t.saveExtend, locks: true, action: investigationAddress.extend(data.head.id),
      back: `${investigationAddress.one(data.head.id)}#beslut`,
    fields: ({ form, ui }) => (
      <>
        <DayField t={ui} name="until" label={t.until} value={form.value('until')} error={form.error('until')} />
        <TextArea t={ui} name="reasons" label={t.reasons} rows={5} value={form.value('reasons')} error={form.error('reasons')} />
      </>
    ),
  })
}

/** How the investigation ends; first what still is missing, each thing leading to where it is mended. */
export function showConclusion(data: Investigation, view: View, entered: Entered | null): Shown {
  const { decision: t, lawOf, heading } = investigationTexts[view.language]
  const one = investigationAddress.one(data.head.id)
  // What is missing is said once, as the list below with its links.
  const refused = entered !== null && data.lacking.length > 0 ? { ...entered, faults: [], refused: null } : entered
  const page = formPage({
    person: data.person, view, entered: refused, title: t.concludeTitle, heading: t.concludeHeading, lead: t.concludeLead,
      law: lawOf.decisions,
    save: t.saveConclude, locks: true, action: investigationAddress.conclude(data.head.id), back: `${one}#beslut`,
    fields: ({ form, words, ui }) => (
      <>
        {data.lacking.length > 0 && (
          <Notice kind="warn" heading={heading.lacks(data.lacking.length)}>
            <ul class="plain-list">
              {data.lacking.map((each) => (
                <li key={`${each.lack}-${each.field ?? ''}`}><LackLink data={data} lacking={each} view={view} from={one} /></li>))}
            </ul>
          </Notice>
        )}
        <RadioCards t={ui} name="outcome" label={t.outcome} value={form.value('outcome')} error={form.error('outcome')}
          options={outcomes.map((value) => ({ value, label: words.outcome[value], hint: t.outcomeHint[value] }))} />
        <TextArea t={ui} name="reasons" label={t.motivation} rows={6} value={form.value('reasons')} error={form.error('reasons')} />
      </>
    ),
  })
  return page
}
