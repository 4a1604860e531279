import {
  AlignmentType, Bookmark, Document, Footer, Header, HeadingLevel, InternalHyperlink, LevelFormat, Packer, PageBreak, PageNumber, Paragraph, Table, TableCell,
  TableRow, TextRun, WidthType,
} from 'docx'
import type { Paper, PaperPart } from './paper.ts'

const numbered = 'numbered'
const bulleted = 'bulleted'
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A paper as a Word file with real headings, lists and tables, in its language. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const size = paper.large ? 30 : 22
  const [before = '', after = ''] = paper.page.split('{page}').flatMap((part) => part.split('{pages}').slice(0, 1))
  const style = { font: 'Calibri', size, language: { value: paper.language === 'sv' ? 'sv-SE' : 'en-GB' } }
  const lists = paper.parts.filter((part) => part.kind === 'list').length
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent: { left: 567, hanging: 283 } } },
  })
  const file = new Document({
    title: clean(paper.title), creator: paper.owner, lastModifiedBy: 'Helhet',
    styles: { default: { document: { run: style, paragraph: { spacing: { after: 120, line: 288 } } } } },
    numbering: { config: [
      { reference: bulleted, levels: [level(LevelFormat.BULLET, '•')] },
      // Each numbered list begins at one: a numbering of its own.
      ...Array.from({ length: lists }, (_, index) => ({ reference: `${numbered}-${index}`, levels: [level(LevelFormat.DECIMAL, '%1.')] })),
    ] },
    sections: [{
      headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: clean(paper.owner),
        bold: true })] })] }) },
      footers: { default: new Footer({ children: [new Paragraph({ children: [
        new TextRun({ text: `${clean(paper.foot)}  `, size: 17 }),
        new TextRun({ size: 17, children: [before, PageNumber.CURRENT, after, PageNumber.TOTAL_PAGES] }),
      ] })] }) },
      children: paper.parts.flatMap((part, index) => (part.kind === 'contents' ? writeContents(part.heading, paper.parts, index) : part.kind === 'heading'
        ? [new Paragraph({ heading: headings[part.level], children: [new Bookmark({ id: `part-${index}`, children: lines(part.text) })], keepNext: true })]
        : writePart(part, paper.parts.slice(0, index).filter(({ kind }) => kind === 'list').length))),
    }],
  })
  return Packer.toBuffer(file)
}

/** What XML cannot hold is left out: control signs and halves of signs. */
function clean(text: string): string {
  return text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

function lines(text: string): TextRun[] {
  return clean(text).split('\n').map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }))
}

/** The headings of the first two levels that come after, each a link to it. */
function writeContents(heading: string, parts: readonly PaperPart[], from: number): Paragraph[] {
  const linked = parts.flatMap((part, index) => (part.kind !== 'heading' || part.level > 2 || index < from ? [] : [new Paragraph({
    indent: { left: part.level === 1 ? 0 : 360 }, spacing: { after: 40 },
    children: [new InternalHyperlink({ anchor: `part-${index}`, children: [new TextRun({ text: clean(part.text), style: 'Hyperlink' })] })],
  })]))
  return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: lines(heading), keepNext: true }), ...linked]
}

function writeTable({ columns, rows }: Extract<PaperPart, { kind: 'table' }>): Array<Paragraph | Table> {
  const part = 100 / (columns.length + 2)
  const row = (cells: readonly string[], head: boolean) => new TableRow({ tableHeader: head, cantSplit: true, children: cells.map((text, index) => new TableCell({
    width: { size: index === 0 ? part * 3 : part, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ alignment: index === 0 ? AlignmentType.START : AlignmentType.END, children: [new TextRun({ text: clean(text), bold: head || index === 0 })] })],
  })) })
  return [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(columns, true), ...rows.map((cells) => row(cells, false))] }), new Paragraph({ children: [] })]
}

function writePart(part: Exclude<PaperPart, { kind: 'heading' | 'contents' }>, listsBefore: number): Array<Paragraph | Table> {
  if (part.kind === 'new_page') return [new Paragraph({ children: [new PageBreak()] })]
  if (part.kind === 'table') return writeTable(part)
  if (part.kind === 'paragraph') return [new Paragraph({ children: lines(part.text) })]
  if (part.kind === 'list') {
    const reference = part.ordered ? `${numbered}-${listsBefore}` : bulleted
    return part.items.map((item) => new Paragraph({ numbering: { reference, level: 0 }, children: lines(item) }))
  }
  const cell = (text: string, percent: number, bold: boolean) => new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    children: clean(text).split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] })),
  })
  const rows = part.rows.map(([term, value]) => new TableRow({ children: [cell(term, 30, true), cell(value, 70, false)] }))
  return rows.length === 0 ? [] : [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }), new Paragraph({ children: [] })]
}
