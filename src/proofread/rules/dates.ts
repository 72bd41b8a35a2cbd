import type { Pattern } from '../rule.ts'

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 2023年1月29日 (GB/T 15835-2011 5.1.4, GB/T 9704-2012 7.3.5.4). */
export const dates: readonly Pattern[] = [
  {
    code: 'date/written',
    finds:
      /(?<![\w.\-/〔（(]|第)((?:19|20)\d{2})([.．\-/])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?:日)?(?![\w.\-/])/gu,
    kinds: ['body', 'heading', 'caption'],
    ownWords: true,
    expects: ([, year, , month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
  },
  {
    code: 'date/written',
    clues: ['号'],
    finds: /(?<=(?<!\d)(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01]))号(?![楼线井机院厅馆地门文桥台公])/gu,
    kinds: ['body', 'heading', 'caption'],
    ownWords: true,
    expects: '日',
  },
  {
    code: 'date/written',
    clues: ['年0', '月0'],
    finds: /(?<=\d年)0(?=[1-9]月)|(?<=\d月)0(?=[1-9]日)/gu,
    kinds: ['body', 'heading', 'caption'],
    ownWords: true,
    expects: '',
  },
  {
    code: 'date/not-in-calendar',
    finds: /(?:(?<!\d)((?:19|20)\d{2})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日/gu,
    ownWords: true,
    holds: ([, year, month, day]) => {
      const last = Number(month) === 2 && year && !isLeap(Number(year)) ? 28 : daysOf[Number(month) - 1]
      return last === undefined || Number(day) === 0 || Number(day) > last
    },
  },
  {
    // 截止 takes no object: 报名于12月5日截止, 截至12月5日.
    code: 'date/until',
    clues: ['截止'],
    finds:
      /截止(?=(?:到|至)?(?:目前|当前|现在|今年|去年|本年|本月|上月|月底|年底|年末|期末|日前|昨日|\d{4}年|\d{1,2}月|[一二三四五六七八九十]{1,2}月))(?:到|至)?/gu,
    ownWords: true,
    expects: '截至',
  },
  {
    code: 'phrase/to-since',
    clues: ['至19', '至20'],
    finds: /(?<![甚以乃直])至(?=(?:19|20)\d{2}年?(?:\d{1,2}月)?以来)[^，。]{4,10}以来/gu,
    ownWords: true,
  },
]

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
