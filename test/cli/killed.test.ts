import { describe, expect, test } from 'vitest'
import { faultsIn, killAfter, outputsOf } from '../endure/kill-and-resume.ts'
import { variedReports } from '../endure/varied-reports.ts'
import { random } from '../fuzz/random.ts'
import { program } from './program.ts'
import { layOutFiles } from './run.ts'

describe('a batch that is killed ten times', () => {
  const { run, start } = program()

  test('has only whole files at any time, and in the end those of a run that was not', async () => {
    const files = Object.fromEntries([...variedReports(16)].map(([name, text]) => [`报来/${name}`, text]))
    const argv = ['build-report', '报来', '--format', 'docx,pdf', '--jobs', '2']
    const whole = layOutFiles(files)
    const began = performance.now()
    await run(whole, argv)
    const longest = performance.now() - began
    const expected = outputsOf(`${whole}/out`)
    expect(expected.size).toBe(32)

    const folder = layOutFiles(files)
    const chance = random(7)
    for (let time = 0; time < 10; time++) {
      await killAfter(chance.below(longest), () => start(folder, argv))
      expect(faultsIn(outputsOf(`${folder}/out`), expected)).toEqual([])
    }
    expect(outputsOf(`${folder}/out`).size).toBeGreaterThan(0)
    const { code, out } = await run(folder, argv)
    expect(out).toContain('失败 0 份')
    expect(code).toBe(0)
    const found = outputsOf(`${folder}/out`)
    expect([...found.keys()]).toEqual([...expected.keys()])
    expect(faultsIn(found, expected)).toEqual([])
  }, 180_000)
})
