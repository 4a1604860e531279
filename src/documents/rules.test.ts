import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingLevel } from './rules/count-lix.ts'
import { allInserted, fillTemplate, hasPlaceholder, placeholdersIn, stillStands, templateFaults } from './rules/fill-template.ts'
import { maskText, passages, placesOf } from './rules/mask-text.ts'
import { textParts } from './rules/read-text.ts'
import { sniffFile } from './rules/sniff-file.ts'
import { tellExtract } from './rules/tell-extract.ts'
import { mayBeGiven, outcomeFault, paragraphsOf } from './rules/weigh-disclosure.ts'

describe('a text', () => {
  test('is read into headings, paragraphs and lists, and nothing in it is markup', () => {
    expect(textParts('# Plan\nFörsta raden\nandra raden\n\n## Mål\n- sova\n* äta\n1. först\n2) sedan\n<b>inte fet</b>')).toEqual([
      { kind: 'heading', level: 1, text: 'Plan' }, { kind: 'paragraph', text: 'Första raden\nandra raden' }, { kind: 'heading', level: 2, text: 'Mål' },
      { kind: 'list', ordered: false, items: ['sova', 'äta'] }, { kind: 'list', ordered: true, items: ['först', 'sedan'] },
      { kind: 'paragraph', text: '<b>inte fet</b>' },
    ])
    expect(textParts(' \n\n ')).toEqual([])
  })
  test('loses no word', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,8}$/), { minLength: 1 }), (words) => {
      expect(textParts(words.join('\n\n')).map((part) => (part.kind === 'list' ? '' : part.text))).toEqual(words)
    }))
  })
})

describe('LIX', () => {
  // Eleven words, two sentences, one word of more than six letters: 11/2 + 100/11 = 14.6.
  test('is words per sentence and the share of long words', () => {
    expect(readingLevel('Du ska träffa Anna på torsdag. Hon vill prata om skolan.')).toEqual({ lix: 15, words: 11, sentences: 2, level: 'very_easy' })
    expect(readingLevel('Socialnämnden beslutade omedelbart omhändertagande enligt särskilda bestämmelser').level).toBe('very_hard')
    expect(readingLevel('Rubrik\nEn mening till')).toMatchObject({ sentences: 2, words: 4 })
    expect(readingLevel(' !? ')).toEqual({ lix: null, words: 0, sentences: 0, level: 'none' })
  })
})

describe('a template', () => {
  const values = { 'person.name': { value: 'Maja Prov', from: { kind: 'person', id: 'a' } }, 'person.address': { missing: 'protected' } } as const
  test('gets its values with where they come from, and says what is missing', () => {
    const { text, inserted } = fillTemplate('Hej {{person.name}} ({{ person.name }}), {{person.address}}\n{{case.number}} slut', values)
    expect(text).toBe('Hej Maja Prov (Maja Prov),\n slut')
    expect(inserted).toEqual([
      { placeholder: 'person.name', value: 'Maja Prov', from: { kind: 'person', id: 'a' }, missing: null },
      { placeholder: 'person.address', value: '', from: null, missing: 'protected' },
      { placeholder: 'case.number', value: '', from: null, missing: 'not_there' },
    ])
    expect(allInserted({ inserted }, { inserted })).toEqual(inserted)
  })
  test('may ask only for what is in the closed list', () => {
    expect(templateFaults({ title: 'Brev', body: '{{person.name}}' })).toEqual([])
    expect(templateFaults({ title: '{{person.secret}}', body: '{{ constructor }}' })).toEqual([
      { field: 'title', code: 'placeholder_unknown' }, { field: 'body', code: 'placeholder_unknown' }])
    expect(templateFaults({ body: 'Hej {{person.name' })).toEqual([{ field: 'body', code: 'placeholder_broken' }])
    expect(placeholdersIn('{{a}} {{ b }} {{a}}')).toEqual(['a', 'b'])
  })
  test('reads no value again, and knows whether one still stands', () => {
    const sly = { 'person.name': { value: '{{person.address}}', from: { kind: 'person', id: 'a' } } } as const
    expect(fillTemplate('{{person.name}}', sly).text).toBe('{{person.address}}')
    expect(hasPlaceholder('x {{person.name}}')).toBe(true)
    expect(stillStands({ value: 'Maja' }, 'Hej Maja')).toBe(true)
    expect(stillStands({ value: '' }, 'Hej Maja')).toBe(false)
  })
})

describe('masking', () => {
  const word = (paragraphs: readonly string[]): string => `[${paragraphs.join('+')}]`
  test('takes the text away and says by which paragraph', () => {
    expect(maskText('Anna slog. Bo såg.', [{ first: 0, end: 4, paragraph: 'a' }, { first: 11, end: 13, paragraph: 'b' }], word)).toBe('[a] slog. [b] såg.')
    expect(maskText('Anna slog.', [{ first: 0, end: 4, paragraph: 'a' }, { first: 4, end: 99, paragraph: 'b' }], word)).toBe('[a+b]')
  })
  test('leaves nothing of what is masked, whatever the stretches', () => {
    const stretch = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([first, length]) => ({ first, end: first + length, paragraph: 'p' }))
    fc.assert(fc.property(fc.array(stretch, { maxLength: 6 }), (masks) => {
      const text = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
      const left = maskText(text, masks, word)
      for (let at = 0; at < 40; at += 1) {
        const hidden = masks.some(({ first, end }) => first <= at && at < end)
        expect(left.includes(text.charAt(at))).toBe(!hidden)
      }
    }))
  })
  test('knows the passages of a text and where words stand', () => {
    const text = 'Rubrik\n\nHon sa: "Nej." Han gick (2 ggr). Slut'
    expect(passages(text).map((each) => each.text)).toEqual(['Rubrik', 'Hon sa: "Nej."', 'Han gick (2 ggr).', 'Slut'])
    for (const each of passages(text)) expect(text.slice(each.first, each.end)).toBe(each.text)
    expect(placesOf('han  GICK', text)).toEqual([{ first: 23, end: 31 }])
    expect(placesOf('(2', text)).toHaveLength(1)
    expect(placesOf('  ', text)).toEqual([])
  })
  test('and the outcome must fit', () => {
    const masked = [{ masks: [{ paragraph: 'OSL 26:5' }, { paragraph: 'OSL 26:1' }, { paragraph: 'OSL 26:5' }] }]
    expect(outcomeFault('release', [])).toBe('items_needed')
    expect(outcomeFault('release', masked)).toBe('masks_stand')
    expect(outcomeFault('release_masked', [{ masks: [] }])).toBe('masks_needed')
    expect(outcomeFault('release_masked', masked)).toBeNull()
    expect(outcomeFault('refuse_release', [])).toBeNull()
    expect(paragraphsOf(masked)).toEqual(['OSL 26:1', 'OSL 26:5'])
    expect(mayBeGiven(null)).toBe(false)
  })
})

