import { expect, it } from 'vitest'
import { PdfObject, text, type Value, write } from '../../src/render/pdf/values.ts'

it.each<[string, Value, string]>([
  ['a name', 'XYZ', '/XYZ'],
  ['a name with what has a meaning in PDF', 'text/yaml #1(a)', '/text#2fyaml#20#231#28a#29'],
  ['a text', text('source.yaml'), '(source.yaml)'],
  ['a text with parentheses and backslashes', text('a(b\\c)'), '(a\\(b\\\\c\\))'],
  ['a Chinese text: UTF-16, the highest planes too', text('公文𠮷'), '<feff516c6587d842dfb7>'],
  ['a text of several lines', text('a\nb'), '<feff0061000a0062>'],
  ['an empty text', text(''), '()'],
  ['a whole number', 42, '42'],
  ['a number, to a hundred-thousandth', 595.2755906, '595.27559'],
  ['a number next to nothing, without an exponent', 1e-7, '0'],
  ['the least that is written', -1e-5, '-0.00001'],
  ['a large number', 1234567890, '1234567890'],
  ['nothing below nought', -0, '0'],
  ['true', true, 'true'],
  ['null', null, 'null'],
  ['a day', new Date(Date.UTC(2024, 0, 9)), '(D:20240109000000Z)'],
  ['bytes', Uint8Array.of(0, 10, 255), '<000aff>'],
  ['a reference', new PdfObject(7, { Type: 'Page' }), '7 0 R'],
  ['an array', [0, [text('a'), 'b'], null], '[0 [(a) /b] null]'],
  ['a dictionary, without what is undefined', { Type: 'Page', Lang: undefined, K: 1 }, '<<\n/Type /Page\n/K 1\n>>'],
  ['an empty dictionary', {}, '<<\n>>'],
])('%s', (_, value, written) => {
  expect(write(value)).toBe(written)
})
