import type { Finding } from './results.ts'

/** A finding as GitHub Actions takes it from the log to show it beside the line. `file`: of the report. */
export function writeAnnotation({ code, severity, message, remedy, ...place }: Finding, file?: string): string {
  const { line, column, length } = place
  const properties = {
    file: place.file ?? file,
    line,
    col: column,
    endColumn: column && length ? column + length : undefined,
    title: code,
  }
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  )
  return `::${severity} ${written.join(',')}::${escapeData(`${message}\n怎么办：${remedy}`)}`
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
