import type { JsonSchema } from '../schema/json-schema.ts'

const words = { type: 'string' } as const
const count = { type: 'integer', minimum: 0 } as JsonSchema
const number = { type: 'number' } as const
const anything: JsonSchema = {}
const names = { type: 'array', items: words } as const
const kinds = { enum: ['string', 'integer', 'number', 'boolean', 'null', 'array', 'object'] }
const schema = { $ref: '#/$defs/定义' }
const schemas = { type: 'array', minItems: 1, items: schema } as JsonSchema
const named = { type: 'object', additionalProperties: schema } as const

/** What schema.yaml is written in: the keywords of JSON Schema that we use, and ours, each with what it holds. */
export const schemaKeywords: JsonSchema = {
  $defs: {
    定义: {
      type: 'object',
      additionalProperties: false,
      properties: {
        $ref: { ...words, pattern: '^#/\\$defs/.+', examples: ['#/$defs/正文'] },
        $defs: named,
        $comment: words,
        title: words,
        description: words,
        examples: { type: 'array', items: anything },
        type: { anyOf: [kinds, { type: 'array', items: kinds }] },
        enum: { type: 'array', items: anything },
        const: anything,
        default: anything,
        format: { enum: ['date'] },
        pattern: words,
        minLength: count,
        maxLength: count,
        minimum: number,
        maximum: number,
        exclusiveMinimum: number,
        exclusiveMaximum: number,
        multipleOf: number,
        properties: {
          type: 'object',
          additionalProperties: { anyOf: [schema, { type: 'null' }, { type: 'boolean', enum: [false] }] },
        },
        required: names,
        additionalProperties: { anyOf: [schema, { type: 'boolean' }] },
        minProperties: count,
        items: schema,
        minItems: count,
        maxItems: count,
        uniqueItems: { type: 'boolean' },
        anyOf: schemas,
        oneOf: schemas,
        allOf: schemas,
        勾稽: { type: 'array', items: words },
        计数: words,
        新建: { enum: ['否'] },
        所述年度: { enum: ['本年度', '下一年度'] },
        别称: names,
        次年期限: words,
        沿用: { enum: ['是', '年份', '骨架', '字号', '首列', '停用'] },
        建议填写: { type: 'object', additionalProperties: words },
      },
    },
  },
  ...schema,
}
