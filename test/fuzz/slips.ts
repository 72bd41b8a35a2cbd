import type { Random } from './random.ts'

/** What goes wrong with a text while it is typed, pasted and saved, by name. */
export const slips: Record<string, (text: string, random: Random) => string> = {
  fullWidthColon: replaceOne(/:/g, () => '：'),
  halfWidthColon: replaceOne(/：/g, () => ':'),
  noSpaceAfterColon: replaceOne(/: +/g, () => ':'),
  spaceBeforeColon: replaceOne(/:/g, () => ' :'),
  moreSpaceAfterColon: replaceOne(/: /g, () => ':  '),
  spaceAfterAnyColon: replaceOne(/[:：]/g, (mark) => `${mark} `),
  oddSpaceAfterColon: replaceOne(/: /g, (_, chance) => `:${chance.one(oddSpaces)}`),
  noSpaceAfterDash: replaceOne(/(?<=^ *)- /gm, () => '-'),
  otherDash: replaceOne(/(?<=^ *)- /gm, (_, chance) => `${chance.one([...'－—–•·*+'])} `),
  moreSpaceAfterDash: replaceOne(/(?<=^ *)- /gm, () => '-   '),
  width: replaceOne(/[!-~！-～]/g, otherWidth),
  oddSpace: insertIn((chance) => chance.one(oddSpaces)),
  indentMore: onLine((line, chance) => ' '.repeat(1 + chance.below(3)) + line),
  indentLess: onLine((line, chance) => line.slice(Math.min(1 + chance.below(3), line.search(/\S|$/)))),
  oddIndent: onLine((line, chance) => chance.one(oddSpaces) + line.trimStart()),
  noIndentFromHere: onLines((lines, at) => lines.map((line, n) => (n < at ? line : line.trimStart()))),
  deleteLine: onLines((lines, at) => lines.toSpliced(at, 1)),
  repeatLine: onLines((lines, at) => lines.toSpliced(at, 0, lines[at] as string)),
  repeatLineLater: onLines((lines, at, chance) =>
    lines.toSpliced(at + chance.below(lines.length - at), 0, lines[at] as string),
  ),
  swapLines: onLines((lines, at) => lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse())),
  joinLines: onLines((lines, at) => lines.toSpliced(at, 2, lines.slice(at, at + 2).join(''))),
  splitLine: insertIn((chance) => chance.one(['\n', '\n  ', '\n\n', '\n    '])),
  special: insertIn((chance) => chance.one(specials)),
  specialLine: onLines((lines, at, chance) => lines.toSpliced(at, 0, chance.one(specials) + chance.one(['', '正文']))),
  specialStart: replaceOne(/(?<=: |- )(?=\S)/g, (_, chance) => chance.one(specials)),
  specialEnd: onLine((line, chance) => line + chance.one(specials)),
  quoteValue: onLine((line, chance) =>
    line.replace(/(?<=: |- )(.+)$/, chance.one(['"$1"', "'$1'", '“$1”', '"$1', "'$1"])),
  ),
  header: replaceOne(/\|$/gm, (_, chance) =>
    chance.one(['>', '|2', '|4', '|+', '|-', '>-', '｜', '||', '| 正文', '', '\\', 'I']),
  ),
  truncate: (text, chance) => text.slice(0, chance.below(text.length)),
  truncateLine: onLine((line, chance) => line.slice(0, chance.below(line.length + 1))),
  emptyValue: onLine((line) => line.replace(/(?<=: ).+$/, '')),
  otherValue: onLine((line, chance) => line.replace(/(?<=: |- ).+$/, chance.one(values))),
  misspeltKey: replaceOne(/(?<=^ *(?:- )?)\p{Script=Han}+(?=:)/gmu, (key, chance) => {
    const at = chance.below(key.length)
    return key.slice(0, at) + chance.one(['', '的', ' ']) + key.slice(at + chance.below(2))
  }),
  rare: insertIn((chance) => chance.one(rare)),
  control: insertIn((chance) => String.fromCharCode(chance.below(32))),
  anyCharacter: insertIn((chance) => String.fromCodePoint(chance.below(0xd7ff))),
  farCharacter: insertIn((chance) => String.fromCodePoint(0x10000 + chance.below(0xfffff))),
  lineEnds: (text, chance) => text.replace(/\n/g, () => chance.one(['\n', '\r\n', '\r', '\r\n'])),
  longLine: onLine(
    (line, chance) => line + chance.one(['工作', 'a', '1', '，', '—', '（', '一、']).repeat(1 + chance.below(3000)),
  ),
  manyLines: onLine((line, chance) =>
    Array(1 + chance.below(300))
      .fill(line)
      .join('\n'),
  ),
  nest: insertIn((chance) => chance.one(['[', '{', '- ', '( ', '{{', '“', '<a>']).repeat(1 + chance.below(200))),
  nestDeep: onLines((lines, at, chance) =>
    lines.toSpliced(at, 0, ...Array.from({ length: 1 + chance.below(60) }, (_, depth) => `${' '.repeat(depth)}甲:`)),
  ),
  number: replaceOne(/\d+/g, (digits, chance) =>
    chance.one([
      `0${digits}`,
      `${digits}.0`,
      `-${digits}`,
      `${digits}e9`,
      `0x${digits}`,
      digits.repeat(9),
      `${digits}/`,
      'NaN',
      '二〇二三',
      otherWidth(digits),
    ]),
  ),
  date: replaceOne(/(?<=日期: ).+/g, (_, chance) => chance.one(dates)),
}

