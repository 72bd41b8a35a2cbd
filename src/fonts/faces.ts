import type { FontRole } from '../layout/layout.ts'
import type { Sfnt } from './sfnt.ts'

/** One font file that can be printed with. */
export type Face = {
  /** Unique and stable. */
  id: string
  /** The family name people know: “GW FangSong”, “仿宋_GB2312”. */
  family: string
  /** Advance of a code point as a share of the type size; undefined where the face has no glyph. */
  advance(codePoint: number): number | undefined
  /** The distance of the optical centre of 国 from the baseline, as a share of the type size (0.36 in the shipped faces). */
  middle: number
  font(): Sfnt
  /** The whole file, of this font alone. */
  bytes(): Uint8Array
}

/** The faces for PDF, by role, with their fallbacks. */
export type Faces = {
  /** The face of the role itself if it has the character, else the first fallback that has; undefined if none has. */
  pick(role: FontRole, codePoint: number): Face | undefined
  /** The role's own face. */
  own(role: FontRole): Face
  /** Every face, in a stable order. */
  all: readonly Face[]
}
