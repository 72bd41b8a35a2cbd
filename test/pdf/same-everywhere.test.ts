import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

function printIn(environment: Record<string, string>): Buffer {
  const command = ['bin/run.js', fileURLToPath(new URL('./print-sample.ts', import.meta.url))]
  return execFileSync(process.execPath, command, { cwd: root, env: { ...process.env, ...environment } })
}

it('the same layout gives the same bytes in every time zone and locale', () => {
  const pdf = printIn({ TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  for (const TZ of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    expect(Buffer.compare(printIn({ TZ, LC_ALL: 'C' }), pdf), TZ).toBe(0)
  }
})
