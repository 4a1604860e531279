import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'

const sv = {
  back: 'Gå tillbaka',
  signIn: 'Logga in',
  start: 'Till startsidan',
  nav: { worklist: 'Arbetslista', concerns: 'Anmälningar', persons: 'Mina personer', overviews: 'Översikter', staffing: 'Bemanning', workforce: 'Personal', dialogue: 'Dialogen', meetings: 'Sammanträden', picture: 'Lägesbild', statistics: 'Statistik', administration: 'Administration', log: 'Logg', law: 'Lag och frister' },
  worklistCount: (count: number) => (count === 1 ? 'en sak att göra' : `${count} saker att göra`),
  emergency: (whom: string, minutes: number, until: string) => `Nödåtkomst till ${whom}. ${minutes === 1 ? 'En minut' : `${minutes} minuter`} kvar, till ${until}.`,
  protectedCase: (number: string | null) => `${number ?? 'en person'}, skyddad identitet`,
  fieldFault: 'Kontrollera det du har skrivit här',
}
const en: typeof sv = {
  back: 'Go back',
  signIn: 'Sign in',
  start: 'To the start page',
  nav: { worklist: 'Worklist', concerns: 'Reports', persons: 'My persons', overviews: 'Overviews', staffing: 'Staffing', workforce: 'Workforce', dialogue: 'Dialogue', meetings: 'Meetings', picture: 'Picture', statistics: 'Statistics', administration: 'Administration', log: 'Log', law: 'Law and deadlines' },
  worklistCount: (count) => (count === 1 ? 'one thing to do' : `${count} things to do`),
  emergency: (whom, minutes, until) => `Emergency access to ${whom}. ${minutes === 1 ? 'One minute' : `${minutes} minutes`} left, until ${until}.`,
  protectedCase: (number) => `${number ?? 'a person'}, protected identity`,
  fieldFault: 'Check what you have written here',
}
export const mountTexts: Texts<typeof sv> = { sv, en }

