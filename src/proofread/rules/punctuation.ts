import { han } from '../han.ts'
import type { Pattern } from '../rule.ts'

const fullWidth: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' }

/** What says when or what is not yet said, and can be no sentence. */
const openings = [
  '(?:今年|去年|近年|近期|近|一年|长期|一直|一段时间|改革|入汛|开春|年初|\\d{4}年|20\\d{2}年\\d{1,2}月)以来',
  '近年来|一年来|全年来|近日|日前|截至目前|截至\\d{4}年底|与此同时|同时|此外|另外|因此|其中|为此|首先|其次|据统计|目前|当前',
].join('|')

/** Half-width marks, spaces, dashes, dots and what may not stand beside one another: GB/T 15834-2011. */
export const punctuation: readonly Pattern[] = [
  {
    code: 'punctuation/doubled',
    finds: /([，、；：])\1+|(?<!。)。。(?!。)/gu,
    expects: ([marks]) => marks[0],
  },
  {
    code: 'punctuation/doubled',
    finds: /[，、；：,;:]。|。[，、；：,;:](?!。)|[，、；：][，、；：]/gu,
    expects: ([marks]) => (/^[，、；,;]。$/u.test(marks) ? '。' : undefined),
  },
  {
    // Between figures they are times, scales and groups of figures; a full stop in the midst may be part of a name.
    code: 'punctuation/half-width',
    finds: new RegExp(
      `(?<=[${han}”’》）】〕％%])[,;:?!](?!//)|(?<!^)[,;:?!](?=[${han}“《（])|(?<=[${han}”》）])\\.(?=\\s*$)`,
      'gmu',
    ),
    kinds: ['body', 'caption', 'name', 'cell'],
    expects: ([mark]) => fullWidth[mark],
    holds: ({ 0: mark, index }, { text, kind }) =>
      // The number of a heading has its own rule; a cell and a name end without a stop.
      !(mark === '.' && kind !== 'body') && !/^[（(]?[一二三四五六七八九十\d]+[）)]?$/u.test(lineBefore(text, index)),
  },
  {
    // A mark that is spoken of stands alone in its quotes.
    code: 'punctuation/misplaced',
    finds:
      /(?<=[（《〔“])[，。、；：？！](?![）》〕”])|(?<![（《〔“])[，、；](?=[）》〕])|(?<![“])[、；](?=”)|。(?=》)/gu,
  },
  {
    code: 'punctuation/split-sentence',
    finds: new RegExp(`(?<=^|[，。；：,;:])(?:${openings})。(?=[${han}])`, 'gmu'),
    kinds: ['body'],
    ownWords: true,
    expects: ([text]) => `${text.slice(0, -1)}，`,
  },
  { code: 'punctuation/double-stop', finds: /[。？！]”。/gu },
  {
    code: 'punctuation/dash',
    clues: ['--', '－－', '――', '––'],
    finds: new RegExp(`(?<=[${han}”》）])(?:--+|－－+|――+|––+)(?=[${han}“《（])`, 'gu'),
    expects: '——',
  },
  {
    code: 'punctuation/dash',
    clues: ['―', '–'],
    finds: new RegExp(`(?<=[${han}]|[\\d][年月日时]?)[―–](?=[${han}\\d])`, 'gu'),
    expects: '—',
    // Figures alone may be a telephone number or a code, whose mark is short.
    holds: ({ index }, { text }) =>
      !/\d[―–]\d/u.test(text.slice(index - 1, index + 2)) || /^.\d{1,4}[年月日时%]/u.test(text.slice(index)),
  },
  {
    code: 'punctuation/range-dash',
    clues: ['-'],
    finds:
      /(?<![\d.-])\d{1,2}-(?=\d{1,2}月(?![\d-]))|(?<![\d-])(?:(?:19|20)\d{2}年?|\d{1,2}[月日时])-(?=(?:(?:19|20)\d{2}(?:学?年)|\d{1,2}[月日时]))|(?<=(?:周|星期)[一二三四五六日天])-(?=(?:周|星期)[一二三四五六日天])|(?<![\d:])\d{1,2}:\d{2}-(?=\d{1,2}:\d{2}(?![\d:]))/gu,
    kinds: ['body', 'heading', 'caption'],
    expects: ([text]) => text.replace('-', '—'),
  },
  {
    code: 'punctuation/hyphen-chain',
    clues: ['-'],
    finds: new RegExp(`[${han}]{2,6}-[${han}]{2,6}-[${han}]{2,6}(?:-[${han}]{2,6})*`, 'gu'),
    kinds: ['body', 'heading'],
  },
  {
    code: 'punctuation/wave',
    clues: ['~', '〜', '∼'],
    finds: /(?<=\d(?:\.\d+)?[%％℃万亿元年月日时]?)[~〜∼](?=\d)/gu,
    expects: '～',
  },
  {
    code: 'punctuation/ellipsis',
    clues: ['…', '...', '。。。', '···'],
    finds: new RegExp(`(?<=[${han}，、；”》）\\d])(?:\\.{3,}|。{3,}|·{3,}|(?<!…)…(?!…)|……\\.+)`, 'gu'),
    kinds: ['body', 'heading'],
    expects: '……',
  },
  {
    code: 'punctuation/ellipsis-etc',
    clues: ['……'],
    finds: /等等?……|……等(?:等|(?![级待候额于于同量]))/gu,
    ownWords: true,
  },
  {
    code: 'punctuation/before-etc',
    clues: ['、等'],
    finds: /(?<=[^\s，。；：、])、(?=等(?![级候待量额比离同价于效高距温腰式差分身]))/gu,
    expects: '',
  },
  {
    code: 'punctuation/ordinal',
    finds:
      /(?<=^|[。；：，“])(?:第[一二三四五六七八九十]{1,2}|其[一二三四五六]|首先|其次|再次|最后)、(?!第|其|[一二三四五六七八九十])/gmu,
    expects: ([text]) => text.replace('、', '，'),
  },
  {
    code: 'punctuation/between-titles',
    clues: ['》、《', '”、“'],
    finds: /(?<=》)、(?=《)|(?<=”)、(?=“)/gu,
    kinds: ['body', 'heading', 'caption', 'cell'],
    expects: '',
  },
  {
    // 一是甲。乙；二是丙 (A.5).
    code: 'punctuation/list-semicolon',
    finds: /；(?=[二三四五六七八九十]是)/gu,
    kinds: ['body'],
    ownWords: true,
    holds: ({ index }, { own }) => {
      const item = lineBefore(own, index).split(/(?:^|[^统唯之其某单同])[一二三四五六七八九]是/u)
      return item.length > 1 && (item.at(-1) as string).includes('。')
    },
  },
  {
    code: 'punctuation/title-marks',
    finds:
      /《(学习强国|浙里办|浙政钉|粤省事|粤政易|随申办|渝快办|渝快政|皖事通|闽政通|赣服通|苏服办|豫事办|国家反诈中心|铁路12306)》|《([^《》\n]{2,12}(?<![报刊志网]))》(?=APP|App|微信公众号|公众号|微信小程序|小程序|学习平台)/gu,
    expects: ([text]) => `“${text.slice(1, -1)}”`,
  },
  {
    code: 'punctuation/party-and-government',
    finds: /([省市区县州旗镇乡])委(?=\1政府)/gu,
    ownWords: true,
    expects: ([text]) => `${text}、`,
  },
  {
    code: 'punctuation/day-dot',
    finds:
      /[“"](1[0-2]|[1-9])[.．](3[01]|[12]\d|[1-9])[”"](?!\s*(?:版|版本|[万亿元个%]|倍|级|系统|时代|工程|模式|体系|[a-zA-Z]))/gu,
    holds: ({ index }, { text }) => !/(?:版本|[vV])$/u.test(text.slice(0, index)),
    expects: ([, month, day]) => `“${month}·${day}”`,
  },
  {
    code: 'punctuation/day-dot',
    finds:
      /(?<![\d.“"])(?:3\.15(?=国际消费者|消费者权益|晚会)|12\.4(?=国家宪法日|宪法日|宪法宣传)|6\.26(?=国际禁毒)|4\.15(?=全民国家安全|国家安全)|5\.12(?=全国防灾|防灾减灾|汶川)|9\.18(?=事变)|11\.9(?=消防))/gu,
    ownWords: true,
    expects: ([text]) => `“${text.replace('.', '·')}”`,
  },
  {
    code: 'punctuation/caption-mark',
    finds: /(?<=.)[。；，：.](?=\s*$)/gu,
    kinds: ['caption'],
    expects: '',
  },
  {
    code: 'document-number/in-text',
    finds: new RegExp(
      `(?<=[${han}])(?:[[［【（(]((?:19|20)\\d{2})[\\]］】）)]第?0*([1-9]\\d*)号|〔((?:19|20)\\d{2})〕(?:第0*|0+)([1-9]\\d*)号)`,
      'gu',
    ),
    expects: ([, year, number, sameYear, sameNumber]) => `〔${year ?? sameYear}〕${number ?? sameNumber}号`,
    // Orders and announcements are numbered otherwise: 公告（2023）第5号.
    holds: ({ index }, { text }) => !/(?:公告|令|通告|决定|案)$/u.test(text.slice(0, index)),
  },
]

const lineBefore = (text: string, at: number) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimStart()
