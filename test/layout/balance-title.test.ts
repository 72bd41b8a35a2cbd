import { describe, expect, test, vi } from 'vitest'
import { balanceTitle } from '../../src/layout/balance-title.ts'
import { size, textWidth } from '../../src/layout/geometry.ts'
import { widthOf } from '../../src/layout/width.ts'

const width = (text: string) => widthOf(text, size.title)
const balance = (title: string, issuer = '') => balanceTitle(title, issuer)

test('a title that fits stays on one line', () => {
  expect(balance('关于2022年法治政府建设工作情况的报告')).toEqual(['关于2022年法治政府建设工作情况的报告'])
})

describe('titles of real documents', () => {
  test.each([
    ['舟山市综合行政执法局（舟山市城市管理局）', '2023年法治政府建设工作报告'],
    ['温州市洞头区综合行政执法局', '2023年度法治政府建设工作报告'],
    ['重庆市潼南区城市管理局', '关于2023年法治政府建设情况的报告'],
    ['杭州市城市管理局（杭州市综合行政执法局）', '2022年法治政府建设年度报告'],
    ['上海市浦东新区人民政府办公室', '关于2023年度推进法治政府建设情况的报告'],
  ])('%s / %s', (issuer, rest) => expect(balance(issuer + rest, issuer)).toEqual([issuer, rest]))
})

const long = [
  '某某省人民政府办公厅关于转发省财政厅等部门进一步加强和规范全省政府投资项目管理若干意见的通知',
  '关于印发《某某市优化营商环境创新试点实施方案》和《某某市商事制度改革若干措施（试行）》的通知',
  '某某市人民政府关于表彰全市优秀教师和优秀教育工作者暨先进教育集体的决定',
  '某某市某某区人民政府办公室关于印发《某某区关于进一步推进学前教育深化改革规范发展的实施方案》的通知',
]

test.each(long)('no line is too wide, nothing is lost: %s', (title) => {
  const lines = balance(title)
  expect(lines.join('')).toBe(title)
  expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(textWidth)
})

test.each(long)('no line starts with a closing mark or 的, none ends with an opening one: %s', (title) => {
  for (const line of balance(title)) {
    expect(line).not.toMatch(/^[》）”、的]/u)
    expect(line).not.toMatch(/[《（“]$/u)
  }
})

test('nothing breaks inside 《》 that fits a line', () => {
  expect(balance('某某市人民政府关于印发《某某市城市管理条例实施细则》的通知')).toEqual([
    '某某市人民政府关于印发',
    '《某某市城市管理条例实施细则》的通知',
  ])
})

test('three lines have the shape of a trapezoid or a diamond', () => {
  const widths = balance(long[0] as string).map(width)
  expect(widths).toHaveLength(3)
  const [first = 0, middle = 0, last = 0] = widths
  expect(middle >= Math.min(first, last)).toBe(true)
})

describe('the dictionary of words, which takes long to open', () => {
  const asked = (title: string, issuer = '') => {
    const segmenter = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    const lines = balance(title, issuer)
    const times = segmenter.mock.calls.length
    segmenter.mockRestore()
    return { lines, times }
  }
  test('is not asked where digits, marks, organs and words of titles show where lines end', () => {
    const lines = ['某某市城市管理局', '关于2023年法治政府建设情况的报告']
    expect(asked(lines.join(''))).toEqual({ lines, times: 0 })
  })
  test('keeps words whole elsewhere', () => {
    const lines = ['关于将沿江综合交通走廊', '列入省重点建设项目的请示']
    expect(asked(lines.join(''))).toEqual({ lines, times: 1 })
  })
})

test('a line end the author typed stays', () => {
  expect(balance('某某市城市管理局\n2023年工作报告')).toEqual(['某某市城市管理局', '2023年工作报告'])
})

test('where a typed line is too long all lines are balanced together, the typed line end among them', () => {
  expect(balance('江州市教育局 江州市公安局 江州市市场监督管理局\n关于开展校园周边环境联合整治的通知')).toEqual([
    '江州市教育局',
    '江州市公安局 江州市市场监督管理局',
    '关于开展校园周边环境联合整治的通知',
  ])
})

test('in smaller type there is room for more, and a date keeps a line of its own', () => {
  const note = '（2025年1月16日江州市第十六届人民代表大会第四次会议通过）'
  expect(balanceTitle(note, '', false, size.body)).toEqual([
    '（2025年1月16日',
    '江州市第十六届人民代表大会第四次会议通过）',
  ])
  expect(balanceTitle('（2025年1月16日江州市第十六届人大四次会议通过）', '', false, size.body)).toHaveLength(1)
})

test('a line with digits leaves room for faces whose digits are wider than half a character', () => {
  const title = '江州市卫生健康委员会关于下达2024年基本公共卫生服务工作任务的通知'
  const real = (line: string) => width(line) + line.replace(/[^0-9]/g, '').length * size.title * 0.085
  expect(Math.max(...balance(title, '江州市卫生健康委员会').map(real))).toBeLessThanOrEqual(textWidth)
})

test('a title of many lines, one of them too long, is filled at once, though its cuts cannot be counted', () => {
  const line = '关于推进公共数据授权运营试点工作的通知'
  const lines = balance(['江州市发展和改革委员会 江州市财政局 江州市数据局', ...Array(30).fill(line)].join('\n'))
  expect(lines.slice(-30)).toEqual(Array(30).fill(line))
})
