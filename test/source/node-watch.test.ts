import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { nodeHost } from '../../src/source/node-host.ts'

/** A real folder under watch; the watch is ended as a user ends it. */
function watched(folders: string[], make: string[] = folders) {
  const folder = mkdtempSync(`${tmpdir()}/wendu-`)
  for (const each of make) mkdirSync(`${folder}/${each}`, { recursive: true })
  const watch = nodeHost(folder, folder).watch()
  onTestFinished(async () => {
    const end = watch.next()
    process.emit('SIGINT')
    expect(await end).toBeUndefined()
    rmSync(folder, { recursive: true })
  })
  expect(watch.folders(folders)).toEqual([])
  const write = (path: string, text: string) => writeFileSync(`${folder}/${path}`, text)
  const rename = (path: string, target: string) => renameSync(`${folder}/${path}`, `${folder}/${target}`)
  return { watch, write, rename }
}

test('a file saved in place is told of, save after save', async () => {
  const { watch, write } = watched(['.'])
  for (const text of ['甲', '乙', '丙']) {
    write('年度报告.yaml', text)
    expect(await watch.next()).toEqual(['年度报告.yaml'])
  }
})

test('so is one that another is put in the place of', async () => {
  const { watch, write, rename } = watched(['报告'])
  for (const text of ['甲', '乙', '丙']) {
    write('报告/a.yaml.tmp', text)
    rename('报告/a.yaml.tmp', '报告/a.yaml')
    expect(await watch.next()).toContain('报告/a.yaml')
  }
})

test('what happens while nobody asks is told at the next question', async () => {
  const { watch, write } = watched(['甲', '乙'])
  write('甲/a.yaml', '')
  await new Promise((resolve) => setImmediate(resolve))
  write('乙/b.yaml', '')
  expect([...((await watch.next()) ?? [])].sort()).toEqual(['乙/b.yaml', '甲/a.yaml'])
})

test('nothing is told when nothing happened in the folders that were asked for', async () => {
  const { watch, write } = watched(['甲'], ['甲', '乙'])
  write('乙/b.yaml', '')
  expect(await watch.next(50)).toEqual([])
})

test('a folder that is made later is watched then', async () => {
  const { watch, write, rename } = watched(['甲'], ['乙'])
  write('乙/a.yaml', '')
  rename('乙', '甲')
  expect(await watch.next()).toEqual(['甲/a.yaml'])
})
