import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { program } from './program.ts'
import { layOutFiles, runIn } from './run.ts'

const root = `${import.meta.dirname}/../..`
const picture = (name: string) => readFileSync(`${root}/examples/standard/图片/${name}`)

/** A report with something to be said of it, of a bureau's own kind, with a picture. */
const files = {
  '报告/通知.yaml': [
    '类型: 局内通知',
    '单位: 某某局',
    '标题: 关于放假的通知',
    '正文:',
    '  - 请核对帐号。',
    '  - 图片: { 文件: 楼.png, 标题: 办公楼 }',
    '成文日期: 2024-04-08',
    '',
  ].join('\n'),
  '报告/楼.png': picture('办件量.png'),
  '报告/wendu.yaml': '模板目录: ../模板\n',
  '模板/house/pack.yaml': '名称: 局内通知\n基于: notice\n',
  '模板/house/标题.hbs': '{{标题}}（局内）',
}

/** The folder after a first build, and how to build in it again. */
async function built(...options: string[]) {
  const folder = layOutFiles({ ...files, 'fonts/fonts.yaml': readFileSync(`${root}/fonts/fonts.yaml`) })
  mkdirSync(`${folder}/fonts/local`)
  const build = (...more: string[]) =>
    runIn(folder, ['build-report', '报告', ...options, ...more], (host) => ({
      // The faces we ship stay where they are.
      ours: (path) => (/^fonts\/(?:local|fonts\.yaml)/.test(path) ? path : host.ours(path)),
    }))
  const first = await build()
  return { folder, build, first }
}

test('a report that is as it was is not built again, and what was said of it is said again', async () => {
  const { folder, build, first } = await built()
  expect(first.out).toContain('✓ out/通知.docx')
  expect(first.err).toContain('报告/通知.yaml:5:7 警告')
  const written = readFileSync(`${folder}/out/通知.pdf`)
  const again = await build()
  expect(again.out).toMatch(
    /^· out\/通知\.docx {2}没有变化\n· out\/通知\.pdf {2}没有变化\n已生成 0 份，没有变化 1 份，失败 0 份，警告 \d+ 处/,
  )
  expect(again.err).toBe(first.err)
  expect(again.code).toBe(0)
  expect(readFileSync(`${folder}/out/通知.pdf`).equals(written)).toBe(true)
})

test('programs are told so, with its pages and files', async () => {
  const { build } = await built()
  const { files, summary } = JSON.parse((await build('--json')).out)
  expect(files).toMatchObject([{ status: 'unchanged', pages: 1, outputs: ['out/通知.docx', 'out/通知.pdf'] }])
  expect(files[0].diagnostics.length).toBe(summary.warnings + summary.notices)
  expect(summary).toMatchObject({ ok: 0, unchanged: 1, failed: 0 })
})

test('--force builds it all the same', async () => {
  const { build } = await built()
  expect((await build('--force')).out).toContain('✓ out/通知.docx')
})

const record = 'out/.wendu/通知.json'
const changes: [string, (folder: string) => void][] = [
  ['the report', (folder) => appendFileSync(`${folder}/报告/通知.yaml`, '附注: 此件公开发布\n')],
  ['a comment in it', (folder) => appendFileSync(`${folder}/报告/通知.yaml`, '# 甲\n')],
  ['its picture', (folder) => writeFileSync(`${folder}/报告/楼.png`, picture('服务大厅.jpg'))],
  ['the settings', (folder) => writeFileSync(`${folder}/报告/wendu.yaml`, '模板目录: ../模板 # 甲\n')],
  ['a part of its pack', (folder) => writeFileSync(`${folder}/模板/house/标题.hbs`, '{{标题}}')],
  ['a new part of its pack', (folder) => writeFileSync(`${folder}/模板/house/落款.hbs`, '')],
  ['a new pack', (folder) => layOutPack(folder, '名称: 乙\n基于: notice\n')],
  ['a font that was not there', (folder) => cpSync(`${root}/fonts/gw-latin.ttf`, `${folder}/fonts/local/自有.ttf`)],
  ['the table of fonts', (folder) => appendFileSync(`${folder}/fonts/fonts.yaml`, '# 甲\n')],
  ['a missing output', (folder) => rmSync(`${folder}/out/通知.docx`)],
  ['an output that somebody edited', (folder) => appendFileSync(`${folder}/out/通知.docx`, ' ')],
  ['a missing record', (folder) => rmSync(`${folder}/${record}`)],
  ['half a record', (folder) => cutInHalf(`${folder}/${record}`)],
  ['a record that somebody edited', (folder) => replaceIn(`${folder}/${record}`, '"pages":1', '"pages":2')],
  ['a file that is no record', (folder) => writeFileSync(`${folder}/${record}`, '{}')],
]

