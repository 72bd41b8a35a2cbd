import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { random } from '../fuzz/random.ts'

/** As many reports as asked for, of all kinds and lengths: our examples and samples, each time with other sentences left out. */
export function variedReports(count: number, seed = 1): Map<string, string> {
  const patterns = ['examples/*.yaml', 'templates/*/sample.yaml']
  const texts = globSync(patterns)
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => !text.includes('图片'))
  const chance = random(seed)
  const names = Array.from({ length: count }, (_, at) => `${String(at).padStart(5, '0')}.yaml`)
  return new Map(
    names.map((name, at) => {
      const lines = (texts[at % texts.length] as string).split('\n')
      const kept = lines.map((line) => (isPlain(line) ? shorten(line, chance.below(3) === 0) : line))
      return [name, kept.join('\n')]
    }),
  )
}

/** A paragraph of several sentences, without a heading's number. */
const isPlain = (line: string) => /^ {2,}[^-（(\d一二三四五六七八九十#\s][^：:{]*。.+。$/.test(line)

/** Without its last sentence, if it is to be cut. */
const shorten = (line: string, cut: boolean) => (cut ? line.replace(/(?<=。)[^。]*。$/, '') : line)
