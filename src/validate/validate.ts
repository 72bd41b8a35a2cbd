import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Pack } from '../pack/pack.ts'
import { checkCounts } from '../schema/check-counts.ts'
import { checkData } from '../schema/check-data.ts'
import { settleFigures } from '../schema/settle-figures.ts'
import type { YamlSource } from '../source/source.ts'

/** A report that its pack accepts. `data` has its keys in the order of the file, and absent optional ones as undefined. */
export type Report = { data: Record<string, unknown>; source: YamlSource }

/** Checks a report against its pack: errors for what is wrong, warnings for fields it does well to have and has not. */
export function validate(pack: Pack, source: YamlSource, diagnose: Diagnose): Report | undefined {
  const data = checkData(pack.schema, source, diagnose)
  const written = (data ?? source.data) as Record<string, unknown>
  for (const [field, reason] of Object.entries(pack.schema.建议填写 ?? {})) {
    if (written[field] !== undefined && written[field] !== null) continue
    diagnose({ code: 'schema/advised-field', severity: 'warning', args: { field, reason }, place: source.keyPlace([]) })
  }
  if (data) checkCounts(data, pack.schema, source.find, diagnose)
  const settled = data && settleFigures(data, pack.schema, source.valuePlace, diagnose)
  return settled && { data: settled, source }
}