const oddSpaces = ['\t', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u2003', '\u202f', '  ']
const specials = [
  ...[
    '# ',
    ' #',
    '#',
    ' # ',
    ': ',
    ':',
    '- ',
    '-',
    '|',
    '>',
    '&',
    '&a ',
    '*',
    '*a',
    '!',
    '!!str ',
    '%',
    '@',
    '`',
    '"',
    "'",
  ],
  ...[
    '“',
    '”',
    '‘',
    '「',
    '[',
    ']',
    '{',
    '}',
    '【',
    '---',
    '...',
    '--- ',
    '{{',
    '}}',
    '{{标题}}',
    '{{{',
    '<',
    '>',
    '</段落>',
  ],
  ...[
    '<分页/>',
    '&amp;',
    '&#0;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '?',
    '? ',
    '~',
    'null',
    '\\',
    '\\n',
    '\\u0007',
    '，',
    '=',
    '<<: ',
  ],
]
const values = [
  ...[
    '[]',
    '{}',
    '""',
    "''",
    '~',
    'null',
    'true',
    '是',
    '否',
    '无',
    '0',
    '-1',
    '1e999',
    '.inf',
    '.nan',
    '0o17',
    '12:30',
    '[[]]',
  ],
  ...[
    '{甲: 乙}',
    '[甲, 乙]',
    '2024-13-45',
    '|',
    '>',
    '甲\n乙',
    '   ',
    '。',
    '一、',
    '（一）',
    '1.',
    '<b>',
    '__proto__',
    'constructor',
  ],
]
const dates = [
  ...[
    '2023年12月26日',
    '二〇二三年十二月二十六日',
    '2023/12/26',
    '2023.12.26',
    '23-12-26',
    '2023-2-30',
    '20231226',
    '2023-12',
  ],
  ...[
    '２０２３年１２月２６日',
    '2023 年 12 月 26 日',
    '2023-12-26T00:00:00Z',
    '2023-12-26 10:00',
    '12/26/2023',
    '今天',
    '2023年',
    '0000-00-00',
  ],
]
const rare = [
  ...[
    '𠮷',
    '㐀',
    '𪚥',
    '龘',
    '〇',
    '囍',
    '👍',
    '👨‍👩‍👧',
    '🇨🇳',
    'é',
    'e\u0301',
    '\u0301',
    '\u202e',
    '\u200f',
    '\u2028',
    '\u2029',
  ],
  ...[
    '\u0085',
    '\u00ad',
    '\ufe0f',
    '\u{e0100}',
    '\ufffd',
    '\ue000',
    'ﬁ',
    '㎡',
    '①',
    '⑴',
    'Ⅳ',
    '℃',
    'א',
    'ا',
    '가',
    'か',
    '−',
    '～',
  ],
]

function otherWidth(text: string): string {
  return text.replace(/[!-~！-～]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + (character < '！' ? 0xfee0 : -0xfee0)),
  )
}

/** One of the matches, each as likely as the others. */
function replaceOne(pattern: RegExp, write: (match: string, random: Random) => string) {
  return (text: string, random: Random) => {
    const matches = [...text.matchAll(pattern)]
    if (matches.length === 0) return text
    const { index, 0: match } = random.one(matches)
    return text.slice(0, index) + write(match, random) + text.slice(index + match.length)
  }
}

function onLines(write: (lines: string[], at: number, random: Random) => string[]) {
  return (text: string, random: Random) => {
    const lines = text.split('\n')
    return write(lines, random.below(lines.length), random).join('\n')
  }
}

function onLine(write: (line: string, random: Random) => string) {
  return onLines((lines, at, random) => lines.with(at, write(lines[at] as string, random)))
}

/** At the start of a line, of a value, at an end, or anywhere: bodies are long, and mistakes sit at edges. */
function insertIn(write: (random: Random) => string) {
  return onLine((line, random) => {
    const edges = [0, line.search(/\S|$/), line.search(/: |$/), line.search(/: |$/) + 2, line.length]
    const at = random.below(2) === 0 ? random.below(line.length + 1) : Math.min(random.one(edges), line.length)
    return line.slice(0, at) + write(random) + line.slice(at)
  })
}
