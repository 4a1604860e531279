import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  choiceBody, choiceIdShape, choiceParams, choicesAnswer, countsQuery, enquiryBody, enquiryCountsAnswer, newChoiceBody, outreachAnswer,
    outreachBody,
  outreachYearQuery, reachIdShape, reachParams, visitBody, visitCountsAnswer,
} from '../contract/enquiries.ts'
import { reachChoices } from '../queries/reach-choice.ts'
import { countEnquiry, countVisit, takeBack } from '../usecases/count-enquiry.ts'
import { correctOutreach, enterOutreach, outreachYear, removeOutreach } from '../usecases/keep-outreach.ts'
import { changeChoice, enterChoice } from '../usecases/keep-reach-choices.ts'
import { reachWeeks } from '../usecases/show-enquiry-weeks.ts'

const nobody = (): readonly string[] => []
const [read, write, keep] = ['enquiry.read', 'enquiry.write', 'enquiry.administer'] as const

/** The same over the API. A telephone exchange or a form of the municipality's own can be let to count through somebody who may. */
export const reachApi: readonly Route[] = [
  reading({
    path: '/api/enquiries', may: read, query: countsQuery, answer: enquiryCountsAnswer,
      summary: 'Enquiries by week, unit, theme, channel and answer', about: nobody,
    async handle(tx, asked) {
      const { visits: _, ...rest } = await reachWeeks(tx, asked.query, asked)
      return { ...rest, units: [...rest.units], enquiries: [...rest.enquiries] }
    },
  }),
  writing({
    path: '/api/enquiries', may: write, body: enquiryBody, answer: reachIdShape, summary: 'Count an enquiry for one\'s own unit',
      about: nobody,
    handle: (tx, asked) => countEnquiry(tx, asked.body, asked),
  }),
  writing({
    method: 'DELETE', path: '/api/enquiries/:id', may: write, params: reachParams, answer: reachIdShape,
      summary: 'Take back an enquiry that was counted wrongly', about: nobody,
    handle: (tx, asked) => takeBack(tx, 'enquiry', asked.params.id, asked),
  }),
  reading({
    path: '/api/office-visits', may: read, query: countsQuery, answer: visitCountsAnswer,
      summary: 'Visits to offices by week, unit and kind', about: nobody,
    async handle(tx, asked) {
      const { enquiries: _, ...rest } = await reachWeeks(tx, asked.query, asked)
      return { ...rest, units: [...rest.units], visits: [...rest.visits] }
    },
  }),
  writing({
    path: '/api/office-visits', may: write, body: visitBody, answer: reachIdShape,
      summary: 'Count a visit to the office of one\'s own unit', about: nobody,
    handle: (tx, asked) => countVisit(tx, asked.body, asked),
  }),
  writing({
    method: 'DELETE', path: '/api/office-visits/:id', may: write, params: reachParams, answer: reachIdShape,
      summary: 'Take back a visit that was counted wrongly', about: nobody,
    handle: (tx, asked) => takeBack(tx, 'visit', asked.params.id, asked),
  }),
  reading({ path: '/api/reach-choices', may: read, answer: choicesAnswer,
    summary: 'What enquiries and outreach are chosen from: themes, groups, places', about: nobody, handle: reachChoices }),
  writing({
    path: '/api/reach-choices', may: keep, body: newChoiceBody, answer: choiceIdShape,
      summary: 'Add a theme, group or place of the municipality\'s own', about: nobody,
    handle: (tx, asked) => enterChoice(tx, asked.body, asked),
  }),
  writing({
    method: 'PUT', path: '/api/reach-choices/:list/:code', may: keep, params: choiceParams, body: choiceBody, answer: choiceIdShape,
    summary: 'Give a theme, group or place other words, close it or open it', about: nobody,
      handle: (tx, asked) => changeChoice(tx, asked.params, asked.body, asked),
  }),
  reading({
    path: '/api/outreach', may: read, query: outreachYearQuery, answer: outreachAnswer, summary: 'The outreach of a year', about: nobody,
    async handle(tx, asked) {
      const { year, outreach } = await outreachYear(tx, asked.query.year, asked)
      return { year, outreach: [...outreach] }
    },
  }),
  writing({
    path: '/api/outreach', may: write, body: outreachBody, answer: reachIdShape, summary: 'Enter a round of outreach of one\'s own unit',
      about: nobody,
    handle: (tx, asked) => enterOutreach(tx, asked.body, asked),
  }),
  writing({
    method: 'PUT', path: '/api/outreach/:id', may: write, params: reachParams, body: outreachBody, answer: reachIdShape, about: nobody,
    summary: 'Correct a round of outreach: a new row stands in its place',
      handle: (tx, asked) => correctOutreach(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    method: 'DELETE', path: '/api/outreach/:id', may: write, params: reachParams, answer: reachIdShape,
      summary: 'Take back a round of outreach', about: nobody,
    handle: (tx, asked) => removeOutreach(tx, asked.params.id, asked),
  }),
]
