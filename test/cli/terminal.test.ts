import { describe, expect, test } from 'vitest'
import { processTerminal } from '../../src/cli/terminal.ts'

/** A terminal in a process whose streams go to a screen, or do not; `written` is all that was written. */
function open({ isTTY = true, columns = 40, env = {} }: { isTTY?: boolean; columns?: number; env?: object } = {}) {
  const written: string[] = []
  const stream = (name: string) => ({ write: (text: string) => void written.push(`${name} ${text}`), isTTY, columns })
  return { written, terminal: processTerminal({ stdout: stream('out'), stderr: stream('err'), env: { ...env } }) }
}

describe('progress', () => {
  test('stands in one line and is gone before anything else is said', () => {
    const { written, terminal } = open()
    terminal.progress?.('[1/2] 正在做 甲.yaml')
    terminal.progress?.('[2/2] 正在做 乙.yaml')
    terminal.out('✓')
    terminal.err('错误')
    terminal.progress?.('[3/3] 正在做 丙.yaml')
    terminal.progress?.('')
    expect(written).toEqual([
      'err [1/2] 正在做 甲.yaml',
      'err \r\u001b[K[2/2] 正在做 乙.yaml',
      'err \r\u001b[K',
      'out ✓\n',
      'err 错误\n',
      'err [3/3] 正在做 丙.yaml',
      'err \r\u001b[K',
    ])
  })

  test('is cut to the width of the screen and steers it no further', () => {
    const { written, terminal } = open({ columns: 20 })
    terminal.progress?.('[1/2] 正在做 报告/甲.yaml')
    terminal.progress?.('\u001b[2J')
    expect(written).toEqual(['err [1/2] 正在做 报告…', 'err \r\u001b[K?[2J'])
  })

  test.each([{ isTTY: false }, { env: { TERM: 'dumb' } }])(
    'is not shown where it cannot be taken away: %j',
    (given) => {
      expect(open(given).terminal.progress).toBeUndefined()
    },
  )
})

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  [{ TERM: 'dumb' }, true, false],
])('with %j, a screen: %s, colours: %s', (env, isTTY, color) => {
  expect(open({ env, isTTY }).terminal.color).toBe(color)
})
