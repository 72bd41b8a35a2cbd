import { whole } from '../finding.ts'
import { numberOf, type Pdf } from '../open-pdf.ts'
import type { Node } from '../read-structure.ts'
import { standardRoles } from '../read-structure.ts'
import { onPage, type Rule } from '../rule.ts'
import { isDictionary, nameOf, Reference, Text, textOf, type Value } from '../values.ts'

const accessible = ['accessible'] as const

/** The structure tree, and whether all that is painted is in it or said to be no content. */
export const tagRules: readonly Rule[] = [
  {
    id: 'marked',
    of: accessible,
    clause: 'ISO 14289-1 7.1',
    says: '文件没有说明自己带标签（MarkInfo），或者说标签可疑',
    find: ({ file, catalog }) =>
      whole(file.at(catalog, 'MarkInfo', 'Marked') !== true || file.at(catalog, 'MarkInfo', 'Suspects') === true),
  },
  {
    id: 'tree',
    of: accessible,
    clause: 'ISO 14289-1 7.1、ISO 32000-1 14.7.2',
    says: '没有标签，或者标签是空的',
    find: ({ elements }) => whole(!elements.some(({ kids }) => kids.some(({ kind }) => kind === 'marked'))),
  },
  {
    id: 'untagged',
    of: accessible,
    clause: 'ISO 14289-1 7.1',
    says: '有画出来的内容既不在标签里，也没有标明是装饰（Artifact）',
    find: ({ pages }) =>
      pages.flatMap(({ number, content }) => {
        const bare = content.painted.find(
          ({ marks }) => !marks.some(({ tag, id }) => tag === 'Artifact' || id !== undefined),
        )
        return bare ? [`${onPage(number)}（${kinds[bare.kind]}）`] : []
      }),
  },
  {
    id: 'artifact-inside',
    of: accessible,
    clause: 'ISO 14289-1 7.1',
    says: '装饰和正文的标记套在了一起',
    find: ({ pages }) =>
      pages
        .filter(({ content }) =>
          content.painted.some(
            ({ marks }) => marks.some(({ tag }) => tag === 'Artifact') && marks.some(({ id }) => id !== undefined),
          ),
        )
        .map(({ number }) => onPage(number)),
  },
  {
    id: 'number-twice',
    of: accessible,
    clause: 'ISO 32000-1 14.7.4.2',
    says: '同一页里有两处内容用了同一个标记号（MCID）',
    find: ({ pages }) =>
      pages.flatMap(({ number, content }) => {
        const ids = content.numbered.map(({ id }) => id as number)
        return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${onPage(number)} MCID ${id}`)
      }),
  },
  {
    id: 'number-orphan',
    of: accessible,
    clause: 'ISO 14289-1 7.1、ISO 32000-1 14.7.4.2',
    says: '标记号（MCID）在标签里没有，或者不止一处',
    find: (pdf) => {
      const held = holders(pdf)
      return pdf.pages.flatMap(({ number, content }, page) =>
        [...new Set(content.numbered.map(({ id }) => id as number))]
          .filter((id) => held.get(key(page, id))?.length !== 1)
          .map((id) => `${onPage(number)} MCID ${id}`),
      )
    },
  },
  {
    id: 'number-unknown',
    of: accessible,
    clause: 'ISO 32000-1 14.7.4.2',
    says: '标签指着页面上没有的标记号（MCID）',
    find: (pdf) => {
      const painted = new Set(
        pdf.pages.flatMap(({ content }, page) => content.numbered.map(({ id }) => key(page, id as number))),
      )
      return pdf.elements.flatMap(({ kids, written }) =>
        kids.flatMap((kid) =>
          kid.kind === 'marked' && !painted.has(key(kid.page, kid.id)) ? [`${written} MCID ${kid.id}`] : [],
        ),
      )
    },
  },
  {
    id: 'parent-tree',
    of: accessible,
    clause: 'ISO 32000-1 14.7.4.4',
    says: '从标记号找标签的表（ParentTree）与标签不一致',
    find: (pdf) => {
      const parents = numberTree(pdf, pdf.file.at(pdf.catalog, 'StructTreeRoot', 'ParentTree'))
      return pdf.elements.flatMap((node) =>
        node.kids.flatMap((kid) => {
          if (kid.kind !== 'marked' || kid.page === undefined) return []
          const page = pdf.pages[kid.page]
          const row = pdf.file.get(parents.get(Number(page?.dictionary.get('StructParents'))))
          const owner = Array.isArray(row) ? row[kid.id] : undefined
          const agrees = owner instanceof Reference && owner.number === node.object
          return agrees ? [] : [`${onPage(kid.page + 1)} MCID ${kid.id}`]
        }),
      )
    },
  },
  {
    id: 'role',
    of: accessible,
    clause: 'ISO 14289-1 7.1',
    says: '用了标准里没有的标签，也没有说明它相当于哪个标准标签（RoleMap）',
    find: ({ elements }) =>
      unique(elements.filter(({ role }) => !standardRoles.has(role)).map(({ written }) => written)),
  },
  {
    id: 'role-remapped',
    of: accessible,
    clause: 'ISO 14289-1 7.1',
    says: '把标准标签改作了别的标签（RoleMap）',
    find: ({ tree }) => [...(tree?.roleMap.keys() ?? [])].filter((role) => standardRoles.has(role)),
  },
  {
    id: 'nesting',
    of: accessible,
    clause: 'ISO 14289-1 7.1、7.2、7.5，ISO 32000-1 14.8.4',
    says: '标签套错了地方',
    find: ({ elements }) => unique(elements.flatMap(wrongPlace)),
  },
  {
    id: 'figure-alt',
    of: accessible,
    clause: 'ISO 14289-1 7.3',
    says: '图片没有替代文字（Alt）',
    find: (pdf) => pdf.elements.filter((node) => node.role === 'Figure' && !isDescribed(pdf, node)).map(placeOf),
  },
  {
    id: 'figure-box',
    of: accessible,
    clause: 'ISO 14289-1 7.3、ISO 32000-1 14.8.5.4.3',
    says: '图片没有写明位置（BBox）',
    find: (pdf) =>
      pdf.elements
        .filter((node) => node.role === 'Figure' && pdf.file.list(attribute(pdf, node, 'Layout', 'BBox')).length !== 4)
        .map(placeOf),
  },
  {
    id: 'picture-untagged',
    of: accessible,
    clause: 'ISO 14289-1 7.3',
    says: '图片的标签不是 Figure，也没有标明是装饰',
    find: (pdf) => {
      const held = holders(pdf)
      return pdf.pages.flatMap(({ number, content }, page) => {
        const wrong = content.painted.some((painted) => {
          const id = numberOf(painted)
          if (painted.kind !== 'picture' || id === undefined) return false
          return !(held.get(key(page, id)) ?? []).some((node) => isWithin(node, /^(Figure|Formula|Form)$/))
        })
        return wrong ? [onPage(number)] : []
      })
    },
  },
  {
    id: 'heading-levels',
    of: accessible,
    clause: 'ISO 14289-1 7.4.2',
    says: '标题跳了级：第一个标题应为 H1，下一级只能低一级',
    find: ({ elements }) => {
      const levels = elements.filter(({ role }) => /^H[1-6]$/.test(role)).map(({ role }) => Number(role[1]))
      return levels.flatMap((level, at) => {
        const before = levels[at - 1] ?? 0
        return level > before + 1 ? [before === 0 ? `第一个标题是 H${level}` : `H${before} 后面是 H${level}`] : []
      })
    },
  },
  {
    id: 'heading-kinds',
    of: accessible,
    clause: 'ISO 14289-1 7.4.4',
    says: '标题标签 H 和 H1、H2 混用',
    find: ({ elements }) =>
      whole(elements.some(({ role }) => role === 'H') && elements.some(({ role }) => /^H[1-6]$/.test(role))),
  },
  {
    id: 'header-scope',
    of: accessible,
    clause: 'ISO 14289-1 7.5',
    says: '表头单元格（TH）没有写明管行还是管列（Scope）',
    find: (pdf) => {
      const bare = pdf.elements.filter(
        (node) =>
          node.role === 'TH' && !/^(Row|Column|Both)$/.test(nameOf(attribute(pdf, node, 'Table', 'Scope')) ?? ''),
      )
      return unique(bare.map(placeOf))
    },
  },
  {
    id: 'table-shape',
    of: accessible,
    clause: 'ISO 14289-1 7.2、ISO 32000-1 14.8.4.3.4',
    says: '表格各行的列数对不上',
    find: (pdf) => pdf.elements.filter((node) => node.role === 'Table' && !isRegular(pdf, node)).map(placeOf),
  },
]

const kinds = { text: '文字', path: '线条', picture: '图片', shading: '底色' }

const unique = (texts: readonly string[]) => [...new Set(texts)]

const key = (page: number | undefined, id: number) => `${page} ${id}`

/** Which page an element begins on. */
function placeOf(node: Node): string {
  const page = firstPage(node)
  return page === undefined ? node.written : `${onPage(page + 1)} ${node.written}`
}

function firstPage({ kids }: Node): number | undefined {
  for (const kid of kids) {
    const page = kid.kind === 'marked' ? kid.page : kid.kind === 'element' ? firstPage(kid) : undefined
    if (page !== undefined) return page
  }
  return undefined
}

/** The elements that hold a marked stretch. */
function holders({ elements }: Pdf): Map<string, Node[]> {
  const held = new Map<string, Node[]>()
  for (const node of elements) {
    for (const kid of node.kids) {
      if (kid.kind === 'marked') held.set(key(kid.page, kid.id), [...(held.get(key(kid.page, kid.id)) ?? []), node])
    }
  }
  return held
}

/** A number tree as a map (ISO 32000-1 7.9.7). */
export function numberTree({ file }: Pdf, root: Value | undefined): Map<number, Value> {
  const numbers = new Map<number, Value>()
  const walk = (value: Value | undefined, depth: number) => {
    const node = file.get(value)
    if (!isDictionary(node) || depth > 16) return
    const list = file.get(node.get('Nums'))
    if (Array.isArray(list)) {
      for (let at = 0; at + 1 < list.length; at += 2) numbers.set(Number(list[at]), list[at + 1] as Value)
    }
    const kids = file.get(node.get('Kids'))
    if (Array.isArray(kids)) for (const kid of kids) walk(kid, depth + 1)
  }
  walk(root, 0)
  return numbers
}

/** An attribute of an element (14.7.5). */
function attribute({ file }: Pdf, { dictionary }: Node, owner: string, name: string): Value | undefined {
  const own = file.list(dictionary.get('A')).find((one) => nameOf(file.entry(one, 'O')) === owner)
  return file.entry(own, name)
}

const isDescribed = ({ file }: Pdf, { dictionary }: Node) =>
  ['Alt', 'ActualText'].some((name) => {
    const text = file.get(dictionary.get(name))
    return text instanceof Text && (textOf(text) ?? '').trim() !== ''
  })

function isWithin(node: Node | undefined, roles: RegExp): boolean {
  return node !== undefined && (roles.test(node.role) || isWithin(node.parent, roles))
}

/** The parents that an element of a role may have, and those it may not. */
const parents: Record<string, RegExp> = {
  TR: /^(Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  LI: /^L$/,
  LBody: /^LI$/,
  TOCI: /^TOC$/,
}
const children: Record<string, RegExp> = {
  Table: /^(TR|THead|TBody|TFoot|Caption)$/,
  TR: /^(TH|TD)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  L: /^(LI|L|Caption)$/,
  LI: /^(Lbl|LBody)$/,
}
const grouping = /^(Document|Part|Art|Sect)$/
const paragraph = /^(P|H[1-6]?)$/

function wrongPlace({ role, written, parent, kids }: Node): string[] {
  const wrong: string[] = []
  if (parents[role] && !parents[role].test(parent?.role ?? ''))
    wrong.push(`${written} 不能放在 ${parent?.written ?? '最外层'} 里`)
  for (const kid of kids) {
    if (kid.kind !== 'element') {
      if (children[role] || grouping.test(role)) wrong.push(`${written} 里不能直接放内容`)
      continue
    }
    const inText = paragraph.test(role) && (paragraph.test(kid.role) || grouping.test(kid.role) || kid.role === 'Table')
    const strange = children[role] && !children[role].test(kid.role)
    if (inText || strange) wrong.push(`${kid.written} 不能放在 ${written} 里`)
    if (kid.role === 'Document' && role !== 'Document') wrong.push(`Document 不能放在 ${written} 里`)
  }
  return wrong
}

/** Every row covers as many columns as the first, with the cells that reach into it from above. */
function isRegular(pdf: Pdf, table: Node): boolean {
  const rows = table.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return []
    return kid.role === 'TR' ? [kid] : kid.kids.filter((one) => one.kind === 'element' && one.role === 'TR')
  })
  const span = (node: Node, name: string) => Number(attribute(pdf, node, 'Table', name) ?? 1)
  let covered: number[] = []
  const widths = rows.map((row) => {
    const next = covered.map((rest) => Math.max(0, rest - 1))
    let column = 0
    for (const cell of row.kind === 'element' ? row.kids : []) {
      if (cell.kind !== 'element') continue
      while ((covered[column] ?? 0) > 0) column++
      for (let to = column + span(cell, 'ColSpan'); column < to; column++) next[column] = span(cell, 'RowSpan') - 1
    }
    while ((covered[column] ?? 0) > 0) column++
    covered = next
    return column
  })
  return widths.every((width) => width === widths[0]) && covered.every((rest) => !(rest > 0))
}
