import { expect, test } from 'vitest'
import { lintSecrecy } from '../../src/lint/lint-secrecy.ts'
import type { Subject } from '../../src/lint/rule.ts'

/** What is said of a document of this type with this masthead. */
function said(documentType: string, masthead: object): string[] {
  const place = () => ({ file: '', line: 1, column: 1 })
  // All that the rule reads of a subject.
  const subject = { doc: { masthead }, documentType, data: {}, placeOf: place, keyOf: place } as unknown as Subject
  const found: string[] = []
  lintSecrecy(subject, ({ code, severity }) => found.push(`${severity} ${code}`))
  return found
}

test('what is published has no secrets', () => {
  expect(said('通告', { secrecy: '秘密★1年', serial: '000001' })).toEqual(['error secrecy/public-document'])
  expect(said('通告', { serial: '000001' })).toEqual([])
})

test('the longest periods: 30, 20 and 10 years; months and 长期 are the law’s to judge', () => {
  for (const secrecy of ['绝密★30年', '机密★20年', '秘密★10年', '秘密★6个月', '机密★长期'])
    expect(said('通知', { secrecy, serial: '000001' })).toEqual([])
  for (const secrecy of ['绝密★31年', '机密★21年', '秘密★11年'])
    expect(said('通知', { secrecy, serial: '000001' })).toEqual(['error secrecy/too-long'])
})