const layOutPack = (folder: string, card: string) => {
  mkdirSync(`${folder}/模板/乙`)
  writeFileSync(`${folder}/模板/乙/pack.yaml`, card)
}
const cutInHalf = (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 300))
const replaceIn = (path: string, text: string, instead: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(text, instead))

describe('it is built again for', () => {
  test.each(changes)('%s', async (_, change) => {
    const { folder, build } = await built('--format', 'docx')
    change(folder)
    expect((await build('--format', 'docx')).out).toContain('✓ out/通知.docx')
  })

  test('another draft, other formats, another folder', async () => {
    const { build } = await built()
    for (const options of [['--draft'], ['--draft=送审稿'], ['--format=pdf'], ['--out=成品']])
      expect((await build(...options)).out).toContain('已生成 1 份，失败')
  })
})

test('a report of the same name in another folder is another', async () => {
  const folder = layOutFiles({ ...files, '新的/通知.yaml': files['报告/通知.yaml'].replace('局内通知', '通知') })
  const build = (file: string) => runIn(folder, ['build-report', file, '--format', 'docx'], () => ({}))
  await build('报告/通知.yaml')
  expect((await build('新的/通知.yaml')).err).toContain('图片')
  expect((await build('报告/通知.yaml')).out).toContain('没有变化')
})

test('what an error kept from being built is tried again', async () => {
  const folder = layOutFiles({ 'a.yaml': '类型: 通知\n单位: 某某局\n' })
  for (const _ of [1, 2]) {
    const { code, err } = await runIn(folder, ['build-report', 'a.yaml'], () => ({}))
    expect(err).toContain('错误')
    expect(code).toBe(1)
  }
})

describe('the program', () => {
  const { run } = program()

  test('may run twice at once in one folder', async () => {
    const units = ['甲局', '乙局', '丙局', '丁局']
    const reports = units.map((unit) => [
      `报来/${unit}.yaml`,
      `类型: 通知\n单位: ${unit}\n标题: 关于放假的通知\n正文: 放假三天。\n`,
    ])
    const folder = layOutFiles(Object.fromEntries(reports))
    const build = () => run(folder, ['build-report', '报来'])
    for (const { code, err } of await Promise.all([build(), build()]))
      expect({ code, err }).toEqual({ code: 0, err: '' })
    expect((await build()).out).toContain('没有变化 4 份')
    const made = units.flatMap((unit) => [`${unit}.docx`, `${unit}.pdf`])
    expect(readdirSync(`${folder}/out`).sort()).toEqual(['.wendu', ...made.sort()])
  })

  test('loads nothing to build with when nothing changed', async () => {
    const folder = layOutFiles({ 'a.yaml': '类型: 通知\n单位: 甲局\n标题: 关于放假的通知\n正文: 放假三天。\n' })
    const loaded = async (name: string) => {
      await run(folder, ['build-report', 'a.yaml'], { NODE_V8_COVERAGE: `${folder}/${name}` })
      return readdirSync(`${folder}/${name}`).flatMap((file) => {
        const { result } = JSON.parse(readFileSync(`${folder}/${name}/${file}`, 'utf8'))
        return (result as { url: string }[]).map(({ url }) => url)
      })
    }
    const heavy = /node_modules\/(docx|handlebars)\/|wendu-program-\w+\/dist\/(render|lay-out|compose)-/
    expect((await loaded('first')).filter((url) => heavy.test(url))).not.toEqual([])
    expect((await loaded('second')).filter((url) => heavy.test(url))).toEqual([])
  })
})
