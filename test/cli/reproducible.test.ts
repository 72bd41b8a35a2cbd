import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openDocx } from '../docx/open-docx.ts'
import { program } from './program.ts'
import { layOutFiles, runIn } from './run.ts'

const root = `${import.meta.dirname}/../..`
const dated =
  '类型: 年度工作总结\n单位: 某某市城市管理局\n年度: 2023\n工作总结:\n  - 一年来，我局认真学习。\n  - 图片: { 文件: 楼.png, 标题: 办公楼 }\n  - 表格:\n      表头: [甲, 乙]\n      行:\n        - [1, 2]\n成文日期: 2024-01-09\n'
const undated = '类型: 通知\n单位: 某某局\n标题: 关于放假的通知\n正文: 放假三天。\n'
const files = {
  '报告/b.yaml': dated,
  '报告/a.yaml': undated,
  '报告/甲.yaml': dated,
  '报告/楼.png': readFileSync(`${root}/examples/standard/图片/办件量.png`),
}

const outputsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(`${folder}/out`)
      .filter((name) => /\.(docx|pdf)$/.test(name))
      .map((name) => [name, readFileSync(`${folder}/out/${name}`)]),
  )

describe('the program', () => {
  const { run } = program()

  test('makes the same bytes and says the same in every time zone and language, with any number of threads', async () => {
    const places: [Record<string, string>, string][] = [
      [{ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, '1'],
      [{ TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }, '2'],
      [{ TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '3'],
    ]
    const made = await Promise.all(
      places.map(async ([env, jobs]) => {
        const folder = layOutFiles(files)
        const { out, err } = await run(folder, ['build-report', '报告', '--draft', '--jobs', jobs], env)
        return { said: out.replace(/\d+\.\d+ 秒/g, '') + err, outputs: outputsOf(folder) }
      }),
    )
    expect(Object.keys(made[0]?.outputs ?? {})).toHaveLength(6)
    expect(made[1]).toEqual(made[0])
    expect(made[2]).toEqual(made[0])
  })

  test('takes the day of SOURCE_DATE_EPOCH where a report tells none', async () => {
    const folder = layOutFiles(files)
    const day = async (name: string, env: Record<string, string>) => {
      await run(folder, ['build-report', '报告', '--format', 'docx'], env)
      const core = openDocx(readFileSync(`${folder}/out/${name}.docx`)).get('docProps/core.xml')
      return /created[^>]*>([^<]*)/.exec(core ?? '')?.[1]
    }
    const epoch = { SOURCE_DATE_EPOCH: '1714492799', TZ: 'Pacific/Kiritimati' }
    expect(await day('a', epoch)).toBe('2024-04-30T00:00:00Z')
    expect(await day('b', epoch)).toBe('2024-01-09T00:00:00Z')
    expect(await day('a', { SOURCE_DATE_EPOCH: 'gestern' })).toBe('2000-01-01T00:00:00Z')
  })
})

describe('--verify', () => {
  const verify = (folder: string, ...argv: string[]) =>
    runIn(folder, ['build-report', '报告', '--verify', ...argv], () => ({}))

  test('finds files as they would be made again, and writes nothing', async () => {
    const folder = layOutFiles(files)
    await runIn(folder, ['build-report', '报告'], () => ({}))
    const before = statSync(`${folder}/out/a.pdf`).mtimeMs
    const { code, out } = await verify(folder)
    expect(out).toContain('✓ out/a.pdf  1 页  一致')
    expect(out).toContain('已核对 3 份，不一致或者做不出来的 0 份')
    expect(code).toBe(0)
    expect(statSync(`${folder}/out/a.pdf`).mtimeMs).toBe(before)
  })

  test('names a file that is another, and one that is missing', async () => {
    const folder = layOutFiles(files)
    await runIn(folder, ['build-report', '报告'], () => ({}))
    appendFileSync(`${folder}/out/a.pdf`, ' ')
    rmSync(`${folder}/out/b.docx`)
    const edited = readFileSync(`${folder}/out/a.pdf`)
    const { code, err, out } = await verify(folder)
    expect(err).toContain('错误 “out/a.pdf”和重新做的不一样。')
    expect(err).toContain('错误 没有“out/b.docx”，没有可以核对的。')
    expect(out).toContain('已核对 3 份，不一致或者做不出来的 2 份')
    expect(code).toBe(1)
    expect(readFileSync(`${folder}/out/a.pdf`).equals(edited)).toBe(true)
    expect(readdirSync(`${folder}/out`)).not.toContain('b.docx')
  })

  test.each(['--force', '--watch'])('does not go with %s', async (option) => {
    const { code, err } = await verify(layOutFiles(files), option)
    expect(err).toContain('不能一起用')
    expect(code).toBe(2)
  })
})
