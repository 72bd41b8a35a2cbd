import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeHost } from '../src/source/node-host.ts'
import { openWorkshop } from '../src/workshop.ts'
import { layReport } from './lay-report.ts'
import { pictureName, writePage } from './pack-pages/write-page.ts'

const workshop = openWorkshop(nodeHost(process.cwd(), process.cwd()), () => {})
const packs = workshop.cards.flatMap((card) => workshop.pack(card, () => {}) ?? [])

test.each(packs)('the page of $name is what `npm run pack-pages` writes, its picture too', async (pack) => {
  const page = writePage(pack, layReport(`${pack.folder}/sample.yaml`))
  await expect(page).toMatchFileSnapshot(`../${pack.folder}/README.md`)
  expect(existsSync(`${pack.folder}/${pictureName}`)).toBe(true)
})
