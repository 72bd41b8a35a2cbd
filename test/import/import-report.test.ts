import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { passages } from '../../src/import/foreign.ts'
import { toFullWidth } from '../../src/import/full-width.ts'
import { readForeign } from '../../src/import/read-foreign.ts'
import { readDocument } from '../../src/pipeline.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { run, runIn } from '../cli/run.ts'
import { printedText } from './printed-text.ts'

const folder = `${import.meta.dirname}/texts`
const root = `${import.meta.dirname}/../..`
const files = globSync('*.{txt,md,html}', { cwd: folder }).sort()

/** Imports one of the texts and reads back what it became. */
async function importText(name: string) {
  const bytes = readFileSync(`${folder}/${name}`)
  const target = name.replace(/\.\w+$/, '.yaml')
  const { code, out, err, folder: place } = await run(['import-report', name, '--report'], { [name]: bytes })
  const yaml = readFileSync(`${place}/${target}`, 'utf8')
  const errors: string[] = []
  const host = nodeHost(place, root)
  const read = await readDocument(
    target,
    openWorkshop(host, () => {}),
    (one) => {
      if (one.severity === 'error') errors.push(one.code)
    },
  )
  return { bytes, code, out, err, yaml, errors, doc: read?.doc }
}

/** The schema is looked for in the program's own folder, which is elsewhere on every machine. */
const anywhere = (text: string) => text.replace(/\$schema=\S+/, '$schema=schemas/wendu.schema.json')

describe.each(files)('%s', (name) => {
  test('becomes this YAML, with this said', async () => {
    const { code, out, err, yaml } = await importText(name)
    expect(code).toBe(0)
    const stem = name.replace(/\.\w+$/, '')
    await expect(anywhere(yaml)).toMatchFileSnapshot(`texts/expected/${stem}.yaml`)
    await expect(`${out}\n\n${err}`).toMatchFileSnapshot(`texts/expected/${stem}.said`)
  })

  test('builds', async () => {
    const { errors, doc } = await importText(name)
    expect(errors).toEqual([])
    expect(doc).toBeDefined()
  })

  test('every character is in the document or in the report of what is lost', async () => {
    const { bytes, out, doc } = await importText(name)
    const lost = Array.from(out.matchAll(/^ {2}\S+ {2}“(.*)” {2}/gm), ([, text = '']) => text).join('')
    const foreign = await readForeign(bytes, name, () => {})
    const source = [...passages(foreign?.blocks ?? []).map(({ text }) => text), ...tableTexts(foreign)]
    const counts = count(source.map((text) => toFullWidth(text).text).join(''))
    for (const [character, there] of count((doc ? printedText(doc) : '') + toFullWidth(lost).text)) {
      counts.set(character, (counts.get(character) ?? 0) - there)
    }
    expect([...counts].filter(([character, left]) => left > 0 && !layout.test(character))).toEqual([])
  })
})

/** The year and day of a date are written in figures, brackets and colons of labels by the program. */
const layout = /[〇一二三四五六七八九十零（）()：:[\]【】.．、。"“”/-]/u

const tableTexts = (foreign: Awaited<ReturnType<typeof readForeign>>) =>
  (foreign?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : []))

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text.replace(/[\s\u200b]/gu, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

test('the kind of report can be said instead of recognised', async () => {
  const text = '青枫县林业局2023年情况\n一、主要工作\n造林1200亩。\n'
  const { folder: place, code } = await run(['import-report', '旧.txt', '--类型', '年度工作总结', '-o', '新'], {
    '旧.txt': text,
  })
  expect(code).toBe(0)
  expect(readFileSync(`${place}/新.yaml`, 'utf8')).toContain('类型: 年度工作总结')
})

test('a report that is there already is never written over', async () => {
  const { folder: place, said } = await run(['import-report', '年报.txt'], {
    '年报.txt': '标题\n正文。',
    '年报.yaml': '类型: 通知\n',
  })
  expect(said.map(({ code }) => code)).toEqual(['import/file-exists'])
  expect(readFileSync(`${place}/年报.yaml`, 'utf8')).toBe('类型: 通知\n')
})

test('a PDF that holds the YAML it was made of gives it back byte for byte', async () => {
  const yaml = `\ufeff${readFileSync('templates/request/sample.yaml', 'utf8').replaceAll('\n', '\r\n')}# 尚未定稿\r\n`
  const files = { '请示.yaml': yaml }
  const { folder } = await run(['build-report', '请示.yaml', '--format', 'pdf', '--attach'], files)
  const { code, out } = await runIn(folder, ['import-report', 'out/请示.pdf'], () => ({}))
  expect(code).toBe(0)
  expect(out).toContain('out/请示.yaml  是做这份 PDF 的 YAML 文件')
  expect(readFileSync(`${folder}/out/请示.yaml`)).toEqual(readFileSync(`${folder}/请示.yaml`))
})

test('the help says how it is called', async () => {
  const { out } = await run(['import-report', '--help'])
  await expect(`${out}\n`).toMatchFileSnapshot('../cli/help/import-report.txt')
})