/** A ZIP's list of contents with these files; the contents themselves are never read. */
function zipOf(files: ReadonlyArray<{ name: string; packed: number; unpacked: number }>): Uint8Array {
  const entries = files.map(({ name, packed, unpacked }) => {
    const entry = Buffer.alloc(46 + name.length)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(packed, 20)
    entry.writeUInt32LE(unpacked, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.write(name, 46)
    return entry
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(8, 16)
  return Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), ...entries, end])
}

describe('a file', () => {
  const word = [{ name: '[Content_Types].xml', packed: 300, unpacked: 900 }, { name: 'word/document.xml', packed: 4000, unpacked: 30_000 }]
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), Buffer.from('IHDR'), Buffer.alloc(8)])
  const sized = (width: number, height: number): Buffer => {
    const image = Buffer.from(png)
    image.writeUInt32BE(width, 16)
    image.writeUInt32BE(height, 20)
    return image
  }
  test('is what its bytes say', () => {
    expect(sniffFile(Buffer.from('%PDF-1.7 ...'))).toEqual({ type: 'pdf' })
    expect(sniffFile(sized(800, 600))).toEqual({ type: 'png' })
    expect(sniffFile(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 60, 0, 80, 1]))).toEqual({ type: 'jpeg' })
    expect(sniffFile(zipOf(word))).toEqual({ type: 'docx' })
    expect(sniffFile(Buffer.from('Hej på dig'))).toEqual({ type: 'text' })
  })
  test.each([
    ['a web page', Buffer.from('<!doctype html><script>'), 'file_type_not_allowed'], ['a script', Buffer.from('#!/bin/sh\nrm'), 'file_type_not_allowed'],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0]), 'file_type_not_allowed'], ['a drawing with script', Buffer.from('  <svg onload=x>'), 'file_type_not_allowed'],
    ['a package of anything', zipOf([{ name: 'x.txt', packed: 1, unpacked: 1 }]), 'file_type_not_allowed'],
    ['a package without a list', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'file_type_not_allowed'],
    ['a Word file with macros', zipOf([...word, { name: 'word/vbaProject.bin', packed: 1, unpacked: 1 }]), 'file_has_macros'],
    ['a bomb', zipOf([...word, { name: 'word/media/a.xml', packed: 4000, unpacked: 4_000_000_000 }]), 'file_is_a_bomb'],
    ['many files', zipOf(Array.from({ length: 6000 }, (_, at) => ({ name: `w/${at}`, packed: 1, unpacked: 1 }))), 'file_is_a_bomb'],
    ['an image too wide', sized(100_000, 100_000), 'file_is_a_bomb'],
    ['nothing', Buffer.alloc(0), 'file_type_not_allowed'],
  ])('%s is refused', (_what, bytes, fault) => {
    expect(sniffFile(bytes)).toEqual({ fault })
  })
  test('never fails, whatever the bytes', () => {
    const starts = fc.constantFrom([0x50, 0x4b, 3, 4], [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], [])
    fc.assert(fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      expect(sniffFile(Buffer.concat([Buffer.from(start), rest]))).toBeTypeOf('object')
    }))
  })
})

test('the extract names staff and never another person or who reported', () => {
  const words = { tables: { concern: 'Orosanmälningar' }, fields: { narrative: 'Berättelse' }, yes: 'ja', no: 'nej', thePerson: 'personen', anotherPerson: 'en annan', weighed: 'prövas' }
  const [me, other, staff] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003']
  const row = { id: other, person_id: me, relative_id: other, opened_by: staff, reporter_name: 'Namn', narrative: 'text', mandated: true, sources: [{ value: 'a', id: other }] }
  const meanings = new Map([['person_id', 'person'], ['relative_id', 'person']] as const)
  expect(tellExtract([{ table: 'concern', rows: [row], meanings }], me, new Map([[staff, 'Test Person']]), words)).toEqual([{
    table: 'concern', word: 'Orosanmälningar', rows: [[
      { field: 'person_id', word: 'Person id', value: 'personen' }, { field: 'relative_id', word: 'Relative id', value: 'en annan' },
      { field: 'opened_by', word: 'Opened by', value: 'Test Person' }, { field: 'reporter_name', word: 'Reporter name', value: 'prövas' },
      { field: 'narrative', word: 'Berättelse', value: 'text' }, { field: 'mandated', word: 'Mandated', value: 'ja' },
      { field: 'sources', word: 'Sources', value: 'a' },
    ]],
  }])
})
