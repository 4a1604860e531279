import { addDays } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { CheckboxList, RadioCards, RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { answerKinds, applicants, applicationKinds, communicationWays, parties, sourceKinds } from '../contract/words.ts'
import type { RequestRow } from '../queries/information.ts'
import { investigationTexts } from '../texts/pages.ts'
import type { Investigation, ShownPerson } from '../usecases/load-investigation.ts'
import { choices, formPage } from './forms.tsx'
import { fieldLabel, investigationAddress } from './words.tsx'

const dayText = (on: Day, view: View): string => formatDay(on, view.language, 'dayMonth')

/** An application, or what became known in another way: an investigation is opened when it is saved. */
export function showApplication(person: ShownPerson, view: View, entered: Entered | null): Shown {
  const { application: t } = investigationTexts[view.language]
  return formPage({
    person, view, entered, title: t.title, heading: t.heading, lead: t.lead, law: investigationTexts[view.language].lawOf.start,
      save: t.save,
    action: investigationAddress.application(person.id), back: investigationAddress.list(person.id),
    fields: ({ form, words, ui }) => (
      <>
        <RadioCards t={ui} name="kind" label={t.kind} value={form.value('kind', 'application')} error={form.error('kind')}
          options={applicationKinds.map((value) => ({ value, label: words.kind[value], hint: t.kindHint[value] }))} />
        <DayField t={ui} name="receivedOn" label={t.receivedOn} value={form.value('receivedOn', dayText(view.clock.today(), view))}
          error={form.error('receivedOn')} />
        <RadioList t={ui} name="applicant" label={t.applicant} value={form.value('applicant')} error={form.error('applicant')}
          options={choices(applicants, words.applicant)} />
        <TextField t={ui} name="applicantWords" label={t.applicantWords} optional={ui.optional} value={form.value('applicantWords')}
          error={form.error('applicantWords')} maxlength={200} autocomplete="off" />
        <TextArea t={ui} name="wanted" label={t.wanted} rows={6} value={form.value('wanted')} error={form.error('wanted')} />
      </>
    ),
  })
}

/** Which headings bear on the decision, and why. */
export function showScope(data: Investigation, view: View, entered: Entered | null): Shown {
  const { scope: t } = investigationTexts[view.language]
  const now = data.scope?.concise === true ? data.scope : null
  return formPage({
    person: data.person, view, entered, title: t.title, heading: t.heading, lead: t.lead, save: t.save,
    action: investigationAddress.scope(data.head.id), back: investigationAddress.one(data.head.id),
    fields: ({ form, ui }) => (
      <>
        <RadioList t={ui} name="scope" label={t.scope} value={form.value('scope',
          now === null ? 'whole' : 'concise')} error={form.error('scope')}
          options={[{ value: 'whole', label: t.whole }, { value: 'concise', label: t.concise }]} />
        <CheckboxList t={ui} name="headings" label={t.headings} values={form.values('headings',
          now?.headings ?? [])} error={form.error('headings')}
          options={data.headings.map(({ key }) => ({ value: key, label: fieldLabel(key, data.headings, view) }))} />
        <TextArea t={ui} name="reason" label={t.reason} rows={3} value={form.value('reason')} error={form.error('reason')} />
      </>
    ),
  })
}

/** A question to school, health care or somebody else. */
export function showRequest(data: Investigation, view: View, entered: Entered | null): Shown {
  const { information: t } = investigationTexts[view.language]
  const today = view.clock.today()
  return formPage({
    person: data.person, view, entered, title: t.title, heading: t.heading, law: t.law, save: t.save,
    action: investigationAddress.ask(data.head.id), back: `${investigationAddress.one(data.head.id)}#uppgifter`,
    fields: ({ form, words, ui }) => (
      <>
        <SelectField t={ui} name="sourceKind" label={t.sourceKind} value={form.value('sourceKind',
          'school')} error={form.error('sourceKind')}
          options={choices(sourceKinds, words.source)} width="medium" />
        <TextField t={ui} name="source" label={t.source} value={form.value('source')} error={form.error('source')} maxlength={200} width="medium"
          autocomplete="off" />
        <TextArea t={ui} name="question" label={t.question} rows={4} value={form.value('question')} error={form.error('question')} />
        <div class="form-pair">
          <DayField t={ui} name="askedOn" label={t.askedOn} hint={null} value={form.value('askedOn', dayText(today, view))}
            error={form.error('askedOn')} />
          <DayField t={ui} name="remindOn" label={t.remindOn} hint={null} value={form.value('remindOn', dayText(addDays(today, 14), view))}
            error={form.error('remindOn')} />
        </div>
      </>
    ),
  })
}

/** What came of a question. */
export function showAnswer({ data, request }: { data: Investigation; request: RequestRow }, view: View, entered: Entered | null): Shown {
  const { information: t } = investigationTexts[view.language]
  return formPage({
    person: data.person, view, entered, title: t.answerTitle, heading: t.answerHeading(request.source), save: t.saveAnswer,
    action: investigationAddress.answer(data.head.id, request.id), back: `${investigationAddress.one(data.head.id)}#uppgifter`,
    fields: ({ form, words, ui }) => (
      <>
        <p class="note-text">{request.question}</p>
        <RadioList t={ui} name="kind" label={t.kind} value={form.value('kind', 'answer')} error={form.error('kind')}
          options={choices(answerKinds, words.answer)} />
        <DayField t={ui} name="answeredOn" label={t.answeredOn} value={form.value('answeredOn', dayText(view.clock.today(), view))}
          error={form.error('answeredOn')} />
        <TextField t={ui} name="source" label={t.answerSource} value={form.value('source', request.source)} error={form.error('source')}
          maxlength={200} width="medium" autocomplete="off" />
        <TextArea t={ui} name="body" label={t.body} rows={8} value={form.value('body')} error={form.error('body')} />
      </>
    ),
  })
}

/** What a party is shown before the decision, or why it is not needed. */
export function showCommunication(data: Investigation, view: View, entered: Entered | null): Shown {
  const { communication: t, lawOf } = investigationTexts[view.language]
  const today = view.clock.today()
  return formPage({
    person: data.person, view, entered, title: t.title, heading: t.heading, law: lawOf.communication, save: t.save,
    action: investigationAddress.communicate(data.head.id), back: `${investigationAddress.one(data.head.id)}#kommunicering`,
    fields: ({ form, words, ui }) => (
      <>
        <TextArea t={ui} name="what" label={t.what} rows={3} value={form.value('what')} error={form.error('what')} />
        <RadioList t={ui} name="how" label={t.how} hint={t.waivedHint} value={form.value('how', 'meeting')} error={form.error('how')}
          options={choices([...communicationWays, 'waived'], words.way)} />
        <SelectField t={ui} name="party" label={t.party} empty="–" value={form.value('party')} error={form.error('party')}
          options={choices(parties, words.party)} width="medium" />
        <TextField t={ui} name="partyWords" label={t.partyWords} optional={ui.optional} value={form.value('partyWords')}
          error={form.error('partyWords')} maxlength={200} width="medium" autocomplete="off" />
        <div class="form-pair">
          <DayField t={ui} name="toldOn" label={t.toldOn} hint={null} value={form.value('toldOn', dayText(today, view))}
            error={form.error('toldOn')} />
          <DayField t={ui} name="answerByOn" label={t.answerByOn} hint={null} value={form.value('answerByOn', dayText(addDays(today, 14),
            view))}
            error={form.error('answerByOn')} />
        </div>
        <TextArea t={ui} name="waivedReason" label={t.waivedReason} optional={ui.optional} rows={2} value={form.value('waivedReason')}
          error={form.error('waivedReason')} />
      </>
    ),
  })
}

/** What a party answered. */
export function showPartysAnswer(
  { data, communicationId }: { data: Investigation; communicationId: string }, view: View, entered: Entered | null,
): Shown {
  const { communication: t } = investigationTexts[view.language]
  return formPage({
    person: data.person, view, entered, title: t.answerTitle, heading: t.answerHeading, save: t.save,
    action: investigationAddress.partyAnswer(data.head.id, communicationId),
      back: `${investigationAddress.one(data.head.id)}#kommunicering`,
    fields: ({ form, ui }) => (
      <>
        <DayField t={ui} name="answeredOn" label={t.answeredOn} value={form.value('answeredOn', dayText(view.clock.today(), view))}
          error={form.error('answeredOn')} />
        <TextArea t={ui} name="body" label={t.body} rows={6} value={form.value('body')} error={form.error('body')} />
      </>
    ),
  })
}
