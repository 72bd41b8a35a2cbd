/** A figure with what it must be and what it strives for; of most the smaller is the better. */
export type Figure = {
  what: string
  value: number
  unit?: string
  must?: number
  strive?: number
  larger?: boolean
  note?: string
}

/** The table of figures; a row that could not be measured says why. */
export function writeTable(rows: readonly (Figure | { what: string; skipped: string })[]): string {
  const cells = rows.map((row) => {
    if ('skipped' in row) return [row.what, 'not measured', row.skipped, '']
    const { what, value, unit = '', must, strive, larger = false, note = '' } = row
    const sign = larger ? '≥' : '≤'
    const mark = (limit?: number) => {
      if (limit === undefined) return ''
      const holds = larger ? value >= limit : value <= limit
      return `${holds ? '✓' : '✗'} ${sign} ${limit}${unit}`
    }
    return [what, `${rounded(value)}${unit}${note && ` (${note})`}`, mark(must), mark(strive)]
  })
  const head = ['', 'measured', 'must', 'strive for']
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const rounded = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
