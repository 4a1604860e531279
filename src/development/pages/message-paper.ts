import { formatDay, formatTime } from '../../calendar/format.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import { openPress, paperTypes } from '../../platform/paper.ts'
import type { Paper, PaperForm, PaperPart } from '../../platform/paper.ts'
import type { Collected, WholeMessage } from '../contract/message.ts'
import { messageTexts } from '../texts/messages.ts'
import { figureWords } from './message-words.ts'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
const press = openPress({ seconds: 60 })

/** One message as a document: its words, its figures with how they are counted, and what was answered. */
export function messagePaper(message: WholeMessage, form: PaperForm, name: (key: string) => string, who: Who): Sent {
  const paper = paperOf(messageTexts[who.language].title, partsOf(message, 1, name, who), who)
  return { name: `medskick-${who.clock.today()}.${form}`, type: paperTypes[form], async *body() { yield await press.print(paper, form) } }
}

/** The collected messages as one document. */
export function collectedPaper({ themes }: Collected, who: Who): Sent {
  const t = messageTexts[who.language]
  const parts: PaperPart[] = [
    { kind: 'heading', level: 1, text: t.collectedHeading }, { kind: 'paragraph', text: themes.length === 0 ? t.collectedNone : t.collectedLead },
    ...themes.flatMap(({ theme, messages }): PaperPart[] => [
      { kind: 'heading', level: 2, text: t.themes[theme] }, ...messages.flatMap((message) => partsOf(message, 3, (key) => key, who)),
    ]),
  ]
  const paper = paperOf(t.collectedTitle, parts, who)
  return { name: `medskick-samlat-${who.clock.today()}.pdf`, type: paperTypes.pdf, async *body() { yield await press.print(paper, 'pdf') } }
}

/** A row for each figure of each message, for whoever puts several municipalities together. */
export function collectedCsv({ themes }: Collected, { language, clock }: Who): Sent {
  const t = messageTexts[language]
  const rows = themes.flatMap(({ theme, messages }) => messages.flatMap((message) => {
    const head = [t.themes[theme], message.title, t.levels[message.level], message.addressee, message.sentOn ?? '', t.stages[message.stage]]
    const figures = message.figureList.map((figure) => figureWords(figure, language, (key) => key))
    return figures.length === 0 ? [[...head, '', '', '']] : figures.map(({ name, value, period }) => [...head, name, value, period])
  }))
  return { name: `medskick-samlat-${clock.today()}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(t.csvHead, rows) }
}

function paperOf(title: string, parts: readonly PaperPart[], { actor, clock, language }: Who): Paper {
  const t = messageTexts[language]
  const now = clock.now()
  const made = `${formatDay(dayOf(now), language, 'long')} ${formatTime(timeOf(now), language)}`
  return { title, language, owner: actor.municipalityName, foot: t.foot(actor.name, made), page: t.paperPage, large: false, madeAt: now, parts }
}

function partsOf(message: WholeMessage, level: 1 | 3, name: (key: string) => string, { language }: Who): PaperPart[] {
  const t = messageTexts[language]
  const heading = (text: string): PaperPart => (level === 1 ? { kind: 'heading', level: 2, text } : { kind: 'paragraph', text: `${text}:` })
  const sent = message.sentOn === null ? t.stages.draft : `${t.stages[message.stage]}, ${formatDay(message.sentOn, language, 'full')}`
  const figures = message.figureList.map((figure) => figureWords(figure, language, name))
  const answers = message.answerList.filter(({ corrected }) => !corrected)
  return [
    { kind: 'heading', level, text: message.title },
    { kind: 'facts', rows: [[t.addressee, message.addressee], [t.level, t.levels[message.level]], [t.theme, t.themes[message.theme]], [t.stage, sent]] },
    ...message.body.split(/\n+/).filter((text) => text.trim() !== '').map((text): PaperPart => ({ kind: 'paragraph', text })),
    ...(figures.length === 0 ? [] : [heading(t.figures)]),
    ...figures.flatMap((words): PaperPart[] => [
      { kind: 'facts', rows: [[words.name, words.period === '' ? words.value : `${words.value}, ${words.period}`]] },
      ...(words.how.length === 0 ? [] : [{ kind: 'list', ordered: false, items: words.how } as const]),
    ]),
    ...(answers.length === 0 ? [] : [heading(t.answers)]),
    ...answers.map(({ sender, receivedOn, body }): PaperPart => ({ kind: 'paragraph', text: `${t.answerLine(sender, formatDay(receivedOn, language, 'full'))}: ${body}` })),
  ]
}
