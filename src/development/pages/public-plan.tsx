import { formatDay } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import type { PublicPlan } from '../contract/plan.ts'
import { actionPlanTexts } from '../texts/plan.ts'
import { Paragraphs } from '../../crisis/pages/plan-words.tsx'
import { indicatorWords, periodWords } from './plan-words.tsx'
import type { Figures } from './plan-words.tsx'

export type PublicPlanData = PublicPlan & { readonly figures: Figures }

/** The plan as anybody reads it, without signing in: no persons but titles, no small numbers. */
export function publicPlanPage(data: PublicPlanData, view: View): Shown {
  const { language } = view
  const t = actionPlanTexts[language]
  const found = (kind: 'change' | 'keep') => data.findings.filter((each) => each.kind === kind)
  return {
    title: `${data.title}, ${t.publicTitle}`,
    main: (
      <>
        <h1>{data.title}</h1>
        <p class="public-lead">{t.publicLead(data.unitName ?? t.whole, periodWords(data, language))}</p>
        <Paragraphs text={data.aim} />
        {(['change', 'keep'] as const).map((kind) => found(kind).length > 0 && (
          <section class="public-part" key={kind}>
            <h2>{kind === 'keep' ? t.goodHeading : t.changeHeading}</h2>
            <ul>{found(kind).map(({ words, indicator }) => <li key={words}>{words}{indicator !== null && <Figure indicator={indicator} data={data} language={language} guards />}</li>)}</ul>
          </section>
        ))}
        <section class="public-part">
          <h2>{t.doHeading}</h2>
          {data.actions.length === 0 ? <p>{t.publicNone}</p> : data.actions.map((action) => (
            <article key={`${action.what} ${action.dueOn}`}>
              <h3>{action.what}</h3>
              <p>{t.publicWhy}: {action.why}</p>
              <p class="quiet">{t.statuses[action.status]}. {t.due} {formatDay(action.dueOn, language, 'long')}. {t.owner}: {action.ownerTitle}.
                {action.partners !== '' && ` ${t.partners}: ${action.partners}.`}</p>
              {action.indicator !== null && <Figure indicator={action.indicator} data={data} language={language} />}
            </article>
          ))}
        </section>
        {data.lessons !== '' && <section class="public-part"><h2>{t.lessons}</h2><Paragraphs text={data.lessons} /></section>}
        <p class="quiet">{t.howCounted}</p>
      </>
    ),
  }
}

function Figure({ indicator, data, language, guards = false }: {
  indicator: NonNullable<PublicPlan['actions'][number]['indicator']>; data: PublicPlanData; language: View['language']; guards?: boolean | undefined
}) {
  const words = indicatorWords(indicator, data.figures, language, guards)
  return <p class="quiet">{words.name}: {[words.was, words.now, words.wanted].join(', ')}{words.judged !== null && `. ${words.judged}`}.</p>
}
