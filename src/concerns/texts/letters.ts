import type { MailTemplates } from '../../platform/mail.ts'

/** Letters to staff: no word about any child, only that something waits. The reference and a link are added when it is sent. */
export const concernLetters = {
  report_unopened: {
    sv: { subject: 'En orosanmälan ligger oöppnad', body: 'En anmälan har kommit in och ingen har öppnat den än. Öppna den eller se till att någon gör det.' },
    en: { subject: 'A report of concern lies unopened', body: 'A report has come in and nobody has opened it yet. Open it or see to it that somebody does.' },
  },
  protection_not_assessed: {
    sv: { subject: 'En skyddsbedömning saknas', body: 'En anmälan har kommit in och barnets behov av omedelbart skydd är inte bedömt. Bedöm det genast eller se till att någon gör det.' },
    en: { subject: 'A protection assessment is missing', body: 'A report has come in and nobody has assessed whether the child needs protection at once. Assess it at once or see to it that somebody does.' },
  },
  protected_looked_up: {
    sv: {
      subject: 'En person med skyddad identitet har slagits upp',
      body: 'Mottagningen har slagit upp en person med skyddad identitet vid en orosanmälan. Uppslaget står i loggen. Kontakta mottagningen om du undrar varför.',
    },
    en: {
      subject: 'A person with protected identity was looked up',
      body: 'Intake has looked up a person with protected identity for a report of concern. The look-up stands in the log. Contact intake if you wonder why.',
    },
  },
} as const satisfies MailTemplates
