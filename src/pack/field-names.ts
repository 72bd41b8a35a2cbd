import type { JsonSchema } from '../schema/json-schema.ts'
import type { FieldsFor } from '../source/read-yaml.ts'
import type { Pack, PackCard } from './pack.ts'

/** Knows the names of fields, inner ones too, of the kind of report that a text says it is, though it may not parse. */
export function fieldNames(cards: readonly PackCard[], open: (card: PackCard) => Pack | undefined): FieldsFor {
  return (text) => {
    let names: Set<string> | undefined
    return (name) => {
      names ??= namesFor(text, cards, open)
      return names.has(name)
    }
  }
}

function namesFor(text: string, cards: readonly PackCard[], open: (card: PackCard) => Pack | undefined): Set<string> {
  const [, type = ''] = /^类型[ \u3000]*[:：]\s*(\S+)/mu.exec(text) ?? []
  const card = cards.find(({ name, aliases }) => name === type || aliases.includes(type))
  const schema = card && open(card)?.schema
  const names = new Set<string>()
  if (schema) collect(schema, names)
  return names
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  for (const name of Object.keys((node as JsonSchema).properties ?? {})) names.add(name)
  for (const part of Object.values(node)) collect(part, names)
}
