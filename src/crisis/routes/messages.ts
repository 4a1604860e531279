import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import {
  messageAnswer, messageBody, messageForm, messageIdShape, messageParams, messageSentShape, messagesAnswer, messagesPaged, messagesQuery,
} from '../contract/messages.ts'
import type { MessageForm } from '../contract/messages.ts'
import { messagePage, messagesPage, newMessagePage } from '../pages/messages.tsx'
import type { NewMessage } from '../pages/messages.tsx'
import { confirmRead, listMessages, messageTyped, readMessage, readMessages, sendMessage, unitsToWriteTo,
  withdrawMessage } from '../usecases/tell-staff.ts'

const nobody = (): readonly string[] => []
const [path, write] = ['/meddelanden', 'staff_message.write'] as const
const newMessage = async (tx: Read, asked: Pick<Asked, 'actor' | 'clock'>, looked: MessageForm | null): Promise<NewMessage> =>
  ({ ...await unitsToWriteTo(tx, asked), looked })

/** Messages to staff: everybody reads what is for them; managers and HR write. */
export const messageRoutes: readonly Route[] = [
  page({ path, may: 'signed_in', query: messagesQuery, about: nobody, show: messagesPage, load: (tx, asked) => readMessages(tx,
    asked.query.sida, asked) }),
  form({
    path: `${path}/nytt`, may: write, body: messageForm, about: nobody, show: newMessagePage, load: (tx, asked) => newMessage(tx, asked,
      null),
    async submit(tx, asked) {
      if (asked.body.do === 'look') return { here: await newMessage(tx, asked, asked.body), about: [] }
      const { id } = await sendMessage(tx, messageTyped(asked.body, asked.clock.today()), asked)
      return { to: `${path}/${id}`, done: 'sent', about: [] }
    },
  }),
  page({ path: `${path}/:id`, may: 'signed_in', params: messageParams, about: nobody, show: messagePage, load: (tx, asked) =>
    readMessage(tx, asked.params.id, asked) }),
  action({
    path: `${path}/:id/last`, may: 'signed_in', params: messageParams,
    async submit(tx, asked) {
      const { id } = await confirmRead(tx, asked.params.id, asked)
      return { to: `${path}/${id}`, done: 'read', about: [] }
    },
  }),
  action({
    path: `${path}/:id/dra-tillbaka`, may: write, params: messageParams,
    async submit(tx, asked) {
      const { id } = await withdrawMessage(tx, asked.params.id, asked)
      return { to: `${path}/${id}`, done: 'withdrawn', about: [] }
    },
  }),
  reading({ path: '/api/staff-messages', may: 'signed_in', query: messagesPaged, answer: messagesAnswer, about: nobody,
    summary: 'Messages to the asker, the latest first; for who writes messages all of them', handle: (tx, asked) => listMessages(tx,
      asked.query, asked) }),
  writing({ path: '/api/staff-messages', may: write, body: messageBody, answer: messageSentShape, about: nobody,
    summary: 'Send a message to staff; the answer says how the text reads', handle: (tx, asked) => sendMessage(tx, asked.body, asked) }),
  reading({ path: '/api/staff-messages/:id', may: 'signed_in', params: messageParams, answer: messageAnswer, about: nobody,
    summary: 'One message, for writers with how many have read it, for managers with who has not', handle: (tx, asked) => readMessage(tx,
      asked.params.id, asked) }),
  writing({ path: '/api/staff-messages/:id/read', may: 'signed_in', params: messageParams, answer: messageIdShape, about: nobody,
    summary: 'Say that one has read a message', handle: (tx, asked) => confirmRead(tx, asked.params.id, asked) }),
  writing({ path: '/api/staff-messages/:id/withdrawal', may: write, params: messageParams, answer: messageIdShape, about: nobody,
    summary: 'Withdraw a message', handle: (tx, asked) => withdrawMessage(tx, asked.params.id, asked) }),
]
