import type { MailTemplates } from '../../platform/mail.ts'

/** Letters to those who oversee the administrators. Under the words stand names of staff. */
export const staffLetters = {
  staff_added: {
    sv: { subject: 'En medarbetare är tillagd', body: 'En administratör har lagt till en medarbetare som kan logga in när en roll ges. Är det någon du inte känner till: fråga administratören. Först står den som lades till, sedan den som gjorde det.' },
    en: { subject: 'A member of staff was added', body: 'An administrator has added a member of staff who can sign in once a role is given. If you do not know who it is: ask the administrator. First stands who was added, then who did it.' },
  },
  role_given: {
    sv: { subject: 'En roll är given', body: 'En administratör har gett en medarbetare en roll. Ska den medarbetaren inte ha rollen: fråga administratören. Först står den som fick rollen, sedan den som gav den.' },
    en: { subject: 'A role was given', body: 'An administrator has given a member of staff a role. If that member of staff should not have the role: ask the administrator. First stands who got the role, then who gave it.' },
  },
} as const satisfies MailTemplates
