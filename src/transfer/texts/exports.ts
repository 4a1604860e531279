import type { Texts } from '../../platform/language.ts'
import type { MailTemplates } from '../../platform/mail.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { ExportRequest } from '../contract.ts'

type State = ExportRequest['state']

const sv = {
  title: 'Export',
  heading: 'Exportera allt som kommunen har',
  lead: 'Exporten innehåller alla personer, också skyddade. Du begär, en logggranskare godkänner, och filen kan bara öppnas med kommunens privata nyckel.',
  keyHeading: 'Kommunens nyckel', keyNow: 'Nyckelns avtryck (SHA-256)', keySet: (who: string, when: string) => `${who}, ${when}`, keySetBy: 'Nyckeln lades in av',
  noKey: 'Ingen nyckel är inlagd', noKeyHow: 'Lägg in den publika nyckeln först. Den privata lämnar aldrig kommunens egen dator.', setKey: 'Lägg in nyckeln', changeKey: 'Byt nyckel',
  keyPageHeading: 'Lägg in kommunens publika nyckel', keyLabel: 'Publik nyckel (PEM)',
  keyHint: 'X25519, eller RSA med minst 3072 bitar. Skapa den med openssl enligt docs/export.md.', saveKey: 'Spara nyckeln', back: 'Till exporten',
  askHeading: 'Begär en export', reason: 'Skäl', reasonHint: 'Den som godkänner läser skälet. Skriv inga personuppgifter.', ask: 'Begär export',
  listHeading: 'Begärda exporter', nothing: 'Ingen export är begärd', nothingHow: 'En begäran gäller i sju dagar.',
  asked: 'Begärd', by: 'Av', state: 'Läge', action: 'Åtgärd', until: (when: string) => `gäller till ${when}`, download: 'Hämta filen', size: (mb: string) => `${mb} MB, krypterad`,
  states: { waiting: 'Väntar på godkännande', refused: 'Avslagen', making: 'Godkänd, skapas', made: 'Klar att hämta', expired: 'Har gått ut' } satisfies Record<State, string>,
  decidedBy: (who: string, why: string) => `${who}: ${why}`,
  reviewHeading: (count: number) => (count === 0 ? 'Ingen export väntar på dig' : count === 1 ? 'En export väntar på dig' : `${count} exporter väntar på dig`),
  reviewLead: 'En export innehåller allt som kommunen har, också skyddade identiteter. Godkänn bara det som du vet är beslutat.',
  review: 'Granska', reviewOf: (who: string) => ` begäran från ${who}`,
  decideHeading: 'Godkänn eller avslå exporten', decision: 'Beslut', approve: 'Godkänn', refuse: 'Avslå',
  approveHint: 'Filen skapas genast, krypterad till nyckeln ovan.', refuseHint: 'Ingen fil skapas.',
  decisionReason: 'Skäl för beslutet', decide: 'Spara beslutet', toReview: 'Till exporterna', facts: 'Begäran',
  own: 'Du har själv begärt den här exporten. En annan logggranskare beslutar.', decidedAlready: 'Begäran är redan avgjord eller har gått ut.',
  done: { asked: 'Exporten är begärd. Logggranskarna och förvaltningschefen har fått veta det.', key_set: 'Nyckeln är inlagd.', approved: 'Exporten är godkänd och skapas nu.', refused: 'Exporten är avslagen.' },
  faults: { reason_needed: 'Skriv skälet', too_long: 'Texten är för lång', key_needed: 'Klistra in den publika nyckeln', decision_needed: 'Välj godkänn eller avslå',
    key_is_not_usable: 'Klistra in en publik nyckel: X25519, eller RSA med minst 3072 bitar' },
}
const en: typeof sv = {
  title: 'Export',
  heading: 'Export everything that the municipality has',
  lead: 'The export holds all persons, protected ones too. You ask, a log reviewer approves, and the file opens only with the municipality\'s private key.',
  keyHeading: 'The municipality\'s key', keyNow: 'Fingerprint (SHA-256)', keySet: (who, when) => `${who}, ${when}`, keySetBy: 'The key was set by',
  noKey: 'No key is set', noKeyHow: 'Set the public key first. The private one never leaves the municipality\'s own computer.', setKey: 'Set the key', changeKey: 'Change the key',
  keyPageHeading: 'Set the municipality\'s public key', keyLabel: 'Public key (PEM)',
  keyHint: 'X25519, or RSA of at least 3072 bits. Make it with openssl as docs/export.md says.', saveKey: 'Save the key', back: 'To the export',
  askHeading: 'Ask for an export', reason: 'Reason', reasonHint: 'Whoever approves reads the reason. Write no personal data.', ask: 'Ask for the export',
  listHeading: 'Exports asked for', nothing: 'No export has been asked for', nothingHow: 'A request stands for seven days.',
  asked: 'Asked', by: 'By', state: 'State', action: 'Action', until: (when) => `stands until ${when}`, download: 'Fetch the file', size: (mb) => `${mb} MB, encrypted`,
  states: { waiting: 'Waits for approval', refused: 'Refused', making: 'Approved, is made', made: 'Ready to fetch', expired: 'Has expired' },
  decidedBy: (who, why) => `${who}: ${why}`,
  reviewHeading: (count) => (count === 0 ? 'No export waits for you' : count === 1 ? 'One export waits for you' : `${count} exports wait for you`),
  reviewLead: 'An export holds everything that the municipality has, protected identities too. Approve only what you know is decided.',
  review: 'Review', reviewOf: (who) => ` the request of ${who}`,
  decideHeading: 'Approve or refuse the export', decision: 'Decision', approve: 'Approve', refuse: 'Refuse',
  approveHint: 'The file is made at once, encrypted to the key above.', refuseHint: 'No file is made.',
  decisionReason: 'Reason for the decision', decide: 'Save the decision', toReview: 'To the exports', facts: 'The request',
  own: 'You asked for this export yourself. Another log reviewer decides.', decidedAlready: 'The request is decided already, or has expired.',
  done: { asked: 'The export is asked for. The log reviewers and the director have been told.', key_set: 'The key is set.', approved: 'The export is approved and is being made.', refused: 'The export is refused.' },
  faults: { reason_needed: 'Write the reason', too_long: 'The text is too long', key_needed: 'Paste the public key', decision_needed: 'Choose approve or refuse',
    key_is_not_usable: 'Paste a public key: X25519, or RSA of at least 3072 bits' },
}
export type ExportTexts = typeof sv
export const exportTexts: Texts<ExportTexts> = { sv, en }

