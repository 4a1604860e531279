import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Sent, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice, Refused } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Place } from '../contract/figures.ts'
import type { ShareFault, ShareSet, ShareSetLine, SharesRead } from '../contract/share-sets.ts'
import { bookTexts } from '../texts/distribution-books.ts'

export const setsPath = '/fordelning/andelar'
const mostFaults = 20
/** A share in per mille with the decimals it has, at most three: "9,25". */
export const shareWords = (value: number, language: Language): string => formatNumber(value, language, Math.min(3, (String(value).split('.')[1] ?? '').length))

/** The sets of shares, the latest read in first. */
export function shareSetsPage({ sets }: { readonly sets: readonly ShareSetLine[] }, { language, clock, actor }: View): Shown {
  const t = bookTexts[language]
  const { setColumns: c } = t
  return {
    title: t.shares, heading: t.setsHeading(sets.length), lead: t.setsLead,
    actions: (
      <ButtonRow>
        {actor.may.has('dialogue.write') && <ButtonLink href={`${setsPath}/ny`} variant="primary">{t.readIn}</ButtonLink>}
        <ButtonLink href="/fordelning/liggare">{t.back}</ButtonLink>
      </ButtonRow>
    ),
    main: sets.length === 0 ? <EmptyState heading={t.noSets}>{t.setsNoneHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.shares} captionHidden stacked columns={[{ label: c.name }, { label: c.version, align: 'end' }, { label: c.validFrom }, { label: c.places, align: 'end' }, { label: c.sum, align: 'end' },
          { label: c.saved }]}>
          {sets.map((set) => (
            <Row key={set.id} open={`${setsPath}/${set.id}`}>
              <RowHead second={set.source}><a href={`${setsPath}/${set.id}`}>{set.name}</a></RowHead>
              <Cell label={c.version} align="end">{set.version}</Cell>
              <Cell label={c.validFrom}>{formatDay(set.validFrom, language, 'long')}</Cell>
              <Cell label={c.places} align="end">{set.places}</Cell>
              <Cell label={c.sum} align="end">{shareWords(set.perMille, language)}</Cell>
              <Cell label={c.saved}>{t.startedBy(set.savedBy, formatInstant(instant(set.savedAt), clock.today(), language))}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
    ),
  }
}

/** What was typed before it is kept: the lines that were read, or why they were not; null before anything was sent. */
export type ImportData = { readonly places: readonly Place[]; readonly looked: { readonly read: SharesRead | { readonly faults: readonly ShareFault[] }; readonly csv: string
  readonly name: string; readonly validFrom: string; readonly source: string } | null }

/** The form that reads shares in: first looked through, then kept. */
export function importSharesPage({ places, looked }: ImportData, view: View, entered: Entered | null): Shown {
  const t = bookTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, { ...t.faults, file_needed: t.fileNeeded }, ui)
  const field = (name: 'name' | 'validFrom' | 'source') => ({ t: ui, name, value: form.value(name, looked?.[name]), error: form.error(name) })
  const read = looked === null || 'faults' in looked.read ? null : looked.read
  return {
    title: t.readIn, heading: read === null ? t.readIn : t.preview, lead: t.importLead, status: form.status, actions: <ButtonLink href={setsPath}>{t.toSets}</ButtonLink>,
    main: (
      <>
        {looked !== null && 'faults' in looked.read && <Faults faults={looked.read.faults} view={view} />}
        {looked !== null && read !== null && <Looked looked={looked} read={read} places={places} view={view} />}
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${setsPath}/ny`} enctype="multipart/form-data" class="form form-narrow" noValidate>
            <TextField {...field('name')} label={t.name} maxlength={80} autocomplete="off" />
            <DayField {...field('validFrom')} label={t.validFrom} />
            <TextField {...field('source')} label={t.source} hint={t.sourceHint} maxlength={300} autocomplete="off" />
            <FileField t={ui} name="file" label={t.file} hint={t.fileHint} error={form.error('file')} accept=".csv,text/csv" />
            <TextArea t={ui} name="pasted" label={t.pasted} optional={ui.optional} rows={4} value={form.value('pasted', looked?.csv)} error={form.error('pasted')} />
            <ButtonRow><Button variant={read === null ? 'primary' : undefined} name="step" value="preview">{t.look}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

function Faults({ faults, view: { language } }: { readonly faults: readonly ShareFault[]; readonly view: View }) {
  const t = bookTexts[language]
  return (
    <Refused heading={t.faultsHeading}>
      <ul>{faults.slice(0, mostFaults).map(({ line, column, code }) => <li key={`${line} ${column} ${code}`}>{t.faultLine(line, column, t.shareFaults[code])}</li>)}</ul>
      {faults.length > mostFaults && <p>{t.moreFaults(faults.length - mostFaults)}</p>}
    </Refused>
  )
}

function Looked({ looked, read, places, view }: { readonly looked: NonNullable<ImportData['looked']>; readonly read: SharesRead; readonly places: readonly Place[]; readonly view: View }) {
  const { language } = view
  const t = bookTexts[language]
  const off = Math.abs(read.perMille - 1000)
  return (
    <Panel heading={t.previewSum(Object.keys(read.shares).length, shareWords(read.perMille, language))} id="granska">
      <Notice kind={off === 0 ? 'done' : 'warn'}><p>{off === 0 ? t.whole : t.differs(shareWords(Math.round(off * 1e6) / 1e6, language))}</p></Notice>
      {read.absent.length > 0 && <p>{t.absent(read.absent.length)}</p>}
      <SharesTable shares={read.shares} places={places} language={language} />
      <PostForm csrf={view.shell.csrf} action={`${setsPath}/ny`} class="form">
        {(['name', 'validFrom', 'source'] as const).map((name) => <input key={name} type="hidden" name={name} value={looked[name]} />)}
        <textarea name="pasted" hidden aria-hidden="true">{looked.csv}</textarea>
        <ButtonRow><Button variant="primary" name="step" value="keep">{t.keep}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function SharesTable({ shares, places, language }: { readonly shares: Readonly<Record<string, number>>; readonly places: readonly Place[]; readonly language: Language }) {
  const t = bookTexts[language]
  const rows = places.flatMap(({ code, name, county }) => (shares[code] === undefined ? [] : [{ code, name, county, share: shares[code] }])).toSorted((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1))
  return (
    <Table caption={t.shares} captionHidden stacked dense columns={[{ label: t.place }, { label: t.share, align: 'end' }]}>
      {rows.map(({ code, name, county, share }) => (
        <Row key={code}><RowHead second={`${code}, ${county}`}>{name}</RowHead><Cell label={t.share} align="end">{shareWords(share, language)}</Cell></Row>
      ))}
    </Table>
  )
}

export type SetData = { readonly set: ShareSet; readonly places: readonly Place[] }

/** One version of a set of shares, the largest first. */
export function shareSetPage({ set, places }: SetData, view: View): Shown {
  const { language, clock, actor } = view
  const t = bookTexts[language]
  const off = Math.abs(set.perMille - 1000)
  return {
    title: t.shares, heading: t.setHeading(set.name, set.version), status: doneMessage(view, t.setDone), islands: ['ui/print'],
    lead: t.setLead(formatDay(set.validFrom, language, 'long'), set.source, set.savedBy, formatInstant(instant(set.savedAt), clock.today(), language)),
    actions: (
      <ButtonRow>
        {actor.may.has('dialogue.write') && <ButtonLink href="/fordelning/liggare/ny">{t.new}</ButtonLink>}
        <ButtonLink href={`${setsPath}/${set.id}/csv`}>{t.setCsv}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={setsPath}>{t.toSets}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <Panel heading={t.previewSum(set.places, shareWords(set.perMille, language))} id="andelar" flush>
        {off > 0 && <div class="panel-part"><p>{t.differs(shareWords(Math.round(off * 1e6) / 1e6, language))}</p></div>}
        <SharesTable shares={set.shares} places={places} language={language} />
      </Panel>
    ),
  }
}

/** A set as the file it can be read in from again. */
export function shareSetCsv({ set, places }: SetData, language: Language): Sent {
  const t = bookTexts[language]
  return { name: `${t.setCsvName}-${set.validFrom}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv(t.setCsvColumns, places.flatMap(({ code, name }) => (set.shares[code] === undefined ? [] : [[code, name, set.shares[code]]])).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))) }
}
