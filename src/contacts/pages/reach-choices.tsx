import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { choiceLists } from '../contract/enquiries.ts'
import type { Choice, ChoiceList, Choices } from '../contract/enquiries.ts'
import { openChoices } from '../rules/reach-choices.ts'
import { enquiryTexts } from '../texts/enquiries.ts'
import { choiceWords } from './enquiry-words.ts'

const toPage = (view: View) => (
  view.actor.may.has('enquiry.read') ? <ButtonLink href="/fragor">{enquiryTexts[view.language].toCount}</ButtonLink> : undefined)

/** The three lists that enquiries and outreach are chosen from, and the form of a new choice. */
export function choicesPage(choices: Choices, view: View, entered: Entered | null): Shown {
  const t = enquiryTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const actions = toPage(view)
  return {
    title: t.choices, heading: t.choicesHeading, lead: t.choicesLead, status: form.status ?? doneMessage(view, t.done),
      ...(actions === undefined ? {} : { actions }),
    main: (
      <>
        {view.actor.may.has('staff.administer') && <AdministrationNav view={view} />}
        <div class="with-wide-side">
          <div class="column">
            {choiceLists.map((list) => (
              <Panel key={list} heading={t.lists[list]} id={list} flush><OneList list={list} choices={choices[list]} view={view} /></Panel>
            ))}
          </div>
          <Panel heading={t.newChoiceHeading} id="nytt">
            <PostForm csrf={view.shell.csrf} action="/fragor/val" class="form" noValidate>
              <RadioButtons t={ui} name="list" label={t.list} options={choiceLists.map((value) => ({ value, label: t.lists[value] }))}
                value={form.value('list', 'theme')} error={form.error('list')} />
              <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name')} error={form.error('name')}
                maxlength={40} autocomplete="off" />
              <ButtonRow><Button variant="primary">{t.newChoice}</Button></ButtonRow>
            </PostForm>
          </Panel>
        </div>
      </>
    ),
  }
}

function OneList({ list, choices, view }: { list: ChoiceList; choices: readonly Choice[]; view: View }) {
  const t = enquiryTexts[view.language]
  const open = openChoices(choices, view.clock.today())
  return (
    <Table caption={t.lists[list]} captionHidden stacked columns={[{ label: t.name }, { label: t.state },
      { label: t.edit, hidden: true, align: 'end' }]}>
      {choices.map((choice) => {
        const name = choiceWords(list, choice, view.language)
        return (
          <Row key={choice.code}>
            <RowHead second={choice.shipped ? t.shipped : t.own}>{name}</RowHead>
            <Cell label={t.state}>{open.includes(choice) ? t.open : t.closed}</Cell>
            <Cell align="end">
              <ButtonLink size="row" href={`/fragor/val/${list}/${choice.code}`}>
                {t.edit}<span class="ds-sr-only">{t.correctOf(name)}</span>
              </ButtonLink>
            </Cell>
          </Row>
        )
      })}
    </Table>
  )
}

export type OneChoice = { readonly list: ChoiceList; readonly choice: Choice }

/** The form in which a choice gets other words, or is closed or opened. */
export function choicePage({ list, choice }: OneChoice, view: View, entered: Entered | null): Shown {
  const t = enquiryTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const open = openChoices([choice], view.clock.today()).length > 0
  const shipped = choiceWords(list, { code: choice.code, name: null }, view.language)
  return {
    title: t.choices, heading: t.editHeading, lead: `${t.lists[list]}: ${choiceWords(list, choice, view.language)}`, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/fragor/val/${list}/${choice.code}`} class="form form-narrow" noValidate>
          <TextField t={ui} name="name" label={t.name} hint={choice.shipped ? t.nameShippedHint(shipped) : t.nameHint}
            value={form.value('name', choice.name)} error={form.error('name')} maxlength={40} autocomplete="off" />
          <RadioButtons t={ui} name="open" label={t.openQuestion}
            options={[{ value: 'yes', label: t.openYes }, { value: 'no', label: t.openNo }]}
            value={form.value('open', open ? 'yes' : 'no')} />
          <ButtonRow>
            <Button variant="primary">{t.save}</Button>
            <ButtonLink href="/fragor/val" variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
