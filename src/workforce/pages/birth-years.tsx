import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { birthYearsPerPage } from '../contract/supply.ts'
import type { BornRow } from '../queries/supply.ts'
import { supplyTexts } from '../texts/supply.ts'
import { addressOf } from './turnover-words.tsx'

export type BirthYearsData = { readonly rows: readonly BornRow[]; readonly total: number; readonly page: number; readonly missing: boolean }

const path = '/kompetensforsorjning/fodelsear'

/** The permanent staff with the year each was born in, to be filled in a page at a time. */
export function birthYearsPage({ rows, total, page, missing }: BirthYearsData, view: View, entered: Entered | null): Shown {
  const t = supplyTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const address = (sida: number): string => addressOf(path, { visa: missing ? null : 'alla', sida: sida === 1 ? null : String(sida) })
  return {
    title: t.years.title, heading: t.years.heading, lead: t.years.lead, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href="/kompetensforsorjning">{t.back}</ButtonLink>,
    main: (
      <>
        <FilterLinks label={t.years.show} links={[{ href: path, label: t.years.missing, current: missing }, { href: `${path}?visa=alla`, label: t.years.everyone, current: !missing }]} />
        {rows.length === 0 ? <EmptyState heading={t.years.noneHeading}>{t.years.none}</EmptyState> : (
          <Panel>
            <PostForm csrf={view.shell.csrf} action={address(page)} class="form" noValidate>
              <div class="columns-3">
                {rows.map(({ staffId, name, title, unitName, birthYear }) => {
                  const field = `ar.${staffId}`
                  return <TextField key={staffId} t={ui} name={field} label={name} hint={`${title}, ${unitName}`} value={form.value(field, birthYear === null ? '' : String(birthYear))}
                    error={form.error(field)} inputmode="numeric" width="short" autocomplete="off" />
                })}
              </div>
              <ButtonRow><Button variant="primary">{t.years.save}</Button></ButtonRow>
            </PostForm>
          </Panel>
        )}
        <Pagination page={page} pages={Math.ceil(total / birthYearsPerPage)} t={ui} href={address} />
      </>
    ),
  }
}
