import type { ForeignBlock, Loss, Passage } from './foreign.ts'
import { opensLine } from './split-headings.ts'

/** What web pages put round a document. `anywhere`: it is nothing else even between paragraphs. */
type Furniture = { why: string; pattern: RegExp; anywhere?: boolean }

const button =
  '(?:打印|关闭|返回|收藏|分享|纠错|下载|保存|我要|字体|大|中|小|默认|顶部)(?:本页|窗口|正文|顶部|此页|列表|首页|到|本文|页面|打印|关闭)?'
const label =
  '索\\s*引\\s*号|统一编号|主题分类|体裁分类|信息分类|组配分类|发布机构|发布单位|公开方式|公开时限|公开日期|公开形式|公开主体|有效性|主题词|关键词|服务对象|生成日期|发布日期|发布时间|更新时间|更新日期|信息名称|信息来源|消息来源|文章来源|稿件来源|来源|作者|责任编辑|编辑|审核|供稿'

const furniture: Furniture[] = [
  {
    why: '网页上的按钮',
    pattern: new RegExp(`^[\\s\\[\\]【】|｜·：:]*(?:${button}[\\s\\[\\]【】|｜·：:]*)+$`, 'u'),
    anywhere: true,
  },
  {
    why: '网页上的发布信息',
    pattern: /浏览(?:次数|量)|点击(?:数|量|次数|率)|访问(?:次数|量)|阅读(?:次数|量)|字[体号]\s*[:：]?\s*[[【（(]\s*大/u,
    anywhere: true,
  },
  {
    why: '网页上的发布信息',
    pattern:
      /^(?:\p{Script=Han}{0,4}(?:时间|日期)\s*[:：]\s*)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^(?:归档时间|视力保护色)|下载本文|会员上传/u,
  },
  { why: '网页的页眉', pattern: /^今天是|\d{4}年\d{1,2}月\d{1,2}日\s*星期/u },
  { why: '网页的导航', pattern: /^(?:您|你|当前|现在)?(?:的|所在)?(?:当前)?位置\s*[:：]|^(?:网站)?首\s*页$/u },
  { why: '网页的导航', pattern: /^[^。；]*(?:>|＞|»|›|→|&gt;)[^。；]*$/u },
  { why: '网页的导航', pattern: /^[^。；，]*(?:[|｜][^。；，|｜]*){2,}$/u },
  { why: '网页的地址', pattern: /https?:\/\/|www\.|\.(?:html?|s?jsp|aspx?)(?![a-z])/iu },
  { why: '网页上的附件', pattern: /^(?:附件下载|相关附件)|\.(?:docx?|pdf|xlsx?|wps|zip|rar|ofd)$/iu },
  { why: '网页上的发布信息', pattern: new RegExp(`^(?:${label})\\s*[:：]`, 'u') },
  {
    why: '网页的页脚',
    pattern:
      /ICP备|公网安备|网站标识码|版权所有|网站地图|技术支持|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|扫一扫|二维码|^(?:上|下)一[篇条]|^相关(?:链接|阅读|文章|新闻|信息|附件)|分享到|联系我们|关于我们|无障碍/u,
  },
]

/** Takes away what belongs to a web page and not to the document it shows, and says what that was. */
export function dropFurniture(blocks: readonly ForeignBlock[]): { blocks: ForeignBlock[]; losses: Loss[] } {
  const { head, tail } = zones(blocks)
  const losses: Loss[] = []
  const repeats = (text: string, at: number) =>
    blocks.slice(at + 1, head).some((block) => block.kind === 'passage' && block.text === text)
  const kept = blocks.filter((block, at) => {
    if (block.kind !== 'passage') return true
    const outside = at < head || at >= tail
    const found = furniture.find(
      ({ pattern, anywhere }) => (outside || anywhere) && block.text.length < 200 && pattern.test(block.text),
    )
    const repeated = at < head && repeats(block.text, at)
    if (!found && !repeated) return true
    losses.push({ where: block.where, text: block.text, why: found?.why ?? '网页上重复的标题' })
    return false
  })
  return { blocks: kept, losses }
}

/** Where the document's own text begins and ends: at its first and behind its last sentence or heading. */
function zones(blocks: readonly ForeignBlock[]): { head: number; tail: number } {
  const own = (block: ForeignBlock) =>
    block.kind !== 'passage' ||
    (isText(block) && !furniture.some(({ pattern }) => block.text.length < 60 && pattern.test(block.text)))
  const head = blocks.findIndex(own)
  return { head: head === -1 ? blocks.length : head, tail: head === -1 ? 0 : blocks.findLastIndex(own) + 1 }
}

const isText = ({ text }: Passage) =>
  opensLine(text) || text.length > 200 || (/[。：:]$/u.test(text) && text.length > 4 && !/版权所有|ICP/u.test(text))
