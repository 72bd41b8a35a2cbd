import { existsSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { Host } from '../../src/source/host.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { run } from './run.ts'

/** The renderers that were loaded so far. */
const loaded = vi.hoisted((): string[] => [])
vi.mock('../../src/render/docx/render.ts', (original) => {
  loaded.push('docx')
  return original()
})
vi.mock('../../src/render/pdf/render.ts', (original) => {
  loaded.push('pdf')
  return original()
})

const good =
  '类型: 年度工作总结\n单位: 某某市城市管理局\n年度: 2023\n工作总结: |\n  一年来，我局认真学习。\n成文日期: 2024-01-09\n'
const bad = good.replace('年度: 2023', '年底: 2023')

describe('what it says', () => {
  const files = {
    '好.yaml': good,
    '写错字段.yaml': bad,
    '自造字.yaml': good.replace('认真', '\ue000'),
    '跳号.yaml': good.replace('一年来', '（一）甲。\n  （三）乙\n  一年来'),
    '冒号.yaml': good.replace('单位: ', '单位：'),
  }

  test('is what build-report says, without a file written or a renderer loaded', async () => {
    const check = await run(['check-report', '.'], files)
    expect(loaded).toEqual([])
    expect(existsSync(`${check.folder}/out`)).toBe(false)

    const build = await run(['build-report', '.'], files)
    expect(loaded).toEqual(['docx', 'pdf'])
    expect(check.err).toBe(build.err)
    expect(check.err.match(/^\S+:\d+:\d+ (错误|警告)/gm)).toEqual([
      '冒号.yaml:2:3 错误',
      '写错字段.yaml:3:1 错误',
      '自造字.yaml:5:9 错误',
      '跳号.yaml:6:3 警告',
    ])
  })

  test('ends with a sum; the exit code is 1 if a report has errors, 0 if none has', async () => {
    const several = await run(['check-report', '.'], files)
    expect(several.out.split(/，用时 \d+\.\d 秒。/)).toEqual([
      '✓ 好.yaml  1 页\n✓ 跳号.yaml  1 页\n已检查 5 份，有错误的 3 份，警告 1 处',
      '\n有错误的文件：\n  冒号.yaml\n  写错字段.yaml\n  自造字.yaml\n能自动改好的，运行：npm run check-report -- --fix 冒号.yaml',
    ])
    expect(several.code).toBe(1)

    const one = await run(['check-report', '跳号.yaml'], files)
    expect(one.out).toMatch(/^✓ 跳号\.yaml {2}1 页\n已检查 1 份，有错误的 0 份，警告 1 处，用时 \d+\.\d 秒。$/)
    expect(one.code).toBe(0)
  })

  test('comes in the order of the file, whichever stage found it; --json likewise, each by itself', async () => {
    const text = [
      '类型: 年度工作总结',
      '单位: 某某市城市管理局 #2楼',
      '年度: 2023',
      '工作总结: |',
      '  （一）提高\ue000认识',
      ...['三', '六', '九', '十二', '十五'].map((number) => `  （${number}）规范执法`),
      '  一\ue001年来。',
      '成文日期: 2024-01-09 #今天',
      '',
    ].join('\n')
    const { err } = await run(['check-report', '甲.yaml'], { '甲.yaml': text })
    expect(err.match(/^\S+:\d+(?=:\d+ )/gm)).toEqual([
      ...['甲.yaml:2', '甲.yaml:12'],
      ...['甲.yaml:5', '甲.yaml:11'],
      ...['甲.yaml:6', '甲.yaml:7', '甲.yaml:8', '甲.yaml:9', '甲.yaml:10'],
    ])

    const { out } = await run(['check-report', '甲.yaml', '--json'], { '甲.yaml': text })
    const { files, summary } = JSON.parse(out)
    const lines = files[0].diagnostics.map(({ line }: { line: number }) => line)
    expect(lines).toEqual([2, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(summary).toMatchObject({ errors: 2, warnings: 7 })
  })

  test('a command that is wrong has exit code 2 and no sum', async () => {
    const { code, out, err } = await run(['check-report', '没有.yaml', '--json'], files)
    expect(err).toContain('找不到“没有.yaml”。')
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
})

describe('--json', () => {
  test('is one object with what is said of each file, and not a word besides', async () => {
    const { code, out, err } = await run(['check-report', '--json', 'b.yaml', 'a.yaml'], {
      'a.yaml': good,
      'b.yaml': bad,
    })
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: 'b.yaml',
          status: 'failed',
          milliseconds: expect.any(Number),
          diagnostics: [
            {
              code: 'schema/unknown-field',
              severity: 'error',
              message: '没有“年底”这个字段。',
              remedy: expect.stringContaining('是不是想写“年度”？'),
              file: 'b.yaml',
              line: 3,
              column: 1,
              length: 2,
            },
          ],
        },
        { file: 'a.yaml', status: 'ok', pages: 1, milliseconds: expect.any(Number), diagnostics: [] },
      ],
      diagnostics: [],
      summary: { ok: 1, unchanged: 0, failed: 1, errors: 1, warnings: 0, notices: 0 },
    })
    expect(code).toBe(1)
  })

  test('what is wrong with the program itself stands beside the files', async () => {
    const { code, out } = await run(['check-report', '--json', 'a.yaml'], { 'a.yaml': good }, { ours: () => '没有' })
    const { files, diagnostics } = JSON.parse(out)
    expect(diagnostics).toMatchObject([{ code: 'pack/no-folder', message: '找不到模板文件夹“没有”。' }])
    expect(files).toMatchObject([{ status: 'failed', diagnostics: [{ code: 'schema/unknown-type' }] }])
    expect(code).toBe(1)
  })

  test('a mistake of ours is told of its file', async () => {
    const readFile = (path: string) => {
      if (path === 'a.yaml') throw new TypeError('x is not a function')
      return nodeHost('/', '/').readFile(path)
    }
    const { out, err } = await run(['check-report', '--json', 'a.yaml'], { 'a.yaml': good }, { readFile })
    expect(err).toBe('')
    expect(JSON.parse(out).files).toMatchObject([{ status: 'failed', diagnostics: [{ code: 'program/bug' }] }])
  })

  test('of build-report names the files that were made', async () => {
    const writeFiles: Host['writeFiles'] = ([{ path } = { path: '' }]) =>
      path === 'out/b.docx' ? { refused: 'busy', reason: 'EBUSY', path, replaced: [] } : undefined
    const { code, out, err } = await run(
      ['build-report', 'a.yaml', 'b.yaml', '--json'],
      { 'a.yaml': good, 'b.yaml': good },
      { writeFiles },
    )
    expect(err).toBe('')
    const { files, summary } = JSON.parse(out)
    expect(files).toMatchObject([
      { file: 'a.yaml', status: 'ok', pages: 1, outputs: ['out/a.docx', 'out/a.pdf'], diagnostics: [] },
      { file: 'b.yaml', status: 'failed', diagnostics: [{ code: 'output/busy' }] },
    ])
    expect(summary).toEqual({ ok: 1, unchanged: 0, failed: 1, errors: 1, warnings: 0, notices: 0 })
    expect(code).toBe(1)
  })
})

test('its help', async () => {
  const { code, out } = await run(['check-report', '--help'])
  expect(code).toBe(0)
  await expect(`${out}\n`).toMatchFileSnapshot('help/check-report.txt')
})
