import type { Piece } from '../model/doc.ts'
import type { Pack } from '../pack/pack.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { type ReadBack, readBack } from './read-back.ts'
import type { Letter } from './recognise.ts'
import { partFields } from './sections.ts'
import { makeSigns } from './signs.ts'

/** What every document has, and is recognised by itself. */
const common = new Set(
  '类型 单位 年度 版头 标题 题注 主送机关 呈报 引言 正文 结束语 附件说明 署名 成文日期 印章 签名章 印章图片 附注 原文 附件 版记 数据 汇总 编号 令号 标志 出席 请假 列席'.split(
    ' ',
  ),
)

/** Each optional field is tried with and without. */
const mostTried = 6

/**
 * The fields that only this pack has (来文 of a reply, the tables of a report on open government), by what its template
 * prints of them. `compose` makes the document of some data. Undefined where the pack has none, or the letter is not such
 * as the template writes.
 */
export function readOwnFields(
  pack: Pack,
  letter: Letter,
  compose: (data: Record<string, unknown>) => Piece | undefined,
): ReadBack | undefined {
  const { properties = {}, required = [] } = pack.schema
  const parts = new Set(partFields(pack).map(({ name }) => name))
  const isBody = (name: string) => (properties[name] as JsonSchema).$ref === '#/$defs/正文'
  const own = Object.keys(properties).filter((name) => !common.has(name) && !parts.has(name))
  if (own.length === 0) return undefined
  const whole = parts.size === 0
  const given = Object.keys(properties).filter((name) => whole && common.has(name) && isBody(name))
  const optional = own.filter((name) => !required.includes(name)).slice(0, mostTried)
  const fixed = [...own.filter((name) => !optional.includes(name)), ...given]
  // Most have their texts and none of the other fields that may be left out.
  const choices = subsets(optional).sort((one, other) => unusual(one) - unusual(other))
  for (const chosen of choices) {
    const signs = makeSigns(pack.schema, [...fixed, ...chosen])
    const pattern = compose({ ...Object.fromEntries([...parts].map((name) => [name, undefined])), ...signs.data })
    const found = pattern && readBack(pattern, letter, signs, whole)
    if (found) return found
  }
  return undefined

  function unusual(chosen: readonly string[]): number {
    return optional.filter((name) => chosen.includes(name) !== isBody(name)).length
  }
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  const [first, ...others] = items
  if (first === undefined) return [[]]
  return subsets(others).flatMap((rest) => [rest, [first, ...rest]])
}
