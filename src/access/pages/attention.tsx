import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Attention } from '../contract/administer-staff.ts'
import { administrationTexts } from '../texts/administration.ts'
import type { AdministrationTexts } from '../texts/administration.ts'
import { administrationPage } from './administration-frame.tsx'

type Kind = keyof Attention & keyof AdministrationTexts
const links: ReadonlyArray<{ readonly kind: Kind; readonly href: string; readonly when: (count: number) => boolean }> = [
  { kind: 'failedJobs', href: '/jobb', when: (count) => count > 0 },
  { kind: 'webhooksFailing', href: '/administration/webhooks', when: (count) => count > 0 },
  { kind: 'logReviewers', href: '/administration/personal', when: (count) => count === 0 },
  { kind: 'administrators', href: '/administration/personal/ny', when: (count) => count < 2 },
  { kind: 'unitsWithoutManager', href: '/administration/enheter', when: (count) => count > 0 },
  { kind: 'awayWithoutDeputy', href: '/administration/personal', when: (count) => count > 0 },
  { kind: 'withoutRole', href: '/administration/personal?roll=none', when: (count) => count > 0 },
  { kind: 'rolesEnding', href: '/administration/personal?roll=ending', when: (count) => count > 0 },
  { kind: 'clientsEnding', href: '/administration/klienter', when: (count) => count > 0 },
]

/** Where the administrator's day begins: what should be seen to, in numbers, each with the page where it is done. */
export function showAttention(attention: Attention, view: View): Shown {
  const t = administrationTexts[view.language]
  const found = links.filter(({ kind, when }) => when(attention[kind]))
  const columns = [{ label: t.columns.what }, { label: t.columns.why }, { label: t.columns.next, hidden: true }]
  return administrationPage(view, {
    heading: t.attention(found.length),
    lead: t.attentionLead,
    actions: <ButtonLink href="/administration/personal/ny">{t.staff.add}</ButtonLink>,
    main:
      found.length === 0 ? (
        <EmptyState heading={t.attention(0)}>{t.allWell}</EmptyState>
      ) : (
        <Panel heading={t.attentionHeading} id="se-over" flush>
          <Table caption={t.attentionHeading} captionHidden columns={columns} stacked>
            {found.map(({ kind, href }, index) => (
              <Row key={kind}>
                <RowHead>{t[kind].what(attention[kind])}</RowHead>
                <Cell label={t.columns.why}>{t[kind].why}</Cell>
                <Cell>
                  <ButtonLink href={href} size="row" variant={index === 0 ? 'primary' : 'secondary'}>
                    {t[kind].next}
                  </ButtonLink>
                </Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      ),
  })
}
