import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { EmploymentForm } from '../rules/employment-tenures.ts'
import type { Degree, EndReason, Engagement } from '../rules.ts'
import type { EmploymentSort, Standing } from '../contract/employment.ts'

const sv = {
  title: 'Anställningar', heading: (count: string, people: string) => `${count} anställningar, ${people} personer`,
  lead: 'Varje anställning är en händelse med första och sista dag. En rättelse är en ny rad: den gamla finns kvar under personen. Alla tal om personalen räknas ur de här raderna.',
  list: 'Anställningar', none: 'Ingen anställning passar valet', noneHow: 'Välj ett annat läge eller en annan enhet, registrera en anställning eller läs in en fil från personalsystemet.',
  new: 'Registrera anställning', import: 'Läs in från personalsystemet', csv: 'Hämta som CSV', print: 'Skriv ut', back: 'Till anställningarna', filter: 'Välj enhet och form',
  standings: { now: 'Pågår', coming: 'Börjar senare', ended: 'Avslutade', all: 'Alla' } satisfies Record<Standing, string>, standing: 'Läge',
  sorts: { name: 'Namn', unit: 'Enhet', from: 'Första dag', to: 'Sista dag' } satisfies Record<EmploymentSort, string>,
  forms: { permanent: 'Tillsvidare', temporary: 'Tidsbegränsad', hourly: 'Timanställd', agency: 'Inhyrd' } satisfies Record<EmploymentForm, string>, form: 'Anställningsform',
  engagements: { monthly: 'månadsavlönad', hourly: 'timavlönad', agency: 'inhyrd' } satisfies Record<Engagement, string>, engagement: 'Avlönad',
  degrees: { degree_social_work: 'Socionomexamen', degree_other: 'Annan relevant examen', none: 'Ingen av dem' } satisfies Record<Degree, string>, degree: 'Examen', degreeUnknown: 'Inte känt',
  degreeHint: 'De examina som SoL 25:1 frågar efter.',
  endReasons: { own_request: 'Egen begäran', retirement: 'Pension', end_of_temporary: 'Tidsbegränsningen upphör', internal_move: 'Flytt inom kommunen', employer: 'Arbetsgivaren', death: 'Avliden' } satisfies Record<EndReason, string>, endReason: 'Varför den slutar', lasts: 'Pågår',
  unit: 'Enhet', allUnits: 'Alla enheter', anyForm: 'Alla former', unitEnded: (name: string) => `${name} (avslutad)`, person: 'Person', choose: 'Välj', post: 'Befattning', postHint: 'Som den heter. En titel som slutar på chef eller direktör räknas som chef.',
  fromOn: 'Första dag', toOn: 'Sista dag', toOnHint: 'Sista arbetsdagen. Tom medan anställningen pågår.', permanent: 'Tillsvidare', yes: 'ja', no: 'nej',
  hours: 'Omfattning', hoursLabel: 'Omfattning, procent av heltid', experience: 'Erfarenhet sedan', experienceHint: 'Från när personen har arbetat med sådant arbete, här eller någon annanstans.',
  newLead: 'Personen ska finnas bland de anställda i Helhet. Administratören lägger upp den som är ny.', newButton: 'Registrera', addFor: 'Registrera en anställning till',
  personHeading: (name: string, count: number) => (count === 0 ? `${name} har ingen anställning.` : count === 1 ? `${name} har en anställning.` : `${name} har ${count} anställningar.`),
  personLead: 'Det som gäller står först. Under det står varje rad som den skrevs, med vem som skrev och varför den rättades.',
  current: 'Det som gäller', noCurrent: 'Ingen anställning gäller', noCurrentHow: 'Det som är registrerat är återkallat, eller så är inget registrerat i dina enheter.',
  history: 'Allt som är skrivet', written: 'Skrivet', by: 'Av', byFile: 'fil från personalsystemet', bySystem: 'kommandoraden', how: 'Vad', reason: 'Varför', status: 'Gäller',
  hows: { first: 'Ny', corrected: 'Rättelse', withdrawn: 'Återkallad' }, holds: 'gäller', superseded: 'ersatt', gone: 'återkallad', correct: 'Rätta', withdraw: 'Återkalla', restore: 'Låt den här gälla igen', action: 'Åtgärd', open: 'Visa',
  correctHeading: (name: string) => `Rätta anställningen för ${name}`, correctLead: 'Den gamla raden finns kvar. Skriv sista dag och varför när anställningen slutar.', correctButton: 'Spara rättelsen', reasonLabel: 'Varför rättas den?', reasonHint: 'En mening om vad som var fel eller har hänt. Skriv inga personnummer.',
  withdrawHeading: (name: string) => `Återkalla anställningen för ${name}`, withdrawLead: 'Bara för en anställning som aldrig fanns: fel person, fel enhet eller skriven två gånger. Den räknas inte mer, men syns i historiken och kan tas tillbaka.', withdrawButton: 'Återkalla', withdrawReason: 'Varför återkallas den?',
  restoreReason: 'Återställd', versionHeading: (name: string) => `En anställning för ${name}`,
  done: { added: 'Anställningen är registrerad.', corrected: 'Rättelsen är sparad. Den gamla raden finns kvar.', withdrawn: 'Anställningen är återkallad. Du kan låta den gälla igen.', restored: 'Den tidigare raden gäller igen.' },
  faults: {
    choice_needed: 'Välj ett', needed: 'Fyll i det här', value_needed: 'Fyll i det här', too_long: 'Skriv kortare', no_identity_number: 'Skriv inga personnummer här', day_needed: 'Skriv en dag', day_unclear: 'Skriv dagen som 2026-11-24 eller 24/11 2026', share_out_of_range: 'Skriv 1 till 100',
    end_needs_day_and_reason: 'Fyll i både sista dag och varför, eller ingetdera', end_is_before_start: 'Sista dagen ligger före den första', only_monthly_is_permanent: 'Bara den som har månadslön är tillsvidareanställd', experience_begins_by_then: 'Erfarenheten börjar senast den första dagen',
  },
}
export type EmploymentTexts = typeof sv
const en: EmploymentTexts = {
  title: 'Employments', heading: (count, people) => `${count} employments, ${people} people`,
  lead: 'Each employment is an event with a first and a last day. A correction is a new row: the old one stays under the person. Every figure about the staff is counted from these rows.',
  list: 'Employments', none: 'No employment fits the choice', noneHow: 'Choose another standing or unit, register an employment, or read in a file from the personnel system.',
  new: 'Register an employment', import: 'Read in from the personnel system', csv: 'Get as CSV', print: 'Print', back: 'To the employments', filter: 'Choose unit and form',
  standings: { now: 'Now', coming: 'Begin later', ended: 'Ended', all: 'All' }, standing: 'Standing',
  sorts: { name: 'Name', unit: 'Unit', from: 'First day', to: 'Last day' },
  forms: { permanent: 'Permanent', temporary: 'Temporary', hourly: 'By the hour', agency: 'From an agency' }, form: 'Form of employment',
  engagements: { monthly: 'paid by the month', hourly: 'paid by the hour', agency: 'hired from an agency' }, engagement: 'Paid',
  degrees: { degree_social_work: 'Degree in social work', degree_other: 'Other relevant degree', none: 'None of them' }, degree: 'Degree', degreeUnknown: 'Not known',
  degreeHint: 'The degrees that SoL 25:1 asks for.',
  endReasons: { own_request: 'Own request', retirement: 'Retirement', end_of_temporary: 'End of a temporary post', internal_move: 'Move within the municipality', employer: 'The employer', death: 'Death' }, endReason: 'Why it ends', lasts: 'Lasts',
  unit: 'Unit', allUnits: 'All units', anyForm: 'All forms', unitEnded: (name) => `${name} (closed)`, person: 'Person', choose: 'Choose', post: 'Post', postHint: 'As it is called, in Swedish. Swedish titles of managers are counted as managers.',
  fromOn: 'First day', toOn: 'Last day', toOnHint: 'The last day of work. Empty while the employment lasts.', permanent: 'Permanent', yes: 'yes', no: 'no',
  hours: 'Hours', hoursLabel: 'Hours, per cent of full time', experience: 'Experience since', experienceHint: 'From when the person has done such work, here or elsewhere.',
  newLead: 'The person is to be among the staff in Helhet. The administrator adds who is new.', newButton: 'Register', addFor: 'Register one more employment',
  personHeading: (name, count) => (count === 0 ? `${name} has no employment.` : count === 1 ? `${name} has one employment.` : `${name} has ${count} employments.`),
  personLead: 'What counts comes first. Under it stands every row as it was written, with who wrote it and why it was corrected.',
  current: 'What counts', noCurrent: 'No employment counts', noCurrentHow: 'What is registered has been withdrawn, or nothing is registered in your units.',
  history: 'All that is written', written: 'Written', by: 'By', byFile: 'a file from the personnel system', bySystem: 'the command line', how: 'What', reason: 'Why', status: 'Counts',
  hows: { first: 'New', corrected: 'Correction', withdrawn: 'Withdrawn' }, holds: 'counts', superseded: 'superseded', gone: 'withdrawn', correct: 'Correct', withdraw: 'Withdraw', restore: 'Let this one count again', action: 'Action', open: 'Show',
  correctHeading: (name) => `Correct the employment of ${name}`, correctLead: 'The old row stays. Write the last day and why when the employment ends.', correctButton: 'Save the correction', reasonLabel: 'Why is it corrected?', reasonHint: 'A sentence on what was wrong or has happened. Write no identity numbers.',
  withdrawHeading: (name) => `Withdraw the employment of ${name}`, withdrawLead: 'Only for an employment that never was: wrong person, wrong unit, or written twice. It is not counted any more, but is seen in the history and can be taken back.', withdrawButton: 'Withdraw', withdrawReason: 'Why is it withdrawn?',
  restoreReason: 'Restored', versionHeading: (name) => `An employment of ${name}`,
  done: { added: 'The employment is registered.', corrected: 'The correction is saved. The old row stays.', withdrawn: 'The employment is withdrawn. You can let it count again.', restored: 'The earlier row counts again.' },
  faults: {
    choice_needed: 'Choose one', needed: 'Fill this in', value_needed: 'Fill this in', too_long: 'Write less', no_identity_number: 'Write no identity numbers here', day_needed: 'Write a day', day_unclear: 'Write the day as 2026-11-24 or 24/11 2026', share_out_of_range: 'Write 1 to 100',
    end_needs_day_and_reason: 'Fill in both the last day and why, or neither', end_is_before_start: 'The last day is before the first', only_monthly_is_permanent: 'Only who is paid by the month is permanent', experience_begins_by_then: 'Experience begins on the first day at the latest',
  },
}
export const employmentTexts: Texts<EmploymentTexts> = { sv, en }

