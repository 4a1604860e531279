import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// What is said to the state is the municipality's own: every unit's managers may read what is sent.
const reads = { as: 'manager', about: nobody, ofUnit: false } as const
const writes = { as: 'director', about: nobody, ofUnit: false } as const
const draft = { ...writes, params: ({ draftMessageId }: Family) => ({ id: draftMessageId }) }
const sent = ({ sentMessageId }: Family) => ({ id: sentMessageId })
const ended = ({ endedMessageId }: Family) => ({ id: endedMessageId })
const figure = ({ draftMessageId, messageFigureId }: Family) => ({ id: draftMessageId, figureId: messageFigureId })
const change = ({ lawChangeId }: Family) => ({ id: lawChangeId })
const text = () => ({ title: `Färre ${newWord()}`, body: 'En gång om året räcker.', theme: 'considerations', level: 'national', addressee: 'Socialdepartementet' })
const answer = () => ({ receivedOn: '2026-11-24', sender: 'Socialdepartementet', body: 'Vi bereder frågan.' })
const end = () => ({ kind: 'closed', note: 'Svaret räcker.' })
const asked = () => ({ name: `En gång ${newWord()}`, rule: 'consider-sol', kind: 'length', length: 12, unit: 'months' })

export const stateMessageSamples: Samples = {
  'GET /medskick': reads,
  'GET /medskick/nytt': { ...writes, query: () => ({ figur: 'reports.all' }) },
  'POST /medskick/nytt': { ...writes, body: text },
  'GET /medskick/samlat': reads,
  'GET /medskick/samlat/pdf': reads,
  'GET /medskick/samlat/csv': reads,
  'GET /medskick/:id': { ...reads, params: sent },
  'GET /medskick/:id/pdf': { ...reads, params: sent },
  'GET /medskick/:id/word': { ...reads, params: sent },
  'GET /medskick/:id/andra': draft,
  'POST /medskick/:id/andra': { ...draft, body: text },
  'GET /medskick/:id/siffra': draft,
  'POST /medskick/:id/siffra': { ...draft, body: () => ({ figure: 'contacts.held' }) },
  'GET /medskick/:id/svar': { ...writes, params: sent, query: ({ messageAnswerId }) => ({ rattar: messageAnswerId }) },
  'POST /medskick/:id/svar': { ...writes, params: sent, body: answer },
  'GET /medskick/:id/avsluta': { ...writes, params: sent },
  'POST /medskick/:id/avsluta': { ...writes, params: sent, body: end },
  'POST /medskick/:id/siffra/:figureId/ta-bort': { ...writes, params: figure },
  'POST /medskick/:id/skicka': draft,
  'POST /medskick/:id/kasta': draft,
  'POST /medskick/:id/oppna': { ...writes, params: ended },
  'GET /api/state-messages': reads,
  'POST /api/state-messages': { ...writes, body: text },
  'GET /api/state-messages/by-theme': reads,
  'GET /api/state-messages/:id': { ...reads, params: sent },
  'PUT /api/state-messages/:id': { ...draft, body: text },
  'DELETE /api/state-messages/:id': draft,
  'POST /api/state-messages/:id/figures': { ...draft, body: () => ({ figure: 'contacts.held' }) },
  'DELETE /api/state-messages/:id/figures/:figureId': { ...writes, params: figure },
  'POST /api/state-messages/:id/sending': draft,
  'POST /api/state-messages/:id/answers': { ...writes, params: sent, body: answer },
  'POST /api/state-messages/:id/end': { ...writes, params: sent, body: end },
  'DELETE /api/state-messages/:id/end': { ...writes, params: ended },
  'GET /om-lagen-andrades': writes,
  'GET /om-lagen-andrades/ny': writes,
  'POST /om-lagen-andrades/ny': { ...writes, body: () => ({ ...asked(), length: '12' }) },
  'GET /om-lagen-andrades/:id': { ...writes, params: change },
  'POST /om-lagen-andrades/:id/medskick': { ...writes, params: change },
  'GET /api/law-changes': writes,
  'POST /api/law-changes': { ...writes, body: asked },
  'GET /api/law-changes/:id': { ...writes, params: change },
}
