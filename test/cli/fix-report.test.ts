import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fixReport } from '../../src/cli/fix-report.ts'
import type { Host } from '../../src/source/host.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { encode, encodeUtf16 } from '../source/encode.ts'
import { run } from './run.ts'

const root = `${import.meta.dirname}/..`
const machine = nodeHost(root, `${root}/..`)
const host: Host = { ...machine, ours: (path) => (path.startsWith('fonts') ? machine.ours(path) : `fixtures/${path}`) }

function fix(file: string, bytes?: Uint8Array) {
  const readFile: Host['readFile'] = (path) => (path === file && bytes ? bytes : host.readFile(path))
  return fixReport(
    file,
    openWorkshop({ ...host, readFile }, () => {}),
  )
}

const repaired = (
  await Promise.all(
    (
      await host.glob('diagnostics/*.yaml')
    ).map(async (file) => {
      const { bytes, ...rest } = await fix(file)
      return bytes ? [{ file, bytes, ...rest }] : []
    }),
  )
).flat()
const complete = repaired.filter(({ left }) => left.every(({ severity }) => severity !== 'error'))

test.each(repaired)('$file is repaired as in diagnostics/fixed/, and again changes nothing', async (one) => {
  const { file, bytes, left } = one
  expect(await fix(file, bytes)).toMatchObject({ bytes: undefined, fixed: [], left })
  const expected = `../${file.replace('diagnostics/', 'diagnostics/fixed/')}`
  await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot(expected)
})

test.each(repaired)('every line of $file in which nothing was found stays', ({ file, bytes, fixed }) => {
  const lines = (content: Uint8Array) => new TextDecoder().decode(content).split(/\r\n|\r|\n/)
  const touched = new Set(fixed.flatMap(({ repair = [] }) => repair.map(({ line }) => line)))
  const kept = lines(host.readFile(file) as Uint8Array).filter((_, at) => !touched.has(at + 1))
  expect(lines(bytes).filter((line) => kept.includes(line))).toEqual(kept)
})

test.each(complete)('$file builds afterwards', async ({ file, bytes }) => {
  expect((await fix(file, bytes)).pages).toBeGreaterThan(0)
})

describe('check-report --fix', () => {
  const slips =
    '# 说明留着\n\n类型：年度工作总结\n年度: 2023 # 去年\n单位: 某某局\n\n工作总结:|\n　　一年来，我局认真学习。\n成文日期: 2024-01-09\n'
  const right =
    '# 说明留着\n\n类型: 年度工作总结\n年度: 2023 # 去年\n单位: 某某局\n\n工作总结: |\n  一年来，我局认真学习。\n成文日期: 2024-01-09\n'

  test('puts right what has one reading, says each, and leaves the rest as it was', async () => {
    const { code, out, err, folder } = await run(['check-report', '--fix', '甲.yaml'], { '甲.yaml': slips })
    expect(readFileSync(`${folder}/甲.yaml`, 'utf8')).toBe(right)
    expect(out).toContain('已改正 甲.yaml:3  “类型”后面是中文冒号“：”。')
    expect(out).toContain('已改正 甲.yaml:8  这一行开头用了中文（全角）空格。')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('what is wrong in a text is put right where it stands, however the text is written', async () => {
    const report = (引言: string, 工作总结: string, 存在问题: string) =>
      `类型: 年度工作总结\n单位: 某某局\n年度: 2024\n引言: ${引言}\n工作总结:\n  - |\n    ${工作总结}\n存在问题: '${存在问题}'\n成文日期: 2025-01-09\n`
    const wrong = report(
      '截止目前,任务已经完成。',
      '一、甲\n\n    三、布署"双随机"检查5 次',
      "会议于2024.1.9召开 ，没有说''布署''.",
    )
    const { folder } = await run(['check-report', '--fix', '甲.yaml'], { '甲.yaml': wrong })
    const put = report(
      '截至目前，任务已经完成。',
      '一、甲\n\n    二、部署“双随机”检查5次',
      "会议于2024年1月9日召开，没有说''部署''.",
    )
    expect(readFileSync(`${folder}/甲.yaml`, 'utf8')).toBe(put)
  })

  test('in double quotes with escapes it is said and left', async () => {
    const text = `类型: 年度工作总结\n单位: 某某局\n年度: 2024\n工作总结: "\\u622a\\u6b62目前，任务完成。"\n成文日期: 2025-01-09\n`
    const { err, folder } = await run(['check-report', '--fix', '甲.yaml'], { '甲.yaml': text })
    expect(err).toContain('“截止”用在时间的前面')
    expect(readFileSync(`${folder}/甲.yaml`, 'utf8')).toBe(text)
  })

  test('the form comes first: it decides what texts there are', async () => {
    const text =
      '类型：年度工作总结\n单位: 某某局\n年度: 2024\n引言: 截止目前完成。\n工作总结:|\n　　截止目前,任务完成。\n　　截止6月,任务过半。\n成文日期: 2025-01-09\n'
    const { folder } = await run(['check-report', '--fix', '甲.yaml'], { '甲.yaml': text })
    expect(readFileSync(`${folder}/甲.yaml`, 'utf8')).toContain('|\n  截至目前，任务完成。\n  截至6月，任务过半。')
  })

  test('without --fix the file stays', async () => {
    const { code, folder } = await run(['check-report', '甲.yaml'], { '甲.yaml': slips })
    expect(readFileSync(`${folder}/甲.yaml`, 'utf8')).toBe(slips)
    expect(code).toBe(1)
  })

  test.each([
    [
      'Windows line ends and a byte order mark',
      `\ufeff${slips.replaceAll('\n', '\r\n')}`,
      `\ufeff${right.replaceAll('\n', '\r\n')}`,
    ],
    ['line ends of an old Mac', slips.replaceAll('\n', '\r'), right.replaceAll('\n', '\r')],
  ])('%s stay', async (_, before, after) => {
    const { folder } = await run(['check-report', '--fix', '甲.yaml'], { '甲.yaml': before })
    expect(readFileSync(`${folder}/甲.yaml`, 'utf8')).toBe(after)
  })

  test.each([
    ['GBK', encode(slips, 'gb18030')],
    ['UTF-16', encodeUtf16(`\ufeff${slips}`, 'LE')],
  ])('a file in %s becomes UTF-8', async (_, bytes) => {
    const workshop = openWorkshop(
      { ...machine, readFile: (path) => (path === '甲.yaml' ? bytes : machine.readFile(path)) },
      () => {},
    )
    expect(new TextDecoder().decode((await fixReport('甲.yaml', workshop)).bytes)).toBe(right)
  })

  test('what cannot be written is an error, and nothing is called repaired', async () => {
    const writeFile = () => ({ refused: 'busy', reason: 'EBUSY' }) as const
    const { code, out, err } = await run(['check-report', '--fix', '甲.yaml'], { '甲.yaml': slips }, { writeFile })
    expect(err).toContain('“甲.yaml”写不进去')
    expect(out).not.toContain('已改正')
    expect(code).toBe(1)
  })
})
