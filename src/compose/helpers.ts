import Handlebars from 'handlebars'
import { placeholder } from '../text/placeholder.ts'
import { type Body, writeBody } from './write-body.ts'

/**
 * What a template can call besides its fields. Pure functions; a wrong argument throws a `HelperMisuse`, which compose
 * turns into a diagnostic at the place of the call.
 */
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

type Fields = Record<string, unknown>
/** What Handlebars hands to every helper after its arguments. */
type Options = {
  name: string
  hash: Fields
  loc: { start: { line: number; column: number } }
  fn(context: unknown): string
}

export const helpers = {
  /** `{{正文 字段}}`: a body as paragraphs, headings, tables, pictures. An absent optional field gives nothing. */
  正文(body: Body | undefined | null, options: Options) {
    if (body && typeof body !== 'string' && !Array.isArray(body)) throw new HelperMisuse('给它的不是正文', options)
    return new Handlebars.SafeString(body === undefined || body === null ? '' : writeBody(body))
  },

  /** `{{日期 成文日期}}`: 2024-01-09 becomes 2024年1月9日 (GB/T 9704-2012 7.3.5.4). */
  日期(date: unknown, options: Options) {
    if (date === placeholder) return date
    if (date === undefined) throw new HelperMisuse('日期没有填', options)
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(date))
    if (!match) throw new HelperMisuse(`“${date}”不是日期`, options)
    return `${Number(match[1])}年${Number(match[2])}月${Number(match[3])}日`
  },

  /** `{{顿号 主送机关}}`: a list joined with 、; a text stays as it is. */
  顿号(list: unknown) {
    return Array.isArray(list) ? list.join('、') : String(list ?? '')
  },

  /** `{{逗号 抄送}}`: a list joined with ，; a text stays as it is. */
  逗号(list: unknown) {
    return Array.isArray(list) ? list.join('，') : String(list ?? '')
  },

  /** `(加 年度 1)`. */
  加(left: unknown, right: unknown, options: Options) {
    const sum = Number(left) + Number(right)
    if (!Number.isFinite(sum)) throw new HelperMisuse(`“${left}”和“${right}”不能相加`, options)
    return sum
  },

  /** `(连接 单位 年度 "年工作总结")`: one text of several. */
  连接(...parts: unknown[]) {
    return parts.slice(0, -1).join('')
  },

  /** `(默认 署名 单位)`: the first that was filled in. */
  默认(...values: unknown[]) {
    return values.slice(0, -1).find((value) => value !== undefined && value !== null)
  },

  /** `{{#each (名单 签发人)}}`: a list as it is; a text is cut at its 、 marks. */
  名单: listOf,

  /**
   * `{{#逐个 署名 职务=签名章}}{{项}} {{职务}}{{/逐个}}`: for every item of the first list, with the item of the same rank of
   * the others; a text is a list too, cut at its 、 marks.
   */
  逐个(items: unknown, { hash, fn }: Options) {
    const others = Object.entries(hash).map(([name, list]) => [name, listOf(list)] as const)
    return listOf(items)
      .map((item, at) => fn({ 项: item, ...Object.fromEntries(others.map(([name, list]) => [name, list[at]])) }))
      .join('')
  },

  /**
   * `{{#按填写顺序 字段="默认标题" …}}{{标题}} {{正文 内容}}{{/按填写顺序}}`: the given fields that the author filled in, in
   * the order of the author's file. A field is a body, or `{标题, 内容}` with a heading of its own; 标题 is then that one,
   * and none if it is “无”.
   */
  按填写顺序(this: Fields, { hash, fn }: Options) {
    return Object.entries(this)
      .filter(([field, value]) => Object.hasOwn(hash, field) && value !== undefined)
      .map(([field, value]) => {
        const part = isTitled(value) ? value : { 标题: hash[field], 内容: value }
        return fn({ 字段: field, 标题: part.标题 === '无' ? undefined : (part.标题 ?? hash[field]), 内容: part.内容 })
      })
      .join('')
  },
}

function listOf(list: unknown): unknown[] {
  if (Array.isArray(list)) return list
  return String(list ?? '')
    .split('、')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

const isTitled = (value: unknown): value is { 标题?: unknown; 内容: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Helper = (this: never, ...given: never[]) => unknown

/** A helper that says so when it is given nothing: `{{正文}}`, meant for the field, calls the helper of that name. */
export function neverAlone(helper: Helper): Handlebars.HelperDelegate {
  return function (this: unknown, ...given: unknown[]) {
    const options = given.at(-1) as Options
    if (given.length === 1 && Object.keys(options.hash).length === 0) throw new HelperMisuse('后面没有写字段', options)
    return Reflect.apply(helper, this, given)
  }
}
