import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { layOutFiles, run, runIn } from './run.ts'

const root = `${import.meta.dirname}/../..`
const example = `${root}/examples/汇总`
const read = (path: string) => readFileSync(`${example}/${path}`)

const exampleFiles = Object.fromEntries([
  ['汇总.yaml', read('汇总.yaml')],
  ...readdirSync(`${example}/报来`).map((name) => [`报来/${name}`, read(`报来/${name}`)]),
])

const collect = ['collect-reports', '报来', '--template', '汇总.yaml']

test('the example gives the result kept beside it, which builds', async () => {
  const folder = layOutFiles(exampleFiles)
  const { code, out, said } = await runIn(folder, [...collect, '-o', '结果.yaml'], () => ({}))
  expect(said.map(({ code }) => code)).toEqual(['collect/missing-units'])
  expect(code).toBe(0)
  expect(out).toBe(`✓ 结果.yaml  应报 6 个单位，汇总了 5 个
  未报：市水利局
  没有汇总的内容：引言（各份）、主要举措和成效（各份）、第一责任人履职情况（各份）、其他情况（综合执法局.yaml）
请打开它核对、修改，然后运行：npm run build-report -- 结果.yaml`)
  await expect(readFileSync(`${folder}/结果.yaml`, 'utf8')).toMatchFileSnapshot(`${example}/结果.yaml`)
  const built = await runIn(folder, ['build-report', '结果.yaml'], () => ({}))
  expect({ code: built.code, said: built.said }).toEqual({ code: 0, said: [] })
})

test('the example in README.md is one', async () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8')
  const template = /## 汇总各单位的公文[\s\S]*?```yaml\n([\s\S]*?)```/u.exec(readme)?.[1] ?? ''
  const bureau = (name: string) => `类型: 法治政府建设年度报告
单位: ${name}
年度: 2024
数据: { 立案: { 数值: 125, 单位: 件, 上年: 100 }, 罚款: 3.5 }
主要举措和成效: 全年立案{{数据.立案}}件，罚款{{数据.罚款}}万元。
存在的不足和原因: 执法能力有待提高。
`
  const { folder, said } = await run(collect, {
    '汇总.yaml': template,
    '报来/1.yaml': bureau('江州市教育局'),
    '报来/2.yaml': bureau('江州市水利局'),
  })
  expect(said.map(({ code }) => code)).toEqual(['collect/missing-units'])
  expect(readFileSync(`${folder}/汇总-结果.yaml`, 'utf8')).toContain('共立案250件，同比增长25%。')
})

test('the help says how', async () => {
  const { out } = await run(['collect-reports', '--help'])
  await expect(`${out}\n`).toMatchFileSnapshot('help/collect-reports.txt')
})

const unit = (name: string, figures: string, text: string) => `类型: 通知
单位: ${name}
标题: ${name}关于检查情况的通知
${figures && `数据: ${figures}\n`}正文:
${text}`

/** Five bureaus in all the states that reports come in. */
const files = {
  '汇总.yaml': `# 说明留着
类型: 通知
单位: 市府办
汇总: { 单位: [甲局, 乙局（筹）, 丙局, 丁局, 戊局, 己局] }
标题: 市府办关于检查情况的通知
正文:
  - |
    一、应报{{汇总.应报数}}个，已报{{汇总.实报数}}个，未报{{汇总.未报数}}个：{{汇总.未报单位}}。
    共罚款{{数据.罚款}}万元，比上年{{同比 数据.罚款}}。
  - 汇总表: { 列: { 罚款: 数据.罚款, 上年: 上年 数据.罚款, 同比: 同比 数据.罚款 }, 合计: 是, 计量单位: 单位：万元 }
  - 标题: 二、各单位的情况
    内容: # 各单位
      - 汇总文字: { 部分: 正文 }
`,
  '报来/1.yaml': unit(
    '乙局(筹)',
    '{ 罚款: { 数值: 0.10, 单位: 万元, 上年: 0.3 } }',
    '  - 开展检查，罚款{{数据.罚款}}万元。\n',
  ),
  '报来/2.yaml': unit(
    '甲局',
    '{ 罚款: { 数值: 0.2, 单位: 万元, 上年: 0.1 }, 检查: 3 }',
    '  - |\n    一、检查\n    （一）甲。一。\n    （1）乙。二。\n  - 图片: { 文件: 图.png }\n',
  ),
  '报来/3.yml': unit('丙局', '{ 罚款: 一百 }', '  - 开展检查。\n'),
  '报来/4a.yaml': unit('丁局', '', '  - 开展检查。\n'),
  '报来/4b.yaml': unit('丁局', '', '  - 开展检查。\n'),
  '报来/5.yaml': unit('戊局', '{ 罚款: { 数值: 1, 单位: 万元 } }', '  - 开展检查。\n'),
  '报来/图.png': readFileSync(`${root}/examples/standard/图片/办件量.png`),
}

