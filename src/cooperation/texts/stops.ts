import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Stoppat arbete', heading: (lasting: number) => (lasting === 0 ? 'Inget arbete är stoppat' : lasting === 1 ? 'Ett arbete är stoppat' : `${lasting} arbeten är stoppade`),
  lead: 'Ett skyddsombud får stoppa arbete som innebär omedelbar och allvarlig fara när arbetsgivaren inte rättar till det genast (AML 6:7). Det gäller tills Arbetsmiljöverket har tagit ställning.',
  add: 'Skriv in ett stopp', newHeading: 'Nytt stopp', ground: 'Grund', grounds: { danger: 'Omedelbar och allvarlig fara', alone: 'Ensamarbete', ban: 'Ett förbud följs inte' }, what: 'Vilket arbete, och vilken fara', employerSaid: 'Vad arbetsgivaren svarade', employerSaidHint: 'Vem som tillfrågades (roll) och vad svaret blev', stoppedAt: 'När', atHint: 'Till exempel i dag 08.12',
  caption: 'Stopp, de som gäller först', stop: 'Arbete', unit: 'Enhet', from: 'Från', to: 'Till', lasts: 'Gäller', none: 'Inga stopp', noneHow: 'När ett skyddsombud stoppar ett arbete skriver ni in det här.', back: 'Alla stopp', toRequests: 'Arbetsmiljö',
  page: (unit: string) => `Stoppat arbete, ${unit}`, pageLead: (at: string, by: string) => `Stoppat ${at}. Infört av ${by}.`, ends: { remedied: 'Faran är borta', authority: 'Arbetsmiljöverket har tagit ställning', representative: 'Skyddsombudet häver stoppet' }, endHeading: 'Stoppet är slut', how: 'Hur', words: 'Vad som gjordes', endedAt: 'När', end: 'Avsluta stoppet', ended: (at: string, by: string) => `Slut ${at}, infört av ${by}.`,
  done: { stopped: 'Stoppet är infört. Arbetsgivaren har fått veta.', ended: 'Stoppet är avslutat.' },
}
export type StopTexts = typeof sv
const en: StopTexts = {
  title: 'Stopped work', heading: (lasting) => (lasting === 0 ? 'No work is stopped' : lasting === 1 ? 'One piece of work is stopped' : `${lasting} pieces of work are stopped`),
  lead: 'A safety representative may stop work that means immediate and serious danger when the employer does not put it right at once (AML 6:7). It holds until the Work Environment Authority has taken a stand.',
  add: 'Write in a stop', newHeading: 'New stop', ground: 'Ground', grounds: { danger: 'Immediate and serious danger', alone: 'Work alone', ban: 'A ban is not followed' }, what: 'Which work, and which danger', employerSaid: 'What the employer answered', employerSaidHint: 'Who was asked (a role) and what the answer was', stoppedAt: 'When', atHint: 'For example today 08.12',
  caption: 'Stops, those that hold first', stop: 'Work', unit: 'Unit', from: 'From', to: 'To', lasts: 'Holds', none: 'No stops', noneHow: 'When a safety representative stops work you write it in here.', back: 'All stops', toRequests: 'Work environment',
  page: (unit) => `Stopped work, ${unit}`, pageLead: (at, by) => `Stopped ${at}. Written in by ${by}.`, ends: { remedied: 'The danger is gone', authority: 'The authority has taken a stand', representative: 'The representative lifts the stop' }, endHeading: 'The stop is over', how: 'How', words: 'What was done', endedAt: 'When', end: 'End the stop', ended: (at, by) => `Over ${at}, written in by ${by}.`,
  done: { stopped: 'The stop is written in. The employer has been told.', ended: 'The stop is ended.' },
}
export const stopTexts: Texts<StopTexts> = { sv, en }
