import { countInWords, formatDay } from '../../calendar/format.ts'
import { daysBetween } from '../../calendar/day.ts'
import { dayOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { workKinds } from '../contract/adverts.ts'
import { stages } from '../contract/candidates.ts'
import type { Candidate } from '../contract/candidates.ts'
import { nextStage } from '../rules/recruit.ts'
import { publicAdvertTexts } from '../texts/public-adverts.ts'
import { recruitmentTexts } from '../texts/recruitment.ts'

export type BoardData = {
  readonly candidates: readonly Candidate[]; readonly adverts: ReadonlyArray<{ readonly id: string; readonly title: string }>
  readonly advertId: string | null; readonly wish: string
}

/** The pipeline: a column for each stage, each candidate a card with the next step as a button. */
export function boardPage({ candidates, adverts, advertId, wish }: BoardData, view: View): Shown {
  const { language } = view
  const t = recruitmentTexts[language]
  const ui = uiTexts[language]
  const words = publicAdvertTexts[language]
  const fresh = candidates.filter(({ stage }) => stage === 'new').length
  return {
    title: t.boardTitle, heading: t.boardHeading(fresh, countInWords(fresh, language, 'start')), lead: t.boardLead, status: doneMessage(view, t.doneWords),
    actions: (
      <ButtonRow>
        <ButtonLink href="/rekrytering/annonser" variant="primary">{t.toAdverts}</ButtonLink>
        <ButtonLink href="/rekrytering/utbildningsplaner">{t.toPlans}</ButtonLink>
        <ButtonLink href="/dela-annonser">{t.toShare}</ButtonLink>
        <ButtonLink href="/rekrytering/resultat">{t.toResult}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        <FilterForm action="/rekrytering" clear="/rekrytering" open={advertId !== null || wish !== 'alla'} t={ui}>
          <SelectField t={ui} name="annons" label={t.filterAdvert} empty={t.all} value={advertId} options={adverts.map(({ id, title }) => ({ value: id, label: title }))} />
          <SelectField t={ui} name="vill" label={t.filterWish} value={wish}
            options={[{ value: 'alla', label: t.all }, ...workKinds.map((value) => ({ value, label: words.kinds[value] }))]} />
        </FilterForm>
        {candidates.length === 0 ? <Panel><EmptyState heading={t.boardNone}>{t.boardNoneHow}</EmptyState></Panel> : (
          <div class="pipeline">
            {stages.map((stage) => {
              const here = candidates.filter((each) => each.stage === stage)
              return (
                <Panel key={stage} heading={`${t.stages[stage]} ${here.length}`} id={`steg-${stage}`}>
                  {here.length === 0 ? <p class="quiet">{t.stageNone}</p>
                    : <ul class="pipeline-cards">{here.map((candidate) => <li key={candidate.id}><Card candidate={candidate} view={view} /></li>)}</ul>}
                </Panel>
              )
            })}
          </div>
        )}
      </>
    ),
  }
}

function Card({ candidate, view }: { candidate: Candidate; view: View }) {
  const { language, clock } = view
  const t = recruitmentTexts[language]
  const words = publicAdvertTexts[language]
  const today = clock.today()
  const next = nextStage(candidate.stage)
  const name = `${candidate.givenName} ${candidate.familyName}`
  const waits = candidate.stage !== 'employed' && candidate.stage !== 'declined'
  return (
    <>
      <a href={`/rekrytering/kandidat/${candidate.id}`}>{name}</a>
      <span class="line-2">{candidate.advertTitle ?? t.spontaneous}, {words.kinds[candidate.wish].toLowerCase()}{candidate.viaName !== null && `, ${t.via(candidate.viaName)}`}</span>
      <span class="line-2">{waits && `${t.waited(daysBetween(dayOf(candidate.receivedAt), today))}, `}{t.keptTo(formatDay(candidate.consentTo, language, 'short', today))}</span>
      {next !== null && (
        <PostForm csrf={view.shell.csrf} action={`/rekrytering/kandidat/${candidate.id}/steg`}>
          <input type="hidden" name="stage" value={next} />
          <input type="hidden" name="back" value="tavla" />
          <Button size="row">{t.moveTo[next]}<span class="ds-sr-only"> {name}</span></Button>
        </PostForm>
      )}
    </>
  )
}
