import { expect, test } from 'vitest'
import { safeName } from '../../src/cli/safe-name.ts'

test.each([
  ['总结2.0', '总结2.0'],
  ['a b', 'a b'],
  ['CON', '_CON'],
  ['aux.年报', '_aux.年报'],
  ['Com1', '_Com1'],
  ['LPT³', '_LPT³'],
  ['nul .甲', '_nul .甲'],
  ['console', 'console'],
  ['com10', 'com10'],
  ['<甲>:"乙"|丙?*\\', '＜甲＞：＂乙＂｜丙？＊＼'],
  ['甲\t乙\u0085', '甲_乙_'],
  ['尾点.', '尾点_'],
  ['.. .', '____'],
  ['.隐', '.隐'],
])('%j is written as %j', (name, safe) => {
  expect(safeName(name)).toBe(safe)
  expect(safeName(safe)).toBe(safe)
})

test.each(['年'.repeat(250), '?'.repeat(250), `${'a'.repeat(236)}. ${'b'.repeat(20)}`, '😀'.repeat(100)])(
  'a long name fits with its ending, whole characters of it: %s',
  (name) => {
    const safe = safeName(name)
    expect(Buffer.byteLength(`${safe}.docx`)).toBeLessThanOrEqual(255)
    expect(Buffer.byteLength(safe)).toBeGreaterThan(230)
    expect(() => encodeURIComponent(safe)).not.toThrow()
    expect(safe).not.toMatch(/[. ]$/)
  },
)
