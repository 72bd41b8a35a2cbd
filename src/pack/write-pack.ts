import { stringify } from 'yaml'
import type { YamlSource } from '../source/source.ts'
import type { Pack } from './pack.ts'

/** The files of a pack by their names. */
type Files = Record<string, string>

/** templates/_new.yaml: the files of a new pack, of one by itself and of one that is based on another. */
type Patterns = { 新建: Files; 基于: Files }

/** The files of a new pack, which build at once; lines with “#” tell its designer what to change. */
export function writePack({ data }: YamlSource, name: string): Files {
  return fill((data as Patterns).新建, { 名称: name })
}

/** The files of a new pack that is based on another, with that one's sample. */
export function writeVariant({ data }: YamlSource, name: string, base: Pack, sample: YamlSource): Files {
  const parts = Object.keys(base.partials).join('、')
  const files = fill((data as Patterns).基于, { 名称: name, 原名: base.name, 原模板: base.id, 片段: parts })
  return {
    ...Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text + labelHints(base)])),
    'sample.yaml': sampleOf(name, base, sample),
  }
}

const fill = (files: Files, values: Record<string, string>): Files =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      text.replace(/【(.+?)】/gu, (mark, key: string) => values[key] ?? mark),
    ]),
  )

/** The words that the pack below takes from its pack.yaml, out of use. */
function labelHints({ labels }: Pack): string {
  if (Object.keys(labels).length === 0) return ''
  const lines = stringify({ 文字: labels }, { lineWidth: 0 }).trimEnd().split('\n')
  return ['# 要换文字的，删去下面两行或几行开头的“# ”，再改：', ...lines.map((line) => `# ${line}`), ''].join('\n')
}

function sampleOf(name: string, base: Pack, { lines }: YamlSource): string {
  const rest = lines.filter((line) => !line.startsWith('# yaml-language-server:')).join('\n')
  const head = `# 一份完整的例子，照“${base.name}”的例子写的，请换成“${name}”的内容，单位用虚构的。`
  return `${head}\n${rest.replace(/^类型:.*$/m, `类型: ${name}`)}`
}
