import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sanitiseComment } from '../usecases/sanitise-comment.ts'
import { commentTree, readableIn } from './comment-tree.ts'
import type { CommentNode } from './comment-tree.ts'
import { noteAddress } from './note-address.ts'
import { coverWords, findPersonalData, mayNameSomebody } from './personal-data.ts'
import { readBlocks, summaryOf } from './read-blocks.ts'

const tagsIn = (nodes: readonly CommentNode[]): string[] => nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.tag, ...tagsIn(node.children)]))

describe('the tree of a comment', () => {
  test('is what the cleaning left, with links marked', () => {
    const tree = commentTree(sanitiseComment('Se <a href="https://x.example/?a=1&b=2" title="&lt;t>">h<em>ä</em>r</a> & 1 < 2'))
    expect(tree).toEqual(['Se ', { tag: 'a', attributes: { href: 'https://x.example/?a=1&b=2', title: '<t>', rel: 'ugc nofollow noreferrer' },
      children: ['h', { tag: 'em', attributes: {}, children: ['ä'] }, 'r'] }, ' & 1 < 2'])
    expect(readableIn(tree)).toContain('Se här & 1 < 2')
  })

  test('holds no other elements and attributes even of text that was never cleaned', () => {
    const piece = fc.constantFrom('<script>', '</script>', '<b>', '</b>', '<a href="javascript:x">', '<a href="https://x.example" onclick="x">', '<img src=x>', 'text', '&lt;', '"', '>')
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const tree = commentTree(pieces.join(''))
      expect(tagsIn(tree).filter((tag) => tag !== 'b' && tag !== 'a')).toEqual([])
      expect(JSON.stringify(tree)).not.toContain('"href":"javascript')
      expect(JSON.stringify(tree)).not.toContain('"onclick"')
    }))
  })
})

describe('personal data', () => {
  test('a role that looks like a name, or can be called or written to, is told from one that does not', () => {
    const named = ['Anna Svensson', 'enhetschef Per-Olof Ek', 'Carl von Linné', 'Åsa Öberg', 'kansliet 0999-10 20 00', 'chef@kommunen.example']
    expect(named.filter((role) => !mayNameSomebody(role))).toEqual([])
    const roles = ['Enhetschef', 'Avdelningschef för individ- och familjeomsorgen', 'Socialtjänstens ledning', 'IFO-chef', 'Head of unit', '']
    expect(roles.filter((role) => mayNameSomebody(role))).toEqual([])
  })

  test('is found as numbers and addresses in their usual forms, days and amounts are not', () => {
    const kinds = (text: string) => findPersonalData(text).map(({ kind, text: found }) => `${kind} ${found}`)
    expect(kinds('19121212-1212 och 121212+1212')).toEqual(['identity_number 19121212-1212', 'identity_number 121212+1212'])
    expect(kinds('Ring 070-123 45 67 eller +46 (0)8 12 34 56.')).toEqual(['phone 070-123 45 67', 'phone +46 (0)8 12 34 56'])
    expect(kinds('Skriv till eva.berg@skola.example.')).toEqual(['email eva.berg@skola.example'])
    expect(kinds('Den 2026-11-24 klockan 13.00 kom 1 500 personer, 0,5 procent')).toEqual([])
  })

  test('is covered wherever it stands, whatever signs it has', () => {
    expect(coverWords('Olle, olle och Olles (a+b)', ['olle', '(a+b)', ''])).toBe('[…], […] och […]s […]')
    fc.assert(fc.property(fc.string({ minLength: 1 }), (word) => {
      const covered = coverWords(`före ${word} efter`, [word])
      if (word.trim() !== '') expect(covered).toContain('[…]')
    }))
  })
})

describe('a note', () => {
  test('has headings, lists, quotations and paragraphs, and a beginning that ends at a word', () => {
    expect(readBlocks('Ett\ntvå\n\n## Rubrik\n- a\n- b\n> c')).toEqual([
      { kind: 'paragraph', lines: ['Ett', 'två'] }, { kind: 'heading', lines: ['Rubrik'] }, { kind: 'list', lines: ['a', 'b'] }, { kind: 'quote', lines: ['c'] }])
    expect(summaryOf('## Först\n\nEtt ord och ett till', 12)).toBe('Ett ord och …')
  })

  test('gets an address of its own, of small letters, digits and hyphens', () => {
    expect(noteAddress('Örebro den 8 december!', [])).toBe('orebro-den-8-december')
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (title, used) => {
      const first = noteAddress(title, used)
      expect(first).toMatch(/^[a-z0-9][a-z0-9-]{0,69}$/)
      expect([...used, 'regler'].includes(noteAddress(title, [...used, first]))).toBe(false)
    }))
  })
})
