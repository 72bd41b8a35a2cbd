import { encodings } from './encodings.ts'
import { type Random, random } from './random.ts'
import { slips } from './slips.ts'

/** A good report and its text, which cases are made of. */
export type Base = { file: string; bytes: Uint8Array; text: string }

/** A report with slips in it: its bytes and what they say. */
export type Case = { number: number; base: Base; slips: string[]; bytes: Uint8Array; text: string }

/** The case with a number: the same for the same seed and the same reports, of which each group gives as many cases. */
export function makeCase(seed: number, number: number, groups: readonly (readonly Base[])[]): Case {
  const chance = random(Math.imul(seed, 0x9e3779b1) + Math.imul(number, 0x85ebca6b))
  const base = chance.one(chance.one(groups))
  const names = Array.from({ length: howMany(chance) }, () => chance.one(Object.keys(slips)))
  const slipped = names.reduce((text, name) => (slips[name] as (typeof slips)[string])(text, chance), base.text)
  const encoding = chance.below(8) === 0 ? chance.one(Object.keys(encodings)) : 'utf8'
  const { write, read } = encodings[encoding] as (typeof encodings)[string]
  const bytes = write(slipped, chance)
  const text = new TextDecoder(read).decode(bytes)
  return { number, base, slips: encoding === 'utf8' ? names : [...names, encoding], bytes, text }
}

/** One slip in half of the cases, up to five in the others. */
const howMany = (chance: Random) => (chance.below(2) === 0 ? 1 : 2 + chance.below(4))
