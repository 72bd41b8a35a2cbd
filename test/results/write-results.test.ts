import sax from 'sax'
import { describe, expect, test } from 'vitest'
import type { FileResult, Finding } from '../../src/results/results.ts'
import { writeAnnotation } from '../../src/results/write-annotation.ts'
import { writeJunit } from '../../src/results/write-junit.ts'
import { writeSarif } from '../../src/results/write-sarif.ts'

const finding: Finding = {
  code: 'schema/unknown-field',
  severity: 'error',
  message: '没有“年底”这个字段，100%。',
  remedy: '是不是想写“年度”？',
  file: '报 告/甲,乙:丙.yaml',
  line: 3,
  column: 1,
  length: 2,
}
const placeless: Finding = {
  code: 'output/busy',
  severity: 'error',
  message: '“a.docx”写不进去。',
  remedy: '请关闭它。',
}
const notice: Finding = { ...finding, code: 'report/unfilled', severity: 'notice', message: '空位\u0007<&>' }
const files: FileResult[] = [
  { file: '报 告/甲,乙:丙.yaml', status: 'failed', milliseconds: 1234, diagnostics: [finding, notice, placeless] },
  { file: '乙.yaml', status: 'ok', pages: 2, milliseconds: 66, diagnostics: [] },
]
const apart: Finding = { code: 'font/unreadable', severity: 'warning', message: '字体读不出来。', remedy: '请换一个。' }

describe('an annotation', () => {
  test('stands at its place; what could end a property or the line is escaped', () => {
    expect(writeAnnotation(finding)).toBe(
      '::error file=报 告/甲%2C乙%3A丙.yaml,line=3,col=1,endColumn=3,title=schema/unknown-field::没有“年底”这个字段，100%25。%0A怎么办：是不是想写“年度”？',
    )
  })

  test('without a place is one of the report', () => {
    expect(writeAnnotation(placeless, '甲.yaml')).toMatch(/^::error file=甲\.yaml,title=output\/busy::/)
    expect(writeAnnotation(notice)).toMatch(/^::notice /)
  })
})

describe('SARIF', () => {
  const { $schema, version, runs } = JSON.parse(writeSarif({ files, diagnostics: [apart] }))
  const [run] = runs

  test('has what the schema of 2.1.0 requires', () => {
    expect({ $schema, version }).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
    })
    expect(run.tool.driver.name).toBe('wendu')
    for (const { message, locations, level } of run.results) {
      expect(message.text).toMatch(/怎么办：/)
      expect(locations).toHaveLength(1)
      expect(['error', 'warning', 'note']).toContain(level)
    }
    expect(run.invocations[0].executionSuccessful).toBe(true)
  })

  test('every result has its rule, with help that is not about one case', () => {
    const { rules } = run.tool.driver
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId)
    for (const { shortDescription, help } of rules) {
      expect(shortDescription.text).not.toMatch(/[{⟦]/)
      expect(help.text).not.toMatch(/[{⟦]/)
    }
  })

  test('places are relative URIs, percent-encoded, with columns of characters', () => {
    expect(run.columnKind).toBe('unicodeCodePoints')
    const { artifactLocation, region } = run.results[0].locations[0].physicalLocation
    expect(artifactLocation).toEqual({ uri: '%E6%8A%A5%20%E5%91%8A/%E7%94%B2%2C%E4%B9%99%3A%E4%B8%99.yaml' })
    expect(region).toEqual({ startLine: 3, startColumn: 1, endColumn: 3 })
    expect(run.results[2].locations[0].physicalLocation).not.toHaveProperty('region')
  })

  test('paths from elsewhere are URIs of files', () => {
    const uriOf = (file: string) => {
      const log = JSON.parse(writeSarif({ files: [], diagnostics: [{ ...finding, file }] }))
      return log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri
    }
    expect(uriOf('/srv/甲.hbs')).toBe('file:///srv/%E7%94%B2.hbs')
    expect(uriOf('C:/模板/a.hbs')).toBe('file:///C:/%E6%A8%A1%E6%9D%BF/a.hbs')
  })

  test('what has no file is told of the run', () => {
    expect(run.invocations[0].toolExecutionNotifications).toEqual([
      {
        descriptor: { id: 'font/unreadable' },
        level: 'warning',
        message: { text: '字体读不出来。\n怎么办：请换一个。' },
      },
    ])
  })
})

test('JUnit: a case for each report, failed with its errors, the rest as output; well-formed', () => {
  const xml = writeJunit({ files, diagnostics: [apart] }, 'build-report')
  const found: Record<string, Record<string, string>[]> = {}
  const texts: string[] = []
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    found[name] = [...(found[name] ?? []), attributes as Record<string, string>]
  }
  parser.ontext = (text) => void (text.trim() && texts.push(text.trim()))
  parser.write(xml).close()
  expect(found['testsuite']).toEqual([{ name: 'build-report', tests: '2', failures: '1', errors: '0', time: '1.300' }])
  expect(found['testcase']?.map(({ name, time }) => [name, time])).toEqual([
    ['报 告/甲,乙:丙.yaml', '1.234'],
    ['乙.yaml', '0.066'],
  ])
  expect(found['failure']).toEqual([{ type: 'schema/unknown-field', message: '没有“年底”这个字段，100%。' }])
  expect(texts[0]).toBe(
    '报 告/甲,乙:丙.yaml:3:1 错误 没有“年底”这个字段，100%。怎么办：是不是想写“年度”？\n错误 “a.docx”写不进去。怎么办：请关闭它。',
  )
  expect(texts[1]).toContain('提示 空位?<&>')
  expect(texts[2]).toContain('警告 字体读不出来。')
})
