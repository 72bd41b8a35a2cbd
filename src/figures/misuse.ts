import type { Figure } from './figure.ts'

/** Values that a calculation can do nothing with. The message says why, as a sentence without its full stop. */
export class Misuse extends Error {}

/** A calculation needs a part of a figure that its author has not given. */
export class MissingPart extends Misuse {
  readonly figure: Figure
  readonly part: '上年' | '单位'
  constructor(figure: Figure, part: '上年' | '单位') {
    super(`“${figure.path}”没有写“${part}”`)
    this.figure = figure
    this.part = part
  }
}
