/**
 * Text that a report has and its document lacks, judged by the look of the file's lines alone and without its parser.
 * A line of a text below “|” must be in the document whole, and as often as in the file; of any other line every
 * stretch between marks of YAML must be there.
 */
export function lostText(source: string, document: readonly string[], excused: ReadonlySet<number>): Loss[] {
  const printed = document.map((text) => bare(text)).join('\n')
  const wanted = new Map<string, number>()
  return readLines(source).flatMap(({ line, kind, value }): Loss[] => {
    if (excused.has(line)) return []
    // A quote stands as its figure; what is typed round it must be there.
    const stretches = value.split(quote)
    const missing = stretches
      .flatMap((stretch) => (kind === 'text' ? [bare(stretch)] : bare(stretch, ' ').split(marks)))
      .filter((stretch) => !printed.includes(stretch))
    if (kind === 'text' && stretches.length === 1) {
      const text = bare(value)
      const times = (wanted.get(text) ?? 0) + 1
      wanted.set(text, times)
      return text === '' || printed.split(text).length > times ? [] : [{ line, text: value.trim() }]
    }
    return missing.map((text) => ({ line, text }))
  })
}

export type Loss = { line: number; text: string }

/** Compared without spaces, invisible characters and the width of letters: those are put right in silence. */
function bare(text: string, space = ''): string {
  return text.normalize('NFKC').replace(invisible, '').replace(/\s+/gu, space)
}
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

const quote = /[{｛]{2}.*?[}｝]{2}/u

/** Marks of YAML, and those at which a list of names written as one text is cut. */
const marks = /[\s,:[\]{}"'|、]+/u

type Line = { line: number; kind: 'text' | 'value'; value: string }

/** The lines of a file that say something for the document, without indent, key, mark of a list and comment. */
function readLines(source: string): Line[] {
  const lines: Line[] = []
  /** Set while in a text below “|”: how far its key is indented, and its own first line. */
  let margin: number | undefined
  let textIndent: number | undefined
  let field = ''
  let fieldIndent = 0
  let top = ''
  const rows = source.replace(invisible, '').split(/\r\n|\r|\n/)
  for (const [at, written] of rows.entries()) {
    const indent = written.search(/[^ ]|$/)
    if (written.trim() === '') continue
    const isComment = /^\s*#/u.test(written) && indent < (textIndent ?? indent)
    if (margin !== undefined && indent > margin && !isComment) {
      textIndent ??= indent
      lines.push({ line: at + 1, kind: 'text', value: written })
      continue
    }
    margin = undefined
    textIndent = undefined
    if (indent === 0) top = /^["']?([^\s:"'#]+)/u.exec(written)?.[1] ?? top
    if (worked.has(top)) continue
    if (/^\s*#/u.test(written) || /^(---|\.\.\.)\s*$/.test(written)) continue
    // A key may stand on a line above its colon.
    if (/^\s*:(\s|$)/.test(rows[at + 1] ?? '')) {
      field = written.trim()
      fieldIndent = indent
      continue
    }
    const [, before = '', key, value = ''] =
      /^(\s*(?:- +)*)(?:["']?([^\s:"'#,[\]{}]+)["']?\s*:(?=\s|$))?(.*)$/u.exec(written) ?? []
    if (key !== undefined) {
      field = key
      fieldIndent = before.length
    }
    const dash = key === undefined ? before.lastIndexOf('-') : -1
    if (/^\s*[|>][0-9+-]*\s*$/u.test(value)) margin = dash === -1 ? fieldIndent : dash
    else lines.push({ line: at + 1, kind: 'value', value: meaning(field, value.replace(/(^|\s)#.*$/u, '')) })
  }
  return lines
}

/** Fields that stand in the document only where its texts quote them, or that say where its texts come from. */
const worked = new Set(['数据', '汇总'])

/** Fields whose words steer the document, or stand in it as something else. */
const steering = new Set(['类型', '年度', '印章', '印章图片', '标志', '列宽', '对齐', '横排', '宽', '文件', '分页'])

function meaning(field: string, value: string): string {
  if (steering.has(field)) return ''
  // Of dates only those in digits are followed; the reader of dates has tests of its own.
  if (field.endsWith('日期'))
    return value.normalize('NFKC').replace(/^\D*(\d{4})\D*0?(\d+?)\D*0?(\d{1,2})\D*$|^\D*$/u, date)
  if ((field === '编号' && /^\s*[是否]\s*$/u.test(value)) || (field === '标题' && value.trim() === '无')) return ''
  return value.replace(flowPair, (_, opening: string, key: string, own: string) => opening + meaning(key, own))
}

/** A field of a map on one line: {发文字号: 江政发〔2024〕5号, 签发人: …}. */
const flowPair = /([{,]\s*)(\p{Script=Han}+):(?=\s)([^,{}]*)/gu

const date = (_: string, year?: string, month?: string, day?: string) => (year ? `${year}年${month}月${day}日` : '')
