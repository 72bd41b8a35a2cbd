import { readNumber } from '../text/read-text.ts'
import { type ForeignBlock, isPassage, type Loss, type Passage, passages } from './foreign.ts'
import { organEnd } from './organ.ts'
import { isDate } from './recognise-sign-off.ts'
import { closeUp } from './tidy.ts'

/** Words a title ends with: the fifteen types, and what else offices write. */
const titleEnd =
  /(?:报告|总结|通知|通报|请示|批复|函|意见|决定|决议|公告|通告|公报|命令|令|纪要|议案|方案|计划|要点|办法|规定|细则|思路|安排|讲话|致辞|汇报|材料|说明|清单|规划|打算|规则|制度|措施|情况|名单|一览表|统计表|表)(?:[（(〔][^）)〕]*[）)〕])?$/u

const stops = /[。；;，,、！？]$/u

/** The file says that it is a title. */
export const isTitled = (block: ForeignBlock | undefined) => isPassage(block) && block.role === 'title'

/** The title at the start of the blocks, which it is taken from; its lines were broken where it did not fit. */
export function takeTitle(blocks: ForeignBlock[], any = false): string | undefined {
  const [first] = blocks
  if (isTitled(first)) {
    const lines: string[] = []
    while (isTitled(blocks[0])) lines.push((blocks.shift() as Passage).text)
    return lines.join('\n')
  }
  let count = 0
  while (count < 4 && isTitleLine(blocks[count])) count++
  const lines = (blocks.slice(0, count) as Passage[]).map(({ text }) => closeUp(text))
  const ended = lines.findLastIndex(
    (_, at) => titleEnd.test(lines.slice(0, at + 1).join('')) && lines.slice(0, at + 1).join('').length > 2,
  )
  const centred = (blocks.slice(0, count) as Passage[]).findLastIndex(({ align }) => align === 'center')
  const taken = ended >= 0 ? ended + 1 : any && count > 0 ? 1 : centred + 1
  if (taken === 0) return undefined
  blocks.splice(0, taken)
  return lines.slice(0, taken).join('')
}

export const isTitleLine = (block: ForeignBlock | undefined): boolean =>
  isPassage(block) &&
  block.text.length <= 60 &&
  !stops.test(block.text) &&
  !/[:：]$/u.test(block.text) &&
  !/。/u.test(block.text) &&
  !readNumber(block.text) &&
  block.level === undefined &&
  !isDate(block.text)

/** A title that is whole on its line. */
const wholeTitle = new RegExp(`(?:关于|\\d{4}\\s*年).*${titleEnd.source}`, 'u')

/** What stands above a title that is whole on its line, but for the names of its issuers, is no part of the document. */
export function dropAbove(blocks: ForeignBlock[], losses: Loss[]): void {
  const isText = (block: ForeignBlock) =>
    !isPassage(block) || block.text.length > 60 || /[。：:]$/u.test(block.text) || readNumber(block.text) !== undefined
  const end = blocks.findIndex(isText)
  const lines = passages(blocks.slice(0, Math.max(0, end)))
  if (lines.some(({ role }) => role === 'title')) return
  let from = lines.findLastIndex((line) => isTitleLine(line) && wholeTitle.test(closeUp(line.text)))
  const leadsOn = (text: string) =>
    organEnd.test(text) || (/关于|(?:印发|转发|批转)$/u.test(text) && !titleEnd.test(text))
  while (from > 0 && leadsOn(closeUp(lines[from - 1]?.text ?? ''))) from--
  for (const { where, text } of lines.slice(0, Math.max(0, from)))
    losses.push({ where, text, why: '标题上面的文字，看上去不是公文的内容' })
  blocks.splice(0, Math.max(0, from))
}

/** When and by which meeting a document was adopted, in brackets; of a speech when and where it was held, and who spoke. */
export function takeTitleNote(blocks: ForeignBlock[]): string | undefined {
  const line = (at: number) => {
    const block = blocks[at]
    return isPassage(block) ? block : undefined
  }
  let count = 0
  while (line(count)?.role === 'titleNote') count++
  const [first = '', second = ''] = [line(0)?.text, line(1)?.text]
  if (count === 0 && /^[（(][^）)]*\d{4}年[^）)]*(?:通过|批准|公布|发布|印发|施行|修订|修正)[^）)]*[）)]$/u.test(first))
    count = 1
  if (count === 0 && /^(?:——|—|―)?\s*\d{4}年\d{1,2}月\d{1,2}日在.{4,50}上$/u.test(first))
    count =
      second.length <= 30 && /[ \u3000]|(?:长|主任|主席|书记)\S{2,4}$/u.test(second) && !/[。：:，]/u.test(second)
        ? 2
        : 1
  const taken = blocks.splice(0, count) as Passage[]
  const bracketed = /^[（(]/u.test(first)
  return count === 0 ? undefined : taken.map(({ text }) => text).join(bracketed ? '' : '\n')
}
