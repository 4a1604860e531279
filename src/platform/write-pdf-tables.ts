import type PDFDocument from 'pdfkit'
import type { PaperPart } from './paper.ts'

type Pdf = InstanceType<typeof PDFDocument>
type Sheet = {
  readonly pdf: Pdf; readonly root: ReturnType<Pdf['struct']>; readonly size: number; readonly strong: string; readonly regular: string
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
}
const between = 8

/** The contents: each heading with its page at the end of the line. */
export function writeContents({ pdf, root, size, strong, regular, margins }: Sheet, heading: string,
  lines: ReadonlyArray<{ text: string; level: number; page: number | null }>): void {
  root.add(pdf.struct('H2', {}, () => void pdf.font(strong).fontSize(size + 4).text(heading, { lineGap: 1 })))
  pdf.moveDown(0.35)
  const list = pdf.struct('TOC')
  root.add(list)
  const width = pdf.page.width - margins.left - margins.right
  for (const { text, level, page } of lines) {
    const inset = level === 1 ? 0 : size * 1.4
    pdf.font(level === 1 ? strong : regular).fontSize(size)
    const height = pdf.heightOfString(text, { width: width - inset - 40 })
    if (pdf.y + height > pdf.page.height - margins.bottom) pdf.addPage()
    const top = pdf.y
    const item = pdf.struct('TOCI')
    list.add(item)
    item.add(pdf.struct('P', {}, () => void pdf.text(text, margins.left + inset, top, { width: width - inset - 40 })))
    if (page !== null) item.add(pdf.struct('Span', {}, () => void pdf.text(String(page), margins.left + width - 40, top, { width: 40, align: 'right', lineBreak: false })))
    item.end()
    pdf.x = margins.left
    pdf.y = top + height + 2
  }
  list.end()
  pdf.moveDown(0.8)
}

/** A table with the heads of its columns on every page it goes over. */
export function writeTable({ pdf, root, size, strong, regular, margins }: Sheet, { columns, rows }: Extract<PaperPart, { kind: 'table' }>): void {
  const table = pdf.struct('Table')
  root.add(table)
  const whole = pdf.page.width - margins.left - margins.right
  const unit = whole / (columns.length + 2)
  const widths = columns.map((_, index) => (index === 0 ? unit * 3 : unit) - between)
  const small = size - 1
  const write = (cells: readonly string[], head: boolean, row: ReturnType<Pdf['struct']> | null): void => {
    const top = pdf.y
    let left = margins.left
    let height = 0
    for (const [index, cell] of cells.entries()) {
      const width = widths[index] ?? unit
      const at = left
      const bold = head || index === 0
      pdf.font(bold ? strong : regular).fontSize(small)
      height = Math.max(height, pdf.heightOfString(cell, { width }))
      const text = () => void pdf.font(bold ? strong : regular).fontSize(small).text(cell, at, top, { width, align: index === 0 ? 'left' : 'right' })
      if (row === null) text()
      else row.add(pdf.struct(bold ? 'TH' : 'TD', {}, text))
      left += width + between
    }
    pdf.x = margins.left
    pdf.y = top + height + 3
  }
  const heads = (again: boolean): void => {
    if (again) {
      // Said once to those who listen: on the pages after the first the heads belong to the page.
      pdf.markContent('Artifact', { type: 'Pagination' })
      write(columns, true, null)
      pdf.endMarkedContent()
      return
    }
    const row = pdf.struct('TR')
    table.add(row)
    write(columns, true, row)
    row.end()
  }
  heads(false)
  for (const cells of rows) {
    pdf.font(regular).fontSize(small)
    const height = Math.max(...cells.map((cell, index) => pdf.heightOfString(cell, { width: widths[index] ?? unit })))
    if (pdf.y + height > pdf.page.height - margins.bottom && height < 500) {
      pdf.addPage()
      heads(true)
    }
    const row = pdf.struct('TR')
    table.add(row)
    write(cells, false, row)
    row.end()
  }
  table.end()
  pdf.moveDown(0.8)
}
