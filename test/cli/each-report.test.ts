import { expect, test } from 'vitest'
import type { Deed } from '../../src/cli/do-reports.ts'
import { eachReport } from '../../src/cli/each-report.ts'
import { noOutlets, printedJson } from '../../src/cli/outlets.ts'
import { opener } from '../../src/cli/tools.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { nodeHost } from '../../src/source/node-host.ts'

const root = `${import.meta.dirname}/../..`

/** What is told of a report in which this is found. */
async function tell(found: Diagnostic[], json: boolean) {
  const told: string[] = []
  const say = (line: string) => void told.push(line)
  const deed: Deed = async (_file, _workshop, diagnose) => {
    found.forEach(diagnose)
    return {}
  }
  const craft = { deed, open: opener({}) }
  const task = { doing: '正在做', craft, sum: () => '做完' }
  await eachReport(
    ['甲.yaml'],
    task,
    { name: 'build-report', outlets: json ? printedJson : noOutlets },
    nodeHost(root, root),
    {
      out: say,
      err: say,
      color: false,
      debug: false,
    },
  )
  return told.join('\n')
}

const place = { file: '甲.yaml', line: 2, column: 1 }
const tab: Diagnostic = { code: 'yaml/tab-indent', severity: 'error', args: {}, place }

test('what can be repaired is told to people in the remedy, to programs as “fixable”', async () => {
  const fixable: Diagnostic = { ...tab, repair: [{ line: 1, column: 1, length: 1, text: '  ' }] }
  expect(await tell([fixable], false)).toContain('（check-report --fix 能自动改好。）')
  const [told] = JSON.parse(await tell([fixable], true)).files
  expect(told.diagnostics).toEqual([
    expect.objectContaining({ fixable: true, remedy: '请删去它，改用空格键敲两个空格。', line: 2 }),
  ])
  const [other] = JSON.parse(await tell([tab], true)).files
  expect(other.diagnostics[0]).not.toHaveProperty('fixable')
})

test('files that can be repaired are named in a command, unless they are too many for one', async () => {
  const fixable: Diagnostic = { ...tab, repair: [{ line: 1, column: 1, length: 1, text: '  ' }] }
  const files = Array.from({ length: 21 }, (_, at) => ({ ...fixable, place: { ...place, file: `${at} 号.yaml` } }))
  expect(await tell(files.slice(0, 2), false)).toMatch(/npm run check-report -- --fix "0 号\.yaml" "1 号\.yaml"$/)
  expect(await tell(files, false)).toMatch(/能自动改好的有 21 份，运行：npm run check-report -- --fix 文件或文件夹$/)
})
