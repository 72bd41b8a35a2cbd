import type { JsonSchema } from '../schema/json-schema.ts'
import type { Host } from '../source/host.ts'
import type { PackStyle } from './style.ts'

/** What packs are read through. */
export type Shelf = Pick<Host, 'readFile' | 'listFolder' | 'kindOf' | 'realPath' | 'prepared'>

/** What a folder of templates says of one kind of report before it is opened: the facts of its pack.yaml. */
export type PackCard = {
  /** The folder's name. */
  id: string
  folder: string
  name: string
  aliases: string[]
  /** 识别: words in the title of an old document that say it is one of these. */
  signs: string[]
  /** 文种, one of the fifteen. */
  documentType: string
  /** 版式: 普通, 信函, 命令 or 纪要. */
  format: string
  /** It rightly goes to several organs at once, though its type as a rule goes to one. */
  severalAddressees: boolean
  description: string
  /** 文字: words that a template takes from here, `{{@文字.…}}`, so that a pack based on it can put others. */
  labels: Record<string, string>
  /** 基于: the folders of the pack it is based on, of the one that is based on, … */
  bases: string[]
  /** The folders of what packs share, a later one laid over an earlier one. */
  shared: string[]
  /** 样式: where its documents leave the standard. */
  style?: PackStyle
}

/** `code` is what was made of it when the program was built. */
export type TemplateFile = { file: string; text: string; code?: string }

/** A kind of report: the fields it has and the template that makes a document of them. Pure data. */
export type Pack = PackCard & {
  /** JSON Schema 2020-12 of a report, with the shared `$defs`. */
  schema: PackSchema
  template: TemplateFile
  /** The parts a template can call, by name: what packs share, what it is based on, its own. */
  partials: Record<string, TemplateFile>
}

/** `建议填写`: fields that a report does well to have, and why. */
export type PackSchema = JsonSchema & { 建议填写?: Record<string, string> }
