import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ArchivePackage, Packages } from '../contract.ts'
import { retentionTexts } from '../texts.ts'
import { PackageRow } from './archive.tsx'

const list = '/administration/arkivpaket'

/** The packages for who carries them to the archive: fetched, handed over, and the archive's receipt entered. Nobody is named. */
export function showDeliveries({ packages }: Packages, view: View, entered: Entered | null): Shown {
  const t = retentionTexts[view.language]
  const { archive } = t
  const form = typed(entered, t.faults, uiTexts[view.language])
  const ready = packages.filter(({ fetchable }) => fetchable)
  return {
    title: archive.title, heading: archive.deliverHeading(ready.length), lead: archive.deliverLead, status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <AdministrationNav view={view} />
        {packages.length === 0 ? <EmptyState heading={archive.noPackages}>{archive.noPackagesHint}</EmptyState> : (
          <Panel heading={archive.packages} id="paket" flush>
            <Table caption={archive.packagesCaption} captionHidden stacked
              columns={[{ label: t.when }, { label: t.what }, { label: t.state }, { label: t.who }, { label: archive.fetch, hidden: true }]}>
              {packages.map((each) => <PackageRow key={each.id} each={each} view={view}>{each.fetchable && <Deliver each={each} view={view} form={form} />}</PackageRow>)}
            </Table>
          </Panel>
        )}
      </>
    ),
  }
}

function Deliver({ each, view, form }: { each: ArchivePackage; view: View; form: Typed }) {
  const t = retentionTexts[view.language]
  const ui = uiTexts[view.language]
  const mine = form.value('packageId') === each.id
  const value = (name: string): string => (mine ? form.value(name) : '')
  // The faults on top lead to the fields of the form that was sent.
  const idOf = (name: string): string => (mine ? name : `${name}-${each.id}`)
  const error = (name: string): string | undefined => (mine ? form.error(name) : undefined)
  return (
    <>
      <ButtonLink size="row" href={`${list}/${each.id}/fil`} download>{t.archive.fetch}</ButtonLink>
      <details open={mine}>
        <summary>{t.archive.acknowledge}</summary>
        <PostForm csrf={view.shell.csrf} action={list} class="form">
          <input type="hidden" name="packageId" value={each.id} />
          <p class="quiet">{t.archive.checksum} (SHA-256): <code>{(each.sha256 ?? '').match(/.{8}/g)?.join(' ')}</code></p>
          <DayField t={ui} id={idOf('deliveredOn')} name="deliveredOn" label={t.archive.deliveredOn} value={value('deliveredOn') || view.clock.today()} error={error('deliveredOn')} />
          <TextField t={ui} id={idOf('deliveredAs')} name="deliveredAs" label={t.archive.deliveredAs} hint={t.archive.deliveredAsHint} value={value('deliveredAs')} error={error('deliveredAs')} />
          <ButtonRow><Button size="row" variant="primary">{t.archive.save}</Button></ButtonRow>
          <p class="quiet">{t.archive.saveHint}</p>
        </PostForm>
      </details>
    </>
  )
}
