import { catalog } from '../diagnostics/catalog.ts'
import type { Code, Severity } from '../diagnostics/diagnostic.ts'
import type { Finding, Results } from './results.ts'

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', notice: 'note' }

/** Results in SARIF 2.1.0, which code scanning reads. What has no place in a file is told of the run. */
export function writeSarif({ files, diagnostics }: Pick<Results, 'files' | 'diagnostics'>): string {
  const findings = [
    ...diagnostics,
    ...files.flatMap(({ file, diagnostics }) =>
      diagnostics.map((finding) => ({ ...finding, file: finding.file ?? file })),
    ),
  ]
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  const placed = findings.filter(({ file }) => file !== undefined)
  const notifications = findings
    .filter(({ file }) => file === undefined)
    .map((finding) => ({ descriptor: { id: finding.code }, level: levels[finding.severity], message: textOf(finding) }))
  const run = {
    tool: { driver: { name: 'wendu', rules: codes.map(ruleOf) } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    columnKind: 'unicodeCodePoints',
    results: placed.map((finding) => ({
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: levels[finding.severity],
      message: textOf(finding),
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(finding.file ?? '') }, ...regionOf(finding) } }],
    })),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return JSON.stringify(log, null, 2)
}

const textOf = ({ message, remedy }: Finding) => ({ text: `${message}\n怎么办：${remedy}` })

function regionOf({ line, column, length }: Finding) {
  if (line === undefined || column === undefined) return {}
  const end = length ? { endColumn: column + length } : {}
  return { region: { startLine: line, startColumn: column, ...end } }
}

/** A path from the folder the command was given in, as a URI; an absolute one as that of a file. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}

function ruleOf(code: Code) {
  const { says, remedy } = catalog[code]
  const help = open(remedy)
  return { id: code, shortDescription: { text: open(says) }, help: { text: help, markdown: help } }
}

/** A sentence of the catalog without the values of one case. */
const open = (pattern: string) => pattern.replace(/⟦[^⟧]*⟧/gu, '').replace(/\{[a-zA-Z]+\}/g, '…')
