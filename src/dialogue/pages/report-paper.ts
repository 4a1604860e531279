import { formatDay, formatNumber } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import { paperTypes } from '../../platform/paper.ts'
import type { Paper, PaperForm, PaperPart } from '../../platform/paper.ts'
import { reportLevels } from '../contract/reports.ts'
import type { Block, PlacePart, ReportContent } from '../contract/reports.ts'
import { noteNumbers } from '../rules/report-standing.ts'
import { reportTexts } from '../texts/reports.ts'
import type { Shown } from '../usecases/read-report.ts'
import { figureCells, placeLines, wordsOf } from './report-parts.tsx'
import { drawAnew } from './report-press.ts'
import type { Draw } from './report-press.ts'

type Who = Pick<Asked, 'actor' | 'clock'> & { readonly language: 'sv' | 'en' }
const heading = (level: 1 | 2 | 3, text: string): PaperPart => ({ kind: 'heading', level, text })
const paragraph = (text: string): PaperPart => ({ kind: 'paragraph', text })
type Written = { readonly content: ReportContent; readonly shown: Shown; readonly name: string }

/** The report as PDF or Word, in its own language: what a reader sees on the page. It is drawn in a thread of its own when the answer is sent, or kept. */
export function reportFile(written: Written, form: PaperForm, who: Who, draw: Draw = drawAnew): Sent {
  return { name: `${written.name}.${form}`, type: paperTypes[form], async *body() { yield await draw(reportPaper(written, who), form) } }
}

/** What stands on the paper: contents, chapters, counts by theme, each municipality, and the sources by number. */
export function reportPaper({ content, shown }: Written, { actor, clock, language }: Who): Paper {
  const t = reportTexts[language]
  const numbers = noteNumbers(content.blocks)
  const told = content.blocks.filter(({ out }) => !out)
  const made = t.madeOn(formatDay(content.madeOn, language, 'long'), content.visited)
  return {
    title: content.title, language, owner: actor.municipalityName, foot: t.foot(formatDay(dayOf(clock.now()), language, 'long')), page: t.paperPage, large: false, madeAt: clock.now(),
    parts: [
      heading(1, content.title), paragraph(made), paragraph(t.howMade), { kind: 'contents', heading: t.contents }, { kind: 'new_page' },
      ...reportLevels.flatMap((level) => [heading(2, t.levels[level]), ...chapter(told.filter((block) => block.level === level), { numbers, shown, language })]),
      ...(content.counts.length === 0 ? [] : [heading(2, t.counts), { kind: 'table', columns: Object.values(t.countColumns),
        rows: content.counts.map((count) => [count.name, ...[count.municipalities, count.observations, count.strengths, count.gaps].map((each) => formatNumber(each, language))]) } satisfies PaperPart]),
      ...(content.places.length === 0 ? [] : [heading(2, t.appendix), ...content.places.flatMap((place) => placeParts(place, shown, language))]),
      ...(numbers.size === 0 ? [] : [heading(2, t.footnotes), { kind: 'list', ordered: true, items: told.filter(({ id }) => numbers.has(id)).map(({ sources }) => sources.map(({ label }) => label).join('; ')) } satisfies PaperPart]),
    ],
  }
}

function chapter(blocks: readonly Block[], { numbers, shown, language }: { numbers: ReadonlyMap<string, number>; shown: Shown; language: 'sv' | 'en' }): PaperPart[] {
  if (blocks.length === 0) return [paragraph(reportTexts[language].empty)]
  return blocks.flatMap((block) => {
    const words = wordsOf(block, shown, language)
    const number = numbers.get(block.id)
    return words === null ? [] : [paragraph(number === undefined ? words : `${words} [${number}]`)]
  })
}

function placeParts(place: PlacePart, shown: Shown, language: 'sv' | 'en'): PaperPart[] {
  const t = reportTexts[language]
  return [
    heading(3, place.county === '' ? place.name : `${place.name}, ${place.county}`),
    { kind: 'facts', rows: placeLines(place, shown, language).map(({ term, values }) => [term, values.length === 0 ? t.nothing : values.join('\n')] as const) },
    ...(place.figures.length === 0 ? [] : [{ kind: 'table', columns: [t.figure, t.year, t.value, t.group, t.nation],
      rows: place.figures.map((figure) => [`${figure.title} (Kolada ${figure.kpi})`, ...figureCells(figure, language)]) } satisfies PaperPart]),
  ]
}
