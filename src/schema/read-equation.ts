/** “本年新收 + 上年结转 = 总计 + 结转下年度”: the fields on both sides. Full-width signs are signs too. */
export function readEquation(written: string): { left: string[]; right: string[] } {
  const [left = '', ...right] = written.split(/[=＝]/u)
  const fields = (side: string) => side.split(/[+＋]/u).map((field) => field.trim())
  return { left: fields(left), right: fields(right.join('=')) }
}