export const exportRefusals: Texts<RefusalTexts> = {
  sv: {
    export_key_missing: () => ({ title: 'Ingen nyckel är inlagd', detail: 'Lägg in kommunens publika nyckel innan du begär en export.' }),
    export_not_found: () => ({ title: 'Exporten finns inte', detail: 'Den har gått ut, skapas ännu, eller finns inte.' }),
    export_not_waiting: () => ({ title: 'Begäran är redan avgjord', detail: 'Ladda om sidan för att se hur det gick.' }),
    nobody_approves_ones_own_export: () => ({ title: 'Ingen godkänner sin egen export', detail: 'Be en annan logggranskare.' }),
    nobody_approves_ones_own_key: () => ({ title: 'Du har lagt in nyckeln', detail: 'Den som har lagt in nyckeln godkänner inte. Be en annan logggranskare.' }),
  },
  en: {
    export_key_missing: () => ({ title: 'No key is set', detail: 'Set the municipality\'s public key before you ask for an export.' }),
    export_not_found: () => ({ title: 'There is no such export', detail: 'It has expired, is still being made, or does not exist.' }),
    export_not_waiting: () => ({ title: 'The request is decided already', detail: 'Load the page again to see how it went.' }),
    nobody_approves_ones_own_export: () => ({ title: 'Nobody approves one\'s own export', detail: 'Ask another log reviewer.' }),
    nobody_approves_ones_own_key: () => ({ title: 'You set the key', detail: 'Who set the key does not approve. Ask another log reviewer.' }),
  },
}

const read = { sv: 'Läs mer här:', en: 'Read more here:' }
export const exportLetters: MailTemplates = {
  export_key_set: {
    sv: { subject: 'En ny nyckel för export är inlagd', body: `En administratör har lagt in en publik nyckel som exporter krypteras till. Kontrollera att den är kommunens. ${read.sv}` },
    en: { subject: 'A new key for exports was set', body: `An administrator has set a public key that exports are encrypted to. Check that it is the municipality's. ${read.en}` },
  },
  export_asked: {
    sv: { subject: 'En export av allt är begärd', body: 'En administratör har begärt en export av allt som kommunen har. Godkänn eller avslå här:' },
    en: { subject: 'An export of everything was asked for', body: 'An administrator has asked for an export of everything that the municipality has. Approve or refuse here:' },
  },
  export_asked_director: {
    sv: { subject: 'En export av allt är begärd', body: `En administratör har begärt en export av allt som kommunen har. En logggranskare beslutar. ${read.sv}` },
    en: { subject: 'An export of everything was asked for', body: `An administrator has asked for an export of everything that the municipality has. A log reviewer decides. ${read.en}` },
  },
  export_approved: {
    sv: { subject: 'En export av allt är godkänd', body: `En logggranskare har godkänt exporten av allt som kommunen har. ${read.sv}` },
    en: { subject: 'An export of everything was approved', body: `A log reviewer has approved the export of everything that the municipality has. ${read.en}` },
  },
  export_refused: {
    sv: { subject: 'En export av allt är avslagen', body: `En logggranskare har avslagit exporten av allt som kommunen har. ${read.sv}` },
    en: { subject: 'An export of everything was refused', body: `A log reviewer has refused the export of everything that the municipality has. ${read.en}` },
  },
  export_made: {
    sv: { subject: 'En export av allt är skapad', body: `Den krypterade filen kan hämtas tills begäran går ut. ${read.sv}` },
    en: { subject: 'An export of everything was made', body: `The encrypted file can be fetched until the request expires. ${read.en}` },
  },
}
