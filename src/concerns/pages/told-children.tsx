import { MONTH_NAMES } from '../../calendar/names.ts'
import type { Entered } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import type { Language } from '../../platform/language.ts'
import { TextField } from '../../ui/field-text.tsx'
import type { UiTexts } from '../../ui/texts.ts'
import { mostChildren } from '../contract/words.ts'
import { impossibleDay } from '../rules/told-age.ts'
import { publicTexts } from '../texts/public.ts'

type Props = { form: Typed; opensTo: number; t: (typeof publicTexts)['sv']; ui: UiTexts }

/** The children of a report. The first is in sight; each next one unfolds under the one before, without script. */
export function ToldChildren(props: Props) {
  return <ChildFields {...props} index={0} />
}

function ChildFields({ index, ...props }: Props & { index: number }) {
  const { form, opensTo, t, ui } = props
  const field = (key: string) => {
    const name = `children.${index}.${key}`
    return { t: ui, name, value: form.value(name), error: form.error(name), autocomplete: 'off' }
  }
  return (
    <>
      {index > 0 && <h3>{t.childNumber(index + 1)}</h3>}
      <TextField {...field('name')} label={t.childName} maxlength={200} />
      <TextField {...field('age')} label={t.childAge} hint={t.childAgeHint} maxlength={60} />
      <TextField {...field('whereabouts')} label={t.childWhere} hint={t.childWhereHint} maxlength={300} />
      {index + 1 < mostChildren && (
        <details class="another-child" open={opensTo > index}>
          <summary>{t.anotherChild(index + 2)}</summary>
          <ChildFields {...props} index={index + 1} />
        </details>
      )}
    </>
  )
}

/** The last child that something is written about, counted from 0: so far the form is unfolded. */
export function lastWritten(fields: Entered['values'] | null): number {
  const written = Object.entries(fields ?? {}).flatMap(([name, value]) => {
    const index = /^children\.(\d+)\./.exec(name)?.[1]
    return index === undefined || value === '' ? [] : [Number(index)]
  })
  return Math.max(0, ...written)
}

/** The sentences for faults, with "Februari har inte 31 dagar" for an age told as a day that does not exist. */
export function wordsFor(language: Language, words: Readonly<Record<string, string>>, entered: Entered | null): Readonly<Record<string,
string>> {
  const ages = Object.entries(entered?.values ?? {}).filter(([name]) => name.endsWith('.age')).map(([, value]) => String(value))
  const found = ages.map(impossibleDay).find((each) => each !== null)
  if (found == null) return words
  return { ...words, no_such_day: publicTexts[language].wrongMonth(MONTH_NAMES[language].long[found.month - 1] ?? '', found.days) }
}
