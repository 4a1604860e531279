import type { FileType } from '../contract/attachments.ts'

/** What a file is by its own bytes, or why it is not taken in. Its name and what the sender calls it are not asked. */
export type Sniffed = { readonly type: FileType } | { readonly fault: 'file_type_not_allowed' | 'file_is_a_bomb' | 'file_has_macros' }

const mostPixels = 120_000_000
const mostUnpacked = 200 * 1024 * 1024
/** Packed text shrinks twenty times at most in what people write; a hundred is a bomb. */
const mostRatio = 100
const mostFiles = 5000

/**
 * Recognises PDF, PNG, JPEG, Word (docx), OpenDocument text (odt) and plain text (UTF-8). Everything else is refused, and so is an image
 * or package that would unfold to far more than it is, and a Word file with macros. Nothing is unpacked to find out.
 */
export function sniffFile(bytes: Uint8Array): Sniffed {
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return { type: 'pdf' }
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return pixels(bytes, 16, 20) ? { type: 'png' }
    : { fault: 'file_is_a_bomb' }
  if (begins(bytes, [0xff, 0xd8, 0xff])) return jpegFits(bytes) ? { type: 'jpeg' } : { fault: 'file_is_a_bomb' }
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return sniffPackage(bytes)
  return isText(bytes) ? { type: 'text' } : { fault: 'file_type_not_allowed' }
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function pixels(bytes: Uint8Array, widthAt: number, heightAt: number): boolean {
  if (bytes.byteLength < heightAt + 4) return false
  const view = viewOf(bytes)
  return view.getUint32(widthAt) * view.getUint32(heightAt) <= mostPixels
}

/** Walks the segments of a JPEG to its frame, where height and width stand. */
function jpegFits(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 <= bytes.byteLength && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7) <= mostPixels
    at += 2 + view.getUint16(at + 2)
  }
  return false
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.byteLength === 0 || bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/^\s*(<!doctype|<html|<script|<svg|<\?xml|<\?php|#!)/i.test(text)
  } catch {
    return false
  }
}

type Entry = { readonly name: string; readonly packed: number; readonly unpacked: number }

function sniffPackage(bytes: Uint8Array): Sniffed {
  const entries = entriesOf(bytes)
  if (entries === null) return { fault: 'file_type_not_allowed' }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const steep = entries.some((entry) => entry.unpacked > 1_000_000 && entry.unpacked > entry.packed * mostRatio)
  if (entries.length > mostFiles || unpacked > mostUnpacked || steep) return { fault: 'file_is_a_bomb' }
  const names = new Set(entries.map(({ name }) => name))
  if (entries.some(({ name }) =>
    /vbaProject|\/macros?\/|^Basic\/|\.(exe|dll|js|vbs|bat|jar)$/i.test(name))) return { fault: 'file_has_macros' }
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) return { type: 'docx' }
  const first = entries[0]
  const odt = 'application/vnd.oasis.opendocument.text'
  const said = new TextDecoder('latin1').decode(bytes.subarray(38, 38 + odt.length))
  return first?.name === 'mimetype' && said === odt ? { type: 'odt' } : { fault: 'file_type_not_allowed' }
}

/** The list at the end of a ZIP: each file's name and sizes; null when there is none, or it cannot be believed. */
function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = viewOf(bytes)
  const end = endRecord(bytes, view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50) return null
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + length))
    entries.push({ name, packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true) })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endRecord(bytes: Uint8Array, view: DataView): number | null {
  const earliest = Math.max(0, bytes.byteLength - 65_557)
  for (let at = bytes.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}
