import { createHash } from 'node:crypto'
import type { Layout } from '../../src/layout/layout.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { type JsonSchema, schemaReader } from '../../src/schema/json-schema.ts'

/** The picture beside a page: the first page of the pack's sample. */
export const pictureName = '首页.png'

/** A pack's page: what it is for, its fields, and the first page of its sample. The same pack gives the same text. */
export function writePage(pack: Pack, sample: Layout): string {
  const { name, aliases, documentType, format, description, bases } = pack
  return `# ${name}

${[
  description,
  `文种：${documentType}；版式：${format}。`,
  aliases.length > 0 ? `“类型”也可以写：${aliases.join('、')}。` : '',
  bases[0] ? `基于 ${bases[0].replace(/^.*\//, '')}。` : '',
]
  .filter((line) => line !== '')
  .join('\n\n')}

新建一份来填写：\`npm run new-report -- ${name} 文件名\`；完整的例子见 [sample.yaml](sample.yaml)，它的首页：

![${name}例子的首页](${pictureName})

| 字段 | 必填 | 怎样填写 | 例如 |
|---|---|---|---|
${rows(pack.schema)}

由 \`npm run pack-pages\` 按 pack.yaml、schema.yaml、sample.yaml 做出来，请不要直接改。

<!-- 首页 ${fingerprint(sample)} -->
`
}

/** Every field, and those in it. */
function rows(schema: Pack['schema']): string {
  const { resolve } = schemaReader(schema)
  const write = (fields: JsonSchema, before: string): string[] =>
    Object.entries(fields.properties ?? {}).flatMap(([name, written]) => {
      const field = resolve(written)
      const needed = fields.required?.includes(name) ? '是' : ''
      const row = [`${before}${name}`, needed, field.description ?? '', example(field)]
      return [`| ${row.map(cell).join(' | ')} |`, ...write(field, `${before}${name} · `)]
    })
  return write(schema, '').join('\n')
}

function example({ examples = [], enum: values = [], properties }: JsonSchema): string {
  if (properties) return ''
  const [first] = examples
  if (first === undefined) return values.join('、')
  return typeof first === 'string' || typeof first === 'number' ? String(first) : flow(first)
}

/** A list, or fields, as they are written in YAML on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([name, part]) => `${name}: ${flow(part)}`)
  return `{ ${fields.join(', ')} }`
}

const cell = (text: string) => text.replace(/[\\|<]/g, '\\$&').replaceAll('\n', ' ')

/** Changes when the picture has to be made anew. */
function fingerprint({ pages: [first] }: Layout): string {
  const drawn = first?.items.map((item) => {
    const runs = item.kind === 'line' ? item.runs.map(({ text, face, size, bold }) => [text, face, size, bold]) : []
    return [item.kind, item.x, item.top, item.width, item.height, runs]
  })
  return createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 12)
}
