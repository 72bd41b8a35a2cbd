import { schemaReader } from '../schema/json-schema.ts'
import type { Unit } from './unit.ts'

/** What a text field of a report may hold, as far as its headings and pictures go. */
export type Body = string | Part[]

type Part = string | Section | { 图片: { 文件: string } } | { 表格: object } | { 分页: string }
type Section = { 标题: string; 内容?: Body }

/** The text of a section of a unit's report, without a heading of its own; undefined if the report has no such section. */
export function unitBody({ data }: Unit, section: string): Body | undefined {
  const value = Object.hasOwn(data, section) ? data[section] : undefined
  if (typeof value === 'string' || Array.isArray(value)) return value
  const { 内容: content } = (value ?? {}) as { 内容?: Body }
  return content
}

/** The sections of a unit's report: fields of natural text, in the order of its file. */
export function sectionsOf({ data, pack }: Unit): string[] {
  const { resolve } = schemaReader(pack.schema)
  const fields = pack.schema.properties ?? {}
  return Object.keys(data).filter((name) => {
    if (data[name] === undefined || !Object.hasOwn(fields, name)) return false
    return name === '附件' || resolve(fields[name] ?? {}).沿用 === '骨架'
  })
}

/** The body with the files of its pictures counted from the folder that lies at `folder` from the new file's. */
export function movePictures(body: Body, folder: string): Body {
  if (typeof body === 'string' || folder === '') return body
  return body.map((part) => {
    if (typeof part === 'string') return part
    if ('图片' in part) return { 图片: { ...part.图片, 文件: `${folder}/${part.图片.文件}` } }
    return '标题' in part && part.内容 ? { ...part, 内容: movePictures(part.内容, folder) } : part
  })
}
