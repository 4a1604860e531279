import { sql } from 'kysely'
import type { Transporter } from 'nodemailer'
import * as z from 'zod'
import type { Write } from './db.ts'
import { askForJob } from './jobs.ts'
import type { JobBody, JobKind } from './jobs.ts'
import type { Language } from './language.ts'

export type MailSettings = { readonly smtpUrl: string; readonly from: string }

/** The words of one letter. What varies is a reference, members of staff and a link, added by `letter`; nothing else can be put in. */
export type MailWords = Readonly<Record<Language, {
  readonly subject: string; readonly body: string
  /** How a figure that the letter carries is said, by the figure's name. */
  readonly lines?: Readonly<Record<string, (values: readonly string[]) => string>>
}>>
/** All letters by their keys, gathered from the modules. */
export type MailTemplates = Readonly<Record<string, MailWords>>

const twelveDigits = /\d{6,8}[-+ ]?\d{4}/

/**
 * All that a letter can be asked for with. No field takes free text: a template's key, a member of staff's address, a reference of ours
 * in capital letters and digits (never an identity number), members of staff by id, each with a number if need be, counts by name with
 * small ones hidden, a path on this site of words and ids, without a query; and for somebody outside a time and a room by its id, and no path.
 */
const mailShape = z.strictObject({
  template: z.string().regex(/^[a-z_]{1,60}$/),
  to: z.email(),
  language: z.enum(['sv', 'en']),
  reference: z.string().regex(/^[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9 /-]{0,29}$/).refine((text) => !twelveDigits.test(text)).nullable(),
  /** Members of staff that the letter names, one a line: `id`, or `id count`. The name is looked up when it is sent. */
  staff: z.array(z.string().regex(/^[0-9a-f-]{36}( \d{1,7})?$/)).max(500).optional(),
  /** Counts: a name that the template has words for, and one or two values; one to four are never told apart. */
  figures: z.array(z.string().regex(/^[a-z_]{1,40}( (0|1–4|[5-9]|[1-9]\d{1,6})){1,2}$/)).max(20).optional(),
  path: z.string().regex(/^\/([a-z][a-z-]*|[0-9a-f-]{36}|)(\/([a-z][a-z-]*|[0-9a-f-]{36}))*$/).nullable(),
  /** "tisdag 1 december 2026 15.00–16.30", and where: the room's name and street are looked up when it is sent. */
  when: z.string().regex(/^[a-zåäö]{6,8} \d{1,2} [a-z]{3,9} \d{4} \d\d\.\d\d–\d\d\.\d\d$/).optional(),
  roomId: z.uuid().nullable().optional(),
})
export type Mail = z.output<typeof mailShape>

const kind = 'mail'

/**
 * Asks for a letter to a member of staff, in the same transaction as its cause.
 *
 * @param key what makes this letter itself ('escalation <id> manager'): asking again with the same key sends nothing more.
 * @throws ZodError when anything but the few allowed things was put in.
 */
export async function askForMail(tx: Write, mail: Mail, at: { municipality: string; key: string; now: string }): Promise<void> {
  const body: JobBody = Object.fromEntries(Object.entries(mailShape.parse(mail)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  await askForJob(tx, { municipality: at.municipality, kind, key: at.key, body, runAt: at.now, now: at.now })
}

/** The job that sends letters. Without a mail server the job is done with a note, so that the administrator sees that nobody was told. */
export function mailJob(settings: { readonly mail: MailSettings | null; readonly origin: string;
  readonly templates: MailTemplates }): JobKind {
  const open: { transport: Promise<Transporter> | null } = { transport: null }
  return {
    kind,
    async run(tx, { body }) {
      const mail = mailShape.parse(body)
      const words = settings.templates[mail.template]
      if (words === undefined) throw new RangeError('no such letter')
      const { mail: server } = settings
      if (server === null) return { note: 'no_mail_configured' }
      const lines = [...await timeLines(tx, mail), ...await staffLines(tx, mail.staff ?? []), ...figureLines(words, mail)]
      return async () => {
        open.transport ??= transportTo(server.smtpUrl)
        await (await open.transport).sendMail({ from: server.from, to: mail.to, ...letter(words, mail, settings.origin, lines) })
      }
    },
  }
}

/** When, and the name and street of the room; nothing in a letter that is not about a time. */
async function timeLines(tx: Write, { when, roomId = null }: Mail): Promise<string[]> {
  if (when === undefined) return []
  const room = roomId === null ? undefined : await tx.selectFrom('room').select(['name', 'street'])
    .where('municipality_code', '=', sql<string>`app_municipality()`).where('id', '=', roomId).executeTakeFirst()
  return room === undefined ? [when] : [when, `${room.name}, ${room.street}`]
}

/** "Maja Ekwall" or "Maja Ekwall: 12" for each that the letter names; who is not there any more is left out. */
async function staffLines(tx: Write, staff: readonly string[]): Promise<string[]> {
  if (staff.length === 0) return []
  const ids = staff.map((each) => each.slice(0, 36))
  const rows = await tx.selectFrom('staff').select(['id', 'given_name', 'family_name'])
    .where('municipality_code', '=', sql<string>`app_municipality()`).where('id', 'in', ids).execute()
  const names = new Map(rows.map((row) => [row.id, `${row.given_name} ${row.family_name}`]))
  return staff.flatMap((each) => {
    const name = names.get(each.slice(0, 36))
    return name === undefined ? [] : [each.length > 36 ? `${name}: ${each.slice(37)}` : name]
  })
}

/** Each count in the words of the letter; one without words is left out. */
function figureLines(words: MailWords, { figures = [], language }: Mail): string[] {
  return figures.flatMap((each) => {
    const [name = '', ...values] = each.split(' ')
    return words[language].lines?.[name]?.(values) ?? []
  })
}

/** The whole letter: the template's words, then when and where or whom it names, the reference and the link on lines of their own. */
export function letter(words: MailWords, { language, reference, path }: Mail, origin: string,
  lines: readonly string[] = []): { subject: string; text: string } {
  const { subject, body } = words[language]
  const parts = [body, ...(lines.length === 0 ? [] : [lines.join('\n')]), ...(path === null ? [] : [`${origin}${path}`, 'Helhet'])]
  return { subject: reference === null ? subject : `${subject} (${reference})`, text: `${parts.join('\n\n')}\n` }
}

async function transportTo(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  // Well under the minute after which the job would be tried again.
  return createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 })
}
