import { day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { maskParagraphs } from '../contract/disclosures.ts'
import type { Disclosure, DisclosureItem } from '../contract/disclosures.ts'
import { maskText, passages } from '../rules/mask-text.ts'
import { disclosureTexts } from '../texts/disclosures.ts'

type Props = { item: DisclosureItem; disclosure: Disclosure; view: View; form: Typed; open: boolean }

/** One chosen document: how it is given, what is masked and why, and the passages to mask. */
export function ItemPanel({ item, disclosure, view, form, open }: Props) {
  const t = disclosureTexts[view.language]
  const heading = `${t.itemKinds[item.kind]} ${formatDay(day(item.on), view.language, 'weekday', view.clock.today())}`
  return (
    <Panel heading={heading} id={`post-${item.id}`}>
      <div class="prose">
      <h3>{t.preview}</h3>
      <p class="note-text" lang="sv">{maskText(item.content, item.masks, t.paper.masked)}</p>
      {item.kind === 'attachment' && <p class="quiet">{t.attachmentNote}</p>}
      {item.masks.length > 0 && <Masks item={item} disclosure={disclosure} view={view} open={open} />}
      {open && <MaskForm item={item} disclosure={disclosure} view={view} form={form} heading={heading} />}
      </div>
    </Panel>
  )
}

function Masks({ item, disclosure, view, open }: Omit<Props, 'form'>) {
  const t = disclosureTexts[view.language]
  return (
    <>
      <h3>{t.masks}</h3>
      <ul class="plain-list">
        {item.masks.map((mask) => (
          <li key={mask.id}>
            “<span lang="sv">{item.content.slice(mask.first, mask.end)}</span>” <span class="line-2">{mask.paragraph}: {mask.reason} ({mask.by})</span>
            {open && (
              <PostForm csrf={view.shell.csrf} action={`/utlamnande/${disclosure.id}`} class="no-print">
                <input type="hidden" name="maskId" value={mask.id} />
                <Button name="act" value="unmask" size="row">{t.unmask}</Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Sentences to tick, or words to hide wherever they stand; by which paragraph, and why. Typed values are shown where they were typed. */
function MaskForm({ item, disclosure, view, form, heading }: Omit<Props, 'open'> & { heading: string }) {
  const t = disclosureTexts[view.language]
  const ui = uiTexts[view.language]
  const mine = form.value('itemId') === item.id
  const value = (name: string): string => (mine ? form.value(name) : '')
  const error = (name: string): string | undefined => (mine ? form.error(name) : undefined)
  const id = (name: string): string => (mine ? name : `${name}-${item.id}`)
  return (
    <details class="no-print" open={mine}>
      <summary>{t.mask}<span class="ds-sr-only"> {heading}</span></summary>
      <PostForm csrf={view.shell.csrf} action={`/utlamnande/${disclosure.id}`} class="form">
        <input type="hidden" name="itemId" value={item.id} />
        <CheckboxList t={ui} id={id('passages')} name="passages" label={t.passages} error={error('passages')}
          values={mine ? form.values('passages') : []}
          options={passages(item.content).map(({ first, end, text }) => ({ value: `${first}-${end}`, label: text }))} />
        <TextField t={ui} id={id('words')} name="words" label={t.words} hint={t.wordsHint} optional={t.optional} value={value('words')}
          error={error('words')} />
        <SelectField t={ui} id={id('paragraph')} name="paragraph" label={t.paragraph} empty="" value={value('paragraph')}
          error={error('paragraph')}
          options={maskParagraphs.map((paragraph) => ({ value: paragraph, label: t.paragraphs[paragraph] }))} />
        <TextField t={ui} id={id('reason')} name="reason" label={t.reason} value={value('reason')} error={error('reason')} />
        <ButtonRow>
          <Button name="act" value="mask" variant="primary">{t.mask}</Button>
          <Button name="act" value="remove" variant="quiet">{t.remove}</Button>
        </ButtonRow>
      </PostForm>
    </details>
  )
}
