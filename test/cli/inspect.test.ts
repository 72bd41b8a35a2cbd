import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { attachedSource } from '../../src/inspect/attached-source.ts'
import { run, runIn } from './run.ts'

const report = `类型: 年度工作总结
单位: 某某市城市管理局
年度: 2023
工作总结: |
  一、履职情况
  一年来，我局认真学习。
成文日期: 2023-12-26
`

/** A report built with these options, and its PDF. */
async function build(...options: string[]) {
  const { code, folder, err } = await run(['build-report', '年报.yaml', '--format', 'pdf', ...options], {
    '年报.yaml': report,
  })
  return { code, err, pdf: code === 0 ? readFileSync(`${folder}/out/年报.pdf`) : new Uint8Array() }
}

test('its help', async () => {
  const { code, out } = await run(['inspect', '--help'])
  expect(code).toBe(0)
  await expect(`${out}\n`).toMatchFileSnapshot('help/inspect.txt')
})

test('a PDF of ours is archival and accessible', async () => {
  const { pdf } = await build()
  const { code, out } = await run(['inspect', '年报.pdf'], { '年报.pdf': pdf })
  expect(code).toBe(0)
  expect(out).toContain('声明  PDF/A-2u（长期保存）、PDF/UA-1（无障碍）')
  expect(out).toContain('标题  某某市城市管理局2023年')
  expect(out).toContain('✓ 没有发现与声明不符的地方。')
})

test('a Word file of ours is as an expert types it', async () => {
  const { folder } = await run(['build-report', '年报.yaml', '--format', 'docx'], { '年报.yaml': report })
  const { code, out } = await runIn(folder, ['inspect', 'out'], () => ({}))
  expect(code).toBe(0)
  expect(out).toContain('样式  标题（1）、空行')
  expect(out).toContain('✓ 没有发现要改的地方。')
})

test('an ordinary one says that it is not for the archive', async () => {
  const { pdf } = await build('--pdf', '普通')
  const { out } = await run(['inspect', '年报.pdf'], { '年报.pdf': pdf })
  expect(out).toContain('声明  PDF/UA-1（无障碍）\n')
  expect((await build('--pdf', '随便')).err).toContain('选项“--pdf”不能是“随便”。')
})

test('a PDF takes its YAML along on request, byte for byte, and never else', async () => {
  const { pdf } = await build('--attach')
  expect(attachedSource(pdf)).toEqual({ name: '年报.yaml', bytes: new TextEncoder().encode(report) })
  expect(attachedSource((await build()).pdf)).toBeUndefined()
  const { out } = await run(['inspect', '年报.pdf'], { '年报.pdf': pdf })
  expect(out).toContain('附带  年报.yaml（Source）')
  const word = await run(['build-report', '年报.yaml', '--format', 'docx', '--attach'], { '年报.yaml': report })
  expect(word.code).toBe(2)
  expect(word.err).toContain('“--attach”和“--format docx”不能一起用')
})

test('what is not so is shown with its clause, and the exit code is 1', async () => {
  const { pdf } = await build()
  const claimsMore = Buffer.from(
    Buffer.from(pdf).toString('latin1').replace('<pdfaid:conformance>U', '<pdfaid:conformance>X'),
    'latin1',
  )
  const files = { 'pdf/甲.pdf': claimsMore, 'pdf/乙.pdf': pdf }
  const { code, out } = await run(['inspect', 'pdf'], files)
  expect(code).toBe(1)
  expect(out).toContain('  ✗ 声明的归档标准或级别不存在（ISO 19005-2 6.6.4）\n  共 1 项不符。')
  const json = JSON.parse((await run(['inspect', 'pdf/*.pdf', '--json'], files)).out)
  expect(json.files.map(({ file, findings }: { file: string; findings: object[] }) => [file, findings])).toEqual([
    ['pdf/乙.pdf', []],
    [
      'pdf/甲.pdf',
      [{ rule: 'archive-claim', clause: 'ISO 19005-2 6.6.4', says: '声明的归档标准或级别不存在', places: [''] }],
    ],
  ])
})

test.each([
  ['nothing to look at', [], '还要写出要检查的 PDF 或者 Word 文件'],
  ['a file that is not there', ['没有.pdf'], '找不到“没有.pdf”'],
  ['a folder without PDFs', ['空'], '没有与“空/*.{pdf,docx}”相符的文件'],
])('%s is a wrong command', async (_, operands, says) => {
  const { code, err } = await run(['inspect', ...operands], { '空/年报.txt': '' })
  expect(code).toBe(2)
  expect(err).toContain(says)
})

test('a file that is no PDF is said, the others are looked at', async () => {
  const { pdf } = await build()
  const { code, out, err } = await run(['inspect', '坏.pdf', '好.pdf'], { '坏.pdf': '%PDF-1.7', '好.pdf': pdf })
  expect(code).toBe(1)
  expect(err).toContain('“坏.pdf”不是能读的 PDF')
  expect(out).toContain('✓ 没有发现')
})
