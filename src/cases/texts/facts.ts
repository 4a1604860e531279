import type { RefusalReason } from '../../law/chain/contract.ts'
import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv: Record<RefusalReason, string> = {
  'fields': 'En uppgift saknas eller är fel skriven. Kontrollera fälten.',
  'after-today': 'Dagen ligger framåt i tiden. Skriv den dag det hände, senast i dag.',
  'before-birth': 'Dagen är före barnets födelsedag. Kontrollera dagen, eller barnets personnummer.',
  'grown-up': 'Personen hade fyllt 21 år den dagen.',
  'until-too-early': 'Den nya sista dagen måste vara efter den gamla och efter beslutet.',
  'no-report': 'Det finns ingen orosanmälan som det kan gälla.',
  'no-pending-report': 'Ingen orosanmälan väntar på beslut.',
  'no-investigation': 'Ingen utredning pågår den dagen. Inled utredningen först, eller ändra dagen.',
  'investigation-ongoing': 'En utredning pågår redan den dagen.',
  'never-opened': 'Utredningen är inte inledd den dagen.',
  'nothing-to-follow-up': 'Det som ska följas upp är inte avslutat den dagen.',
  'no-followup': 'Ingen uppföljning pågår den dagen.',
  'already-placed': 'Barnet är redan placerat den dagen. Registrera en flytt, eller avsluta placeringen först.',
  'not-placed': 'Barnet är inte placerat den dagen.',
  'compulsory-care-runs': 'Vård enligt LVU pågår. Avsluta vården först.',
  'wrong-basis': 'Barnet vårdas inte på den grunden den dagen.',
  'no-custody': 'Barnet är inte omedelbart omhändertaget den dagen.',
  'no-care-decision': 'Rätten har inte beslutat om vård den dagen.',
  'no-temporary-decision': 'Det tillfälliga beslutet finns inte den dagen.',
  'nothing-it-is-about': 'Det som händelsen gäller är inte registrerat den dagen. Registrera det först.',
  'not-countable': 'Dagarna går inte att räkna så långt. Kontrollera årtalet.',
  'asked-before': 'En begäran om avgörande har redan kommit in i samma ärende.',
}
const en: Record<RefusalReason, string> = {
  'fields': 'Something is missing or wrongly written. Check the fields.',
  'after-today': 'The day lies ahead. Write the day it happened, today at the latest.',
  'before-birth': 'The day is before the child was born. Check the day, or the child’s identity number.',
  'grown-up': 'The person had turned 21 that day.',
  'until-too-early': 'The new last day must come after the old one and after the decision.',
  'no-report': 'There is no report of concern that it can be about.',
  'no-pending-report': 'No report of concern waits for a decision.',
  'no-investigation': 'No investigation is running that day. Open the investigation first, or change the day.',
  'investigation-ongoing': 'An investigation is already running that day.',
  'never-opened': 'The investigation has not been opened that day.',
  'nothing-to-follow-up': 'What is to be followed up has not ended that day.',
  'no-followup': 'No follow-up is running that day.',
  'already-placed': 'The child is already placed that day. Register a move, or end the placement first.',
  'not-placed': 'The child is not placed that day.',
  'compulsory-care-runs': 'Care under LVU is running. End the care first.',
  'wrong-basis': 'The child is not cared for on that ground that day.',
  'no-custody': 'The child is not in immediate custody that day.',
  'no-care-decision': 'The court has not granted care that day.',
  'no-temporary-decision': 'The temporary decision is not there that day.',
  'nothing-it-is-about': 'What it is about is not registered that day. Register that first.',
  'not-countable': 'The days cannot be counted that far. Check the year.',
  'asked-before': 'A decision has already been asked for in the same matter.',
}

const detail = (words: Record<RefusalReason, string>, reason: string | number | undefined): string =>
  Object.entries(words).find(([code]) => code === reason)?.[1] ?? words['nothing-it-is-about']

export const factRefusals: Texts<RefusalTexts> = {
  sv: {
    fact_refused: ({ reason }) => ({ title: 'Det stämmer inte med det som är registrerat', detail: detail(sv, reason) }),
    fact_withdrawn_already: () => ({ title: 'Uppgiften är redan återtagen', detail: 'Ladda om sidan för att se hur det står till nu.' }),
    case_fact_says_why_it_is_withdrawn: () => ({ title: 'Skriv varför', detail: 'Ett skäl behövs för att återta en uppgift.' }),
  },
  en: {
    fact_refused: ({ reason }) => ({ title: 'It does not fit what is registered', detail: detail(en, reason) }),
    fact_withdrawn_already: () => ({ title: 'It has already been withdrawn', detail: 'Load the page again to see how it stands now.' }),
    case_fact_says_why_it_is_withdrawn: () => ({ title: 'Write why', detail: 'A reason is needed to withdraw something.' }),
  },
}
