import { han } from '../han.ts'
import type { Prose } from '../prose.ts'
import type { Finding, Pattern } from '../rule.ts'
import { type Word, wordLists } from '../word-list.ts'

const byFirst = new Map<string, Word[]>()
const preferred = new Set<Word>()
for (const { words, preferredOnly } of wordLists) {
  for (const word of words) {
    const first = word.wrong[0] as string
    const known = byFirst.get(first)
    if (known) known.push(word)
    else byFirst.set(first, [word])
    if (preferredOnly) preferred.add(word)
  }
}

const anyOf = (characters: Iterable<string>) => `[${[...characters].join('')}]`
const seconds = new Set([...byFirst.values()].flat().map(({ wrong }) => wrong[1] as string))
/** Where a word may begin: few characters are the first of one with the second of one behind it. */
const beginning = new RegExp(`${anyOf(byFirst.keys())}(?=${anyOf(seconds)})`, 'g')

/** Words that are written otherwise, from the lists; each is judged by the characters beside it. */
export function words({ own }: Prose): Finding[] {
  const found: Finding[] = []
  beginning.lastIndex = 0
  while (beginning.test(own)) {
    const at = beginning.lastIndex - 1
    for (const word of byFirst.get(own[at] as string) ?? []) {
      const { wrong, right, notBefore, notAfter, followedBy } = word
      if (!own.startsWith(wrong, at)) continue
      const end = at + wrong.length
      if (notAfter?.includes(own[at - 1] ?? '\n') || notBefore?.includes(own[end] ?? '\n')) continue
      if (followedBy && !followedBy.test(own.slice(end, end + 16))) continue
      const verdict = preferred.has(word)
        ? ({ code: 'word/preferred', severity: 'notice' } as const)
        : ({ code: 'word/wrong' } as const)
      found.push({ ...verdict, start: at, end, expected: right, repair: [{ start: at, end, text: right }] })
      break
    }
  }
  return found
}

/** Words of grammar that never stand twice. */
const never =
  '进行|开展|以及|并且|但是|因为|所以|根据|为了|由于|对于|关于|已经|必须|应当|能够|按照|我们|有关|相关|其他|其中|存在|推进|加强|提高|强化|坚持|贯彻|完善|健全|充分|积极|进一步|不断|切实|全市|全区|全县|全省'

export const repeated: readonly Pattern[] = [
  {
    code: 'word/repeated',
    finds: new RegExp(`(${never})(?=\\1)`, 'gu'),
    ownWords: true,
    expects: '',
  },
  {
    // Four characters and more twice over.
    code: 'word/repeated',
    finds: new RegExp(`([${han}]{4,12})(?=\\1)`, 'gu'),
    ownWords: true,
    holds: ([, text = '']) => new Set(text).size > 2 && text.slice(0, text.length / 2) !== text.slice(text.length / 2),
    expects: '',
  },
  {
    code: 'word/repeated',
    clues: ['的的', '了了', '和和', '及及'],
    finds:
      /(?<![目有的标打])的(?=的(?![确士]))|(?<![为明知末])了(?=了(?![解结然却如无]))|(?<![共总缓温柔饱调平祥维亲中谦人随])和(?=和(?![气美睦谐平解蔼善煦暖田县服]))|(?<![以涉普顾波累触])及(?=及(?!时|格|第|早|其))/gu,
    ownWords: true,
    expects: '',
  },
]
