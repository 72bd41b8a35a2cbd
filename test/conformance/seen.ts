/**
 * What a reader sees in a file, the same for PDF and Word. Lengths are millimetres from the top left corner of the sheet,
 * type sizes points. `middle` of a line is the middle of its em boxes.
 */

export type SeenFace = '仿宋' | '楷体' | '黑体' | '小标宋' | '宋体' | '其他'

export type SeenRun = {
  text: string
  left: number
  right: number
  middle: number
  size: number
  face: SeenFace
  /** '#rrggbb' */
  color: string
  bold: boolean
}

/** Upright runs on one line with no gap between them; what it is set in is said of its first run. */
export type SeenLine = Omit<SeenRun, 'bold'> & { runs: SeenRun[] }

/** A rule, level or upright; `weight` is its thickness. */
export type SeenRule = { left: number; right: number; top: number; bottom: number; weight: number; color: string }

export type SeenPicture = { left: number; right: number; top: number; bottom: number; behind: boolean }

/**
 * Text that does not run from left to right; `angle` in degrees, -90 reads down the sheet. `from`, `to` are measured from
 * the top, `across` from the left to the middle of its em boxes.
 */
export type TurnedText = {
  text: string
  angle: number
  from: number
  to: number
  across: number
  size: number
  face: SeenFace
}

export type SeenPage = {
  /** From 1, in the order of the file. */
  number: number
  /** Of the sheet as it is held to read the text. */
  width: number
  height: number
  lines: SeenLine[]
  rules: SeenRule[]
  pictures: SeenPicture[]
  turned: TurnedText[]
}

/** Top and bottom of what is inked of a character, in shares of the type size above the middle of the em box. */
export type Ink = (character: string, face: SeenFace) => { above: number; below: number } | undefined

export const top = ({ middle, size }: SeenLine) => middle - millimetres(size / 2)
export const bottom = ({ middle, size }: SeenLine) => middle + millimetres(size / 2)
export const centre = ({ left, right }: { left: number; right: number }) => (left + right) / 2

export const millimetres = (points: number) => (points * 25.4) / 72

export const isRed = (color: string) => /^#(?:[c-f].)(?:[0-4].)(?:[0-4].)$/i.test(color)
export const isBlack = (color: string) => color === '#000000'

/** Joins runs that stand on one line and touch. `gap` is the widest room between two that still belong together, in em. */
export function joinLines(runs: readonly SeenRun[], gap = 0.8): SeenLine[] {
  const lines: SeenLine[] = []
  for (const run of runs) {
    const last = lines.at(-1)
    const room = last ? run.left - last.right : 0
    if (last && Math.abs(last.middle - run.middle) < 0.5 && room > -0.5 && room < millimetres(gap * run.size)) {
      last.runs.push(run)
      last.text += run.text
      last.right = run.right
    } else {
      const { bold: _, ...line } = run
      lines.push({ ...line, runs: [run] })
    }
  }
  return lines
}

/** Top and bottom of the ink of a line. */
export function inkOf(line: SeenLine, ink: Ink): { top: number; bottom: number } {
  const boxes = line.runs.flatMap((run) =>
    [...run.text].flatMap((character) => {
      const box = ink(character, run.face)
      return box
        ? [
            {
              top: run.middle - millimetres(box.above * run.size),
              bottom: run.middle + millimetres(box.below * run.size),
            },
          ]
        : []
    }),
  )
  if (boxes.length === 0) return { top: top(line), bottom: bottom(line) }
  return { top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) }
}
