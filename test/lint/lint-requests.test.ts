import { expect, test } from 'vitest'
import { lintRequests } from '../../src/lint/lint-requests.ts'
import type { Subject } from '../../src/lint/rule.ts'

/** What is said of a report with this sentence in it. */
function said(text: string): (string | number)[] {
  const body = [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]
  // All that the rule reads of a subject.
  const subject = { doc: { pieces: [{ body }] }, documentType: '报告', find: () => undefined } as unknown as Subject
  const found: (string | number)[] = []
  lintRequests(subject, ({ args }) => 'text' in args && found.push(args.text))
  return found
}

test.each([
  ['妥否，请批示。', '妥否，请批示'],
  ['以上报告当否，恳请市政府批示。', '当否，恳请市政府批示'],
  ['请予批准。', '请予批准'],
  ['请市财政局予以核拨。', '请市财政局予以核拨'],
  ['现将方案呈上，请审定。', '请审定'],
])('%s is a request', (text, request) => expect(said(text)).toEqual([request]))

test.each([
  '全年申请批准项目127个，报请批准规划3部。',
  '请予审议。',
  '邀请专家审定方案5个。',
  '提请市政府批准后实施，其余项目也已申请审批。',
  '特此报告。',
])('%s tells, and asks for nothing', (text) => expect(said(text)).toEqual([]))
