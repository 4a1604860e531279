import { formatDay, formatTime } from '../../calendar/format.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import { openPress, paperTypes } from '../../platform/paper.ts'
import type { Paper, PaperPart } from '../../platform/paper.ts'
import type { XlsxSheet } from '../../platform/write-xlsx.ts'
import { chosenTexts } from '../texts/chosen.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import type { Chosen } from '../usecases/read-chosen.ts'
import { chosenHeading, unitOf } from './chosen.tsx'
import { figureDefinition, figureName, overTimeFinding } from './figure-words.ts'
import { overTimeSheet, workbook } from './over-time-csv.ts'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
const press = openPress({ seconds: 60 })
/** With more, what each figure counts would not fit on the page. */
const mostDefined = 6

const fileName = ({ knownOn, at }: Chosen): string => `lagesbild-${knownOn ?? at.slice(0, 10)}`

/** The chosen figures' weeks as one long table for Swedish Excel. */
export function chosenCsv(data: Chosen, language: Who['language']): Sent {
  const sheets = data.figures.map((figure) => overTimeSheet(figure, language))
  const rows = sheets.flatMap(({ name, rows: own }) => own.map((row) => [name, ...row]))
  return { name: `${fileName(data)}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv([overTimeTexts[language].figure, ...(sheets[0]?.head ?? [])], rows) }
}

/** A sheet for each figure, and first one that says what they count and as known when. */
export function chosenXlsx(data: Chosen, language: Who['language']): Sent {
  const [t, c] = [overTimeTexts[language], chosenTexts[language]]
  const about: XlsxSheet = { name: c.about, head: [c.aboutRows.figure, c.aboutRows.counted], rows: [
    [c.unit, unitOf(data, t.all)], [c.period, t.weeks(data.weeks)], [c.known, data.knownOn ?? c.now],
    ...data.figures.map(({ figure }): [string, string] => [figureName(figure, language), figureDefinition(figure, language)]),
    ...data.notKept.map((figure): [string, string] => [figureName(figure, language), t.keptNo]),
  ] }
  return workbook(fileName(data), [about, ...data.figures.map((figure) => overTimeSheet(figure, language))])
}

/** The chosen figures on one page of paper: what each says, for which unit, period and as known when. It is made when the answer is sent. */
export function chosenPdf(data: Chosen, who: Who): Sent {
  return { name: `${fileName(data)}.pdf`, type: paperTypes.pdf, async *body() { yield await press.print(paperOf(data, who), 'pdf') } }
}

function paperOf(data: Chosen, { actor, clock, language }: Who): Paper {
  const [t, c] = [overTimeTexts[language], chosenTexts[language]]
  const known = data.knownOn === null ? c.now : formatDay(data.knownOn, language, 'full')
  const facts = (rows: ReadonlyArray<readonly [string, string]>): PaperPart => ({ kind: 'facts', rows })
  const heading = (level: 1 | 2, text: string): PaperPart => ({ kind: 'heading', level, text })
  return {
    title: c.paperTitle, language, owner: actor.municipalityName, foot: c.internal, page: c.page, large: false, madeAt: clock.now(),
    parts: [
      heading(1, chosenHeading(data, language)),
      facts([[c.unit, unitOf(data, t.all)], [c.period, t.weeks(data.weeks)], [c.known, known], [c.made, c.madeBy(`${formatDay(dayOf(data.at), language, 'long')} ${formatTime(timeOf(data.at), language)}`, actor.name)]]),
      heading(2, c.figuresHeading),
      facts(data.figures.map((figure) => [figureName(figure.figure, language), overTimeFinding(figure, language)])),
      ...(data.notKept.length === 0 ? [] : [{ kind: 'paragraph', text: c.notKept(data.notKept.map((figure) => figureName(figure, language)).join(', ')) } as const]),
      ...(data.figures.length > mostDefined ? [] : [heading(2, c.countedHeading),
        facts(data.figures.map(({ figure }) => [figureName(figure, language), figureDefinition(figure, language)]))]),
    ],
  }
}