export const employmentRefusals: Texts<RefusalTexts> = {
  sv: {
    employment_not_found: () => ({ title: 'Anställningen finns inte', detail: 'Den är inte i någon av dina enheter. Gå till Anställningar och välj en annan.' }),
    employment_person_not_found: () => ({ title: 'Personen finns inte i dina enheter', detail: 'Gå till Anställningar och välj en annan.' }),
    employment_unit_is_others: () => ({ title: 'Någon annan leder den enheten', detail: 'Välj en enhet som du leder, eller be HR.' }),
    employment_is_there_already: () => ({ title: 'Anställningen finns redan', detail: 'Samma person har samma befattning i enheten från samma dag. Rätta den i stället.' }),
    employment_is_corrected_already: () => ({ title: 'Raden är redan rättad', detail: 'Öppna personen och rätta den rad som gäller.' }),
    employment_is_as_it_was: () => ({ title: 'Inget är ändrat', detail: 'Raden gäller redan så. Ändra det som är fel.' }),
    employment_is_superseded_once: () => ({ title: 'Raden är redan rättad', detail: 'Öppna personen och rätta den rad som gäller.' }),
  },
  en: {
    employment_not_found: () => ({ title: 'There is no such employment', detail: 'It is in none of your units. Go to Employments and choose another.' }),
    employment_person_not_found: () => ({ title: 'The person is not in your units', detail: 'Go to Employments and choose another.' }),
    employment_unit_is_others: () => ({ title: 'Somebody else leads that unit', detail: 'Choose a unit that you lead, or ask HR.' }),
    employment_is_there_already: () => ({ title: 'The employment is there already', detail: 'The same person has the same post in the unit from the same day. Correct it instead.' }),
    employment_is_corrected_already: () => ({ title: 'The row is corrected already', detail: 'Open the person and correct the row that counts.' }),
    employment_is_as_it_was: () => ({ title: 'Nothing is changed', detail: 'The row stands so already. Change what is wrong.' }),
    employment_is_superseded_once: () => ({ title: 'The row is corrected already', detail: 'Open the person and correct the row that counts.' }),
  },
}
