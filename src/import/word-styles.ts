import type { Level } from '../model/doc.ts'
import type { Role } from './foreign.ts'
import type { NumberReference } from './word-numbering.ts'
import { child, inner, type Node, nodes } from './xml-tree.ts'

/** What a paragraph style says: its name, and through those it is based on what its paragraphs are. */
type WordStyle = { name: string; role?: Role; level?: Level; align?: string; number?: NumberReference }

export type WordStyles = (id: string) => WordStyle

/** Styles as users know them; those that Word brings along are found by the name it has for them in any language, all of them by other names that were given to them too. */
const roles: Record<string, Role> = {
  份号: 'serial',
  密级: 'secrecy',
  紧急程度: 'urgency',
  发文机关标志: 'mark',
  发文字号: 'number',
  title: 'title',
  标题: 'title',
  公文标题: 'title',
  标题下的题注: 'titleNote',
  主送机关: 'addressee',
  附件说明: 'attachments',
  署名: 'signature',
  成文日期: 'date',
  附注: 'note',
  出席: 'attendance',
  附件标签: 'label',
  caption: 'caption',
  题注: 'caption',
  图表标题: 'caption',
  表注: 'tableNote',
  计量单位: 'tableNote',
  版记: 'imprint',
}

const levels: [RegExp, Level][] = [
  [/^(?:(?:heading|标题) 1|一级标题)$/, 1],
  [/^(?:(?:heading|标题) 2|二级标题)$/, 2],
  [/^(?:(?:heading|标题) 3|三级标题)$/, 3],
  [/^(?:(?:heading|标题) 4|四级标题)$/, 4],
]

const levelOf = (name: string) => levels.find(([pattern]) => pattern.test(name))?.[1]

export function readWordStyles(root: Node | undefined): WordStyles {
  const byId = new Map(nodes(root).map((node) => [node.attributes['w:styleId'] ?? '', node]))
  const defaultStyle = nodes(root).find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )
  const read = (node: Node | undefined, depth: number): WordStyle => {
    if (!node || depth > 20) return { name: '' }
    const value = (...path: string[]) => inner(node, ...path)?.attributes['w:val']
    const name = (value('w:name') ?? '').trim()
    const below = read(byId.get(value('w:basedOn') ?? ''), depth + 1)
    const names = [name, ...(value('w:aliases') ?? '').split(/[,，]/)].map((one) => one.trim().toLowerCase())
    const heading = names.map(levelOf).find((level) => level !== undefined)
    const number = inner(node, 'w:pPr', 'w:numPr')
    return {
      name,
      role: names.map((one) => roles[one]).find((role) => role !== undefined) ?? below.role,
      level: heading ?? below.level,
      align: value('w:pPr', 'w:jc') ?? below.align,
      number: number
        ? {
            id: child(number, 'w:numId')?.attributes['w:val'] ?? below.number?.id ?? '',
            level: Number(child(number, 'w:ilvl')?.attributes['w:val'] ?? 0),
          }
        : below.number,
    }
  }
  const known = new Map<string, WordStyle>()
  return (id) => {
    const style = known.get(id) ?? read(byId.get(id) ?? defaultStyle, 0)
    known.set(id, style)
    return style
  }
}
