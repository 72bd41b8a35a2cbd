import { han } from '../han.ts'
import type { Prose } from '../prose.ts'
import type { Finding, Pattern } from '../rule.ts'

/** A side of 22 lines of 28 characters (GB/T 9704-2012 5.2.3) holds 616. */
const longest = 600

export function* paragraphs({ kind, lines }: Prose): Iterable<Finding> {
  if (kind !== 'body') return
  for (const { start, text, block } of lines) {
    if (block.kind !== 'paragraph') continue
    const end = start + text.length
    if (text.length > longest) yield { code: 'paragraph/long', severity: 'notice', start, end }
    if (!endsOpen(text)) continue
    const last = { start: end - 1, end }
    if (/[，、,]$/u.test(text)) yield { code: 'paragraph/no-stop', ...last }
    // A name, a number or an address may end the last entry of a list.
    else if (endsInWord.test(text))
      yield { code: 'paragraph/no-stop', ...last, repair: [{ ...last, text: `${text.at(-1)}。` }] }
  }
}

const endsInWord = new RegExp(`[${han}”》%]$`, 'u')

/** Whether a paragraph of whole sentences, not an entry of a list, stops in the midst of one. */
function endsOpen(text: string): boolean {
  if (/[。！？…；：）\]]$|[。！？…][”’]$/u.test(text)) return false
  const tail = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1)
  return text.includes('。') && !tail.includes('：')
}

const residue =
  '(?:当前位置[:：>]|您(?:的位置|现在的位置|所在的位置)[:：]|首页\\s*[>＞»]|发布(?:日期|时间)[:：]|(?:信息|文章|稿件|内容)来源[:：]|来源[:：].{0,20}(?:浏览|发布)|浏览(?:次数|量)[:：]?|点击(?:数|量|次数)[:：]|阅读(?:次数|量)[:：]|字号[:：]|字体[:：]|[【\\[]?(?:打印本页|打印此页|关闭窗口|关闭本页|我要打印)[】\\]]?|分享到|责任编辑[:：]|扫一扫在手机打开|上一篇[:：]|下一篇[:：])'

/** What is left of a page of the web that a text was copied from. */
export const webResidue: Pattern = {
  code: 'paragraph/web-residue',
  finds: new RegExp(`^[ \\u3000]*${residue}.{0,60}$`, 'gmu'),
  kinds: ['body'],
  holds: ([line]) => !line.includes('。'),
}
