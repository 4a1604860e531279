import { formatDay, formatNumber } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { consentMonths } from '../contract/candidates.ts'
import type { CandidateFile, OwnApplication } from '../contract/candidates.ts'
import { publicAdvertTexts } from '../texts/public-adverts.ts'

export type OwnData = OwnApplication & { readonly id: string; readonly secret: string }

/** "PDF, 210 kB". */
export function fileWords({ type, sizeBytes }: CandidateFile, language: View['language']): string {
  const t = publicAdvertTexts[language]
  return t.file(t.fileTypes[type], `${formatNumber(Math.max(1, Math.round(sizeBytes / 1024)), language)}\u00A0kB`)
}

/** The applicant's own page: what is kept, until when, how it is prolonged, and how it is taken back. */
export function ownApplicationPage({ candidate, file, secret }: OwnData, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const t = publicAdvertTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const today = clock.today()
  const day = (on: OwnApplication['candidate']['consentTo']): string => formatDay(on, language, 'long')
  const rows = [
    { term: t.name, value: `${candidate.givenName} ${candidate.familyName}` },
    { term: t.email, value: candidate.email === '' ? t.notSaid : candidate.email },
    { term: t.phone, value: candidate.phone === '' ? t.notSaid : candidate.phone },
    { term: t.post, value: candidate.advertTitle ?? t.spontaneousPost, second: t.kinds[candidate.wish] },
    { term: t.degree, value: t.degrees[candidate.degree], ...(candidate.degreeYear === null ? {} : { second: String(candidate.degreeYear) }) },
    { term: t.experienceYears, value: candidate.experienceYears === null ? t.notSaid : String(candidate.experienceYears) },
    { term: t.letter, value: candidate.letter === '' ? t.notSaid : candidate.letter },
    { term: t.cv, value: file === null ? t.noFile : fileWords(file, language) },
    { term: t.receivedAt, value: formatDay(dayOf(candidate.receivedAt), language, 'weekday', today) },
  ]
  const action = `/lediga-jobb/min-ansokan/${secret}`
  return {
    title: t.ownTitle, status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <div class="receipt">
          <h1>{view.done === 'applied' ? t.sentHeading : t.ownHeading}</h1>
          <p>{t.keptTo(day(candidate.consentTo))}</p>
        </div>
        <Notice><p>{t.keepLink}</p></Notice>
        <section class="public-part"><h2>{t.kept}</h2><DefinitionList rows={rows} /></section>
        <section class="public-part">
          <h2>{t.prolongHeading}</h2>
          <p>{t.prolongLead}</p>
          <PostForm csrf={view.shell.csrf} action={action} noValidate>
            <SelectField t={ui} name="months" label={t.months} value={form.value('months', '6')} error={form.error('months')}
              options={consentMonths.map((value) => ({ value, label: t.monthChoices[value] }))} />
            <Button>{t.prolong}</Button>
          </PostForm>
        </section>
        <section class="public-part">
          <h2>{t.withdrawHeading}</h2>
          <p>{t.withdrawLead}</p>
          <PostForm csrf={view.shell.csrf} action={`${action}/ta-tillbaka`}><Button variant="danger">{t.withdraw}</Button></PostForm>
        </section>
        <p><a href="/lediga-jobb">{t.all}</a></p>
      </>
    ),
  }
}
