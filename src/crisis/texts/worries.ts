import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv = {
  title: 'Oro hos personalen', heading: (open: number) => (open === 0 ? 'Ingen öppen oro' : open === 1 ? 'En öppen oro' : `${open} öppna`), headingAll: (all: number) => (all === 1 ? 'En oro' : `${all} stycken`),
  lead: 'Det ni får höra på arbetsplatsbesök, och vad som görs åt det. Skriv aldrig vem som sade det, och inget om en klient.',
  add: 'Skriv upp', newHeading: 'Ny oro', unit: 'Enhet', allUnits: 'Alla enheter', on: 'Dag för besöket', what: 'Vad oroar', whatHint: 'Utan namn på den som sade det', save: 'Spara', cancel: 'Avbryt', choose: 'Välj', back: 'All oro', print: 'Skriv ut',
  caption: 'Oro, öppen först', worry: 'Oro', day: 'Dag', takenUp: 'Togs upp av', measures: 'Åtgärder', state: 'Läge', states: { open: 'Öppen', closed: 'Avslutad' }, showOpen: 'Öppna', showAll: 'Alla', show: 'Visa',
  none: 'Inget uppskrivet', noneHow: 'När ni hör en oro på ett besök skriver du upp den här.',
  detailLead: (unit: string, day: string, by: string) => `${unit}, ${day}. Togs upp av ${by}.`, doneHeading: 'Vad som gjorts', doneNone: 'Inget är gjort än', doneBy: (day: string, by: string) => `${day}, ${by}`, doneWhat: 'Vad gjordes', doneOn: 'Dag', addDone: 'Spara',
  closeHeading: 'Avsluta', outcome: 'Hur blev det', outcomeHint: 'Det som personalen fick veta', close: 'Avsluta', closedOn: (day: string, by: string) => `Avslutad ${day} av ${by}.`,
  done: { saved: 'Oron är uppskriven.', measure_saved: 'Åtgärden är sparad.', closed: 'Oron är avslutad.' },
  faults: { needed: 'Fyll i', too_long: 'Skriv kortare', day_needed: 'Skriv dagen', day_unclear: 'Skriv dagen, till exempel tors 26 nov', after_today: 'Välj en dag som har varit', too_long_ago: 'Dagen är för långt bak', names_a_person: 'Ta bort personnummer och ärendenummer', value_needed: 'Välj' },
}
export type WorryTexts = typeof sv
const en: WorryTexts = {
  title: 'Worries of the staff', heading: (open) => (open === 0 ? 'No open worry' : open === 1 ? 'One open worry' : `${open} open worries`), headingAll: (all) => (all === 1 ? 'One worry' : `${all} worries`),
  lead: 'What you hear at workplace visits, and what is done about it. Never write who said it, and nothing about a client.',
  add: 'Write down', newHeading: 'New worry', unit: 'Unit', allUnits: 'All units', on: 'Day of the visit', what: 'What worries', whatHint: 'Without the name of who said it', save: 'Save', cancel: 'Cancel', choose: 'Choose', back: 'All worries', print: 'Print',
  caption: 'Worries, the open first', worry: 'Worry', day: 'Day', takenUp: 'Taken up by', measures: 'Measures', state: 'State', states: { open: 'Open', closed: 'Closed' }, showOpen: 'Open', showAll: 'All', show: 'Show',
  none: 'Nothing written down', noneHow: 'When you hear a worry at a visit you write it down here.',
  detailLead: (unit, day, by) => `${unit}, ${day}. Taken up by ${by}.`, doneHeading: 'What was done', doneNone: 'Nothing is done yet', doneBy: (day, by) => `${day}, ${by}`, doneWhat: 'What was done', doneOn: 'Day', addDone: 'Save',
  closeHeading: 'Close', outcome: 'How it ended', outcomeHint: 'What the staff were told', close: 'Close', closedOn: (day, by) => `Closed ${day} by ${by}.`,
  done: { saved: 'The worry is written down.', measure_saved: 'The measure is saved.', closed: 'The worry is closed.' },
  faults: { needed: 'Fill in', too_long: 'Write less', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov', after_today: 'Choose a day that has been', too_long_ago: 'The day is too far back', names_a_person: 'Take away identity numbers and case numbers', value_needed: 'Choose' },
}
export const worryTexts: Texts<WorryTexts> = { sv, en }

export const worryRefusals: Texts<RefusalTexts> = {
  sv: {
    worry_not_found: () => ({ title: 'Oron finns inte', detail: 'Den kan höra till en annan enhet. Gå till Oro hos personalen.' }),
    worry_is_closed: () => ({ title: 'Oron är avslutad', detail: 'Kommer den tillbaka skriver du upp den på nytt.' }),
    worry_day_is_wrong: () => ({ title: 'Dagen stämmer inte', detail: 'Välj en dag som har varit, och för en åtgärd inte före besöket.' }),
    worry_form_is_wrong: () => ({ title: 'Något saknas', detail: 'Fyll i det som är markerat.' }),
  },
  en: {
    worry_not_found: () => ({ title: 'The worry does not exist', detail: 'It may be another unit’s. Go to Worries of the staff.' }),
    worry_is_closed: () => ({ title: 'The worry is closed', detail: 'If it comes back, write it down anew.' }),
    worry_day_is_wrong: () => ({ title: 'The day is not right', detail: 'Choose a day that has been, and for a measure not before the visit.' }),
    worry_form_is_wrong: () => ({ title: 'Something is missing', detail: 'Fill in what is marked.' }),
  },
}
