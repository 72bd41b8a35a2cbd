import { whole } from '../finding.ts'
import type { Page, Pdf } from '../open-pdf.ts'
import type { PdfFile } from '../read-file.ts'
import { decode } from '../read-stream.ts'
import { onPage, type Rule } from '../rule.ts'
import { type Dictionary, isDictionary, latin, nameOf, Stream, type Value } from '../values.ts'

/** Colours, transparency and pictures. */
export const colourRules: readonly Rule[] = [
  {
    id: 'output-intent',
    of: ['archive'],
    clause: 'ISO 19005-2 6.2.3、6.2.4.3',
    says: '用了与设备有关的颜色，却没有写明按什么颜色空间理解（输出意图），或者两者对不上',
    find: (pdf) => {
      const channels = profileChannels(pdf)
      return pdf.pages
        .filter((page) => {
          const used = deviceSpaces(pdf.file, page)
          if (used.has('DeviceCMYK') && channels !== 4) return true
          if (used.has('DeviceRGB') && channels !== 3) return true
          return used.has('DeviceGray') && channels === undefined
        })
        .map(({ number }) => onPage(number))
    },
  },
  {
    id: 'profile',
    of: ['archive'],
    clause: 'ISO 19005-2 6.2.3',
    says: '输出意图里的颜色配置文件（ICC）读不懂，或者版本高于4',
    find: (pdf) => whole(profiles(pdf).some((profile) => !isProfile(profile))),
  },
  {
    id: 'transparency',
    of: ['archive'],
    clause: 'ISO 19005-2 6.2.10',
    says: '用了透明，却没有写明混合时的颜色空间',
    find: (pdf) =>
      profileChannels(pdf) !== undefined
        ? []
        : pdf.pages
            .filter(
              ({ dictionary, content }) =>
                pdf.file.at(dictionary, 'Group', 'CS') === undefined && isTransparent(pdf.file, content),
            )
            .map(({ number }) => onPage(number)),
  },
  {
    id: 'blend-mode',
    of: ['archive'],
    clause: 'ISO 19005-2 6.2.10',
    says: '用了标准里没有的混合方式',
    find: ({ file, pages }) =>
      pages
        .filter(({ content }) =>
          content.graphicsStates.some((state) =>
            file.list(state.get('BM')).some((mode) => !blendModes.has(nameOf(mode) ?? '')),
          ),
        )
        .map(({ number }) => onPage(number)),
  },
  {
    id: 'graphics-state',
    of: ['archive'],
    clause: 'ISO 19005-2 6.2.5',
    says: '图形状态里有传递函数（TR、TR2）或者半色调原点（HTP）',
    find: ({ pages }) =>
      pages
        .filter(({ content }) =>
          content.graphicsStates.some(
            (state) =>
              state.has('TR') || state.has('HTP') || (state.has('TR2') && nameOf(state.get('TR2')) !== 'Default'),
          ),
        )
        .map(({ number }) => onPage(number)),
  },
  {
    id: 'picture',
    of: ['archive'],
    clause: 'ISO 19005-2 6.2.8.1',
    says: '图片要求插值（Interpolate），或者另有替换的图片（Alternates、OPI）',
    find: ({ pages }) =>
      pages
        .filter(({ content }) =>
          content.painted.some(({ image }) => {
            const dictionary = image?.dictionary
            return dictionary?.get('Interpolate') === true || dictionary?.has('Alternates') || dictionary?.has('OPI')
          }),
        )
        .map(({ number }) => onPage(number)),
  },
]

const blendModes = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
    'Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
)

/** The profiles of the output intents that PDF/A asks for. */
const profiles = ({ file, catalog }: Pdf): Stream[] =>
  file
    .list(file.entry(catalog, 'OutputIntents'))
    .filter((intent) => nameOf(file.entry(intent, 'S')) === 'GTS_PDFA1')
    .flatMap((intent) => {
      const profile = file.entry(intent, 'DestOutputProfile')
      return profile instanceof Stream ? [profile] : []
    })

/** How many channels the colours of the output intent have; undefined without one. */
function profileChannels(pdf: Pdf): number | undefined {
  const channels = profiles(pdf)[0]?.dictionary.get('N')
  return typeof channels === 'number' ? channels : undefined
}

const spaceOf: Record<number, string> = { 1: 'GRAY', 3: 'RGB ', 4: 'CMYK' }

/** ICC.1: the head of a profile has its version, its colour space and the mark acsp. */
function isProfile(profile: Stream): boolean {
  const bytes = decode(profile)
  if (!bytes || bytes.length < 128) return false
  const space = latin(bytes.subarray(16, 20))
  return (
    latin(bytes.subarray(36, 40)) === 'acsp' &&
    (bytes[8] as number) < 5 &&
    space === spaceOf[Number(profile.dictionary.get('N'))]
  )
}

/** The device colours that a page paints with; those of a default space of its own are none. */
function deviceSpaces(file: PdfFile, { dictionary, content }: Page): Set<string> {
  const spaces = new Set<string>()
  const add = (value: Value | undefined) => {
    const space = file.get(value)
    const [family, base, alternate] = Array.isArray(space) ? space : [space]
    const name = nameOf(file.get(family)) ?? ''
    if (/^Device(Gray|RGB|CMYK)$/.test(name)) spaces.add(name)
    if (name === 'Indexed' || name === 'Pattern') add(base)
    if (name === 'Separation' || name === 'DeviceN') add(alternate)
  }
  for (const colour of content.colours) add(colour)
  for (const { image } of content.painted) {
    if (image && image.dictionary.get('ImageMask') !== true) add(image.dictionary.get('ColorSpace'))
  }
  for (const kind of ['Gray', 'RGB', 'CMYK']) {
    const own = file.at(dictionary, 'Resources', 'ColorSpace', `Default${kind}`)
    if (own !== undefined) spaces.delete(`Device${kind}`)
  }
  return spaces
}

function isTransparent(file: PdfFile, { graphicsStates, painted }: Page['content']): boolean {
  const clear = (state: Dictionary) =>
    ['ca', 'CA'].some((key) => typeof state.get(key) === 'number' && state.get(key) !== 1) ||
    isDictionary(file.get(state.get('SMask'))) ||
    !/^(Normal|Compatible)?$/.test(nameOf(file.get(state.get('BM'))) ?? '')
  return graphicsStates.some(clear) || painted.some(({ image }) => image?.dictionary.has('SMask'))
}
