import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from './run.ts'

const root = `${import.meta.dirname}/../..`

test('the files in schemas/ are what `npm run schemas` writes', async () => {
  const made = new Map<string, string>()
  const { code, err } = await run(
    ['schemas'],
    {},
    {
      writeFile(path, bytes) {
        made.set(path.replace(/^.*\//, ''), new TextDecoder().decode(bytes))
        return undefined
      },
    },
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(readdirSync(`${root}/schemas`).sort()).toEqual([...made.keys()].sort())
  for (const [name, text] of made) expect(readFileSync(`${root}/schemas/${name}`, 'utf8'), name).toBe(text)
})

test('a schema is whole: every reference finds its definition, and none of our own keywords is left', () => {
  for (const name of readdirSync(`${root}/schemas`).filter((each) => each !== 'wendu.schema.json')) {
    const text = readFileSync(`${root}/schemas/${name}`, 'utf8')
    const { $defs, 建议填写: advice, properties } = JSON.parse(text)
    const references = [...text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map(([, definition]) => definition)
    expect(new Set(references), name).toEqual(new Set(Object.keys($defs)))
    expect(advice, name).toBeUndefined()
    expect(`${properties.类型.enum[0]}.schema.json`).toBe(name)
  }
})

test('a file that cannot be written is said', async () => {
  const refuse = () => ({ refused: 'denied', reason: 'EACCES' }) as const
  const { code, out, err } = await run(['schemas'], {}, { writeFile: refuse })
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toMatch(/schemas\/wendu\.schema\.json/)
})
