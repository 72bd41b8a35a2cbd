import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import { unquoted } from '../schema/understand.ts'
import type { YamlSource } from '../source/source.ts'
import type { PackCard } from './pack.ts'

/** The pack that a report names with 类型, by its name or an alias. Undefined, and said, if it names none. */
export function choosePack(cards: readonly PackCard[], source: YamlSource, diagnose: Diagnose): PackCard | undefined {
  const path = ['类型']
  const type = (source.data as Record<string, unknown>).类型 ?? ''
  const text = typeof type === 'string' ? unquoted(type) : (source.written(path).split('\n', 1)[0] ?? '')
  if (text === '') {
    const known = cards.map(({ name }) => name).join('、')
    const args = { known, example: cards[0]?.name ?? '' }
    diagnose({ code: 'schema/missing-type', severity: 'error', args, place: source.keyPlace(path) })
    return undefined
  }
  return findPack(cards, text, diagnose, source.valuePlace(path))
}

/** The pack of this name or alias. Undefined, and said, if there is none; `place` is where it is written. */
export function findPack(
  cards: readonly PackCard[],
  text: string,
  diagnose: Diagnose,
  place?: Place,
): PackCard | undefined {
  const card = cards.find(({ name, aliases }) => name === text || aliases.includes(text))
  if (!card) {
    const names = cards.flatMap(({ name, aliases }) => [name, ...aliases])
    const known = cards.map(({ name }) => name).join('、')
    const args = { text, nearest: quoteAny(nearest(text, names)), known }
    diagnose({ code: 'schema/unknown-type', severity: 'error', args, place })
  }
  return card
}
