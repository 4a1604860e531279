import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { TestingGround } from '../contract/testing.ts'

const sv = {
  title: 'Provtagning', print: 'Skriv ut', heading: (waiting: number, words: string) => (waiting === 0 ? 'Ingen väntar på provtagning' : waiting === 1 ? 'En väntar på provtagning' : `${words} väntar på provtagning`),
  lead: 'Den som behövs mest på jobbet går först. Skälet gäller arbetet: inga symptom och inga provsvar sparas här, bara dagen då provet togs.',
  ownHeading: 'Ditt prov', ownWaiting: (place: number, waiting: number) => `Du har plats ${place} av ${waiting} i kön.`, ownBooked: (place: string, on: string) => `Du har tid ${on}, ${place}.`, ownNone: 'Du står inte i kön.', leave: 'Lämna kön', giveBack: 'Lämna tillbaka tiden',
  askHeading: 'Ställ i kö', who: 'Vem', myself: 'Jag själv', ground: 'Skäl', grounds: { protection: 'Skyddsbedömning, LVU eller jour', visits: 'Besök hos placerade barn', authority: 'Annan myndighetsutövning', other: 'Annat arbete' } satisfies Record<TestingGround, string>,
  groundHint: 'Klass 1 till 4 i den ordningen. Inom en klass går enheter nära golvet först.', ask: 'Ställ i kö',
  queue: 'Kön', place: 'Plats', name: 'Namn', asked: 'Bad om prov', classWords: (n: number) => `klass ${n}`, near: 'enheten är nära golvet', book: 'Boka', time: 'Tid', choose: 'Välj tid', free: (n: number) => (n === 1 ? '1 plats' : `${n} platser`), queueNone: 'Ingen i dina enheter väntar', queueNoneHow: 'Medarbetare ställer sig själva i kön, eller så gör du det.', noTimes: 'Det finns inga lediga tider. Lägg in kapacitet först.',
  booked: 'Bokade och gjorda', on: 'Dag', where: 'Var', state: 'Läge', done: 'Provet är taget', markDone: 'Provet är taget', bookedNone: 'Ingen är bokad', bookedNoneHow: 'En bokad tid står här tills provet är taget, och en vecka till.',
  toCapacity: 'Kapacitet', capacityTitle: 'Kapacitet för provtagning', capacityHeading: (free: number, words: string) => (free === 0 ? 'Inga lediga tider' : free === 1 ? 'En ledig tid' : `${words} lediga tider`), capacityLead: 'Hur många prov varje plats kan ta per arbetsdag.', capacityNew: 'Lägg in kapacitet', testingPlace: 'Plats', placeHint: 'Till exempel Vårdcentralen Lingon. En plats som finns får nytt antal.', fromOn: 'Från', toOn: 'Till och med', capacity: 'Prov per dag', bookedCount: 'Bokade', save: 'Spara', capacityNone: 'Ingen kapacitet är inlagd', capacityNoneHow: 'Lägg in hur många prov som kan tas och när.', back: 'Till kön',
  doneWords: { asked: 'Det är ställt i kön.', booked: 'Tiden är bokad.', finished: 'Provet är antecknat som taget.', withdrawn: 'Platsen är lämnad.', capacity: 'Kapaciteten är sparad.' },
  faults: { needed: 'Fyll i', too_long: 'Skriv kortare', value_needed: 'Välj', choice_needed: 'Välj', capacity_out_of_range: 'Skriv ett helt antal', day_needed: 'Skriv dagen', day_unclear: 'Skriv dagen, till exempel tors 26 nov', before_today: 'Välj i dag eller en senare dag', before_the_first: 'Välj en dag efter den första', too_far: 'Välj högst tre månader', no_working_day: 'Välj minst en arbetsdag', no_identity_number: 'Ta bort personnumret' },
}
const en: typeof sv = {
  title: 'Testing', print: 'Print', heading: (waiting, words) => (waiting === 0 ? 'Nobody waits for a test' : waiting === 1 ? 'One waits for a test' : `${words} wait for a test`),
  lead: 'Whoever is needed most at work goes first. The reason is about the work: no symptoms and no results are kept here, only the day of the test.',
  ownHeading: 'Your test', ownWaiting: (place, waiting) => `You have place ${place} of ${waiting} in the queue.`, ownBooked: (place, on) => `You have a time ${on}, ${place}.`, ownNone: 'You are not in the queue.', leave: 'Leave the queue', giveBack: 'Give the time back',
  askHeading: 'Put in the queue', who: 'Who', myself: 'Myself', ground: 'Reason', grounds: { protection: 'Protection assessment, LVU or emergency duty', visits: 'Visits to placed children', authority: 'Other exercise of authority', other: 'Other work' },
  groundHint: 'Class 1 to 4 in that order. Within a class, units near their floor go first.', ask: 'Put in the queue',
  queue: 'The queue', place: 'Place', name: 'Name', asked: 'Asked', classWords: (n) => `class ${n}`, near: 'the unit is near its floor', book: 'Book', time: 'Time', choose: 'Choose a time', free: (n) => (n === 1 ? '1 place' : `${n} places`), queueNone: 'Nobody in your units waits', queueNoneHow: 'Staff put themselves in the queue, or you do.', noTimes: 'There are no free times. First enter capacity.',
  booked: 'Booked and done', on: 'Day', where: 'Where', state: 'State', done: 'The test is taken', markDone: 'The test is taken', bookedNone: 'Nobody is booked', bookedNoneHow: 'A booked time stands here until the test is taken, and a week more.',
  toCapacity: 'Capacity', capacityTitle: 'Testing capacity', capacityHeading: (free, words) => (free === 0 ? 'No free times' : free === 1 ? 'One free time' : `${words} free times`), capacityLead: 'How many tests each place can take a working day.', capacityNew: 'Enter capacity', testingPlace: 'Place', placeHint: 'For example the health centre. A place that is there gets a new number.', fromOn: 'From', toOn: 'To', capacity: 'Tests a day', bookedCount: 'Booked', save: 'Save', capacityNone: 'No capacity is entered', capacityNoneHow: 'Enter how many tests can be taken and when.', back: 'To the queue',
  doneWords: { asked: 'It is in the queue.', booked: 'The time is booked.', finished: 'The test is noted as taken.', withdrawn: 'The place is left.', capacity: 'The capacity is saved.' },
  faults: { needed: 'Fill in', too_long: 'Write less', value_needed: 'Choose', choice_needed: 'Choose', capacity_out_of_range: 'Write a whole number', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov', before_today: 'Choose today or a later day', before_the_first: 'Choose a day after the first', too_far: 'Choose three months at most', no_working_day: 'Choose a working day at least', no_identity_number: 'Take the identity number away' },
}
export const testingTexts: Texts<typeof sv> = { sv, en }

const svRefusals = {
  testing_request_not_found: () => ({ title: 'Finns inte i kön', detail: 'Platsen finns inte, eller gäller någon i en annan enhet.' }),
  testing_is_over: () => ({ title: 'Det är redan klart', detail: 'Provet är taget eller platsen lämnad.' }),
  testing_is_not_booked: () => ({ title: 'Ingen tid är bokad', detail: 'Boka en tid först.' }),
  testing_is_asked_for_already: () => ({ title: 'Står redan i kön', detail: 'En person har en plats i taget.' }),
  testing_day_is_full: () => ({ title: 'Dagen räcker inte', detail: 'Fler är bokade än det finns plats för. Välj en annan dag.' }),
} satisfies RefusalTexts
const enRefusals: Record<keyof typeof svRefusals, RefusalTexts[string]> = {
  testing_request_not_found: () => ({ title: 'Not in the queue', detail: 'The place does not exist, or is somebody’s in another unit.' }),
  testing_is_over: () => ({ title: 'It is over already', detail: 'The test is taken or the place left.' }),
  testing_is_not_booked: () => ({ title: 'No time is booked', detail: 'Book a time first.' }),
  testing_is_asked_for_already: () => ({ title: 'In the queue already', detail: 'A person has one place at a time.' }),
  testing_day_is_full: () => ({ title: 'The day does not suffice', detail: 'More are booked than there is room for. Choose another day.' }),
}
export const testingRefusals: Texts<RefusalTexts> = { sv: svRefusals, en: enRefusals }
