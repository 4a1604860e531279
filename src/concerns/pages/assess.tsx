import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/field-choice.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { decisions, passedTo, protectionOutcomes } from '../contract/words.ts'
import { standing } from '../rules/handling.ts'
import { concernAddress, stepWords } from '../rules/next-step.ts'
import { staffTexts } from '../texts/staff.ts'
import { concernWords } from '../texts/words.ts'
import { calledWords, childFormPage } from './forms.tsx'
import type { ChildForm } from './forms.tsx'

/** Whether the page was asked for in order to correct what is locked. */
function corrects(view: View): boolean {
  return new URL(view.url, 'http://page').searchParams.get('ratta') === 'ja'
}

/** The immediate protection assessment of one child, or its correction. */
export function protectionPage(data: ChildForm, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language].protect
  const words = concernWords[view.language]
  const stands = standing(data.child.protections)
  const correction = corrects(view) && stands !== undefined
  const action = concernAddress.protect(data.child.id) + (correction ? '?ratta=ja' : '')
  return childFormPage({
    data, view, entered, title: t.title, heading: correction ? t.correctHeading : t.heading(calledWords(data.child, view)), law: t.law,
    action,
    save: correction ? t.correctSave : t.save, draftName: 'protection',
    blocked: opened(data, view) ?? (stands !== undefined && !correction ? <p>{t.already}</p> : undefined),
    fields: ({ form, ui }) => (
      <>
        <input type="hidden" name="corrects" value={correction ? stands.id : ''} />
        <RadioCards t={ui} name="outcome" label={t.outcome} value={form.value('outcome')} error={form.error('outcome')}
          options={protectionOutcomes.map((value) => ({ value, label: words.protection[value], hint: t.hints[value] }))} />
        <TextArea t={ui} name="reasons" label={t.reasons} hint={t.reasonsHint} rows={8} value={form.value('reasons')}
          error={form.error('reasons')} />
      </>
    ),
  })
}

/** The decision whether an investigation is opened, or its correction. Refused in words until protection is assessed. */
export function decisionPage(data: ChildForm & { pending: number }, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language].decide
  const words = concernWords[view.language]
  const stands = standing(data.child.decisions)
  const correction = corrects(view) && stands !== undefined
  const action = concernAddress.decide(data.child.id) + (correction ? '?ratta=ja' : '')
  return childFormPage({
    data, view, entered, title: t.title, heading: correction ? t.correctHeading : t.heading(calledWords(data.child, view)), law: t.law,
    action,
    save: correction ? t.correctSave : t.save, draftName: 'decision', blocked: opened(data, view) ?? unassessed(data, view),
    notices: correction ? [] : noticesOf(data, view),
    fields: ({ form, ui }) => (
      <>
        <input type="hidden" name="corrects" value={correction ? stands.id : ''} />
        <RadioCards t={ui} name="decision" label={t.decision} value={form.value('decision')} error={form.error('decision')}
          options={decisions.map((value) => ({ value, label: words.decision[value], hint: t.hints[value] }))} />
        <TextArea t={ui} name="reasons" label={t.reasons} hint={t.reasonsHint} rows={8} value={form.value('reasons')}
          error={form.error('reasons')} />
      </>
    ),
  })
}

function noticesOf({ child, pending }: ChildForm & { pending: number }, view: View): string[] {
  const t = staffTexts[view.language].decide
  const clock = child.clocks.find((each) => each.rule === 'prelim-assess' && each.endedOn === null)
  return [
    ...(pending > 1 ? [t.answers(pending)] : []),
    ...(clock !== undefined && view.clock.today() > clock.legalDueOn ? [t.late(formatDay(clock.legalDueOn, view.language))] : []),
    ...(child.askedOn === null ? [] : [t.feedback]),
  ]
}

function opened({ head }: ChildForm, view: View) {
  const t = staffTexts[view.language]
  if (head.openedAt !== null) return undefined
  const link = <ButtonLink href={concernAddress.report(head.id)} variant="primary">{stepWords[view.language].open}</ButtonLink>
  return <><p>{t.report.unopened}</p>{link}</>
}

function unassessed({ child }: ChildForm, view: View) {
  const t = staffTexts[view.language]
  if (child.protections.length > 0) return undefined
  const link = <ButtonLink href={concernAddress.protect(child.id)} variant="primary">{stepWords[view.language].protect}</ButtonLink>
  return <><p>{t.decide.first}</p>{link}</>
}

/** More time for exceptional reasons: a decision of its own, until a stated day. */
export function extensionPage(data: ChildForm, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language].extend
  const clock = data.child.clocks.find((each) => each.rule === 'prelim-assess' && each.endedOn === null)
  const today = view.clock.today()
  const after = clock === undefined || clock.nominalDueOn < today ? today : clock.nominalDueOn
  return childFormPage({
    data, view, entered, title: t.title, heading: t.heading, law: 'SoL 20:2', action: concernAddress.extend(data.child.id), save: t.save,
    notices: [t.lead],
    fields: ({ form, ui }) => (
      <>
        <DayField t={ui} name="until" label={t.until} hint={t.untilHint(formatDay(after, view.language))} value={form.value('until')}
          error={form.error('until')} />
        <TextArea t={ui} name="reasons" label={t.reasons} rows={6} value={form.value('reasons')} error={form.error('reasons')} />
      </>
    ),
  })
}

/** The report stands in the wrong child's file. */
export function movePage(data: ChildForm, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language].move
  return childFormPage({
    data, view, entered, title: t.title, heading: t.heading, action: concernAddress.move(data.child.id), save: t.save, notices: [t.lead],
    fields: ({ form, ui }) => (
      <TextArea t={ui} name="reason" label={t.reason} rows={4} value={form.value('reason')} error={form.error('reason')} />
    ),
  })
}

/** The report is about somebody who had turned 21 when it came in. */
export function grownUpPage(data: ChildForm, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language].grownUp
  const words = concernWords[view.language]
  return childFormPage({
    data, view, entered, title: t.title, heading: t.heading, law: 'SoL 20:1', action: concernAddress.grownUp(data.child.id), save: t.save,
    notices: [t.lead],
    fields: ({ form, ui }) => (
      <>
        <RadioCards t={ui} name="passedTo" label={t.passedTo} value={form.value('passedTo')} error={form.error('passedTo')}
          options={passedTo.map((value) => ({ value, label: words.passedTo[value], hint: t.hints[value] }))} />
        <TextArea t={ui} name="reason" label={t.reason} rows={4} value={form.value('reason')} error={form.error('reason')} />
      </>
    ),
  })
}

/** It was a child after all: the statement is undone by a new one, and the report waits again. */
export function childAfterAllPage(data: ChildForm, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language].grownUp
  return childFormPage({
    data, view, entered, title: t.undoTitle, heading: t.undoHeading, action: concernAddress.childAfterAll(data.child.id), save: t.undoSave,
    notices: [t.undoLead],
    fields: ({ form, ui }) => (
      <TextArea t={ui} name="reason" label={t.undoReason} rows={4} value={form.value('reason')} error={form.error('reason')} />
    ),
  })
}
