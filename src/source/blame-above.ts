import { keyAbove } from './explain-lines.ts'
import type { Fault } from './fault.ts'
import { lineAround, lineEnd, lineStart } from './text-lines.ts'

/** The mistake in a line above that makes a sound line seem to stand in the wrong place; undefined if there is none. */
export function blameAbove(text: string, at: number): Fault | undefined {
  return pipeAbove(text, at) ?? wideDash(text, at) ?? indentedStart(text, at)
}

/** `正文: ｜`, `正文: |4`. */
function pipeAbove(text: string, at: number): Fault | undefined {
  const key = keyAbove(text, at)
  if (key === undefined) return undefined
  const [whole = '', before = '', pipe = '', digit = ''] =
    /^(.*[:：] *)([|>｜])([+-]?\d*[+-]?)\s*$/u.exec(text.slice(key, lineEnd(text, key))) ?? []
  const start = key + before.length
  const repair = [{ start, end: start + pipe.length + digit.length, text: '|' }]
  if (pipe === '｜') return { code: 'yaml/full-width-pipe', args: {}, start, end: start + 1, repair }
  if (whole === '' || !/\d/.test(digit)) return undefined
  return { code: 'yaml/pipe-digit', args: { text: pipe + digit }, start, end: start + 1 + digit.length, repair }
}

/** `-   标题: 甲` above `  内容: 乙`: the key behind the dash stands further right than its fellows. */
function wideDash(text: string, at: number): Fault | undefined {
  const own = lineAround(text, at).start - lineStart(text, at)
  const above = lastLineAbove(text, at)
  if (above === undefined) return undefined
  const [, margin = '', spaces = ''] = /^( *)-( {2,})\S/.exec(text.slice(above, lineEnd(text, above))) ?? []
  if (spaces === '' || own !== margin.length + 2) return undefined
  const start = above + margin.length + 1
  const end = start + spaces.length
  return {
    code: 'yaml/bad-indent',
    args: {},
    start: above + margin.length,
    end: lineEnd(text, above),
    repair: [{ start, end, text: ' ' }],
  }
}

/** The first field of a file is indented, the others are not. */
function indentedStart(text: string, at: number): Fault | undefined {
  if (lineAround(text, at).start !== lineStart(text, at)) return undefined
  const first = /^(?:[ \t]*(?:#.*)?\n)*( +)[^\s#]/.exec(text)
  const margin = first?.[1] ?? ''
  const start = (first?.[0].length ?? 0) - margin.length - 1
  if (margin === '') return undefined
  const end = start + margin.length
  return { code: 'yaml/bad-indent', args: {}, start: end, end: lineEnd(text, end), repair: [{ start, end, text: '' }] }
}

/** Where the last line above begins that says something. */
function lastLineAbove(text: string, at: number): number | undefined {
  for (let end = lineStart(text, at) - 1; end >= 0; end = lineStart(text, end) - 1) {
    const start = lineStart(text, end)
    if (!/^\s*(?:#|$)/.test(text.slice(start, end))) return start
  }
  return undefined
}