/** What belongs to no module: the request itself could not be taken. */
export const mountRefusals: Texts<RefusalTexts> = {
  sv: {
    signed_out: () => ({ title: 'Du är utloggad', detail: 'Logga in igen. Det du har skrivit i ett utkast finns kvar.' }),
    session_ended: () => ({ title: 'Du har blivit utloggad', detail: 'Logga in igen. Det du har skrivit i ett utkast finns kvar.' }),
    role_ended: () => ({ title: 'Du har ingen roll i dag', detail: 'Be din chef eller administratören om en roll, och logga sedan in igen.' }),
    not_permitted: () => ({ title: 'Sidan är inte för din roll', detail: 'Fråga din chef om du behöver den i ditt arbete.' }),
    not_from_our_pages: () => ({ title: 'Skickat från en annan plats', detail: 'Öppna sidan i Helhet och skicka därifrån.' }),
    not_at_an_office: () => ({ title: 'Det finns inte på ett kontor', detail: 'Ett kontor har inga ärenden och inga uppgifter om enskilda. Här finns dialogen med kommunerna och administrationen.' }),
    an_office_holds_no_clients: () => ({ title: 'Ett kontor har inga uppgifter om enskilda', detail: 'Uppgiften hör hemma hos kommunen.' }),
    not_found: () => ({ title: 'Sidan finns inte', detail: 'Kontrollera adressen, eller gå till startsidan.' }),
    invalid: ({ faults }) => ({
      title: faults === 1 ? 'En uppgift behöver rättas' : `${faults} uppgifter behöver rättas`, detail: 'Se vid varje fält vad som saknas.',
    }),
    too_many: ({ seconds }) => ({
      title: 'För många försök', detail: `Det har kommit många från samma nät på kort tid. Vänta ${seconds} sekunder och försök igen, eller ring om det är bråttom.`,
    }),
    too_large: () => ({ title: 'För mycket på en gång', detail: 'Korta texten eller dela upp den.' }),
    unreadable: () => ({ title: 'Innehållet går inte att läsa', detail: 'Skicka giltig JSON i UTF-8, eller fyll i formuläret på sidan igen.' }),
    changed_meanwhile: () => ({ title: 'Någon annan hann före', detail: 'Ladda om sidan för att se vad som har ändrats.' }),
    emergency_reads_only: () => ({
      title: 'Nödåtkomst räcker inte för det här', detail: 'Du kan läsa ärendet och skriva kontaktanteckningar. Annat gör den som har ärendet. Ring den handläggaren eller enhetens chef.',
    }),
    idempotency_key_malformed: () => ({
      title: 'Nyckeln går inte att använda', detail: 'Skriv Idempotency-Key som 8 till 200 tecken ur ASCII, helst ett nytt slumptal för varje anrop.',
    }),
    idempotency_key_needed: () => ({
      title: 'Anropet saknar nyckel', detail: 'Skicka ett eget värde i Idempotency-Key. Samma värde igen ger samma svar och gör inget en gång till.',
    }),
    idempotency_key_in_use: () => ({
      title: 'Samma anrop pågår redan', detail: 'Vänta en stund och skicka det igen med samma Idempotency-Key. Då får du det första svaret.',
    }),
    idempotency_key_reused: () => ({
      title: 'Nyckeln är använd för något annat', detail: 'Samma Idempotency-Key har kommit med ett annat anrop. Skicka anropet med ett nytt värde.',
    }),
    database_away: () => ({
      title: 'Databasen svarar inte just nu', detail: 'Inget har sparats av det du just skickade. Gå tillbaka i webbläsaren: det du skrev står kvar. Försök igen om en minut.',
    }),
    database_busy: () => ({
      title: 'Många använder Helhet just nu', detail: 'Inget har sparats av det du just skickade. Gå tillbaka i webbläsaren: det du skrev står kvar. Försök igen om en halv minut.',
    }),
    database_full: () => ({
      title: 'Det går inte att spara just nu', detail: 'Lagringen är full eller trasig, och driften behöver veta det. Gå tillbaka i webbläsaren: det du skrev står kvar. Brådskar det: ring.',
    }),
    fault: () => ({ title: 'Felet är vårt', detail: 'Inget har sparats. Försök igen om en stund. Felet är antecknat i driftloggen.' }),
  },
  en: {
    signed_out: () => ({ title: 'You are signed out', detail: 'Sign in again. What you have written in a draft is still there.' }),
    session_ended: () => ({ title: 'You have been signed out', detail: 'Sign in again. What you have written in a draft is still there.' }),
    role_ended: () => ({ title: 'You have no role today', detail: 'Ask your manager or the administrator for a role, then sign in again.' }),
    not_permitted: () => ({ title: 'This page is not for your role', detail: 'Ask your manager if you need it in your work.' }),
    not_from_our_pages: () => ({ title: 'Sent from another place', detail: 'Open the page in Helhet and send from there.' }),
    not_at_an_office: () => ({ title: 'There is no such thing at an office', detail: 'An office has no cases and nothing about individuals. Here are the dialogue with municipalities and the administration.' }),
    an_office_holds_no_clients: () => ({ title: 'An office holds nothing about individuals', detail: 'It belongs with the municipality.' }),
    not_found: () => ({ title: 'There is no such page', detail: 'Check the address, or go to the start page.' }),
    invalid: ({ faults }) => ({
      title: faults === 1 ? 'One thing needs to be corrected' : `${faults} things need to be corrected`, detail: 'See at each field what is missing.',
    }),
    too_many: ({ seconds }) => ({
      title: 'Too many tries', detail: `Many have come from the same network in a short time. Wait ${seconds} seconds and try again, or call if it is urgent.`,
    }),
    too_large: () => ({ title: 'Too much at once', detail: 'Shorten the text or divide it.' }),
    unreadable: () => ({ title: 'The content cannot be read', detail: 'Send valid JSON in UTF-8, or fill in the form on the page again.' }),
    changed_meanwhile: () => ({ title: 'Somebody else was first', detail: 'Load the page again to see what has changed.' }),
    emergency_reads_only: () => ({
      title: 'Emergency access does not reach that far', detail: 'You may read the case and write contact notes. The rest is done by whoever has the case. Call that social worker or the unit\'s manager.',
    }),
    idempotency_key_malformed: () => ({
      title: 'The key cannot be used', detail: 'Write Idempotency-Key as 8 to 200 ASCII characters, best a new random value for each request.',
    }),
    idempotency_key_needed: () => ({
      title: 'The request has no key', detail: 'Send a value of its own in Idempotency-Key. The same value again gives the same answer and does nothing a second time.',
    }),
    idempotency_key_in_use: () => ({
      title: 'The same request is under way', detail: 'Wait a while and send it again with the same Idempotency-Key. You then get the first answer.',
    }),
    idempotency_key_reused: () => ({
      title: 'The key was used for something else', detail: 'The same Idempotency-Key came with another request. Send this one with a new value.',
    }),
    database_away: () => ({
      title: 'The database does not answer', detail: 'Nothing of what you just sent was saved. Go back in the browser: what you wrote is still there. Try again in a minute.',
    }),
    database_busy: () => ({
      title: 'Many use Helhet right now', detail: 'Nothing of what you just sent was saved. Go back in the browser: what you wrote is still there. Try again in half a minute.',
    }),
    database_full: () => ({
      title: 'Nothing can be saved right now', detail: 'The storage is full or broken, and operations needs to know. Go back in the browser: what you wrote is still there. If it is urgent: call.',
    }),
    fault: () => ({ title: 'The fault is ours', detail: 'Nothing was saved. Try again in a while. The fault is noted in the operations log.' }),
  },
}
