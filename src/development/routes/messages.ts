import { action, file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { FigureSource } from '../contract/figure.ts'
import {
  answerForm, answerQuery, collectedQuery, endForm, figureForm, messageFigureParams, messageForm, messageParams, messagesQuery, newMessageQuery,
} from '../contract/message.ts'
import type { FigureBody, MessagesAsked, MessageTheme } from '../contract/message.ts'
import { showCollected } from '../pages/collected.tsx'
import { answerPage, attachPage, endPage } from '../pages/message-forms.tsx'
import { collectedCsv, collectedPaper, messagePaper } from '../pages/message-paper.ts'
import { showMessage } from '../pages/message.tsx'
import { messageFormPage, messagesPath as path, showMessages } from '../pages/messages.tsx'
import type { MessageFormData } from '../pages/messages.tsx'
import {
  answerMessage, answerTyped, attachFigure, changeMessage, collectMessages, detachFigure, endMessage, readMessage, readMessages, reopenMessage, sendMessage, throwDraft,
  writeMessage,
} from '../usecases/keep-messages.ts'
import { readLawChange, readLawChanges } from '../usecases/run-law-change.ts'

const [read, write] = ['state_message.read', 'state_message.write'] as const
const nobody = (): readonly string[] => []
type Who = Pick<Asked, 'actor' | 'clock'>

/** Messages to the state: written with live figures, sent with frozen ones, answered, closed, collected per theme. */
export function messagePages(figures: FigureSource): readonly Route[] {
  const one = (tx: Read, id: string, who: Who) => readMessage(tx, id, figures, who)
  const shown = async (tx: Read, id: string, who: Who) => ({ message: await one(tx, id, who), figures: figures.figures })
  const named = (language: Asked['language']) => (key: string): string => figures.figures.find((each) => each.key === key)?.[language] ?? key
  return [
    page({ path, may: read, query: messagesQuery, about: nobody, show: showMessages, load: async (tx, asked) => {
      const { tema, lage, ordning, sida } = asked.query
      const wanted: MessagesAsked = { theme: tema, stage: lage, sort: ordning, page: sida }
      return { ...await readMessages(tx, wanted, asked), asked: wanted }
    } }),
    ...newMessage(figures, named),
    page({ path: `${path}/samlat`, may: read, query: collectedQuery, about: nobody, show: showCollected, load: (tx, asked) => collected(tx, asked.query.tema ?? null, figures, asked) }),
    file({ path: `${path}/samlat/pdf`, may: read, query: collectedQuery, about: nobody,
      load: async (tx, asked) => collectedPaper(await collected(tx, asked.query.tema ?? null, figures, asked), asked) }),
    file({ path: `${path}/samlat/csv`, may: read, query: collectedQuery, about: nobody,
      load: async (tx, asked) => collectedCsv(await collected(tx, asked.query.tema ?? null, figures, asked), asked) }),
    page({ path: `${path}/:id`, may: read, params: messageParams, about: nobody, show: showMessage, load: (tx, asked) => shown(tx, asked.params.id, asked) }),
    file({ path: `${path}/:id/pdf`, may: read, params: messageParams, about: nobody,
      load: async (tx, asked) => messagePaper(await one(tx, asked.params.id, asked), 'pdf', named(asked.language), asked) }),
    file({ path: `${path}/:id/word`, may: read, params: messageParams, about: nobody,
      load: async (tx, asked) => messagePaper(await one(tx, asked.params.id, asked), 'docx', named(asked.language), asked) }),
    form({
      path: `${path}/:id/andra`, may: write, params: messageParams, body: messageForm, about: nobody, show: messageFormPage,
      load: async (tx, asked): Promise<MessageFormData> => ({ known: await one(tx, asked.params.id, asked), id: asked.params.id, attached: [], query: '' }),
      async submit(tx, asked) {
        const { id } = await changeMessage(tx, asked.params.id, asked.body, asked)
        return { to: `${path}/${id}`, done: 'saved', about: [] }
      },
    }),
    form({
      path: `${path}/:id/siffra`, may: write, params: messageParams, body: figureForm, about: nobody, show: attachPage,
      load: async (tx, asked) => ({ ...await shown(tx, asked.params.id, asked), changes: (await readLawChanges(tx, 1)).changes }),
      async submit(tx, asked) {
        const { id } = await attachFigure(tx, asked.params.id, chosenFigure(asked.body.figure), figures, asked)
        return { to: `${path}/${id}`, done: 'attached', about: [] }
      },
    }),
    form({
      path: `${path}/:id/svar`, may: write, params: messageParams, query: answerQuery, body: answerForm, about: nobody, show: answerPage,
      load: async (tx, asked) => {
        const message = await one(tx, asked.params.id, asked)
        return { message, corrected: message.answerList.find(({ id }) => id === asked.query.rattar) ?? null }
      },
      async submit(tx, asked) {
        await answerMessage(tx, asked.params.id, answerTyped(asked.body, asked.clock.today()), asked)
        return { to: `${path}/${asked.params.id}`, done: 'answered', about: [] }
      },
    }),
    form({
      path: `${path}/:id/avsluta`, may: write, params: messageParams, body: endForm, about: nobody, show: endPage, load: (tx, asked) => one(tx, asked.params.id, asked),
      async submit(tx, asked) {
        const { id } = await endMessage(tx, asked.params.id, asked.body, asked)
        return { to: `${path}/${id}`, done: 'ended', about: [] }
      },
    }),
    ...messageActions(figures),
  ]
}

function newMessage(figures: FigureSource, named: (language: Asked['language']) => (key: string) => string): readonly Route[] {
  return [form({
    path: `${path}/nytt`, may: write, query: newMessageQuery, body: messageForm, about: nobody, show: messageFormPage,
    load: async (tx, { query: { figur, lag }, language }): Promise<MessageFormData> => {
      const change = lag === undefined ? null : await readLawChange(tx, lag)
      const query = new URLSearchParams([...figur.map((key) => ['figur', key]), ...(lag === undefined ? [] : [['lag', lag]])]).toString()
      return { known: null, id: null, attached: [...figur.map(named(language)), ...(change === null ? [] : [change.name])], query: query === '' ? '' : `?${query}` }
    },
    async submit(tx, asked) {
      const { figur, lag } = asked.query
      const { id } = await writeMessage(tx, { ...asked.body, figures: figur, lawChangeId: lag ?? null }, figures, asked)
      return { to: `${path}/${id}`, done: 'saved', about: [] }
    },
  })]
}

function messageActions(figures: FigureSource): readonly Route[] {
  return [
    action({ path: `${path}/:id/siffra/:figureId/ta-bort`, may: write, params: messageFigureParams, async submit(tx, asked) {
      const { id } = await detachFigure(tx, asked.params.id, asked.params.figureId, asked)
      return { to: `${path}/${id}`, done: 'detached', about: [] }
    } }),
    action({ path: `${path}/:id/skicka`, may: write, params: messageParams, async submit(tx, asked) {
      const { id } = await sendMessage(tx, asked.params.id, figures, asked)
      return { to: `${path}/${id}`, done: 'sent', about: [] }
    } }),
    action({ path: `${path}/:id/kasta`, may: write, params: messageParams, async submit(tx, asked) {
      await throwDraft(tx, asked.params.id, asked)
      return { to: path, done: 'thrown', about: [] }
    } }),
    action({ path: `${path}/:id/oppna`, may: write, params: messageParams, async submit(tx, asked) {
      const { id } = await reopenMessage(tx, asked.params.id, asked)
      return { to: `${path}/${id}`, done: 'reopened', about: [] }
    } }),
  ]
}

async function collected(tx: Read, theme: MessageTheme | null, figures: FigureSource, who: Who) {
  return { ...await collectMessages(tx, theme, figures, who), theme }
}

/** A choice of the form: a figure of the picture, or "lag:" and a change of law. */
function chosenFigure(choice: string): FigureBody {
  const id = /^lag:([0-9a-f-]{36})$/.exec(choice)?.[1]
  return id === undefined ? { figure: choice, lawChangeId: null } : { figure: null, lawChangeId: id }
}
