import Runtime from 'handlebars/runtime.js'
import { escapeXml } from '../escape-xml.ts'
import { type Body, writeBody } from '../write-body.ts'
import { type Fields, HelperMisuse, type Options } from './helper.ts'

export const bodies = {
  /** `{{正文 字段}}`: a body as paragraphs, headings, tables, pictures. An absent optional field gives nothing. */
  正文(body: Body | undefined | null, options: Options) {
    if (body && typeof body !== 'string' && !Array.isArray(body)) throw new HelperMisuse('给它的不是正文', options)
    return new Runtime.SafeString(body === undefined || body === null ? '' : writeBody(body))
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

  /** `{{章节引用 "存在的问题"}}`: the number of the heading of that name, when all headings have theirs. */
  章节引用(name: unknown) {
    return new Runtime.SafeString(`<章节引用>${escapeXml(name)}</章节引用>`)
  },
}

const isTitled = (value: unknown): value is { 标题?: unknown; 内容: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
