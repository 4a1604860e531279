import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { addresses } from '../../ui/addresses.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { FoundPerson, MyPersonRow } from '../contract.ts'
import { formatDay } from '../../calendar/format.ts'
import { casesTexts } from '../texts.ts'
import { emergencyTexts } from '../texts/emergency.ts'
import { strandWord } from './timeline.tsx'

export type SearchData = {
  readonly typed: string
  readonly asked: boolean
  readonly readable: boolean
  readonly persons: readonly FoundPerson[]
  readonly more: boolean
}

/** What a search found, with the field to search again. What was typed stands in the field only, never in the address or the tab. */
export function searchPage({ typed, asked, readable, persons, more }: SearchData, view: View): Shown {
  const t = casesTexts[view.language].search
  return {
    title: t.title,
    islands: ['ui/rows'],
    lead: t.lead,
    heading: !asked || !readable ? t.start : persons.length === 0 ? t.none : t.heading(persons.length, more),
    ...(view.actor.may.has('person.write') ? { actions: <ButtonLink href="/person/ny">{t.register}</ButtonLink> } : {}),
    main: (
      <>
        <SearchAgain typed={typed} view={view} />
        {asked && !readable && (
          <Notice>
            <p>{t.nothing}</p>
          </Notice>
        )}
        {asked && readable && persons.length === 0 && (
          <Notice>
            <p>{t.noneHint}</p>
          </Notice>
        )}
        {asked && persons.length === 0 && view.actor.may.has('emergency.open') && (
          <p class="quiet">
            {emergencyTexts[view.language].searchHelp} <a href="/nodatkomst">{emergencyTexts[view.language].heading}</a>
          </p>
        )}
        {more && (
          <Notice>
            <p>{t.more}</p>
          </Notice>
        )}
        {persons.length > 0 && <Panel flush><FoundTable persons={persons} view={view} /></Panel>}
      </>
    ),
  }
}

function SearchAgain({ typed, view }: { typed: string; view: View }) {
  const t = casesTexts[view.language].search
  return (
    <PostForm csrf={view.shell.csrf} action={addresses.search} class="form-line">
      <TextField
        t={uiTexts[view.language]}
        id="fraga-igen"
        name="fraga"
        label={t.field}
        value={typed}
        autocomplete="off"
        spellcheck={false}
        width="medium"
      />
      <Button variant="primary" icon="search">
        {t.button}
      </Button>
    </PostForm>
  )
}

function FoundTable({ persons, view }: { persons: readonly FoundPerson[]; view: View }) {
  const t = casesTexts[view.language]
  return (
    <Table
      caption={t.search.person}
      captionHidden
      stacked
      columns={[{ label: t.search.person }, { label: t.search.age }, { label: t.search.number }, { label: t.search.responsible }]}
    >
      {persons.map((person) => (
        <Row key={person.id} open={`/person/${person.id}`}>
          <RowHead second={person.name === null ? person.caseNumber : undefined}>
            <PersonLink person={person} view={view} />
          </RowHead>
          <Cell>{person.age === null ? '' : t.years(person.age)}</Cell>
          <Cell>{person.caseNumber ?? ''}</Cell>
          <Cell>{person.responsibleName ?? ''}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** A person in a list: the name, or with a protected identity the flag; the case number stands under it. */
function PersonLink({ person, view }: { person: Pick<FoundPerson, 'id' | 'name'>; view: View }) {
  return (
    <a href={`/person/${person.id}`} data-row-open>
      {person.name ?? <ProtectedFlag t={uiTexts[view.language]} />}
    </a>
  )
}

export type MineData = { readonly persons: readonly MyPersonRow[]; readonly count: number; readonly page: number; readonly pages: number }

/** The persons one works with, in Swedish order, a page at a time. */
export function myPersonsPage({ persons, count, page, pages }: MineData, view: View): Shown {
  const t = casesTexts[view.language]
  return {
    title: t.mine.title,
    heading: t.mine.heading(count),
    lead: t.mine.lead,
    islands: ['ui/rows'],
    status: doneMessage(view, t.done),
    ...(view.actor.may.has('person.write') ? { actions: <ButtonLink href="/person/ny">{t.mine.register}</ButtonLink> } : {}),
    main:
      count === 0 ? (
        <EmptyState heading={t.mine.none} action={<ButtonLink href="/arbetslista">{uiTexts[view.language].nextStep}</ButtonLink>}>
          {t.mine.noneHint}
        </EmptyState>
      ) : (
        <Panel flush>
          <Table
            caption={t.mine.title}
            captionHidden
            stacked
            columns={[
              { label: t.mine.person },
              { label: t.mine.part },
              { label: t.mine.number },
              { label: t.mine.unit },
              { label: t.mine.since },
            ]}
          >
            {persons.map((person) => (
              <Row key={person.id} open={`/person/${person.id}`}>
                <RowHead second={person.name === null ? person.caseNumber : person.age === null ? undefined : t.years(person.age)}>
                  <PersonLink person={person} view={view} />
                </RowHead>
                <Cell>{partWords(person, view)}</Cell>
                <Cell>{person.caseNumber}</Cell>
                <Cell>{person.unitName}</Cell>
                <Cell>{person.openedOn === null ? '' : formatDay(person.openedOn, view.language, 'long')}</Cell>
              </Row>
            ))}
          </Table>
          <Pagination page={page} pages={pages} href={(shown) => `/personer?sida=${shown}`} t={uiTexts[view.language]} />
        </Panel>
      ),
  }
}

function partWords(person: MyPersonRow, view: View): string {
  const { parts } = casesTexts[view.language].mine
  if (person.part === 'deputy') return parts.deputy(person.responsibleName ?? '')
  return person.part === 'responsible'
    ? parts.responsible
    : parts.coworker(person.strands.map((strand) => strandWord(strand, view.language)).join(', '))
}
