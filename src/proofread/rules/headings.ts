import type { Level } from '../../model/doc.ts'
import { placeholder } from '../../text/placeholder.ts'
import type { Line, Prose } from '../prose.ts'
import type { Finding, Pattern } from '../rule.ts'

/** What follows an ordinal: GB/T 15834-2011 B.3. */
export const ordinals: readonly Pattern[] = [
  {
    // 一、
    code: 'heading/number-mark',
    finds: /(?<=^[ \u3000]*[一二三四五六七八九十]{1,3})[,，.．](?=[^\d\s一二三四五六七八九十])/gmu,
    kinds: ['body'],
    expects: '、',
  },
  {
    // 1. but 1、2号楼 counts two.
    code: 'heading/number-mark',
    finds: /(?<=^[ \u3000]*\d{1,2})[、，,](?=[^\d\s])/gmu,
    kinds: ['body'],
    expects: '.',
  },
  {
    // （一） ①
    code: 'heading/number-mark',
    finds: /(?<=^[ \u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]))[、，,.．：](?=\S)/gmu,
    kinds: ['body'],
    expects: '',
  },
  {
    // 3.2.1
    code: 'heading/number-mark',
    finds: /(?<=^[ \u3000]*\d{1,2}\.\d{1,2}\.\d{1,2})[、，,.．](?=\D)/gmu,
    kinds: ['body'],
    expects: '',
  },
  {
    // 第一章 总则
    code: 'heading/number-mark',
    finds: /(?<=^[ \u3000]*第[一二三四五六七八九十]{1,3}[章节])[、，：:.．](?=\S)/gmu,
    kinds: ['body'],
    expects: '\u3000',
  },
  {
    // 一是 二是
    code: 'heading/ordinal-mark',
    clues: ['是，', '是、', '是：', '是,', '是:'],
    finds: /(?<=(?:^|[。；：，、”）])[一二三四五六七八九十]{1,2}是)[，、：,:](?=\S)/gmu,
    kinds: ['body'],
    ownWords: true,
    expects: '',
  },
  {
    code: 'heading/end-mark',
    finds: /(?<=.)[。；：，.](?=\s*$)/gu,
    kinds: ['heading'],
    expects: '',
  },
]

/** A heading on a line of its own ends without a mark (B.4); headings of one level under one heading are alike. */
export function* headings({ lines }: Prose): Iterable<Finding> {
  for (const { start, text, block } of lines) {
    if (block.kind !== 'heading' || !/[。；：，]$/u.test(text)) continue
    const at = start + text.length - 1
    yield { code: 'heading/end-mark', start: at, end: at + 1, repair: [{ start: at, end: at + 1, text: '' }] }
  }
  yield* mixedStyles(lines)
}

type Seen = { runIn?: boolean; told?: boolean }

function* mixedStyles(lines: readonly Line[]): Iterable<Finding> {
  const seen: Seen[] = [{}, {}, {}, {}, {}]
  for (const [at, { start, text, block }] of lines.entries()) {
    const heading = block.kind === 'heading' ? block : block.lead
    if (!heading) continue
    const { level } = heading
    for (let below = level + 1; below < seen.length; below++) seen[below] = {}
    // Of a heading with headings below it nothing can be run in; one that is still to be written has no style yet.
    if (opensLevel(lines[at + 1], level) || text.endsWith(placeholder)) continue
    const group = seen[level] as Seen
    const runIn = block.kind === 'paragraph'
    if (group.runIn !== undefined && group.runIn !== runIn && !group.told) {
      group.told = true
      yield { code: 'heading/mixed-style', severity: 'notice', start, end: start + text.length }
    }
    group.runIn ??= runIn
  }
}

function opensLevel(next: Line | undefined, above: Level): boolean {
  const heading = next?.block.kind === 'heading' ? next.block : next?.block.lead
  return heading !== undefined && heading.level > above
}
