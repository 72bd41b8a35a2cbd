import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { PackCard } from '../pack/pack.ts'
import type { Host } from '../source/host.ts'
import { plainPath } from './tools.ts'

/**
 * The folders of the packs that were meant, by their id, name or path; of a folder of packs all in it; without operands all
 * there are. `shelves`: the folders in which packs are known by their id. Undefined, and said, if one of them means nothing.
 */
export function findTemplates(
  operands: readonly string[],
  cards: readonly PackCard[],
  shelves: readonly string[],
  host: Host,
  diagnose: Diagnose,
): string[] | undefined {
  if (operands.length === 0) return cards.map(({ folder }) => folder)
  const found = operands.map((operand) => find(plainPath(operand)))
  for (const [at, folders] of found.entries()) {
    if (folders) continue
    const ids = cards.flatMap(({ id, name }) => [id, name])
    const name = operands[at] as string
    const args = { name, nearest: quoteAny(nearest(name, ids)), known: cards.map(({ id }) => id).join('、') }
    diagnose({ code: 'command/unknown-template', severity: 'error', args })
  }
  return found.every((folders) => folders) ? [...new Set(found.flatMap((folders) => folders ?? []))] : undefined

  function find(operand: string): string[] | undefined {
    const card = cards.find(({ id, name, aliases }) => [id, name, ...aliases].includes(operand))
    if (card) return [card.folder]
    // One whose pack.yaml is wrong has no card.
    const path = [operand, ...shelves.map((shelf) => `${shelf}/${operand}`)].find(isPack)
    if (path !== undefined) return [path]
    const inside = (host.listFolder(operand) ?? []).map((name) => `${operand}/${name}`).filter(isPack)
    return inside.length > 0 ? inside : undefined
  }

  function isPack(path: string): boolean {
    return host.kindOf(`${path}/pack.yaml`) === 'file'
  }
}
