import type { Passage } from './foreign.ts'

/**
 * A line as it is set: where it begins and ends, counted in characters of its size. `gap`: room above it, in lines.
 * `apart`: its words stand in columns.
 */
export type SetLine = {
  text: string
  where: string
  left: number
  right: number
  gap: number
  newPage?: boolean
  apart?: boolean
}

/** The edges between which the lines of the text are set. */
export type Measure = { left: number; right: number }

/** How far a line that was broken ends from the edge at most: a mark or a number that went to the next line. */
const slack = 4

/**
 * Lines joined into the paragraphs they were broken from: one that is full goes on in the next, unless that is indented
 * or something lies between.
 */
export function joinLines(
  lines: readonly SetLine[],
  { left, right }: Measure,
  opens: (text: string) => boolean,
): Passage[] {
  const joined: Passage[] = []
  let before: SetLine | undefined
  for (const line of lines) {
    const last = joined.at(-1)
    const full = before && before.right >= right - slack
    const goesOn =
      last &&
      before &&
      full &&
      !line.apart &&
      !before.apart &&
      line.gap < 1 &&
      line.left < left + 1.5 &&
      !opens(line.text)
    if (goesOn) last.text = join(last.text, line.text)
    else {
      const align = alignOf(line, left, right)
      joined.push({
        kind: 'passage',
        text: line.text,
        where: line.where,
        align,
        blanks: Math.round(line.gap),
        newPage: line.newPage,
        columns: line.apart,
      })
    }
    before = line
  }
  return joined
}

/** Only between two words of Latin letters stands a space. */
const join = (one: string, other: string) =>
  /[\w,;.]$/.test(one) && /^[A-Za-z]/.test(other) ? `${one} ${other}` : one + other

function alignOf(line: SetLine, left: number, right: number): Passage['align'] {
  const [before, after] = [line.left - left, right - line.right]
  if (before < 4) return undefined
  return Math.abs(before - after) <= 3 ? 'center' : after < before ? 'right' : undefined
}
