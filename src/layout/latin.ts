import { bold, regular } from './latin-advances.ts'
import type { FontRole, Run } from './layout.ts'

const byCharacter = (advances: typeof regular) =>
  new Map(advances.flatMap(([advance, characters]) => [...characters].map((one) => [one, advance / 2048] as const)))

const advances = { regular: byCharacter(regular), bold: byCharacter(bold) }

/** ASCII and the letters of Latin-1. What both scripts share (“ ” ‘ ’ — … ·) stays in the Chinese face. */
export const isLatin = (character: string) => advances.regular.has(character)

/** How much of the type size a character takes in Times New Roman; undefined for what is not set in it. */
export const latinWidthInEm = (character: string, isBold: boolean): number | undefined =>
  advances[isBold ? 'bold' : 'regular'].get(character)

/** The face in which a character of a run stands. */
export function roleOf({ face, latin, bold }: Pick<Run, 'face' | 'latin' | 'bold'>, character: string): FontRole {
  if (!latin || !isLatin(character)) return face
  return bold ? 'latinBold' : 'latin'
}
