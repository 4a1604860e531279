import type { MailTemplates } from '../../platform/mail.ts'

const week = (what: string, before: string) => ([now = '', then = '']: readonly string[]): string => `${what}: ${now} (${before} ${then})`
const one = (what: string) => ([now = '']: readonly string[]): string => `${what}: ${now}`

/** Letters to managers: counts for their units with one to four hidden, and that something has changed; no word about any child. */
export const pictureLetters = {
  changes_found: {
    sv: { subject: 'Något har ändrats i verksamheten', body: 'En eller flera serier i lägesbilden ser inte ut som de brukar. Öppna förändringarna, se orsaken och kvittera.' },
    en: { subject: 'Something has changed in the work', body: 'One or more series in the picture do not look as they use to. Open the changes, see the cause and acknowledge.' },
  },
  weekly_picture: {
    sv: {
      subject: 'Veckan i siffror', body: 'Så såg förra veckan ut i dina enheter, och så ligger det till nu. Tal mellan ett och fyra skrivs 1–4.',
      lines: {
        reports: week('Orosanmälningar', 'veckan före'), held: week('Kontakter som blev av', 'veckan före'), cancelled: week('Kontakter som vi ställde in', 'veckan före'),
        unopened: one('Oöppnade anmälningar nu'), overdue: one('Försenade frister nu'), due: one('Frister som går ut den här veckan'), changes: one('Förändringar som ingen har kvitterat'),
      },
    },
    en: {
      subject: 'The week in figures', body: 'This is how last week was in your units, and how things stand now. Counts between one and four are written 1–4.',
      lines: {
        reports: week('Reports of concern', 'the week before'), held: week('Contacts that came about', 'the week before'), cancelled: week('Contacts that we cancelled', 'the week before'),
        unopened: one('Unopened reports now'), overdue: one('Overdue clocks now'), due: one('Clocks that run out this week'), changes: one('Changes that nobody has acknowledged'),
      },
    },
  },
} as const satisfies MailTemplates
