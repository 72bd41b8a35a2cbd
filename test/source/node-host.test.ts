import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { nodeHost } from '../../src/source/node-host.ts'

function newFolder(): string {
  const folder = mkdtempSync(`${tmpdir()}/host-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a file is written with its folders, over what was there', () => {
  const folder = newFolder()
  const host = nodeHost(folder, folder)
  host.writeFile('成品/今年/a.pdf', new Uint8Array([1]))
  expect(host.writeFile('成品/今年/a.pdf', new Uint8Array([2, 3]))).toBeUndefined()
  expect([...readFileSync(`${folder}/成品/今年/a.pdf`)]).toEqual([2, 3])
  expect(readdirSync(`${folder}/成品/今年`)).toEqual(['a.pdf'])
})

test('a file that cannot take its place leaves nothing behind', () => {
  const folder = newFolder()
  mkdirSync(`${folder}/out/a.pdf`, { recursive: true })
  expect(nodeHost(folder, folder).writeFile('out/a.pdf', new Uint8Array([1]))).toMatchObject({ reason: 'EISDIR' })
  expect(readdirSync(`${folder}/out`)).toEqual(['a.pdf'])
})

test('a refusal says why', () => {
  const folder = newFolder()
  const host = nodeHost(folder, folder)
  expect(host.readFile('没有.yaml')).toEqual({ refused: 'missing', reason: 'ENOENT' })
  expect(host.readFile('.')).toEqual({ refused: 'folder', reason: 'EISDIR' })
  expect(host.listFolder('没有')).toBeUndefined()
  expect(host.kindOf('没有')).toBeUndefined()
  writeFileSync(`${folder}/a.yaml`, '')
  expect(host.kindOf('a.yaml/b.yaml')).toBeUndefined()
})

test('patterns and folders are in the order of their names', async () => {
  const folder = newFolder()
  for (const name of ['b.yaml', 'a.yaml', 'A.yaml', '甲.yaml', 'a.txt']) writeFileSync(`${folder}/${name}`, '')
  const host = nodeHost(folder, folder)
  expect(await host.glob('*.yaml')).toEqual(['A.yaml', 'a.yaml', 'b.yaml', '甲.yaml'])
  expect(host.listFolder('.')).toEqual(['A.yaml', 'a.txt', 'a.yaml', 'b.yaml', '甲.yaml'])
})

test('what belongs to the program is found from wherever it was started', () => {
  expect(nodeHost('/程序', '/程序').ours('templates')).toBe('templates')
  expect(nodeHost('/程序/报告', '/程序').ours('templates')).toBe('/程序/templates')
})
