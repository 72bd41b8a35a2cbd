import { hanNumber } from '../../text/han-number.ts'
import { han, hanFigures, hanValue } from '../han.ts'
import type { Pattern } from '../rule.ts'

const next = ['1、2', '2、3', '3、4', '4、5', '5、6', '6、7', '7、8', '8、9']
const hanNext = ['一、二', '二、三', '两、三', '三、四', '四、五', '五、六', '六、七', '七、八', '八、九']
const digits = '一二三四五六七八九'
const quantity = '[元人个件名次份户吨亩万亿余台辆条家套处平]'

/** “3、4” → 三四, “2、3” → 两三. */
const approximate = (pair: string) => {
  const written = pair.replace(/\d/gu, (figure) => digits[Number(figure) - 1] as string).replace('、', '')
  return written.replace('二三', '两三').replace('一二', '一两')
}

/** GB/T 15835-2011 general rules for numerals in publications. */
export const numerals: readonly Pattern[] = [
  {
    code: 'numeral/full-width',
    finds: /(?<!^[（(]?)[０-９]+(?:[．.][０-９]+)?/gmu,
    expects: ([figures]) => figures.replace(/[０-９．]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)),
  },
  {
    code: 'numeral/congress',
    severity: 'error',
    clues: ['届'],
    finds: /(?<![\d第])(1[0-9]|2[0-9])届([1-9])中全会/gu,
    ownWords: true,
    expects: ([, congress = '', session = '']) => `${hanNumber(Number(congress))}届${hanNumber(Number(session))}中全会`,
  },
  {
    code: 'numeral/congress',
    clues: ['党的1', '党的2'],
    finds: /(?<=党的)(1[0-9]|2[0-9])(?=大(?!类|项|举|行|任|工|重|领|专|板|体|系|会战))/gu,
    ownWords: true,
    expects: ([congress]) => hanNumber(Number(congress)),
  },
  {
    code: 'numeral/congress',
    clues: ['届'],
    finds:
      /(?<!\d)(1[0-9]|2[0-9])(?=届(?:[一二三四五六七八]中全会|(?:全国|省|市|区|县|州)(?:人大|人民代表大会|政协)[一二三四五六七八九]次会议))/gu,
    ownWords: true,
    expects: ([congress]) => hanNumber(Number(congress)),
  },
  {
    code: 'numeral/plan-quotes',
    finds:
      /(?<![“"‘《一二三四五六七八九十])(?:十[二三四五]五)(?=规划|时期|期间|期末|开局|收官)|(?<![“"‘《一二三四五六七八九十])[六七八九]五(?=普法)/gu,
    ownWords: true,
    expects: ([plan]) => `“${plan}”`,
  },
  {
    code: 'numeral/approximate',
    clues: next,
    finds: new RegExp(`(?<![\\d.第、年月号])(?:${next.join('|')})(?=[个名人天次件家户位](?![组班号楼]))`, 'gmu'),
    ownWords: true,
    holds: ({ index }, { text }) => index > 0 && text[index - 1] !== '\n',
    expects: ([pair]) => approximate(pair),
    certain: false,
  },
  {
    code: 'numeral/approximate',
    clues: hanNext,
    finds: new RegExp(`(?<![第、${digits}十百年])(?:${hanNext.join('|')})(?=[个名人天件家户位])`, 'gu'),
    ownWords: true,
    holds: ({ index }, { text }) => index > 0 && text[index - 1] !== '\n',
    expects: ([pair]) => approximate(pair),
    certain: false,
  },
  {
    code: 'numeral/short-year',
    finds:
      /(?<![\d.第—～~\-–近约满]|\d至|年至)([12]\d)(?=年(?:上半年|下半年|全年|(?:[1-9]|1[0-2])月(?!份?内)|第[一二三四]季度|底(?![蕴子色气线])))/gu,
    ownWords: true,
    holds: ({ index }, { text }) =>
      !/(?:历时|长达|工龄|建成|从业|延续|用了|未满|[一-鿿]了|过去|已有|成立|任职|连续|期限|刑)$/u.test(
        text.slice(Math.max(0, index - 2), index),
      ),
    expects: ([year]) => `20${year}`,
  },
  {
    code: 'numeral/bare-year',
    finds:
      /(?<![\d.—～\-–第号])(?:19|20)\d{2}(?=以来|上半年|下半年|全年|年?度(?<!年度)(?=[，。、工考预决法目])|至今)/gu,
    ownWords: true,
    expects: ([year]) => `${year}年`,
  },
  {
    code: 'numeral/mixed',
    clues: ['千', '百'],
    finds: new RegExp(`(?<![\\d.第]|Top|TOP)([1-9]\\d?)([千百])(万?)(?=${quantity}|[多])`, 'gu'),
    ownWords: true,
    expects: ([, figure, unit, more]) => `${figure}${unit === '千' ? '000' : '00'}${more}`,
  },
  {
    code: 'numeral/mixed',
    clues: ['百分之'],
    finds: /百分之(\d+(?:\.\d+)?)(?![\d.])/gu,
    ownWords: true,
    expects: ([, figure]) => `${figure}%`,
  },
  {
    code: 'numeral/range-percent',
    finds: /(?<![\d.%％年月日:：第])(\d+(?:\.\d+)?)(?=[—～~\-–至]\d+(?:\.\d+)?([%％]))/gu,
    ownWords: true,
    expects: ([, figure, sign]) => `${figure}${sign}`,
    holds: ({ 1: figure = '' }) => !/^(?:19|20)\d{2}$/u.test(figure),
  },
  {
    code: 'numeral/range-magnitude',
    finds: /(?<![\d.%％年月日:：第万亿〕])(\d+(?:\.\d+)?)(?=[—～~\-–至]\d+(?:\.\d+)?([万亿]))/gu,
    ownWords: true,
    expects: ([, figure, magnitude]) => `${figure}${magnitude}`,
    holds: ({ 1: figure = '' }) => !/^(?:19|20)\d{2}$/u.test(figure),
  },
  {
    code: 'numeral/decimal-zero',
    finds: new RegExp(`(?<=[${han}（，])\\.(?=\\d+(?:[%％万亿${han}]))`, 'gu'),
    expects: '0.',
  },
  {
    code: 'numeral/grouping',
    severity: 'notice',
    clues: [','],
    finds: /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu,
    kinds: ['body'],
    ownWords: true,
    holds: (_, { groupedNumbers }) => groupedNumbers,
    expects: ([figures]) => figures.replaceAll(',', ''),
  },
  {
    code: 'numeral/zero',
    finds: /(?<![〇零一二三四五六七八九十百千万])[一二](?=[零○Oo0〇九])[零○Oo0〇一二三四五六七八九]{3}(?=年)/gu,
    ownWords: true,
    holds: ([year]) => /[零○Oo0]/u.test(year),
    expects: ([year]) => year.replace(/[零○Oo0]/gu, '〇'),
  },
  {
    // 公文 date their years in figures; one report keeps to one form (4.3).
    code: 'numeral/han-year',
    clues: ['二〇', '一九'],
    finds: /(?<![〇一二三四五六七八九十百千万])(?:二〇|一九)[〇一二三四五六七八九]{2}(?=年)/gu,
    kinds: ['body', 'heading', 'caption'],
    ownWords: true,
    holds: (_, { arabicYears }) => arabicYears,
    expects: ([year]) => hanFigures(year),
  },
  {
    code: 'numeral/han-quantity',
    clues: ['百'],
    finds: new RegExp(
      `(?<![第〇零${digits}十百千万亿几数之])(?:[${digits}两]千)?零?[${digits}两]百(?:零[${digits}]|[${digits}]十[${digits}]?)(?=[家件起户个名份项处台辆元吨亩])`,
      'gu',
    ),
    ownWords: true,
    expects: ([written]) => hanValue(written)?.toString(),
  },
  {
    code: 'numeral/han-quantity',
    clues: ['百分之'],
    finds: new RegExp(`(?<!百)百分之([${digits}十]{1,3})(?![${digits}十百点几多])`, 'gu'),
    ownWords: true,
    expects: ([, written = '']) => (hanValue(written) ? `${hanValue(written)}%` : undefined),
  },
  {
    // 3万余元 is more than 30,000, and 30万余人 may be meant as well; 2700余万元 is not quite 2,800万.
    code: 'numeral/remainder',
    clues: ['余'],
    finds: /(?<![\d.,])([1-9]\d+0)([万亿])余/gu,
    ownWords: true,
    expects: ([, figure, magnitude]) => `${figure}余${magnitude}`,
    certain: false,
  },
  {
    code: 'numeral/remainder',
    clues: ['余'],
    finds: /(?<![\d.])\d+\.\d+余(?=[万亿元人件公平亩吨])/gu,
    ownWords: true,
  },
  {
    code: 'numeral/doubly-approximate',
    finds: new RegExp(
      [
        '(?<![附最邻接临靠就])(?:将近|近)\\d[\\d.,]*[万亿]?[余多](?!年)',
        '(?<![制预公条节合签相失违契履特简邀集誓])(?:大约|约)\\d[\\d.,]*[万亿]?余',
        `(?<![制预公条节合签相失违契履特简邀集誓])(?:大约|约)\\d[\\d.,]*[万亿]?[${han}%]{0,4}左右`,
        '(?<![反赶])(?:超过|超|逾)\\d[\\d.,]*[万亿]?余',
        `(?:超过|逾)\\d[\\d.,]*[万亿]?[${han}%]{0,3}以上`,
        '近\\d[\\d.,]*[万亿]?[元人件个户名份吨次家]左右',
        `\\d余[${han}]{1,3}左右`,
      ].join('|'),
      'gu',
    ),
    ownWords: true,
  },
]
