import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import type { Delivery, Webhook, WebhookEvent } from './contract.ts'

const sv = {
  title: 'Webhookar',
  heading: (live: number) => (live === 0 ? 'Inget system får besked' : live === 1 ? 'Ett system får besked' : `${live} system får besked`),
  lead: 'Andra system får veta att något har hänt, bara med id. Varje besked är signerat.',
  add: 'Lägg till adress', none: 'Ingen adress är tillagd', noneHow: 'Lägg till en adress för ett system som ska få besked.',
  caption: 'Adresser som får besked', name: 'System', standing: 'Läge', events: 'Händelser', waiting: 'Väntar', failed: 'Misslyckade', actions: 'Åtgärder',
  standings: {
    works: 'Tar emot', untried: 'Inget skickat än', failing: 'Tar inte emot', ended: 'Avslutad', ended_failing: 'Avslutad: tog inte emot på en vecka',
  } satisfies Record<Webhook['standing'], string>,
  since: (when: string) => `sedan ${when}`, arrivedAt: (when: string) => `senast ${when}`, endedAt: (when: string) => `sedan ${when}`,
  eventWords: {
    'report.received': 'Anmälan har kommit in', 'report.opened': 'Anmälan är öppnad', 'report.decided': 'Förhandsbedömningen är beslutad',
    'case.handed_over': 'Ärendet har bytt handläggare',
  } satisfies Record<WebhookEvent, string>,
  show: 'Visa', end: 'Avsluta', of: (name: string) => ` ${name}`,
  newTitle: 'Lägg till webhook', newHeading: 'Lägg till en adress som får besked',
  newLead: 'Systemet får händelsen, tiden och id, aldrig namn, personnummer eller text.',
  nameHint: 'Vilket system det är, till exempel kommunens integrationsplattform.',
  address: 'Adress', addressHint: 'Ska börja med https. I kommunens eget nät bara det som driften har tillåtit.',
  save: 'Lägg till', back: 'Till webhookar', cancel: 'Avbryt',
  secretTitle: 'Ny hemlighet', secretHeading: 'Hemligheten visas bara nu',
  secretLead: 'Den som tar emot kontrollerar med den att beskedet kommer från Helhet.', secretLabel: 'Hemlighet för signaturen (HMAC-SHA-256):',
  secretGone: 'Spara den i det andra systemet innan du lämnar sidan. Den går inte att visa igen.',
  deliveriesHeading: 'Senaste beskeden', deliveriesCaption: 'Besked, det senaste först', nothingSent: 'Inget besked är skickat',
  nothingSentHow: 'Det första skickas när något av det du valt händer.',
  event: 'Händelse', happenedAt: 'Hände', result: 'Resultat', tries: 'Försök', nextAt: (when: string) => `nytt försök ${when}`,
  results: { arrived: 'Framme', waiting: 'Försöker igen', failed: 'Misslyckades' } satisfies Record<Delivery['standing'], string>,
  status: (code: number) => `svar ${code}`,
  deliveryFaults: {
    address_refused: 'adressen leder till ett inre nät', timed_out: 'inget svar på fem sekunder', certificate_refused: 'certifikatet godtas inte',
    not_reached: 'ingen kontakt', not_accepted: 'togs inte emot', webhook_ended: 'adressen är avslutad',
    held_after_restore: 'hålls tillbaka efter återställning',
  },
  endTitle: 'Avsluta webhook', endHeading: (name: string) => `Avsluta besked till ${name}?`,
  endLead: 'Inget mer skickas från nu, inte heller det som väntar. Det går inte att ångra; lägg till adressen igen om den behövs.',
  endSave: 'Avsluta', keep: 'Behåll',
  again: 'Skicka igen',
  done: { ended: 'Adressen får inga fler besked.', sent_again: 'Beskedet skickas igen. Ladda om sidan om en stund för att se hur det gick.' },
  faults: {
    name_needed: 'Skriv vilket system det är', address_needed: 'Skriv adressen', too_long: 'Korta texten', event_needed: 'Välj minst en händelse',
    address_not_allowed: 'Skriv en adress på internet som börjar med https, utan namn och lösenord i',
  },
}
const en: typeof sv = {
  title: 'Webhooks',
  heading: (live) => (live === 0 ? 'No system is told' : live === 1 ? 'One system is told' : `${live} systems are told`),
  lead: 'Other systems learn that something happened, by ids alone. Each message is signed.',
  add: 'Add an address', none: 'No address has been added', noneHow: 'Add an address of a system that is to be told.',
  caption: 'Addresses that are told', name: 'System', standing: 'State', events: 'Events', waiting: 'Waiting', failed: 'Failed', actions: 'Actions',
  standings: {
    works: 'Receives', untried: 'Nothing sent yet', failing: 'Does not receive', ended: 'Ended', ended_failing: 'Ended: received nothing for a week',
  },
  since: (when) => `since ${when}`, arrivedAt: (when) => `last ${when}`, endedAt: (when) => `since ${when}`,
  eventWords: {
    'report.received': 'A report has come in', 'report.opened': 'A report is opened', 'report.decided': 'The preliminary assessment is decided',
    'case.handed_over': 'The case has another social worker',
  },
  show: 'Show', end: 'End', of: (name) => ` ${name}`,
  newTitle: 'Add a webhook', newHeading: 'Add an address that is told',
  newLead: 'The system gets the event, the time and ids, never names, identity numbers or text.',
  nameHint: 'Which system it is, for instance the municipality\'s integration platform.',
  address: 'Address', addressHint: 'Begins with https. In the municipality\'s own network only what its operators have allowed.',
  save: 'Add', back: 'To the webhooks', cancel: 'Cancel',
  secretTitle: 'New secret', secretHeading: 'The secret is shown only now',
  secretLead: 'The receiver checks with it that a message comes from Helhet.', secretLabel: 'Secret of the signature (HMAC-SHA-256):',
  secretGone: 'Save it in the other system before you leave the page. It cannot be shown again.',
  deliveriesHeading: 'Latest messages', deliveriesCaption: 'Messages, the latest first', nothingSent: 'No message has been sent',
  nothingSentHow: 'The first is sent when something of what you chose happens.',
  event: 'Event', happenedAt: 'Happened', result: 'Result', tries: 'Tries', nextAt: (when) => `next try ${when}`,
  results: { arrived: 'Arrived', waiting: 'Tries again', failed: 'Failed' },
  status: (code) => `answer ${code}`,
  deliveryFaults: {
    address_refused: 'the address leads to an inner network', timed_out: 'no answer in five seconds', certificate_refused: 'the certificate is not accepted',
    not_reached: 'no contact', not_accepted: 'not accepted', webhook_ended: 'the address is ended',
    held_after_restore: 'held back after a restore',
  },
  endTitle: 'End a webhook', endHeading: (name) => `End messages to ${name}?`,
  endLead: 'Nothing more is sent from now, nor what waits. It cannot be undone; add the address again if it is needed.',
  endSave: 'End', keep: 'Keep',
  again: 'Send again',
  done: { ended: 'The address gets no more messages.', sent_again: 'The message is sent again. Load the page again in a moment to see how it went.' },
  faults: {
    name_needed: 'Write which system it is', address_needed: 'Write the address', too_long: 'Shorten the text', event_needed: 'Choose at least one event',
    address_not_allowed: 'Write an address on the internet that begins with https, without name and password in it',
  },
}
export const webhookTexts: Texts<typeof sv> = { sv, en }

export const webhookRefusals: Texts<RefusalTexts> = {
  sv: {
    webhook_not_found: () => ({ title: 'Adressen finns inte', detail: 'Den kan redan vara avslutad. Se listan över webhookar.' }),
    delivery_not_found: () => ({ title: 'Beskedet finns inte', detail: 'Besked sparas i trettio dagar. Se adressens sida.' }),
    delivery_not_failed: () => ({ title: 'Beskedet har inte misslyckats', detail: 'Det är framme eller väntar på nästa försök. Ladda om sidan.' }),
    webhook_is_ended: () => ({ title: 'Adressen är avslutad', detail: 'Lägg till adressen igen om systemet ska få besked.' }),
  },
  en: {
    webhook_not_found: () => ({ title: 'There is no such address', detail: 'It may already be ended. See the list of webhooks.' }),
    delivery_not_found: () => ({ title: 'There is no such message', detail: 'Messages are kept for thirty days. See the page of the address.' }),
    delivery_not_failed: () => ({ title: 'The message has not failed', detail: 'It has arrived or waits for the next try. Load the page again.' }),
    webhook_is_ended: () => ({ title: 'The address is ended', detail: 'Add the address again if the system is to be told.' }),
  },
}
