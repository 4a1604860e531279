import { inflateRawSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a PDF as a reader program finds it, pages after one another. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent()
    text += `${content.items.map((item) => ('str' in item ? item.str : '')).join(' ')}\n`
  }
  return text
}

/** Every file of a ZIP, unpacked, as one text: what a Word file holds anywhere. */
export function textOfZip(bytes: Uint8Array): string {
  const all = Buffer.from(bytes)
  const texts: string[] = []
  const sign = Buffer.from([0x50, 0x4b, 1, 2])
  for (let at = all.indexOf(sign); at >= 0; at = all.indexOf(sign, at + 4)) {
    const start = all.readUInt32LE(at + 42)
    const data = start + 30 + all.readUInt16LE(start + 26) + all.readUInt16LE(start + 28)
    const packed = all.subarray(data, data + all.readUInt32LE(at + 20))
    texts.push(all.readUInt16LE(at + 10) === 0 ? packed.toString('utf8') : inflateRawSync(packed).toString('utf8'))
  }
  return texts.join('\n')
}
