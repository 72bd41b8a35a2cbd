import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { checkData } from '../schema/check-data.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import type { PackCard, Shelf } from './pack.ts'
import { readPackFile } from './read-pack-file.ts'
import { readStyle, styleSchema, type WrittenStyle } from './style.ts'

const text: JsonSchema & { minLength: 1 } = { type: 'string', minLength: 1 }

/** pack.yaml. The fifteen kinds are those of 党政机关公文处理工作条例, article 8. */
const cardSchema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['名称', '文种'],
  properties: {
    名称: { ...text, examples: ['年度工作总结'] },
    别名: { type: 'array', items: text },
    文种: {
      enum: [...'决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ')],
      examples: ['报告'],
    },
    版式: { enum: ['普通', '信函', '命令', '纪要'] },
    可以多头主送: { enum: ['是', '否'] },
    说明: text,
    样式: styleSchema,
  } as Record<string, JsonSchema>,
}

type Card = {
  名称: string
  别名?: string[]
  文种: string
  版式?: string
  可以多头主送?: string
  说明?: string
  样式?: WrittenStyle
}

/** The packs of a folder of templates, in the order of their ids. A folder whose name begins with “_” or “.” is none. */
export function listPacks(shelf: Shelf, folder: string, diagnose: Diagnose): PackCard[] {
  const ids = shelf.listFolder(folder)
  if (!ids) diagnose({ code: 'pack/no-folder', severity: 'error', args: { path: folder } })
  const cards: PackCard[] = []
  const owners = new Map<string, string>()
  for (const id of (ids ?? []).filter((each) => !/^[_.]/.test(each) && shelf.listFolder(`${folder}/${each}`))) {
    const source = readPackFile(shelf, `${folder}/${id}`, 'pack.yaml', diagnose)
    const card = source && (checkData(cardSchema, source, diagnose) as Card | undefined)
    if (!card) continue
    for (const name of [card.名称, ...(card.别名 ?? [])]) {
      const pack = owners.get(name)
      if (pack)
        diagnose({ code: 'pack/duplicate-name', severity: 'error', args: { name, pack }, place: source.find(name) })
      else owners.set(name, id)
    }
    const { 名称: name, 别名: aliases = [], 文种: documentType, 版式: format = '普通', 说明: description = '' } = card
    const severalAddressees = card.可以多头主送 === '是'
    const style = card.样式 && readStyle(card.样式)
    const facts = { name, aliases, documentType, format, severalAddressees, description, style }
    cards.push({ id, folder: `${folder}/${id}`, ...facts })
  }
  return cards
}
