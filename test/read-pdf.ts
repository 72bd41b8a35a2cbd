import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Text shown in one stroke of the pen; points from the top left corner of the sheet, `y` is the baseline. */
type PdfRun = {
  text: string
  x: number
  /** Where the advance of the last character ends, be it a space. */
  right: number
  y: number
  size: number
  /** The font's name in the file without its subset tag. */
  font: string
  /** '#rrggbb' */
  color: string
  /** Filled and stroked: a bold that the face does not have. */
  stroked: boolean
  /** Degrees, upwards to the right. */
  angle: number
}

/** Runs on one baseline, as they follow each other in the file; `size` and `font` are those of the first. */
export type PdfLine = Pick<PdfRun, 'text' | 'x' | 'right' | 'y' | 'size' | 'font'> & { runs: PdfRun[] }

/** A stroke between two points of the sheet. */
type PdfRule = { x1: number; y1: number; x2: number; y2: number; weight: number }

export type PdfPage = { width: number; height: number; runs: PdfRun[]; lines: PdfLine[]; rules: PdfRule[] }

/** Reads back what a PDF shows, page by page in the order of the file. Turned text is in `runs` only. */
export async function readPdf(bytes: Uint8Array): Promise<{ info: Record<string, unknown>; pages: PdfPage[] }> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { fnArray, argsArray } = await page.getOperatorList()
    const name = (id: string) => String(page.commonObjs.get(id).name).replace(/^[A-Z]{6}\+/, '')
    const { runs, rules } = readOperators(fnArray, argsArray, name, height)
    pages.push({ width, height, runs, lines: readLines(runs), rules })
  }
  await task.destroy()
  return { info: info as Record<string, unknown>, pages }
}

type Glyph = { unicode: string; width: number }
type Matrix = [number, number, number, number, number, number]
type State = {
  matrix: Matrix
  font: string
  size: number
  spacing: number
  color: string
  stroked: boolean
  weight: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Follows the operators that say where text and strokes stand. */
function readOperators(operators: number[], args: unknown[][], fontName: (id: string) => string, height: number) {
  const runs: PdfRun[] = []
  const rules: PdfRule[] = []
  const saved: State[] = []
  let state: State = { matrix: identity, font: '', size: 0, spacing: 0, color: '#000000', stroked: false, weight: 1 }
  let text: Matrix = identity
  for (const [at, operator] of operators.entries()) {
    const given = args[at] as unknown[]
    if (operator === OPS.save) saved.push({ ...state })
    else if (operator === OPS.restore) state = saved.pop() as State
    else if (operator === OPS.transform) state.matrix = multiply(state.matrix, given as Matrix)
    else if (operator === OPS.setFont) [state.font, state.size] = [fontName(given[0] as string), given[1] as number]
    else if (operator === OPS.setCharSpacing) state.spacing = given[0] as number
    else if (operator === OPS.setTextRenderingMode) state.stroked = given[0] === 2
    else if (operator === OPS.setFillRGBColor) state.color = String(given[0])
    else if (operator === OPS.setTextMatrix) text = given[0] as Matrix
    else if (operator === OPS.setLineWidth) state.weight = given[0] as number
    else if (operator === OPS.constructPath && given[0] === OPS.stroke) {
      const [, x1, y1, , x2, y2] = (given[1] as number[][])[0] as Matrix
      const [, , , , fromX, fromY] = multiply(state.matrix, [1, 0, 0, 1, x1, y1])
      const [, , , , toX, toY] = multiply(state.matrix, [1, 0, 0, 1, x2, y2])
      rules.push({ x1: fromX, y1: height - fromY, x2: toX, y2: height - toY, weight: state.weight })
    } else if (operator === OPS.showText) {
      const glyphs = given[0] as (Glyph | number)[]
      let advance = 0
      for (const glyph of glyphs) {
        if (typeof glyph === 'number') advance -= (glyph / 1000) * state.size
        else advance += (glyph.width / 1000) * state.size + state.spacing
      }
      const [a, b, , , x, y] = multiply(state.matrix, text)
      runs.push({
        text: glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join(''),
        x,
        right: x + advance - state.spacing,
        y: height - y,
        size: state.size,
        font: state.font,
        color: state.color,
        stroked: state.stroked,
        angle: (Math.atan2(b, a) * 180) / Math.PI,
      })
    }
  }
  return { runs, rules }
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f]
}

function readLines(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = []
  for (const run of runs) {
    if (Math.abs(run.angle) > 0.01) continue
    const last = lines.at(-1)
    // Faces differ by a hair in where their hanzi stand on the baseline.
    if (last && Math.abs(last.y - run.y) < 1 && run.x >= last.right - 1) {
      last.runs.push(run)
      last.text += run.text
      last.right = run.right
    } else {
      const { text, x, right, y, size, font } = run
      lines.push({ text, x, right, y, size, font, runs: [run] })
    }
  }
  return lines
}
