/** The cells of the first table below a heading of a Markdown text, without its head; code without its backticks. */
export function readTable(text: string, heading: string): string[][] {
  const [, section = ''] = text.split(`\n## ${heading}\n`)
  const [table = ''] = /^\|.*\n(?:\|.*\n)+/m.exec(section) ?? []
  const rows = table.trimEnd().split('\n').slice(2)
  return rows.map((row) =>
    row
      .replace(/^\| | \|$/g, '')
      .split(' | ')
      .map((cell) => cell.replace(/^`([^`]*)`$/, '$1')),
  )
}
