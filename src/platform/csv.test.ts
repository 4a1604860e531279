import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

test('a number has a decimal comma and a text with a semicolon or a quote is quoted', () => {
  expect(writeCsv(['Enhet', 'Andel'], [['Norr; "Syd"', 0.25]])).toBe('\uFEFFEnhet;Andel\r\n"Norr; ""Syd""";0,25\r\n')
})

test.each(['=1+1', '+46', '-2', '@SUM(A1)', '\tx'])('a text that a spreadsheet would run (%j) is made harmless', (text) => {
  expect(writeCsv(['a'], [[text]])).toContain(`'${text}`)
})

test('nothing is written for a value that is not known', () => {
  expect(writeCsv(['a', 'b'], [[null, 0]])).toBe('\uFEFFa;b\r\n;0\r\n')
})
