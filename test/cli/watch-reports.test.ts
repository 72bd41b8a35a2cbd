import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Host, Watch } from '../../src/source/host.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { run } from './run.ts'

const root = `${import.meta.dirname}/../..`

const summary =
  '类型: 年度工作总结\n单位: 某某市城市管理局\n年度: 2023\n工作总结: |\n  一年来，我局认真学习。\n成文日期: 2024-01-09\n'
const notice =
  '类型: 通知\n单位: 某某市城市管理局\n标题: 某某市城市管理局关于做好防汛工作的通知\n主送机关: 各科室\n正文: |\n  请认真落实。\n成文日期: 2024-04-08\n'
const illustrated = summary.replace(
  '|\n  一年来，我局认真学习。',
  '\n  - 一年来，我局认真学习。\n  - 图片: {文件: 图片/楼.png, 标题: 办公楼}',
)
const picture = (name: string) => readFileSync(`${root}/examples/standard/图片/${name}`)

/** A folder with the program's own data beside it, so that packs can be changed. */
function place(files: Record<string, string | Uint8Array>) {
  const folder = mkdtempSync(`${tmpdir()}/wendu-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(`${root}/templates`, `${folder}/templates`, { recursive: true })
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true })
    writeFileSync(`${folder}/${path}`, content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  const remove = (path: string) => rmSync(`${folder}/${path}`)
  const read = (path: string) => readFileSync(`${folder}/${path}`)
  return { folder, write, remove, read }
}

/** One thing that happens: gives the paths that the machine tells of. After the last one comes Ctrl+C. */
type Step = () => string[]

/** What the program says at the start, and after each step. */
async function watching(folder: string, argv: string[], steps: Step[], machine: Partial<Host> = {}) {
  const said: string[] = ['']
  const watched = new Set<string>()
  const left = [...steps]
  const watch = (): Watch => ({
    folders(paths) {
      for (const path of paths) watched.add(path)
      return []
    },
    async next(milliseconds) {
      const step = left.shift()
      if (milliseconds === undefined) said.push('')
      return step?.()
    },
  })
  const say = (line: string) => {
    said.push(`${said.pop()}${line}\n`)
  }
  const real = nodeHost(folder, folder)
  const ours = (path: string) => path.replace(/^fonts\/(?!local)/, `${root}/fonts/`)
  const readFile = (path: string) => real.readFile(ours(path))
  const openFile = (path: string) => real.openFile(ours(path))
  const host = { ...real, readFile, openFile, watch, timeOfDay: () => '14:03:05', ...machine }
  const argvHere = ['build-report', '--watch', '--format', 'docx', ...argv]
  const code = await main(argvHere, host, { out: say, err: say, color: false, debug: false })
  const [start = '', ...after] = said.map((text) => text.replace(/ {2}\d\.\d\d 秒|，用时 \d+\.\d 秒/g, ''))
  return { code, start, after: after.slice(0, -1), watched: [...watched] }
}

describe('what is made again', () => {
  test('the report that changed, and no other; Ctrl+C ends it well', async () => {
    const { folder, write } = place({ 'a.yaml': summary, 'b.yaml': summary })
    const { code, start, after } = await watching(
      folder,
      ['a.yaml', 'b.yaml'],
      [
        () => {
          write('a.yaml', summary.replace('认真', '深入'))
          return ['a.yaml']
        },
      ],
    )
    expect(start).toBe(
      '✓ out/a.docx  1 页\n✓ out/b.docx  1 页\n已生成 2 份，失败 0 份，警告 0 处。\n正在等待改动，按 Ctrl+C 结束。\n',
    )
    expect(after).toEqual(['14:03:05 “a.yaml”改了。\n✓ out/a.docx  1 页\n已生成 1 份。\n'])
    expect(code).toBe(0)
  })

  test('nothing when a file was saved as it was, or is none of ours', async () => {
    const { folder, write } = place({ 'a.yaml': summary })
    const { after } = await watching(
      folder,
      ['a.yaml'],
      [
        () => {
          write('a.yaml', summary)
          return ['a.yaml', '4913', 'a.yaml~']
        },
        () => {
          write('说明.txt', '')
          return ['说明.txt']
        },
      ],
    )
    expect(after).toEqual(['', ''])
  })

  test('all reports of a pack that changed, as the pack now says', async () => {
    const { folder, write, read } = place({ 'a.yaml': summary, 'b.yaml': notice, 'c.yaml': notice })
    const template = 'templates/notice/template.hbs'
    const old = read(template).toString()
    const { after } = await watching(
      folder,
      ['a.yaml', 'b.yaml', 'c.yaml'],
      [
        () => {
          write(template, old.replace('{{正文 正文}}', '<段落>再次印发。</段落>{{正文 正文}}'))
          return [template]
        },
        () => {
          write(template, old.replace('{{正文 正文}}', '<题目>再次印发</题目>'))
          return [template]
        },
        () => {
          write(template, old)
          return [template]
        },
      ],
    )
    const again = `14:03:05 “${template}”改了。\n✓ out/b.docx  1 页\n✓ out/c.docx  1 页\n已生成 2 份。\n`
    expect(after[0]).toBe(again)
    expect(after[1]).toContain('已生成 0 份，失败 2 份（原来的成品没有动）。')
    expect(after[2]).toBe(again)
  })

  test('all reports when what packs share changed, or a font of the bureau’s own came', async () => {
    const { folder, write, read } = place({ 'a.yaml': summary, 'b.yaml': notice })
    const { after, watched } = await watching(
      folder,
      ['a.yaml', 'b.yaml'],
      [
        () => {
          write('templates/_shared/落款.hbs', `${read('templates/_shared/落款.hbs')}\n`)
          return ['templates/_shared/落款.hbs']
        },
        () => {
          write('fonts/local/仿宋.ttf', readFileSync(`${root}/fonts/gw-fangsong.ttf`))
          return ['fonts/local/仿宋.ttf']
        },
        () => {
          write('templates/_shared/新的.hbs', '')
          return ['templates/_shared/新的.hbs']
        },
      ],
    )
    for (const text of after) expect(text).toMatch(/改了。\n✓ out\/a.docx.*\n✓ out\/b.docx.*\n已生成 2 份。/)
    expect(watched).toEqual(
      expect.arrayContaining(['.', 'templates', 'templates/notice', 'templates/_shared', 'fonts', 'fonts/local']),
    )
  })

  test('the reports that show a picture that changed, or came at last', async () => {
    const { folder, write } = place({ '甲/a.yaml': illustrated, '甲/b.yaml': summary })
    const { start, after, watched } = await watching(
      folder,
      ['甲'],
      [
        () => {
          write('甲/图片/楼.png', picture('样章.png'))
          return ['甲/图片/楼.png']
        },
        () => {
          write('甲/图片/楼.png', picture('办件量.png'))
          return ['甲/图片/楼.png']
        },
      ],
    )
    expect(start).toContain('找不到图片“图片/楼.png”')
    expect(watched).toContain('甲/图片')
    const again = '14:03:05 “甲/图片/楼.png”改了。\n✓ out/a.docx  1 页\n已生成 1 份。\n'
    expect(after).toEqual([again, again])
  })

  test('a report whose type a new pack brings', async () => {
    const { folder, write } = place({ 'a.yaml': summary.replace('年度工作总结', '季度工作总结') })
    cpSync(`${folder}/templates/work-summary`, `${folder}/templates/_later`, { recursive: true })
    const { start, after } = await watching(
      folder,
      ['a.yaml'],
      [
        () => {
          renameSync(`${folder}/templates/_later`, `${folder}/templates/quarter`)
          write('templates/quarter/pack.yaml', '名称: 季度工作总结\n文种: 报告\n')
          return ['templates/_later', 'templates/quarter']
        },
      ],
    )
    expect(start).toContain('没有“季度工作总结”')
    expect(after[0]).toContain('已生成 1 份。')
  })

  test('bytes as a first building gives them', async () => {
    const { folder, write, read } = place({ 'a.yaml': notice, 'b.yaml': summary })
    const changed = summary.replace('认真', '深入')
    await watching(
      folder,
      ['.', '--format', 'docx,pdf'],
      [
        () => {
          write('b.yaml', changed)
          return ['b.yaml']
        },
        () => {
          write('a.yaml', `${notice}附注: 此件公开发布\n`)
          return ['a.yaml']
        },
      ],
    )
    const cold = await run(['build-report', '.'], { 'a.yaml': `${notice}附注: 此件公开发布\n`, 'b.yaml': changed })
    for (const name of ['out/a.docx', 'out/a.pdf', 'out/b.docx', 'out/b.pdf']) {
      expect(read(name).equals(readFileSync(`${cold.folder}/${name}`))).toBe(true)
    }
  })
})

describe('what comes and goes', () => {
  test('new reports of a folder or pattern are made, those that go are let go', async () => {
    const { folder, write, remove } = place({ '甲/a.yaml': summary, '乙/2024-1.yaml': summary })
    const { after } = await watching(
      folder,
      ['甲', '乙/2024-*.yaml'],
      [
        () => {
          write('甲/b.yaml', notice)
          write('乙/2024-2.yaml', notice)
          write('乙/2023-1.yaml', notice)
          return ['甲/b.yaml', '乙/2024-2.yaml', '乙/2023-1.yaml']
        },
        () => {
          remove('甲/a.yaml')
          return ['甲/a.yaml']
        },
        () => [], // It does not come back.
        () => {
          write('templates/work-summary/template.hbs', `<公报/>${' '.repeat(1000)}`)
          return ['templates/work-summary/template.hbs']
        },
      ],
    )
    expect(after).toEqual([
      '14:03:05 新增“甲/b.yaml”、“乙/2024-2.yaml”。\n✓ out/b.docx  1 页\n✓ out/2024-2.docx  1 页\n已生成 2 份。\n',
      '14:03:05 “甲/a.yaml”没有了，以后不再做；已经做好的成品还在。\n',
      expect.stringContaining('已生成 0 份，失败 1 份'),
    ])
  })

  test('a new report that would write the files of another is named and left', async () => {
    const { folder, write } = place({ '甲/a.yaml': summary, '乙/b.yaml': summary })
    const { after } = await watching(
      folder,
      ['甲', '乙'],
      [
        () => {
          write('乙/A.yaml', notice)
          return ['乙/A.yaml']
        },
      ],
    )
    expect(after[0]).toContain('“甲/a.yaml”和“乙/A.yaml”会写到同一个文件')
    expect(after[0]).not.toContain('✓')
  })
})

describe('what goes wrong', () => {
  test('a mistake is said, the old file stays; repaired, it is made again', async () => {
    const { folder, write, read } = place({ 'a.yaml': summary })
    let old: Buffer | undefined
    const { code, after } = await watching(
      folder,
      ['a.yaml'],
      [
        () => {
          old = read('out/a.docx')
          write('a.yaml', summary.replace('年度:', '年底:'))
          return ['a.yaml']
        },
        () => {
          expect(read('out/a.docx').equals(old as Buffer)).toBe(true)
          write('a.yaml', summary)
          return ['a.yaml']
        },
      ],
    )
    expect(after[0]).toContain('a.yaml:3:1 错误 没有“年底”这个字段。')
    expect(after[0]).toContain('失败 1 份')
    expect(after[1]).toContain('✓ out/a.docx')
    expect(code).toBe(0)
  })

  test('a file open in Word is said; the next save tries again though nothing changed', async () => {
    const { folder } = place({ 'a.yaml': summary })
    let busy = true
    const machine: Partial<Host> = {
      writeFiles: ([{ path } = { path: '' }]) =>
        busy ? { refused: 'busy', reason: 'EBUSY', path, replaced: [] } : undefined,
    }
    const close: Step = () => {
      busy = false
      return ['a.yaml']
    }
    const { start, after } = await watching(folder, ['a.yaml'], [close, () => ['a.yaml']], machine)
    expect(start).toContain('“out/a.docx”写不进去，它正被别的程序打开着。')
    expect(after).toEqual(['14:03:05 “a.yaml”改了。\n✓ out/a.docx  1 页\n已生成 1 份。\n', ''])
  })

  test.each(['empty', 'cut short', 'away'])(
    'a file found %s in the middle of being saved is waited for',
    async (state) => {
      const { folder, write, remove } = place({ 'a.yaml': summary })
      const { after } = await watching(
        folder,
        ['a.yaml'],
        [
          () => {
            if (state === 'away') remove('a.yaml')
            else write('a.yaml', state === 'empty' ? '' : summary.slice(0, 20))
            return ['a.yaml']
          },
          () => {
            write('a.yaml', summary.replace('认真', '深入'))
            return ['a.yaml']
          },
        ],
      )
      expect(after).toEqual(['14:03:05 “a.yaml”改了。\n✓ out/a.docx  1 页\n已生成 1 份。\n'])
    },
  )

  test('a file that stays empty is said to be so', async () => {
    const { folder, write } = place({ 'a.yaml': summary })
    const { after } = await watching(
      folder,
      ['a.yaml'],
      [
        () => {
          write('a.yaml', '')
          return ['a.yaml']
        },
        () => [],
      ],
    )
    expect(after[0]).toContain('文件里还没有内容。')
  })

  test('a folder that cannot be watched is named', async () => {
    const watch = (): Watch => ({
      folders: (paths) => paths.filter((path) => path === '.'),
      next: async () => undefined,
    })
    const { err, code } = await run(['build-report', 'a.yaml', '--watch'], { 'a.yaml': summary }, { watch })
    expect(err).toContain('文件夹“.”里的文件改了')
    expect(code).toBe(0)
  })

  test('--json is refused beside it', async () => {
    const { err, code } = await run(['build-report', 'a.yaml', '--watch', '--json'], { 'a.yaml': summary })
    expect(err).toContain('“--watch”和“--json”不能一起用。')
    expect(code).toBe(2)
  })
})
