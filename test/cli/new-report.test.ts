import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { nodeHost } from '../../src/source/node-host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { run } from './run.ts'

const root = `${import.meta.dirname}/../..`
const workshop = openWorkshop(nodeHost(root, root), () => {})

describe.each(workshop.cards.map((card) => ({ name: card.name, card })))('what is made for $name', ({ name, card }) => {
  const { required = [], properties: all = {} } = workshop.pack(card, () => {})?.schema ?? {}
  // 汇总 is for `collect-reports` alone (新建: 否): a report that has it is none yet.
  const { 汇总: _, ...properties } = all
  const write = async () => {
    const { folder } = await run(['new-report', name, '新.yaml'])
    return readFileSync(`${folder}/新.yaml`, 'utf8')
  }

  test('has what is required in use, with the figures that it quotes, and builds as it is', async () => {
    const text = await write()
    const figures = /^[^#\n]*\{\{[^}]*数据\./m.test(text) ? ['数据'] : []
    expect(Object.keys(parse(text)).sort()).toEqual([...required, ...figures].sort())
    const { code, out, err } = await run(['build-report', '新.yaml'], { '新.yaml': text })
    expect(err).not.toContain('错误')
    expect(out).toContain('已生成 1 份，失败 0 份')
    expect(code).toBe(0)
  })

  test('has every other field too, good to use once “# ” is taken away', async () => {
    const text = (await write()).replace(/^# /gm, '')
    expect(Object.keys(parse(text)).sort()).toEqual(Object.keys(properties).sort())
    const { out } = await run(['check-report', '新.yaml', '--json'], { '新.yaml': text })
    const codes: string[] = JSON.parse(out).files[0].diagnostics.map(({ code }: { code: string }) => code)
    expect(codes.filter((code) => /^(file|yaml|schema)\//.test(code))).toEqual([])
  })

  test('explains every field', async () => {
    const text = await write()
    for (const field of Object.keys(properties)) expect(text).toMatch(new RegExp(`^## .+\n(?:# )?${field}:`, 'm'))
  })
})

/** A pack of one's own, in the folder the command is given in. */
const memo = {
  'templates/memo/pack.yaml': '名称: 便函\n别名: [便签]\n文种: 函\n说明: 内部使用。\n',
  'templates/memo/template.hbs': '<公文><正文>{{正文 正文}}</正文></公文>',
  'templates/memo/schema.yaml': `
type: object
required: [正文]
建议填写: { 收件: 便函应当写明收件人。 }
properties:
  收件:
    description: 收件的人。
    type: object
    required: [姓名]
    properties:
      姓名: { type: string, description: 一个人的姓名。, examples: [王一鸣] }
      电话: { type: string, description: 方便时写。 }
      科室: { enum: [办公室, 财务科] }
  页数: { type: integer, description: 不算附件。 }
  抄送: { type: array, items: { type: string }, description: 还要给谁。 }
  类型: { type: string, description: 公文的类型。 }
  正文: { type: string, description: 一行一段。 }
`,
  'templates/memo/sample.yaml': `# 例子
类型: 便函
收件: { 科室: 办公室, 姓名: 李云舟 }
抄送:
- 甲科
- 乙科

# 正文写在这里
正文: |
  请来一趟。

  带上表格。
`,
}
const memoHost = { ours: (path: string) => path }

describe('the file', () => {
  test('takes its words from the sample, as they are written there, and what that has not from the schema', async () => {
    const { folder } = await run(['new-report', '便签', '新.yaml'], memo, memoHost)
    expect(readFileSync(`${folder}/新.yaml`, 'utf8')).toBe(`## 便函：内部使用。
## 下面先是必填的字段，内容是例子，请换成自己的。
## 再下面是选填的字段，行首的“# ”使它们不起作用；要用哪一个，就删去它各行开头的“#”和后面的一个空格。

## 公文的类型。
类型: 便函
## 一行一段。
正文: |
  请来一趟。

  带上表格。

## 以下选填

## 收件的人。
## 建议填写：便函应当写明收件人。
# 收件:
#   ## 一个人的姓名。
#   姓名: 王一鸣
#   科室: 办公室
#   ## 方便时写。
#   # 电话: ……
## 不算附件。
# 页数: 1
## 还要给谁。
# 抄送:
# - 甲科
# - 乙科
`)
  })

  test.each([
    ['总结', '总结.yaml'],
    ['总结2.0', '总结2.0.yaml'],
    ['总结.yml', '总结.yml'],
    ['今年/一 季度', '今年/一 季度.yaml'],
    ['今年\\总结.YAML', '今年/总结.YAML'],
  ])('%s is called %s', async (typed, path) => {
    const { code, out, folder } = await run(['new-report', '便函', typed], memo, memoHost)
    expect(code).toBe(0)
    expect(existsSync(`${folder}/${path}`)).toBe(true)
    const shown = path.includes(' ') ? `"${path}"` : path
    expect(out).toBe(`✓ ${path}  便函\n请打开它，把例子换成自己的内容，然后运行：npm run build-report -- ${shown}`)
  })
})

describe('what is refused, with exit code 2 and nothing made', () => {
  const usage = '请照这样写：npm run new-report -- 类型 文件名'
  test.each([
    ['nothing said', [], `还要写出类型和文件名。\n怎么办：${usage}。可用的类型有：便函。`],
    ['no file', ['便函'], `还要写出文件名。\n怎么办：${usage}`],
    ['a type there is not', ['便涵', '新'], '没有“便涵”这个类型。\n怎么办：是不是想写“便函”或“便签”？'],
    ['a name in two pieces', ['便函', '一', '季度'], '多写了“季度”。'],
    ['a Word file', ['便函', '新.docx'], '“新.docx”不是 YAML 文件。'],
    ['a file there is', ['便函', '旧'], '已经有“旧.yaml”了，没有动它。'],
  ])('%s', async (_, operands, message) => {
    const files = { ...memo, '旧.yaml': '我写的' }
    const { code, out, err, folder } = await run(['new-report', ...operands], files, memoHost)
    expect(err).toContain(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(readdirSync(folder).sort()).toEqual(['templates', '旧.yaml'])
    expect(readFileSync(`${folder}/旧.yaml`, 'utf8')).toBe('我写的')
  })
})

test('a folder that takes no file is an error, said with the reason', async () => {
  const writeFile = () => ({ refused: 'denied', reason: 'EACCES' }) as const
  const { code, out, err } = await run(['new-report', '便函', '新'], memo, { ...memoHost, writeFile })
  expect(err).toContain('“新.yaml”写不进去（EACCES）。')
  expect({ code, out }).toEqual({ code: 1, out: '' })
})

test('its help', async () => {
  const { code, out } = await run(['new-report', '--help'])
  expect(code).toBe(0)
  await expect(`${out}\n`).toMatchFileSnapshot('help/new-report.txt')
})
