import { formatDay, formatInstant } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { chosenStages, interviewWays } from '../contract/candidates.ts'
import type { CandidateWhole } from '../contract/candidates.ts'
import { subjectOf } from '../rules/recruit.ts'
import { publicAdvertTexts } from '../texts/public-adverts.ts'
import { recruitmentTexts } from '../texts/recruitment.ts'
import { fileWords } from './own-application.tsx'

export type Choices = ReadonlyArray<{ readonly id: string; readonly name: string }>
export type CandidateData = CandidateWhole & { readonly units: Choices; readonly mentors: Choices }
export const asOptions = (rows: Choices) => rows.map(({ id, name }) => ({ value: id, label: name }))

/** One candidate: what was sent, the stage, interviews, training and employment. */
export function candidatePage(data: CandidateData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = recruitmentTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const { candidate } = data
  const base = `/rekrytering/kandidat/${candidate.id}`
  const employed = candidate.stage === 'employed'
  return {
    title: t.candidateTitle, heading: `${candidate.givenName} ${candidate.familyName}`, lead: `${t.stages[candidate.stage]}. ${candidate.advertTitle ?? t.spontaneous}`,
    status: form.status ?? doneMessage(view, t.doneWords),
    actions: (
      <ButtonRow>
        {!employed && <ButtonLink href={`${base}/anstall`} variant="primary">{t.toEmploy}</ButtonLink>}
        {candidate.planId !== null && <ButtonLink href={`/rekrytering/plan/${candidate.planId}`}>{t.toPlan}</ButtonLink>}
        <ButtonLink href="/rekrytering">{t.back}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <div class="with-wide-side">
        <div class="column">
          <About data={data} view={view} />
          <Interviews data={data} view={view} form={form} base={base} />
        </div>
        <div class="column">
          {!employed && <StageForm data={data} view={view} base={base} />}
          {!employed && candidate.planId === null && <TrainForm data={data} view={view} base={base} />}
          <History data={data} view={view} />
        </div>
      </div>
    ),
  }
}

function About({ data: { candidate, file }, view: { language, clock } }: { data: CandidateData; view: View }) {
  const t = recruitmentTexts[language]
  const words = publicAdvertTexts[language]
  const today = clock.today()
  const education = [...(candidate.degreeYear === null ? [] : [t.degreeYear(candidate.degreeYear)]),
    ...(candidate.experienceYears === null ? [] : [t.experience(candidate.experienceYears)])].join(', ')
  return (
    <Panel>
      <DefinitionList rows={[
        { term: t.reach, value: candidate.email === '' ? candidate.phone : candidate.email, ...(candidate.email === '' || candidate.phone === '' ? {} : { second: candidate.phone }) },
        { term: t.education, value: words.degrees[candidate.degree], ...(education === '' ? {} : { second: education }) },
        { term: t.wish, value: words.kinds[candidate.wish] },
        { term: t.came, value: formatDay(dayOf(candidate.receivedAt), language, 'weekday', today), ...(candidate.viaName === null ? {} : { second: t.via(candidate.viaName) }) },
        { term: t.consent, value: formatDay(candidate.consentTo, language, 'weekday', today) },
        { term: t.cv, value: file === null ? t.noCv : file.scan === 'clean' || file.scan === 'no_scanner'
          ? <a href={`/rekrytering/kandidat/${candidate.id}/cv`}>{t.cvGet}, {fileWords(file, language)}</a> : fileWords(file, language),
        ...(file === null ? {} : { second: t.scans[file.scan] }) },
        { term: t.letter, value: candidate.letter === '' ? t.noLetter : candidate.letter },
      ]} />
    </Panel>
  )
}

