import { severityWord } from '../diagnostics/sentence.ts'
import type { FileResult, Finding, Results } from './results.ts'

/**
 * Results as a JUnit report, as GitLab and Jenkins read it: a case for each report, failed if it has errors, what else was
 * said as its output.
 */
export function writeJunit({ files, diagnostics }: Pick<Results, 'files' | 'diagnostics'>, suite: string): string {
  const failures = files.filter(({ status }) => status === 'failed').length
  const time = seconds(files.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  const attributes = `name="${suite}" tests="${files.length}" failures="${failures}" errors="0" time="${time}"`
  const apart =
    diagnostics.length > 0 ? [`    <system-err>${escapeXml(diagnostics.map(lineOf).join('\n'))}</system-err>`] : []
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite ${attributes}>`,
    ...files.map((file) => caseOf(file, suite)),
    ...apart,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function caseOf({ file, milliseconds, diagnostics }: FileResult, suite: string): string {
  const name = escapeXml(file)
  const head = `    <testcase classname="${suite}" name="${name}" file="${name}" time="${seconds(milliseconds)}"`
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const others = diagnostics.filter(({ severity }) => severity !== 'error')
  const [first] = errors
  const failure = first && [
    `      <failure type="${first.code}" message="${escapeXml(first.message)}">${escapeXml(errors.map(lineOf).join('\n'))}</failure>`,
  ]
  const output = others.length > 0 ? [`      <system-out>${escapeXml(others.map(lineOf).join('\n'))}</system-out>`] : []
  const inside = [...(failure ?? []), ...output]
  return inside.length > 0 ? [`${head}>`, ...inside, '    </testcase>'].join('\n') : `${head}/>`
}

function lineOf({ severity, message, remedy, file, line, column }: Finding): string {
  const where = file === undefined ? '' : `${file}:${line}:${column} `
  return `${where}${severityWord[severity]} ${message}怎么办：${remedy}`
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3)

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' }

/** XML has no place for most control characters. */
const escapeXml = (text: string) =>
  text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu, '?').replace(/[&<>"\n]/g, (each) => escapes[each] as string)
