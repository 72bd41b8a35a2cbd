import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { countPlaceholders, placeholder } from '../text/placeholder.ts'
import { visitTexts } from '../text/visit-texts.ts'
import type { Path } from './visit-fields.ts'

/** A report that is not yet filled in everywhere is a draft: a warning at every “……”, one for all cells of a row. */
export function lintPlaceholders(
  data: unknown,
  { lines, placeOf }: { lines: readonly string[]; placeOf: (path: Path) => Place },
  diagnose: Diagnose,
): void {
  const told = new Set<number>()
  visitTexts(data, (text, path) => {
    if (!text.includes(placeholder)) return
    const start = placeOf(path)
    let { line } = start
    // Below “|” the lines of the file are those of the text.
    const isOpen = (written: string) =>
      text.includes('\n') ? countPlaceholders(written) > 0 : written.includes(placeholder)
    for (let left = countPlaceholders(text); left > 0; left--) {
      while (line <= lines.length && !isOpen(lines[line - 1] ?? '')) line++
      if (!told.has(line)) {
        const column = [...(lines[line - 1] ?? '').replace(new RegExp(`${placeholder}.*`), '')].length + 1
        const place = line > lines.length ? start : { file: start.file, line, column, length: placeholder.length }
        diagnose({ code: 'report/unfilled', severity: 'warning', args: {}, place })
      }
      told.add(line++)
    }
  })
}
