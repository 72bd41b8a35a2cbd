import type { Piece } from './fit-line.ts'
import type { Rule } from './print.ts'
import { writeNumber } from './values.ts'

/** Share of the type size by which strokes grow where bold is asked: every face comes in one weight. */
const boldStroke = 0.03

/** A matrix turns by so many degrees, upwards to the right, about where it leads. */
function matrix(angle: number): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  return [cos, sin, -sin, cos].map(writeNumber).join(' ')
}

const upright = matrix(0)

/**
 * The operators of a page (ISO 32000-1 annex A), which count from the sheet's lower left corner; all else here counts from
 * its upper left one. What is set already is not set again.
 */
export class PageContent {
  readonly #height: number
  readonly #lines: string[] = []
  readonly #state = new Map([['Tr', '0']])

  /** `height`: that of the sheet. */
  constructor(height: number) {
    this.#height = height
  }

  write(line: string): void {
    this.#lines.push(line)
  }

  #set(operator: string, operands: string): void {
    if (this.#state.get(operator) === operands) return
    this.#state.set(operator, operands)
    this.write(`${operands} ${operator}`)
  }

  #y(y: number): string {
    return writeNumber(this.#height - y)
  }

  /** A text as numbers of the characters of a font. `color` is red, green and blue. */
  text({ size, bold, x, baseline, spacing, angle }: Piece, font: string, numbers: string, color: string): void {
    this.#set('rg', color)
    this.#set('Tr', bold ? '2' : '0')
    if (bold) {
      this.#set('RG', color)
      this.#set('w', writeNumber(size * boldStroke))
    }
    this.#set('Tf', `/${font} ${writeNumber(size)}`)
    this.#set('Tc', writeNumber(spacing))
    const turn = angle ? matrix(angle) : upright
    this.write(`BT ${turn} ${writeNumber(x)} ${this.#y(baseline)} Tm <${numbers}> Tj ET`)
  }

  /** What runs down closes the corners of a table; what runs across is as long as it says. */
  rule({ x1, y1, x2, y2, weight }: Rule, color: string): void {
    this.#set('RG', color)
    this.#set('w', writeNumber(weight))
    this.#set('J', x1 === x2 ? '2' : '0')
    this.write(`${writeNumber(x1)} ${this.#y(y1)} m ${writeNumber(x2)} ${this.#y(y2)} l S`)
  }

  picture({ x, y, width, height }: { x: number; y: number; width: number; height: number }, name: string): void {
    const [across, up] = [writeNumber(width), writeNumber(height)]
    this.write(`q ${across} 0 0 ${up} ${writeNumber(x)} ${this.#y(y + height)} cm /${name} Do Q`)
  }

  toString(): string {
    return this.#lines.join('\n')
  }
}