test('broken and duplicate reports are left out and named, open cells stay open, the rest is there', async () => {
  const { code, out, said, folder } = await run(collect, files)
  expect(code).toBe(1)
  expect(said.map((each) => `${each.place?.file}:${each.place?.line} ${each.code}`)).toEqual([
    '报来/3.yml:4 schema/bad-form',
    '报来/4b.yaml:2 collect/duplicate-unit',
    '汇总.yaml:4 collect/missing-units',
    '汇总.yaml:9 collect/open-total',
    '报来/5.yaml:4 collect/left-open',
    '报来/5.yaml:4 collect/left-open',
  ])
  expect(out).toContain('有错误，没有汇总：报来/3.yml、报来/4a.yaml、报来/4b.yaml\n')
  expect(out).toContain('没有汇总的内容：数据.检查（2.yaml）\n')
  expect(readFileSync(`${folder}/汇总-结果.yaml`, 'utf8')).toBe(`# 说明留着
类型: 通知
单位: 市府办
# 按 汇总.yaml 汇总：应报 6 个单位，汇总了 3 个
# 未报：己局
# 有错误，没有汇总：报来/3.yml、报来/4a.yaml、报来/4b.yaml
# 没有汇总的内容：数据.检查（2.yaml）
# 正文里的 数据.罚款 是合计：0.2，上年0.1（2.yaml 第 4 行）+0.10，上年0.3（1.yaml 第 4 行）+1（5.yaml 第 4 行）
标题: 市府办关于检查情况的通知
正文:
  - |
    一、应报6个，已报5个，未报1个：己局。
    共罚款1.30万元，比上年……。
  - 表格:
      计量单位: 单位：万元
      表头: [单位, 罚款, 上年, 同比]
      行:
        - [甲局, 0.2, 0.1, 增长100%] # 来自 2.yaml 第 4 行
        - [乙局（筹）, 0.10, 0.3, 下降66.7%] # 来自 1.yaml 第 4 行
        - [戊局, 1, ……, ……] # 来自 5.yaml 第 4 行
        - [合计, 1.30, ……, ……] # 以上 3 个单位的合计
  - 标题: 二、各单位的情况
    内容: # 各单位
      - 标题: 甲局 # 来自 2.yaml 第 5 行
        内容:
          - |
            1.检查
            （1）甲。一。
            ①乙。二。
          - 图片:
              文件: 报来/图.png
      - 标题: 乙局（筹） # 来自 1.yaml 第 5 行
        内容:
          - |
            开展检查，罚款0.10万元。
      - 标题: 戊局 # 来自 5.yaml 第 5 行
        内容:
          - |
            开展检查。
`)
  const built = await runIn(folder, ['check-report', '汇总-结果.yaml'], () => ({}))
  expect(built.said.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a file in GBK is read; without a list the order is that of the files, and the 汇总 field is not needed', async () => {
  const gbk = new Uint8Array(
    Buffer.from('wODQzTogzajWqgq1pc67OiC807ncCrHqzOI6ILzHubzVq9aqCtX9zsQ6ILvs1ea87LLpoaMK', 'base64'),
  )
  const { code, out, folder } = await run(['collect-reports', '报来', '--template', 'a.yml', '-o', '新/b.yaml'], {
    'a.yml': '类型: 通知\n单位: 市府办\n标题: 市府办通知\n正文:\n- 汇总文字: { 部分: 正文, 单位名称: 段首 }\n',
    '报来/1.yaml': unit('乙局', '', '  - |\n    一、检查。开展检查。\n').replace(
      '标题: 乙局关于检查情况的通知',
      '标题: 通知',
    ),
    '报来/2.yaml': gbk,
  })
  expect(code).toBe(0)
  expect(out).toContain('✓ 新/b.yaml  汇总了 2 个单位，没有写名单\n')
  const { 正文: body } = parse(readFileSync(`${folder}/新/b.yaml`, 'utf8'))
  expect(body[0]).toBe('乙局：\n1.检查。开展检查。\n')
  expect(body).toHaveLength(2)
})

test('one JSON object tells who was taken and what was wrong', async () => {
  const { code, out, err } = await run([...collect, '--json'], files)
  expect({ code, err }).toEqual({ code: 1, err: '' })
  const told = JSON.parse(out)
  expect(told).toMatchObject({
    file: '汇总-结果.yaml',
    expected: 6,
    taken: [
      { unit: '甲局', file: '报来/2.yaml' },
      { unit: '乙局（筹）', file: '报来/1.yaml' },
      { unit: '戊局', file: '报来/5.yaml' },
    ],
    missing: ['己局'],
    leftOut: ['报来/3.yml', '报来/4a.yaml', '报来/4b.yaml'],
    untaken: { '数据.检查': ['报来/2.yaml'] },
  })
  expect(told.diagnostics[0]).toMatchObject({ code: 'schema/bad-form', file: '报来/3.yml' })
})

const small = {
  '汇总.yaml': '类型: 通知\n单位: 市府办\n标题: 市府办通知\n正文:\n  - 汇总表: { 列: { 检查: 数据.检查 } }\n',
  '报来/1.yaml': unit('甲局', '{ 检查: 3 }', '  - 检查{{数据.检查}}次。\n'),
}

test.each([
  [
    'a figure that no unit has',
    collect,
    { '汇总.yaml': small['汇总.yaml'].replace('数据.检查', '数据.检察') },
    1,
    '是不是想写“数据.检查”？',
  ],
  [
    'an error in the file to collect by',
    collect,
    { '汇总.yaml': small['汇总.yaml'].replace('列:', '行:') },
    1,
    '没有“行”这个字段。',
  ],
  [
    'an error of form in it',
    collect,
    { '汇总.yaml': small['汇总.yaml'].replace('单位: ', '单位：') },
    1,
    '后面是中文冒号',
  ],
  ['a file there is', [...collect, '--out', '报来/1.yaml'], {}, 2, '已经有“报来/1.yaml”了，没有动它。'],
  ['a result that is no YAML', [...collect, '--out', '结果.docx'], {}, 2, '“结果.docx”不是 YAML 文件。'],
  ['no folder', ['collect-reports', '--template', '汇总.yaml'], {}, 2, '还要写出各单位的文件所在的文件夹。'],
  ['nothing to collect by', ['collect-reports', '报来'], {}, 2, '还要写出汇总的文件（--template）。'],
  [
    'an empty folder',
    ['collect-reports', '空', '--template', '汇总.yaml'],
    { '空/说明.txt': '' },
    2,
    '文件夹“空”里没有 YAML 文件。',
  ],
])('%s: said, and nothing written', async (_, argv, others, exit, message) => {
  const given = { ...small, ...others }
  const { code, out, err, folder } = await run(argv, given)
  expect(err).toContain(message)
  expect({ code, out }).toEqual({ code: exit, out: '' })
  expect(existsSync(`${folder}/汇总-结果.yaml`)).toBe(false)
  expect(readFileSync(`${folder}/报来/1.yaml`, 'utf8')).toBe(small['报来/1.yaml'])
})
