import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { FigureSource } from '../contract/figure.ts'
import { madeShape } from '../contract/law-change.ts'
import {
  answerBody, collectedAnswer, collectedApiQuery, endBody, figureBody, messageBody, messageFigureParams, messageParams, messagesAnswer, messagesApiQuery, messageTextBody,
  wholeMessageShape,
} from '../contract/message.ts'
import {
  answerMessage, attachFigure, changeMessage, collectMessages, detachFigure, endMessage, readMessage, readMessages, reopenMessage, sendMessage, throwDraft, writeMessage,
} from '../usecases/keep-messages.ts'

const [read, write] = ['state_message.read', 'state_message.write'] as const
const nobody = (): readonly string[] => []
const path = '/api/state-messages'
const ofOne = { may: write, params: messageParams, answer: madeShape, about: nobody } as const

/** The same through the API. */
export function messageApi(figures: FigureSource): readonly Route[] {
  return [
    reading({ path, may: read, summary: 'Messages to the state; drafts for who writes them', query: messagesApiQuery, answer: messagesAnswer, about: nobody,
      handle: (tx, asked) => readMessages(tx, asked.query, asked) }),
    writing({ path, may: write, summary: 'Begin a message to the state as a draft, with figures', body: messageBody, answer: madeShape, about: nobody,
      handle: (tx, asked) => writeMessage(tx, asked.body, figures, asked) }),
    reading({ path: `${path}/by-theme`, may: read, summary: 'What is sent and not withdrawn, theme by theme, with frozen figures and answers', query: collectedApiQuery, answer: collectedAnswer,
      about: nobody, handle: (tx, asked) => collectMessages(tx, asked.query.theme ?? null, figures, asked) }),
    reading({ path: `${path}/:id`, may: read, summary: 'One message; figures are counted now while it is a draft, and as they were sent after that', params: messageParams,
      answer: wholeMessageShape, about: nobody, handle: (tx, asked) => readMessage(tx, asked.params.id, figures, asked) }),
    writing({ ...ofOne, method: 'PUT', path: `${path}/:id`, summary: 'Change the words of a draft', body: messageTextBody, handle: (tx, asked) => changeMessage(tx, asked.params.id, asked.body, asked) }),
    writing({ ...ofOne, method: 'DELETE', path: `${path}/:id`, summary: 'Throw a draft away', handle: (tx, asked) => throwDraft(tx, asked.params.id, asked) }),
    writing({ ...ofOne, path: `${path}/:id/figures`, summary: 'Attach a figure of the picture, or what a change of law would mean, to a draft', body: figureBody,
      handle: (tx, asked) => attachFigure(tx, asked.params.id, asked.body, figures, asked) }),
    writing({ ...ofOne, method: 'DELETE', path: `${path}/:id/figures/:figureId`, summary: 'Take a figure away from a draft', params: messageFigureParams,
      handle: (tx, asked) => detachFigure(tx, asked.params.id, asked.params.figureId, asked) }),
    writing({ ...ofOne, path: `${path}/:id/sending`, summary: 'Send a message: words and figures are locked as they are now', handle: (tx, asked) => sendMessage(tx, asked.params.id, figures, asked) }),
    writing({ ...ofOne, path: `${path}/:id/answers`, summary: 'Enter what was answered, or correct it', body: answerBody, handle: (tx, asked) => answerMessage(tx, asked.params.id, asked.body, asked) }),
    writing({ ...ofOne, path: `${path}/:id/end`, summary: 'Close or withdraw a message', body: endBody, handle: (tx, asked) => endMessage(tx, asked.params.id, asked.body, asked) }),
    writing({ ...ofOne, method: 'DELETE', path: `${path}/:id/end`, summary: 'Open a message again', handle: (tx, asked) => reopenMessage(tx, asked.params.id, asked) }),
  ]
}
