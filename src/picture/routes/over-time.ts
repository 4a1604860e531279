import { file, page, reading } from '../../mount/route.ts'
import type { Route, Shown, View } from '../../mount/route.ts'
import { chosenQuery } from '../contract/chosen.ts'
import { figureKeyParams, figureListQuery, figuresShape, overTimeQuery, overTimeShape } from '../contract/over-time.ts'
import type { OverTime } from '../contract/over-time.ts'
import { showFigures } from '../pages/choose-figure.tsx'
import type { FigureList } from '../pages/choose-figure.tsx'
import { figureDefinition, figureName } from '../pages/figure-words.ts'
import { showChosen } from '../pages/chosen.tsx'
import { chosenCsv, chosenPdf, chosenXlsx } from '../pages/chosen-files.ts'
import { overTimeCsv, overTimeFileName, overTimeSheet, workbook } from '../pages/over-time-csv.ts'
import { showOverTime } from '../pages/over-time.tsx'
import { figureRules } from '../rules/figures.ts'
import { readChosen } from '../usecases/read-chosen.ts'
import { readOverTime } from '../usecases/read-over-time.ts'

const may = 'picture.read'
const nobody = (): readonly string[] => []

/** Figures over time, as they are known now or were on an earlier day. Counts alone; no person is named. */
export const overTimeRoutes: readonly Route[] = [
  reading({
    path: '/api/picture/figures', may, summary: 'Every figure that can be followed over time, and what it counts', answer: figuresShape, about: nobody,
    handle: async (_tx, { language }) => ({ figures: Object.entries(figureRules).map(([figure, { group, kind, known }]) => (
      { figure, group, kind, name: figureName(figure, language), definition: figureDefinition(figure, language), knownThen: known })) }),
  }),
  reading({
    path: '/api/picture/over-time/:figure', may, summary: 'One figure week by week, with the year before, what was expected and alarms; known now or when a day was over',
    params: figureKeyParams, query: overTimeQuery, answer: overTimeShape, about: nobody,
    handle: (tx, asked) => readOverTime(tx, asked.params.figure, asked.query, asked),
  }),
  page({
    path: '/lagesbild/over-tid', may, query: figureListQuery, about: nobody, show: showFigureOrList,
    load: async (tx, asked): Promise<OverTime | FigureList> => {
      const { figur, sok, enhet, veckor } = asked.query
      if (figur !== undefined) return readOverTime(tx, figur, asked.query, asked)
      return { search: sok ?? '', seen: { unitId: enhet ?? null, weeks: Number(veckor), knownOn: null } }
    },
  }),
  page({
    path: '/lagesbild/over-tid/:figure', may, params: figureKeyParams, query: overTimeQuery, about: nobody, show: showOverTime,
    load: (tx, asked) => readOverTime(tx, asked.params.figure, asked.query, asked),
  }),
  file({
    path: '/lagesbild/over-tid/:figure/csv', may, params: figureKeyParams, query: overTimeQuery, about: nobody,
    load: async (tx, asked) => overTimeCsv(await readOverTime(tx, asked.params.figure, asked.query, asked), asked.language),
  }),
  file({
    path: '/lagesbild/over-tid/:figure/xlsx', may, params: figureKeyParams, query: overTimeQuery, about: nobody,
    load: async (tx, asked) => {
      const data = await readOverTime(tx, asked.params.figure, asked.query, asked)
      return workbook(overTimeFileName(data), [overTimeSheet(data, asked.language)])
    },
  }),
  page({ path: '/lagesbild/valt', may, query: chosenQuery, about: nobody, show: showChosen, load: (tx, asked) => readChosen(tx, asked.query, asked) }),
  file({
    path: '/lagesbild/valt/csv', may, query: chosenQuery, about: nobody,
    load: async (tx, asked) => chosenCsv(await readChosen(tx, asked.query, asked), asked.language),
  }),
  file({
    path: '/lagesbild/valt/xlsx', may, query: chosenQuery, about: nobody,
    load: async (tx, asked) => chosenXlsx(await readChosen(tx, asked.query, asked), asked.language),
  }),
  file({
    path: '/lagesbild/valt/pdf', may, query: chosenQuery, about: nobody, load: async (tx, asked) => chosenPdf(await readChosen(tx, asked.query, asked), asked),
  }),
]

function showFigureOrList(data: OverTime | FigureList, view: View): Shown {
  return 'figure' in data ? showOverTime(data, view) : showFigures(data, view)
}
