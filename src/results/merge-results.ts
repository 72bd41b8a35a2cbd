import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { FileResult, Finding, Results, Shard, Summary } from './results.ts'

/** The results of a shard, and the file they are in. */
export type ShardResults = Results & { shard: Shard; path: string }

/**
 * The results of all shards of a batch as those of one run. Undefined, and said, if one is missing, there twice, or of
 * another batch.
 */
export function mergeResults(shards: readonly ShardResults[], diagnose: Diagnose): Results | undefined {
  const [first] = shards
  if (!first) return undefined
  const { of, run } = first.shard
  let sound = true
  const fault: Diagnose = (diagnostic) => {
    sound = false
    diagnose(diagnostic)
  }
  const found = new Map<number, ShardResults>()
  for (const shard of shards) {
    const { path } = shard
    const { number } = shard.shard
    const twin = found.get(number)
    if (shard.shard.run !== run || shard.shard.of !== of)
      fault({ code: 'merge/other-run', severity: 'error', args: { path, first: first.path } })
    else if (twin) fault({ code: 'merge/twice', severity: 'error', args: { number, first: twin.path, second: path } })
    else found.set(number, shard)
  }
  if (!sound) return undefined
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !found.has(number))
  if (missing.length > 0) fault({ code: 'merge/missing', severity: 'error', args: { of, numbers: missing.join('、') } })
  if (!sound) return undefined

  const placed = [...found.values()].flatMap(({ files, shard }) =>
    files.map((file, at) => ({ file, position: shard.positions[at] ?? 0 })),
  )
  const files = placed.sort((one, other) => one.position - other.position).map(({ file }) => file)
  const inOrder = [...found].sort(([one], [other]) => one - other).flatMap(([, { diagnostics }]) => diagnostics)
  const diagnostics = [...new Map(inOrder.map((finding) => [JSON.stringify(finding), finding])).values()]
  return { files, diagnostics, summary: summarize(files, diagnostics) }
}

function summarize(files: readonly FileResult[], apart: readonly Finding[]): Summary {
  const findings = [...apart, ...files.flatMap(({ diagnostics }) => diagnostics)]
  const ended = (how: FileResult['status']) => files.filter(({ status }) => status === how).length
  const said = (how: Finding['severity']) => findings.filter(({ severity }) => severity === how).length
  return {
    ok: ended('ok'),
    unchanged: ended('unchanged'),
    failed: ended('failed'),
    errors: said('error'),
    warnings: said('warning'),
    notices: said('notice'),
  }
}
