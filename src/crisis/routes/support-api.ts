import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  contractAnswer, contractBody, contractsAnswer, costBody, endBody, helpedBody, improvementAnswer, improvementBody, improvementNoteBody,
    improvementsAnswer, offerBody,
  offersAnswer, receiverBody, receiversAnswer, supportContactBody, supportRequestAnswer, supportRequestBody, supportRequestsAnswer,
    useAnswer,
} from '../contract/support.ts'
import { idParams, idShape } from '../contract/typed-words.ts'
import { improvements } from '../queries/support-contract.ts'
import { offers, receivers, supportRequests } from '../queries/support.ts'
import { askForSupport, endSupport, followUpSupport, noteSupportContact, sayHelped, supportRequestFor } from '../usecases/ask-support.ts'
import {
  addOffer, beginImprovement, contractFor, documentContract, editOffer, endOffer, enterContract, enterCost, followImprovement,
    improvementFor, judgedContracts,
  nameReceiver, stopReceiver, takeCostBack,
} from '../usecases/keep-support.ts'

const nobody = (): readonly string[] => []
const read = { may: 'staff_support.read', about: nobody } as const
const keep = { may: 'staff_support.keep', about: nobody } as const
const improve = { may: 'improvement.write', about: nobody } as const
const one = { params: idParams } as const
const id = { answer: idShape } as const
const base = '/api/staff-support'

/** Staff support over the API, through the same use cases as the pages. */
export const staffSupportApi: readonly Route[] = [
  reading({ ...read, path: `${base}/offers`, answer: offersAnswer, summary: 'The directory of support by phase',
    handle: async (tx) => ({ offers: await offers(tx) }) }),
  writing({ ...keep, ...id, path: `${base}/offers`, body: offerBody, summary: 'Enter support in the directory', handle: (tx,
    asked) => addOffer(tx, asked.body, asked) }),
  writing({ ...keep, ...id, ...one, method: 'PUT', path: `${base}/offers/:id`, body: offerBody,
    summary: 'Change support in the directory; its kind stays',
    handle: (tx, asked) => editOffer(tx, asked.params.id, asked.body) }),
  writing({ ...keep, ...id, ...one, method: 'DELETE', path: `${base}/offers/:id`, summary: 'Stop offering support', handle: (tx,
    asked) => endOffer(tx, asked.params.id, asked) }),
  reading({ ...read, path: `${base}/receivers`, answer: receiversAnswer, summary: 'Who receives requests for support',
    handle: async (tx, { clock }) => ({ receivers: await receivers(tx, clock.today()) }) }),
  writing({ ...keep, ...id, path: `${base}/receivers`, body: receiverBody, summary: 'Name a receiver from today', handle: (tx,
    asked) => nameReceiver(tx, asked.body.staffId, asked) }),
  writing({ ...keep, ...id, ...one, method: 'DELETE', path: `${base}/receivers/:id`,
    summary: 'Today is the last day that somebody receives new requests',
    handle: (tx, asked) => stopReceiver(tx, asked.params.id, asked) }),
  reading({ ...read, path: `${base}/requests`, answer: supportRequestsAnswer,
    summary: 'One\'s own requests, those sent to one, and those of units one manages',
    handle: async (tx) => ({ requests: await supportRequests(tx) }) }),
  writing({ ...read, ...id, path: `${base}/requests`, body: supportRequestBody,
    summary: 'Ask for support: for oneself, confidentially, or for a unit one manages',
    handle: (tx, asked) => askForSupport(tx, asked.body, asked) }),
  reading({ ...read, ...one, path: `${base}/requests/:id`, answer: supportRequestAnswer, summary: 'A request with its contacts',
    handle: async (tx, asked) => {
      const { request, contacts } = await supportRequestFor(tx, asked.params.id, asked)
      return { request, contacts: [...contacts] }
    } }),
  writing({ ...read, ...id, ...one, path: `${base}/requests/:id/contacts`, body: supportContactBody, summary: 'Note a contact',
    handle: (tx, asked) => noteSupportContact(tx, asked.params.id, asked.body, asked) }),
  writing({ ...read, ...id, ...one, path: `${base}/requests/:id/end`, body: endBody, summary: 'End a request', handle: (tx,
    asked) => endSupport(tx, asked.params.id, asked.body.outcome, asked) }),
  writing({ ...read, ...id, ...one, path: `${base}/requests/:id/helped`, body: helpedBody, summary: 'Say whether it helped', handle: (tx,
    asked) => sayHelped(tx, asked.params.id, asked.body, asked) }),
  reading({ ...keep, path: `${base}/use`, answer: useAnswer,
    summary: 'What units asked for and what helped; persons\' own by quarter, one to four not shown',
    handle: async (tx, asked) => {
      const { units, persons } = await followUpSupport(tx, asked)
      return { units, persons }
    } }),
  reading({ ...keep, path: `${base}/contracts`, answer: contractsAnswer,
    summary: 'Contracts with value against the limit and documentation',
    handle: async (tx, asked) => ({ contracts: await judgedContracts(tx, asked) }) }),
  writing({ ...keep, ...id, path: `${base}/contracts`, body: contractBody, summary: 'Enter a contract', handle: (tx,
    asked) => enterContract(tx, asked.body, asked) }),
  reading({ ...keep, ...one, path: `${base}/contracts/:id`, answer: contractAnswer, summary: 'A contract with its costs', handle: (tx,
    asked) => contractFor(tx, asked.params.id, asked) }),
  writing({ ...keep, ...id, ...one, path: `${base}/contracts/:id/costs`, body: costBody, summary: 'Enter a cost', handle: (tx,
    asked) => enterCost(tx, asked.params.id, asked.body, asked) }),
  writing({ ...keep, ...id, ...one, path: `${base}/contracts/:id/documentation`, summary: 'The award is documented today', handle: (tx,
    asked) => documentContract(tx, asked.params.id, asked) }),
  writing({ ...keep, ...id, ...one, method: 'DELETE', path: `${base}/costs/:id`, summary: 'Take a cost back', handle: (tx,
    asked) => takeCostBack(tx, asked.params.id, asked) }),
  reading({ ...read, path: '/api/improvements', answer: improvementsAnswer,
    summary: 'What the organisation does about itself, with what it means for children',
    handle: async (tx) => ({ improvements: await improvements(tx) }) }),
  writing({ ...improve, ...id, path: '/api/improvements', body: improvementBody, summary: 'Enter an action or improvement', handle: (tx,
    asked) => beginImprovement(tx, asked.body, asked) }),
  reading({ ...read, ...one, path: '/api/improvements/:id', answer: improvementAnswer, summary: 'An action with what has happened',
    handle: (tx, asked) => improvementFor(tx, asked.params.id) }),
  writing({ ...improve, ...id, ...one, path: '/api/improvements/:id/notes', body: improvementNoteBody,
    summary: 'Note what has happened, move the day or end it',
    handle: (tx, asked) => followImprovement(tx, asked.params.id, asked.body, asked) }),
]
