import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { KeepReason } from '../../law/retention.ts'

/** A file of a package as its index names it. `of`: the number of the person it is about; null for what is about the whole. */
export type ListedFile = {
  readonly path: string; readonly type: string; readonly bytes: number; readonly sha256: string; readonly of: number | null
}
/** A person whose file is in the package, and why it is kept. */
export type KeptFile = {
  readonly item: number; readonly folder: string; readonly caseNumber: string | null; readonly birthOn: Day | null; readonly reason: KeepReason
  readonly reasonWords: string; readonly paragraph: string; readonly protected: boolean
}
/** Whose package it is, who asked for it and who approved it, and what made it. */
export type PackageHead = {
  readonly name: string; readonly id: string; readonly municipality: string; readonly municipalityName: string; readonly installation: string
  readonly askedBy: string; readonly askedAt: Instant; readonly approvedBy: string; readonly approvedAt: Instant; readonly madeAt: Instant
  /** The last step of the schema that the register's tables follow. */
  readonly schema: string
}

const ours = 'urn:helhet:arkivpaket:1'

/**
 * The index of an archive package: METS, with the checksum of every file, who made the package and when, and of each person why it is kept.
 *
 * Laid out after FGS Paketstruktur 2.0, which since 2023-03-30 is E-ARK CSIP and SIP 2.1.0 (xml.ra.se/e-arkiv, read 2026-11-22): the name of
 * the root folder is OBJID, files lie under documentation/ and representations/. It is not validated against their profiles and names none.
 */
export function writeMets(head: PackageHead, kept: readonly KeptFile[], files: readonly ListedFile[]): string {
  const root = attributes({
    'xmlns': 'http://www.loc.gov/METS/', 'xmlns:xlink': 'http://www.w3.org/1999/xlink', 'xmlns:csip': 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
    'xmlns:h': ours, 'OBJID': head.name, 'LABEL': `Akter som bevaras, ${head.municipalityName}`, 'TYPE': 'OTHER', 'csip:OTHERTYPE': 'Personakter',
  })
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<mets${root}>`, header(head), ...kept.map(described), provenance(head), fileSection(kept, files),
    physical(head), logical(head, kept, files), '</mets>', ''].join('\n')
}

function header(head: PackageHead): string {
  const agent = (role: string, type: string, name: string, other = ''): string => (
    `    <agent${attributes({ ROLE: role, TYPE: type, ...(other === '' ? {} : { OTHERTYPE: other }) })}><name>${text(name)}</name></agent>`)
  return [`  <metsHdr${attributes({ 'CREATEDATE': head.madeAt, 'csip:OAISPACKAGETYPE': 'SIP' })}>`,
    agent('ARCHIVIST', 'ORGANIZATION', head.municipalityName), agent('CREATOR', 'OTHER', 'Helhet', 'SOFTWARE'),
    agent('CREATOR', 'INDIVIDUAL', head.askedBy), '  </metsHdr>'].join('\n')
}

function described({ item, caseNumber, birthOn, reason, reasonWords, paragraph, ...kept }: KeptFile): string {
  const file = attributes({
    'case-number': caseNumber ?? '', 'birth-day': birthOn ?? '', 'reason': reason, 'paragraph': paragraph, 'protected': String(kept.protected), 'folder': kept.folder,
  })
  return `  <dmdSec ID="dmd-${item}">${wrapped(`<h:file${file}>${text(reasonWords)}</h:file>`)}</dmdSec>`
}

function provenance(head: PackageHead): string {
  const made = attributes({
    'id': head.id, 'municipality': head.municipality, 'installation': head.installation, 'schema': head.schema, 'asked-by': head.askedBy, 'asked-at': head.askedAt,
    'approved-by': head.approvedBy, 'approved-at': head.approvedAt, 'made-at': head.madeAt,
  })
  return `  <amdSec ID="amd"><digiprovMD ID="digiprov">${wrapped(`<h:package${made}/>`)}</digiprovMD></amdSec>`
}

const wrapped = (xml: string): string => `<mdWrap MDTYPE="OTHER" OTHERMDTYPE="${ours}"><xmlData>${xml}</xmlData></mdWrap>`

function fileSection(kept: readonly KeptFile[], files: readonly ListedFile[]): string {
  const line = (file: ListedFile, index: number): string => {
    const of = kept.find(({ item }) => item === file.of)
    const facts = attributes({
      'ID': `file-${index + 1}`, 'MIMETYPE': file.type, 'SIZE': String(file.bytes), 'CHECKSUM': file.sha256, 'CHECKSUMTYPE': 'SHA-256',
      ...(of === undefined ? {} : { DMDID: `dmd-${of.item}` }),
    })
    return `      <file${facts}><FLocat${attributes({ 'LOCTYPE': 'URL', 'xlink:type': 'simple', 'xlink:href': encodeURI(file.path) })}/></file>`
  }
  const lines = files.map((file, index) => ({ whole: file.of === null, xml: line(file, index) }))
  const group = (id: string, use: string, whole: boolean): string[] => (
    [`    <fileGrp ID="${id}" USE="${use}">`, ...lines.filter((each) => each.whole === whole).map(({ xml }) => xml), '    </fileGrp>'])
  return ['  <fileSec>', ...group('documentation', 'Documentation', true), ...group('rep1', 'Representations/rep1', false), '  </fileSec>'].join('\n')
}

function physical(head: PackageHead): string {
  return [`  <structMap TYPE="PHYSICAL" LABEL="CSIP"><div LABEL="${value(head.name)}">`, '    <div LABEL="Documentation"><fptr FILEID="documentation"/></div>',
    '    <div LABEL="Representations/rep1"><fptr FILEID="rep1"/></div>', '  </div></structMap>'].join('\n')
}

/** Person by person, so that a file is found from its case number. */
function logical(head: PackageHead, kept: readonly KeptFile[], files: readonly ListedFile[]): string {
  const person = ({ item, caseNumber }: KeptFile): string => {
    const own = files.flatMap((file, index) => (file.of === item ? [`<fptr FILEID="file-${index + 1}"/>`] : []))
    return `    <div${attributes({ DMDID: `dmd-${item}`, LABEL: caseNumber ?? String(item) })}>${own.join('')}</div>`
  }
  return [`  <structMap TYPE="LOGICAL" LABEL="Personakter"><div LABEL="${value(head.name)}">`, ...kept.map(person), '  </div></structMap>'].join('\n')
}

function attributes(of: Readonly<Record<string, string>>): string {
  return Object.entries(of).map(([name, content]) => ` ${name}="${value(content)}"`).join('')
}

/** What XML cannot hold at all is left out: control signs and halves of signs. */
function text(content: string): string {
  return content.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function value(content: string): string {
  return text(content).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

/** A folder's name from a case number: small letters, figures and hyphens, with the item's number first so that no two are the same. */
export function folderOf(item: number, caseNumber: string | null): string {
  const said = (caseNumber ?? '').toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return [String(item).padStart(3, '0'), said].filter((part) => part !== '').join('-')
}
