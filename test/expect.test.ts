import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { mistakes } from './diagnostics/mistakes.ts'

const only = process.env.ONLY ?? 'diagnostics/templates/'
test.each(mistakes.filter(({ file }) => file.startsWith(only)))(
  '$file',
  async ({ file, expected, make }) => {
    const { findings } = await make()
    if (expected.length) {
      if (JSON.stringify(expected) !== JSON.stringify(findings.map((f) => f.written)))
        console.log(
          'DIFF',
          file,
          findings.map((f) => f.written),
        )
      return
    }
    console.log(`${file}\n${findings.map(({ shown }) => shown).join('\n')}`)
    const path = `${import.meta.dirname}/${file}`
    writeFileSync(path, findings.map(({ written }) => `# ${written}\n`).join('') + readFileSync(path, 'utf8'))
  },
  60000,
)
