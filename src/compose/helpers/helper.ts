import type Handlebars from 'handlebars'

/**
 * A helper is what a template can call besides its fields: a pure function. A wrong argument throws a `HelperMisuse`, which
 * compose turns into a diagnostic at the place of the call.
 */
export type Helper = (this: never, ...given: never[]) => unknown

export class HelperMisuse extends Error {
  readonly helper: string
  /** Where the call begins, by the names that Handlebars' own errors have. */
  readonly lineNumber: number
  readonly column: number
  constructor(reason: string, { name, loc }: Options) {
    super(reason)
    this.helper = name
    this.lineNumber = loc.start.line
    this.column = loc.start.column
  }
}

export type Fields = Record<string, unknown>

/** What Handlebars hands to every helper after its arguments. */
export type Options = {
  name: string
  hash: Fields
  data: { root: Fields }
  loc: { start: { line: number; column: number } }
  fn(context: unknown): string
}

/** A helper that says so when it is given nothing: `{{正文}}`, meant for the field, calls the helper of that name. */
export function neverAlone(helper: Helper): Handlebars.HelperDelegate {
  return function (this: unknown, ...given: unknown[]) {
    const options = given.at(-1) as Options
    if (given.length === 1 && Object.keys(options.hash).length === 0) throw new HelperMisuse('后面没有写字段', options)
    return Reflect.apply(helper, this, given)
  }
}
