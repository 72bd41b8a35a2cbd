import type { ForeignBlock, Loss } from './foreign.ts'
import { organEnd } from './organ.ts'

/** What the index of a page of the web says of the document below it. */
export type PageIndex = { title?: string; number?: string; issuer?: string; date?: string }

const fields: Record<string, keyof PageIndex> = {
  标题: 'title',
  名称: 'title',
  信息名称: 'title',
  公文名称: 'title',
  文件名称: 'title',
  发文字号: 'number',
  文号: 'number',
  文件编号: 'number',
  发文机关: 'issuer',
  发文机构: 'issuer',
  制发机构: 'issuer',
  成文日期: 'date',
}

const forms: Partial<Record<keyof PageIndex, RegExp>> = {
  number: /\d{4}.*号$/u,
  issuer: new RegExp(`^(?!.*(?:网站|门户)).*${organEnd.source}`, 'u'),
}

const others =
  '索引号|统一编号|主题分类|体裁分类|信息分类|组配分类|体裁|发布机构|发布单位|公开方式|公开时限|公开日期|公开形式|公开主体|公开类别|公开范围|有效性|效力状态|时效性|主题词|关键词|服务对象|生成日期|生效日期|发文日期|签发日期|发布日期|发布时间|废止日期|失效日期|内容概述|来源'
const label = new RegExp(`^(?:${[...Object.keys(fields), others].join('|')})$`, 'u')

/**
 * Takes the index from the head of a page: rows of labels and values with “|” between them, or labels with their values
 * behind or below them; at least two, one of them a label that no document has.
 */
export function takeIndex(blocks: readonly ForeignBlock[]): {
  blocks: ForeignBlock[]
  index: PageIndex
  losses: Loss[]
} {
  const index: PageIndex = {}
  const losses: Loss[] = []
  const rows = blocks.map((block, at) => (block.kind === 'passage' && at < 60 ? readRow(block.text) : []))
  const labels = rows.flat().map(([name]) => name)
  const isIndex = labels.length >= 2 && labels.some((name) => new RegExp(`^(?:${others})$`, 'u').test(name))
  if (!isIndex) return { blocks: [...blocks], index, losses }
  let open: string | undefined
  const kept = blocks.filter((block, at) => {
    const row = rows[at] ?? []
    const isValue = row.length === 0 && open !== undefined && block.kind === 'passage' && isShort(block.text)
    if (block.kind !== 'passage' || (row.length === 0 && !isValue)) {
      open = undefined
      return true
    }
    for (const [name, value] of isValue ? [[open as string, block.text] as const] : row) take(name, value)
    const isOpen = !isValue && !/[|｜]/u.test(block.text) && row.at(-1)?.[1] === ''
    open = isOpen ? row.at(-1)?.[0] : undefined
    losses.push({ where: block.where, text: block.text, why: '网页上的索引' })
    return false
  })
  return { blocks: kept, index, losses }

  function take(name: string, value: string): void {
    const field = fields[name]
    const fits = field && (forms[field]?.test(value) ?? value !== '')
    if (fits) index[field] ??= value
  }
}

const isShort = (text: string) => text.length <= 80 && !/[。：:]$/u.test(text)

/** The labels of a line and their values; none if it is no row of an index. */
function readRow(text: string): [string, string][] {
  const squeezed = (part: string) => part.replace(/^[\s•·●■◆]+/u, '').replace(/\s/gu, '')
  if (/[|｜]/u.test(text)) {
    const cells = text.split(/[|｜]/u)
    return cells.flatMap((cell, at): [string, string][] => {
      const name = squeezed(cell).replace(/[:：]$/u, '')
      return label.test(name) ? [[name, (cells[at + 1] ?? '').trim()]] : []
    })
  }
  const [, name = '', value = ''] = /^([^:：]{2,12})[:：]\s*(.{0,120})$/su.exec(text) ?? []
  return label.test(squeezed(name)) ? [[squeezed(name), value.trim()]] : []
}
