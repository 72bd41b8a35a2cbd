import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { checkCharacters } from '../../src/fonts/check-characters.ts'
import { loadFaces } from '../../src/fonts/load-faces.ts'
import type { FontRole } from '../../src/layout/layout.ts'
import { lineOf, pagesOf } from '../pdf/make-layout.ts'
import { fontFiles } from './font-files.ts'

const faces = loadFaces(fontFiles(), () => {})

/** What is said of lines of text, each in a role; every character stands at the column of its first line. */
function check(...lines: [FontRole, string][]): Diagnostic[] {
  const said: Diagnostic[] = []
  const layout = pagesOf(lines.map(([face, text]) => lineOf(text, { face })))
  const find = (text: string) => {
    const line = lines.findIndex(([, whole]) => whole.includes(text))
    return { file: '报告.yaml', line: line + 1, column: [...(lines[line]?.[1] ?? '')].indexOf(text) + 1 }
  }
  checkCharacters(layout, faces, find, (diagnostic) => said.push(diagnostic))
  return said
}

describe('checkCharacters', () => {
  it('says nothing of what the role’s own face has', () => {
    expect(check(['fangSong', '2023年，“十四五”——规划……'])).toEqual([])
  })

  it('says once which face stands in for the role’s own, for which characters, and where the first stands', () => {
    expect(check(['fangSong', '局长王堃、李喆'], ['kaiTi', '王堃'])).toEqual([
      {
        code: 'font/fallback',
        severity: 'notice',
        args: { characters: '“堃”（U+5803）“喆”（U+5586）', wanted: 'GW FangSong', used: 'GW Fallback Kai' },
        place: { file: '报告.yaml', line: 1, column: 4 },
      },
    ])
  })

  it('asks the face of the role: 黑体 has what 仿宋 lacks', () => {
    expect(check(['heiTi', '堃'])).toEqual([])
    expect(check(['heiTi', '堃'], ['fangSong', '堃'])).toHaveLength(1)
  })

  it('takes a pair of surrogates as the one character it is', () => {
    expect(check(['fangSong', '陈𠮷'])).toMatchObject([{ args: { characters: '“𠮷”（U+20BB7）' } }])
  })

  it('reports a character that no face has', () => {
    expect(check(['fangSong', '好😀'])).toMatchObject([
      { code: 'font/no-glyph', severity: 'error', args: { codePoint: 'U+1F600' }, place: { line: 1, column: 2 } },
    ])
  })

  it('looks at the words of the watermark too', () => {
    const said: Diagnostic[] = []
    checkCharacters(
      pagesOf([]),
      faces,
      () => undefined,
      (diagnostic) => said.push(diagnostic),
      '草稿😀',
    )
    expect(said).toMatchObject([{ code: 'font/no-glyph', args: { character: '😀' } }])
  })

  it('knows a 自造字', () => {
    expect(check(['fangSong', '\u{E000}'])).toMatchObject([{ code: 'font/private-use', severity: 'error' }])
  })

  it('reports what cannot be seen: variation selectors, joiners, soft hyphens', () => {
    expect(check(['fangSong', '葛\u{E0100}'], ['heiTi', '法\u{200D}治\u{AD}'])).toMatchObject([
      { code: 'font/invisible', severity: 'notice', args: { codePoint: 'U+E0100' } },
      { code: 'font/invisible', severity: 'notice', args: { codePoint: 'U+200D' } },
      { code: 'font/invisible', severity: 'notice', args: { codePoint: 'U+00AD' } },
    ])
  })
})
