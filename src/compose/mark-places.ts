import Handlebars from 'handlebars'
import { type ParsedFile, placeOf } from './read-template.ts'

/**
 * A parsed file with a note of its own line and column before every tag, so that what comes out of the template still
 * knows where it was written: `<?at 12 3 templates/通知/template.hbs?>`.
 */
export function markPlaces(file: ParsedFile): hbs.AST.Program {
  const program = structuredClone(file.program)
  const visitor = new (class extends Handlebars.Visitor {
    override ContentStatement(content: hbs.AST.ContentStatement) {
      const notes = notesOf(content, file)
      content.value = content.value.replace(tagStart, (bracket) => `${notes.shift() ?? ''}${bracket}`)
    }
  })()
  visitor.accept(program)
  return program
}

const tagStart = /<(?=\/?[\p{L}_])/gu

/** Of every tag in a text as it was written; Handlebars takes only blanks and line ends away from it. */
function notesOf({ original, loc: { start } }: hbs.AST.ContentStatement, file: ParsedFile): string[] {
  // The types say it is a StripFlags, which it is not.
  const written = original as unknown as string
  return Array.from(written.matchAll(tagStart), ({ index }) => {
    const above = written.slice(0, index).split(/\r\n?|\n/)
    const own = above.at(-1)?.length ?? 0
    const at = { line: start.line + above.length - 1, column: above.length > 1 ? own : start.column + own }
    const { line, column } = placeOf(file, { start: at, end: at })
    return `<?at ${line} ${column} ${file.file}?>`
  })
}
