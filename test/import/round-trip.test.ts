import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderDocx } from '../../src/render/docx/render.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { run } from '../cli/run.ts'
import { composeReport, examples, layReport, samples } from '../lay-report.ts'

const workshop = openWorkshop(nodeHost(process.cwd(), process.cwd()), () => {})
const { families: fonts } = await workshop.fonts()

test.each([...(await samples()), ...(await examples())])(
  'the Word file of %s becomes the same document again',
  async (file) => {
    const word = await renderDocx(layReport(file), { fonts })
    const { folder, said } = await run(['import-report', '公文.docx'], { '公文.docx': word })
    expect(said).toEqual([])
    expect(composeReport(`${folder}/公文.yaml`)).toEqual(composeReport(file))
  },
)

test('what was changed in Word, and nothing else, is changed in the YAML', async () => {
  const file = 'templates/rule-of-law-report/sample.yaml'
  const yaml = readFileSync(file, 'utf8').replace('引言:', '# 局办公室供稿\n引言:')
  const parts = unzipSync(await renderDocx(layReport(file), { fonts }))
  const text = (name: string) => strFromU8(parts[name] as Uint8Array)
  const edited = text('word/document.xml')
    // A figure, a row of the table, the last sentence, a heading that the program numbers.
    .replace('行政许可1268件', '行政许可1300件')
    .replace(/<w:tr>(?:(?!<w:tr>).)*水路运输.*?<\/w:tr>/s, '')
    .replace(/<w:p>(?:(?!<w:p>).)*特此报告。.*?<\/w:p>/s, '')
    .replace('健全依法决策机制', '完善依法决策机制')
  const word = zipSync({ ...parts, 'word/document.xml': strToU8(edited) })
  const { folder, said } = await run(['import-report', '改过.docx', '--into', '年报.yaml'], {
    '改过.docx': word,
    '年报.yaml': yaml,
  })
  expect(said).toEqual([])
  const expected = yaml
    .replace('行政许可1268件', '行政许可1300件')
    .replace('          - [2, 水路运输, "{{数据.水路}}", "{{百分比 数据.水路 数据.处罚 小数=2}}"]\n', '')
    .replace('结束语: 特此报告。\n', '')
    .replace('健全依法决策机制', '完善依法决策机制')
  expect(readFileSync(`${folder}/年报.yaml`, 'utf8')).toBe(expected)
})
