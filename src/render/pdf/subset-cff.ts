import { create } from 'fontkit'
import type { Face } from '../../fonts/faces.ts'

/** The outlines of some glyphs of a face, as a PDF embeds PostScript's, numbered in their order; the first is .notdef. */
export type SubsetCff = (face: Face, glyphs: readonly number[]) => Uint8Array

export const subsetCff: SubsetCff = (face, glyphs) => {
  const subset = create(face.bytes()).createSubset()
  subset.glyphs = [...glyphs]
  return subset.encode()
}
