import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fontRoles, readFontTable } from '../../src/fonts/font-table.ts'
import { fontFiles, shippedFont } from './font-files.ts'

const sums = Buffer.from(shippedFont('SHA256SUMS')).toString().trim().split('\n')
const recipe = new Map(sums.map((line) => line.split(/\s+/).reverse() as [string, string]))

it('every font that fonts.yaml names is what the recipe makes', () => {
  const table = readFontTable(fontFiles())
  const named = new Set(fontRoles.flatMap((role) => [table[role].file, ...table[role].fallbacks]))
  expect([...named].sort()).toEqual([...recipe.keys()].sort())
  for (const file of named) {
    expect(createHash('sha256').update(shippedFont(file)).digest('hex'), file).toBe(recipe.get(file))
  }
})
