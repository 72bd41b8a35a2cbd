import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Pack } from '../pack/pack.ts'
import { schemaReader } from '../schema/json-schema.ts'
import type { YamlSource } from '../source/source.ts'

/**
 * Says which optional fields a sample never shows; false, and said, if it is one of another pack. The sample of the pack it
 * is based on may be.
 */
export function checkSample(
  { name, aliases, schema }: Pack,
  sample: YamlSource,
  isOwn: boolean,
  diagnose: Diagnose,
): boolean {
  const data = sample.data as Record<string, unknown>
  const { 类型: type } = data
  if (isOwn && type !== undefined && ![name, ...aliases].includes(String(type))) {
    const place = sample.valuePlace(['类型'])
    diagnose({ code: 'pack/sample-of-another', severity: 'error', args: { text: String(type), name }, place })
    return false
  }
  const { properties = {}, required = [] } = schema
  const { resolve } = schemaReader(schema)
  const unseen = Object.entries(properties)
    .filter(
      ([field, written]) => !required.includes(field) && resolve(written).新建 !== '否' && !Object.hasOwn(data, field),
    )
    .map(([field]) => field)
  if (unseen.length === 0) return true
  const [place, fields] = [{ ...sample.keyPlace([]), length: 1 }, unseen.join('、')]
  diagnose({ code: 'pack/sample-leaves-out', severity: 'notice', args: { fields }, place })
  return true
}
