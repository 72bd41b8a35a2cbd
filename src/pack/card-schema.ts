import type { JsonSchema } from '../schema/json-schema.ts'
import { styleSchema, type WrittenStyle } from './style.ts'

const text: JsonSchema & { minLength: 1 } = { type: 'string', minLength: 1 }

/** pack.yaml. The fifteen kinds are those of 党政机关公文处理工作条例, article 8. */
export const cardSchema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['名称'],
  properties: {
    名称: { ...text, examples: ['年度工作总结'] },
    别名: { type: 'array', items: text },
    识别: { type: 'array', items: text },
    基于: { ...text, examples: ['notice'] },
    文种: {
      enum: [...'决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ')],
      examples: ['报告'],
    },
    版式: { enum: ['普通', '信函', '命令', '纪要'] },
    可以多头主送: { enum: ['是', '否'] },
    说明: text,
    样式: styleSchema,
    文字: { type: 'object', additionalProperties: text },
  } as Record<string, JsonSchema>,
}

export type WrittenCard = {
  名称: string
  别名?: string[]
  识别?: string[]
  基于?: string
  文种?: string
  版式?: string
  可以多头主送?: string
  说明?: string
  样式?: WrittenStyle
  文字?: Record<string, string>
}
