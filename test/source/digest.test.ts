import { expect, test } from 'vitest'
import { digest } from '../../src/source/digest.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = '一、主要做法\n（一）强化组织领导。全年办理案件12件。\n'

test('is the same for the same bytes, and another when any one of them is another', () => {
  const original = bytes(text)
  expect(digest(bytes(text))).toBe(digest(original))
  const changed = Array.from(original, (_, at) =>
    digest(original.map((byte, place) => (place === at ? byte ^ 1 : byte))),
  )
  expect(new Set([digest(original), ...changed]).size).toBe(original.length + 1)
})

test.each([
  ['nothing and one zero', '', '\0'],
  ['texts of several lengths', text, `${text} `],
  ['quarters in another order', '甲乙丙丁', '丁丙乙甲'],
])('tells %s apart', (_, one, other) => expect(digest(bytes(one))).not.toBe(digest(bytes(other))))
