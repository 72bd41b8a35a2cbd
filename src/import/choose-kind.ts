import type { PackCard } from '../pack/pack.ts'

/** What the type of a title is written as, where that is not the type's own name. */
const endings: Record<string, string> = {
  总结: '报告',
  思路: '报告',
  小结: '报告',
  汇报: '报告',
  令: '命令',
  复函: '函',
}
const types = '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ')

/**
 * The pack that a title's words name: of those of its type the one with the longest of its names, aliases and 识别 in it.
 * `known`: the title does name it; else it is the plainest of its type, or of all.
 */
export function chooseKind(cards: readonly PackCard[], title: string): { card: PackCard; known: boolean } | undefined {
  const words = title.replace(/\s|[（(][^）)]*[）)]$/gu, '').replace(/《[^》]*》/gu, '')
  const ending = [...types, ...Object.keys(endings)].find((each) => words.endsWith(each))
  const type = ending && (endings[ending] ?? ending)
  const fitting = type ? cards.filter((card) => card.documentType === type) : cards
  const plain = (text: string) => text.replace(/的|年度|年|\d/gu, '')
  const scores = fitting.map((card) => ({
    card,
    score: Math.max(
      ...[card.name, ...card.aliases, ...card.signs].map((name) =>
        plain(words).includes(plain(name)) ? plain(name).length : 0,
      ),
    ),
  }))
  const [best] = [...scores].sort((one, other) => other.score - one.score)
  if (best && best.score > 0) return { card: best.card, known: true }
  const named = fitting.find(({ name }) => name === type)
  const card = named ?? cards.find(({ name }) => name === '通知') ?? cards[0]
  return card && { card, known: named !== undefined }
}