function Interviews({ data: { interviews }, view, form, base }: { data: CandidateData; view: View; form: Typed; base: string }) {
  const { language, clock, actor } = view
  const t = recruitmentTexts[language]
  const ui = uiTexts[language]
  return (
    <>
      <Panel heading={t.interviewsHeading} id="intervjuer">
        {interviews.length === 0 ? <p class="quiet">{t.interviewsNone}</p> : (
          <ul class="pipeline-cards">
            {interviews.map(({ id, on, way, words, by, byId }) => (
              <li key={id}>
                <strong>{t.ways[way]}, {formatDay(on, language, 'weekday', clock.today())}</strong>
                <p class="prose">{words}</p>
                <span class="line-2">{by}</span>
                {byId === actor.id && (
                  <PostForm csrf={view.shell.csrf} action={`${base}/intervju/${id}/ta-tillbaka`}><Button size="row">{t.takeBack}<span
                    class="ds-sr-only"> {t.ways[way]} {formatDay(on, language, 'weekday', clock.today())}</span></Button></PostForm>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel heading={t.newInterview} id="ny-intervju">
        <PostForm csrf={view.shell.csrf} action={base} class="form" noValidate>
          <RadioButtons t={ui} name="way" label={t.way} options={interviewWays.map((value) => ({ value, label: t.ways[value] }))} value={form.value('way', 'meeting')}
            error={form.error('way')} />
          <DayField t={ui} name="on" label={t.on} value={form.value('on', formatDay(clock.today(), language, 'long'))} error={form.error('on')} />
          <TextArea t={ui} name="words" label={t.words} hint={t.wordsHint} rows={6} maxLength={4000} value={form.value('words')} error={form.error('words')} />
          <ButtonRow><Button variant="primary" data-key-send>{t.note}</Button></ButtonRow>
        </PostForm>
      </Panel>
    </>
  )
}

function StageForm({ data: { candidate }, view, base }: { data: CandidateData; view: View; base: string }) {
  const t = recruitmentTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <Panel heading={t.stageHeading} id="steg">
      <PostForm csrf={view.shell.csrf} action={`${base}/steg`} class="form" noValidate>
        <SelectField t={ui} name="stage" label={t.stage} value={candidate.stage} options={chosenStages.map((value) => ({ value, label: t.stages[value] }))} />
        <TextField t={ui} name="words" id="steg-ord" label={t.stageWords} optional={t.optional} maxlength={500} autocomplete="off" />
        <ButtonRow><Button>{t.move}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function TrainForm({ data: { candidate, units, mentors }, view, base }: { data: CandidateData; view: View; base: string }) {
  const { language } = view
  const t = recruitmentTexts[language]
  const ui = uiTexts[language]
  return (
    <Panel heading={t.trainHeading} id="utbildning">
      <p>{t.trainLead}</p>
      <PostForm csrf={view.shell.csrf} action={`${base}/utbilda`} class="form" noValidate>
        <SelectField t={ui} name="unitId" label={t.unit} empty={t.choose} options={asOptions(units)} value={candidate.unitId} />
        <SelectField t={ui} name="mentorId" label={t.mentor} empty={t.noMentor} options={asOptions(mentors)} />
        <DayField t={ui} name="startsOn" label={t.firstDay} value={candidate.startsOn === null ? '' : formatDay(candidate.startsOn, language, 'long')} />
        <ButtonRow><Button>{t.train}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function History({ data: { steps }, view: { language, clock } }: { data: CandidateData; view: View }) {
  const t = recruitmentTexts[language]
  return (
    <Panel heading={t.history} id="historik">
      {steps.length === 0 ? <p class="quiet">{t.historyNone}</p> : (
        <ul class="pipeline-cards">
          {steps.map(({ stage, words, at, by }) => (
            <li key={`${at} ${stage}`}><strong>{t.stages[stage]}</strong>{words !== '' && <span>{words}</span>}<span class="line-2">{formatInstant(at, clock.today(), language)}, {by}</span></li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The employment with everything known filled in. */
export function employPage({ candidate, units, mentors }: CandidateData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = recruitmentTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const field = (name: string, known?: string | null) => ({ t: ui, name, value: form.value(name, known), error: form.error(name) })
  const base = `/rekrytering/kandidat/${candidate.id}`
  return {
    title: t.employTitle, heading: t.employHeading(`${candidate.givenName} ${candidate.familyName}`), lead: t.employLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${base}/anstall`} class="form form-narrow" noValidate>
          <SelectField {...field('unitId', candidate.unitId)} label={t.unit} empty={t.choose} options={asOptions(units)} />
          <TextField {...field('title', t.posts)} label={t.post} maxlength={80} autocomplete="off" />
          <RadioButtons {...field('permanent', candidate.wish === 'permanent' ? 'ja' : 'nej')} label={t.permanent}
            options={(['ja', 'nej'] as const).map((value) => ({ value, label: t.permanents[value] }))} />
          <DayField {...field('fromOn', candidate.startsOn === null ? '' : formatDay(candidate.startsOn, language, 'long'))} label={t.fromOn} />
          <DayField {...field('toOn')} label={t.toOn} optional={t.optional} />
          <TextField {...field('hoursPercent', String(candidate.hoursPercent ?? 100))} label={t.hoursPercent} inputmode="numeric" width="short" autocomplete="off" />
          <SelectField {...field('mentorId')} label={t.mentor} empty={t.noMentor} options={asOptions(mentors)} />
          <TextField {...field('subject', subjectOf(candidate.givenName, candidate.familyName))} label={t.subject} hint={t.subjectHint} maxlength={200} autocomplete="off" />
          <ButtonRow><Button variant="primary" data-key-send>{t.employ}</Button><ButtonLink href={base} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
