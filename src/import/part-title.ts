import type { ForeignBlock, Loss, Passage } from './foreign.ts'

const number = '\\S{1,12}[〔[（(【]\\s?\\d{4}\\s?[〕\\])）】]\\s?第?\\d+\\s?号'
const forms = [
  // 江政办发〔2016〕26号《……的通知》
  new RegExp(`^(${number})\\s*(《.*》|关于.{6,})$`, 'u'),
  // ……的通知（江办发〔2017〕2号）
  new RegExp(`^(.{8,})[（(](${number})[）)]$`, 'u'),
  // ……工作总结 2018-06-15
  /^(.{6,})\s+(\d{4}-\d{1,2}-\d{1,2}(?:\s\d{1,2}:\d{2}(?::\d{2})?)?)$/u,
]

/** Lines at the head of a page that hold a title and something else, as lines of their own; a title without 《》 round it. */
export function partTitle(blocks: readonly ForeignBlock[]): { blocks: ForeignBlock[]; losses: Loss[] } {
  const losses: Loss[] = []
  const head = blocks.findIndex((block) => block.kind !== 'passage' || /[。：:]$/u.test(block.text))
  const parted = blocks.flatMap((block, at): ForeignBlock[] => {
    if (block.kind !== 'passage' || (head !== -1 && at >= head)) return [block]
    const lines = forms.map((form) => form.exec(block.text)?.slice(1)).find((parts) => parts) ?? [block.text]
    return lines.map((text, part): Passage => {
      const title = unwrapped(text)
      if (title !== undefined) losses.push({ where: block.where, text: text.replace(/[^《》〈〉]/gu, ''), why })
      return { ...block, text: title ?? text, ...(part > 0 && { blanks: 0 }) }
    })
  })
  return { blocks: parted, losses }
}

const why = '标题外面的书名号，里面的〈〉改成了《》'

/** A page puts a title into 《》 for a name; what is in 〈〉 then is a name in it. */
function unwrapped(title: string): string | undefined {
  const [, inner] =
    /^《([^《》]*(?:通知|意见|决定|报告|通报|公报|公告|通告|批复|函|命令|方案|办法))》$/u.exec(title) ?? []
  return inner?.replace(/〈/gu, '《').replace(/〉/gu, '》')
}
