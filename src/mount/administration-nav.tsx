import type { Permission } from '../access/contract.ts'
import type { Texts } from '../platform/language.ts'
import { Tabs } from '../ui/navigation.tsx'
import type { View } from './route.ts'

type Part = { readonly href: string; readonly may: Permission; readonly label: Texts<string>
  /** An office has no such thing. */
  readonly ofMunicipalities?: true }

/** The pages of the administration, in their order. A new page is one line here; each shows only to who may open it. */
const parts: readonly Part[] = [
  { href: '/administration', may: 'staff.administer', label: { sv: 'Översikt', en: 'Overview' } },
  { href: '/administration/personal', may: 'staff.administer', label: { sv: 'Personal och roller', en: 'Staff and roles' } },
  { href: '/administration/enheter', may: 'staff.administer', label: { sv: 'Enheter', en: 'Units' } },
  { href: '/administration/klienter', may: 'client.administer', label: { sv: 'Nycklar', en: 'Keys' } },
  { href: '/administration/webhooks', may: 'webhook.administer', label: { sv: 'Webhookar', en: 'Webhooks' } },
  { href: '/administration/kontor', may: 'aggregate.administer', ofMunicipalities: true, label: { sv: 'Kontor', en: 'Office' } },
  { href: '/utlamnade-tal', may: 'aggregate.read', ofMunicipalities: true, label: { sv: 'Utlämnade tal', en: 'Given out' } },
  { href: '/administration/installningar', may: 'setting.administer', label: { sv: 'Inställningar', en: 'Settings' } },
  { href: '/administration/rubriker', may: 'template.administer', ofMunicipalities: true, label: { sv: 'Rubriker', en: 'Headings' } },
  { href: '/mallar', may: 'document_template.administer', ofMunicipalities: true, label: { sv: 'Mallar', en: 'Templates' } },
  { href: '/administration/lag', may: 'law.administer', label: { sv: 'Lag', en: 'Law' } },
  { href: '/rum', may: 'room.keep', ofMunicipalities: true, label: { sv: 'Rum', en: 'Rooms' } },
  { href: '/fragor/val', may: 'enquiry.administer', ofMunicipalities: true, label: { sv: 'Listor', en: 'Lists' } },
  { href: '/jobb', may: 'job.read', label: { sv: 'Jobb', en: 'Jobs' } },
  { href: '/administration/import', may: 'import.run', ofMunicipalities: true, label: { sv: 'Import', en: 'Import' } },
  { href: '/administration/export', may: 'export.ask', label: { sv: 'Export', en: 'Export' } },
  { href: '/administration/arkivpaket', may: 'export.ask', ofMunicipalities: true, label: { sv: 'Arkivpaket', en: 'Archive packages' } },
]

const label: Texts<string> = { sv: 'Administration', en: 'Administration' }

/** The row of links under the heading, first in `main`, on every page of the administration. The current one is found from the address. */
export function AdministrationNav({ view }: { view: Pick<View, 'actor' | 'language' | 'url'> }) {
  const { pathname } = new URL(view.url, 'http://page')
  const open = parts.filter(({ may, ofMunicipalities }) => view.actor.may.has(may) && !(ofMunicipalities === true && view.actor.atOffice === true))
  const current = open.filter(({ href }) => pathname === href || (href !== '/administration' && pathname.startsWith(`${href}/`)))[0]
  const tabs = open.map((part) => ({ href: part.href, label: part.label[view.language], current: part === current }))
  // Forms that a unit manager has too stand without the row.
  return tabs.length === 0 ? null : <Tabs label={label[view.language]} tabs={tabs} />
}
