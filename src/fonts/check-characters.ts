import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { roleOf } from '../layout/latin.ts'
import type { FontRole, Layout, Run } from '../layout/layout.ts'
import type { Faces } from './faces.ts'
import { isInvisible } from './invisible.ts'

const isPrivateUse = (character: string) => /\p{Co}/u.test(character)

/**
 * Says which face stands in for the role's own, with all its characters (notice 'font/fallback', at the first), and that no face has it
 * (error 'font/no-glyph', 'font/private-use' for a 自造字). An invisible character is a notice, 'font/invisible'.
 * `find` gives the place of a text in the author's file; `draft` is the watermark, set in 黑体.
 */
export function checkCharacters(
  layout: Layout,
  faces: Faces,
  find: (text: string) => Place | undefined,
  diagnose: Diagnose,
  draft = '',
): void {
  const told = new Set<string>()
  const replaced = new Map<string, StandIns>()
  for (const [role, point] of characters([...runsOf(layout), { face: 'heiTi', bold: false, text: draft }])) {
    const character = String.fromCodePoint(point)
    const face = faces.pick(role, point)
    const own = faces.own(role)
    if ((face === own && !isInvisible(character)) || told.has(character)) continue
    told.add(character)
    const place = find(character)
    const codePoint = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    if (isInvisible(character)) {
      diagnose({ code: 'font/invisible', severity: 'notice', args: { codePoint }, place })
    } else if (face) {
      const pair = `${own.id} ${face.id}`
      const standIns = replaced.get(pair) ?? { wanted: own.family, used: face.family, characters: [], place }
      standIns.characters.push(`“${character}”（${codePoint}）`)
      replaced.set(pair, standIns)
    } else {
      const code = isPrivateUse(character) ? 'font/private-use' : 'font/no-glyph'
      diagnose({ code, severity: 'error', args: { character, codePoint }, place })
    }
  }
  for (const { wanted, used, characters, place } of replaced.values()) {
    const args = { characters: characters.join(''), wanted, used }
    diagnose({ code: 'font/fallback', severity: 'notice', args, place })
  }
}

type StandIns = { wanted: string; used: string; characters: string[]; place?: Place }

type Text = Pick<Run, 'face' | 'bold' | 'latin' | 'text'>

function runsOf(layout: Layout): Text[] {
  const items = layout.pages.flatMap((page) => page.items)
  return items.flatMap((item) => (item.kind === 'line' ? item.runs : []))
}

/** Every code point by the role it stands in, each pair once, in reading order. */
function characters(texts: readonly Text[]): [FontRole, number][] {
  const seen = new Map<FontRole, Set<number>>()
  const pairs: [FontRole, number][] = []
  for (const run of texts) {
    const { text, face, latin } = run
    for (let at = 0; at < text.length; at++) {
      const point = text.codePointAt(at) as number
      if (point > 0xffff) at++
      const role = latin ? roleOf(run, String.fromCodePoint(point)) : face
      const known = seen.get(role) ?? new Set()
      if (known.has(point)) continue
      seen.set(role, known.add(point))
      pairs.push([role, point])
    }
  }
  return pairs
}
