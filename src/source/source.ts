import type { Place } from '../diagnostics/diagnostic.ts'

/** Where a value stands in a YAML file: `['正文', 2, '表格']`. */
export type Path = readonly (string | number)[]

/** A YAML file that was understood: its plain data, and where each part of it was written. */
export type YamlSource = {
  file: string
  /** It is a file of ours as it was when the program was built, and was found sound then. */
  prepared?: true
  /** The decoded text, split at its line ends. */
  lines: readonly string[]
  data: unknown
  /** The place of the key at the path, of the value when it has no key, else of the nearest ancestor that exists. */
  keyPlace(path: Path): Place
  /** The place of the value at the path, else of the nearest ancestor that exists. */
  valuePlace(path: Path): Place
  /**
   * The place of a stretch, between two offsets, of the text at the path, of the key where the value is no text, and how
   * the file spells it. Where one spells what
   * the other says, an edit of the place is an edit of the text; where it does not (escapes), the place is near.
   */
  placeIn(path: Path, start: number, end: number): { place: Place; spelt: string }
  /** The value at the path as it is spelt in the file: 007, 3.50, True. */
  written(path: Path): string
  /**
   * The first place where the text stands in the file outside comments, if it does; from its character at `from` on. After
   * a thousand it is not sought.
   */
  find(text: string, from?: number): Place | undefined
}
