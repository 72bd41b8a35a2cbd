import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from './run.ts'

const root = `${import.meta.dirname}/../..`
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')

const last = `# 我的说明
类型: 法治政府建设年度报告
单位: 甲市城管局
年度: 2023年
版头: { 份号: 12, 密级: 秘密, 保密期限: 1年, 发文字号: 甲城〔2024〕5号, 签发人: 王一鸣 }
标题: 甲市城管局2023年度法治政府建设报告

引言: "2023年，我局：" # 开头
主要举措和成效:
  标题: 2023年的举措
  内容:
  - |
    一、落实《2023年要点》
    （一）加强领导。开会4次。

    再开会5次。
    （二）规范执法

    1.三项制度
    公示478件。
  - 表格:
      表头: [事项, 2023年: [件数, 占比], 负责]
      行:
        - 合计分项
        - [检查, 478, 1.5%, 法规科]
下一年度安排:
  标题: 2024年打算
  内容: 努力。
成文日期: 2024-01-09
印章: 无
`

const files = { '2023.yaml': last }

test('keeps what stays, counts years up, empties texts, and tells', async () => {
  const { code, out, err, folder } = await run(['new-report', '--from', '2023.yaml', '2024'], files)
  expect(err).toBe('')
  expect(code).toBe(0)
  const [carried = ''] = readFileSync(`${folder}/2024.yaml`, 'utf8').split('\n## 以下选填\n')
  expect(carried).toBe(`# 我的说明
类型: 法治政府建设年度报告
单位: 甲市城管局
年度: 2024年
版头: { 份号: ……, 密级: 秘密, 保密期限: 1年, 发文字号: 甲城〔2025〕……号, 签发人: 王一鸣 }
标题: 甲市城管局2024年度法治政府建设报告

引言: "……" # 开头
主要举措和成效:
  标题: 2024年的举措
  内容:
  - |
    一、落实《2023年要点》
    （一）加强领导。……
    （二）规范执法

    1.三项制度
    ……
  - 表格:
      表头: [事项, 2024年: [件数, 占比], 负责]
      行:
        - 合计分项
        - [检查, ……, ……, 法规科]
下一年度安排:
  标题: 2025年打算
  内容: ……
成文日期: ……
印章: 无
`)
  expect(out).toBe(`✓ 2024.yaml  法治政府建设年度报告
  照抄：类型、单位、版头的密级、版头的保密期限、版头的签发人、印章
  年份加一（2023→2024，2024→2025）：年度、标题、主要举措和成效的标题、主要举措和成效的内容、下一年度安排的标题
  正文、数字和日期清成空位“……”：版头的份号、版头的发文字号、引言、主要举措和成效的内容、下一年度安排的内容、成文日期
  没有动的年份，请核对：主要举措和成效的内容里的2023年
请打开它，把空位“……”换成今年的内容，然后运行：npm run build-report -- 2024.yaml`)
})

test('fields the file has not stand at its end, out of use; those it has as comments stay as they are', async () => {
  const { folder } = await run(['new-report', '--from', '2023.yaml', '2024'], {
    '2023.yaml': `${last}# 附注: 不公开\n`,
  })
  const text = readFileSync(`${folder}/2024.yaml`, 'utf8')
  expect(text).toMatch(/^# 主送机关:/m)
  expect(text.match(/^# 附注:/gm)).toHaveLength(1)
  expect(text).not.toMatch(/^# 版头:/m)
})

test('a report renewed twice has every field once', async () => {
  const first = await run(['new-report', '--from', '2023.yaml', '2024'], files)
  const next = readFileSync(`${first.folder}/2024.yaml`, 'utf8')
  const { code, folder } = await run(['new-report', '--from', '2024.yaml', '2025'], { '2024.yaml': next })
  expect(code).toBe(0)
  const text = readFileSync(`${folder}/2025.yaml`, 'utf8')
  expect(text).toContain('年度: 2025年')
  expect(text.match(/^## 以下选填$/gm)).toHaveLength(1)
  expect(text.match(/^# 主送机关:/gm)).toHaveLength(1)
})

test('pictures are put out of use; a list of nothing else has an empty place', async () => {
  const photo = readFileSync(`${root}/examples/standard/图片/办件量.png`)
  const text = '类型: 通知\n单位: 甲局\n标题: 甲局通知\n正文:\n  - 图片:\n      文件: 甲.png\n      标题: 现场\n'
  const { folder, err } = await run(['new-report', '--from', 'a.yaml', 'b'], {
    'a.yaml': text,
    '甲.png': photo,
  })
  expect(err).toBe('')
  expect(readFileSync(`${folder}/b.yaml`, 'utf8')).toContain(
    '正文:\n  - ……\n  # - 图片:\n  #     文件: 甲.png\n  #     标题: 现场\n',
  )
})

test('for another type, the fields that both know are carried; what it asks for besides is left to fill in', async () => {
  const { code, folder, err } = await run(['new-report', '--from', '2023.yaml', '工作总结', '2024'], files)
  expect(err).toBe('')
  expect(code).toBe(0)
  const text = readFileSync(`${folder}/2024.yaml`, 'utf8')
  expect(text).toMatch(/^类型: 年度工作总结$/m)
  expect(text).toMatch(/^# 下一年度安排:\n# {3}标题: 2024年打算$/m)
  expect(text).toMatch(/^工作总结: ……$/m)
})

const reports = [
  ...readdirSync(`${root}/examples`),
  ...readdirSync(`${root}/templates`).map((id) => `../templates/${id}/sample.yaml`),
]
  .filter((name) => name.endsWith('.yaml') && existsSync(`${root}/examples/${name}`))
  .map((name) => `examples/${name}`)

test.each(reports)('%s of next year has no errors, only places to fill in', async (path) => {
  const renewed = await run(['new-report', '--from', 'last.yaml', 'next.yaml'], { 'last.yaml': read(path) })
  expect(renewed.err).toBe('')
  const text = readFileSync(`${renewed.folder}/next.yaml`, 'utf8')
  const { code, out } = await run(['build-report', 'next.yaml', '--json'], { 'next.yaml': text })
  expect(code).toBe(0)
  const codes: string[] = JSON.parse(out).files[0].diagnostics.map((each: { code: string }) => each.code)
  expect(codes).toContain('report/unfilled')
  const others = ['schema/advised-field', 'request/none', 'font/fallback']
  expect(codes.filter((each) => each !== 'report/unfilled' && !others.includes(each))).toEqual([])
})

test.each([
  ['errors in last year’s file', ['2023.yaml', '新'], 1, '没有“年底”这个字段。'],
  ['no such file', ['没有.yaml', '新'], 1, '找不到“没有.yaml”。'],
  ['a file there is', ['2023.yaml', '2023'], 2, '已经有“2023.yaml”了，没有动它。'],
  ['no name for the new one', ['2023.yaml'], 2, '还要写出文件名。\n怎么办：请照这样写：npm run new-report -- --from'],
])('%s: said, and nothing made', async (_, operands, exit, message) => {
  const { code, out, err, folder } = await run(['new-report', '--from', ...operands], {
    '2023.yaml': last.replace('年度: 2023年', '年底: 2023年'),
  })
  expect(err).toContain(message)
  expect({ code, out }).toEqual({ code: exit, out: '' })
  expect(readdirSync(folder)).toEqual(['2023.yaml'])
})
