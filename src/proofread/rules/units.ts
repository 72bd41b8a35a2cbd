import type { Pattern } from '../rule.ts'

const names: Record<string, string> = {
  '㎡': '平方米',
  'm²': '平方米',
  '㎥': '立方米',
  'm³': '立方米',
  '㎞': '公里',
  '㎢': '平方公里',
  'km²': '平方公里',
  '㎝': '厘米',
  '㎜': '毫米',
  '㎏': '千克',
  km: '公里',
  m: '米',
  cm: '厘米',
  mm: '毫米',
  kg: '千克',
  g: '克',
  t: '吨',
  L: '升',
}
const squares: Record<string, string> = { m2: '平方米', m3: '立方米', km2: '平方公里' }

/** Legal units (GB 3100–1993), named in Chinese in running text. */
export const units: readonly Pattern[] = [
  {
    code: 'unit/not-legal',
    clues: ['平米', '公分', '立方', '市斤', '华里', '英里', '英尺', '英寸', '市尺', '市亩'],
    finds:
      /(?<=\d[万亿]?[余多]?)(?:平米|公分|立方(?!米|分米|厘米|公里|体|根|数|毫米)|市斤|华里|英里|英尺|英寸|市尺|市亩)/gu,
    ownWords: true,
    expects: ([unit]) => ({ 平米: '平方米', 公分: '厘米', 立方: '立方米' })[unit],
  },
  {
    code: 'unit/not-legal',
    finds:
      /(?<=(?<![第\d])\d+(?:\.\d+)?[万亿]?[余多]?)(?:斤|尺(?!寸|度|码)|里(?![程弄面店铺坡屯村湾路巷河长街桥外地沟沿处]))(?=[，。、；：）的等以左])/gu,
    ownWords: true,
  },
  {
    code: 'unit/symbol',
    clues: ['㎡', 'm²', '㎥', 'm³', '㎞', '㎢', '㎝', '㎜', '㎏'],
    finds: /(?<=\d[万亿]?[余多]?)(?:㎡|m²|㎥|m³|㎞|㎢|km²|㎝|㎜|㎏)/gu,
    kinds: ['body', 'heading', 'caption'],
    ownWords: true,
    expects: ([symbol]) => names[symbol],
  },
  {
    code: 'unit/symbol',
    clues: ['m', 'M', 'K', 'C'],
    finds: /(?<=\d[万亿]?[余多]?)(?:[mM][23]|[kK][mM]2|KM|Km|KG|Kg|CM|MM)(?![\w/])/gu,
    kinds: ['body', 'heading', 'caption'],
    ownWords: true,
    expects: ([symbol]) => squares[symbol.toLowerCase()] ?? names[symbol.toLowerCase()],
  },
  {
    code: 'unit/mixed',
    clues: ['/'],
    finds: /(?<=\d)(km|m|kg|g|t|L)\/(?=小时|秒|天|日|年|分钟|月)/gu,
    expects: ([, symbol = '']) => `${names[symbol]}/`,
  },
  {
    code: 'unit/mixed',
    clues: ['/'],
    finds: /(?<=\d)(公里|千米|米|千克|吨|升|毫克|克)\/(?:h|s|min|d|m3|m³|L)(?![\w])/gu,
  },
]
