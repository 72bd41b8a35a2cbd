import { type Found, roomBetween, type SignedOff } from '../find-elements.ts'
import {
  atLeast,
  atMost,
  between,
  cell,
  type Document,
  is,
  like,
  near,
  oneLine,
  type Requirement,
  twoLines,
} from '../requirement.ts'
import { bottom, centre, type SeenPicture } from '../seen.ts'

const ofKind = ({ signOffs }: Document, kind: SignedOff['kind']) => signOffs.filter((one) => one.kind === kind)
const width = ({ left, right }: Found) => right - left
const first = ({ signatures }: SignedOff) => signatures.slice(0, 1)
const lastOf = ({ signatures }: SignedOff) => signatures.slice(-1)

/** One name above the date, and the date not the longer of the two. */
const shortDate = (document: Document) =>
  ofKind(document, 'unsealed').filter(
    ({ signatures: [name, ...others], date }) => name && others.length === 0 && width(date) <= width(name) + 0.1,
  )
const longDate = (document: Document) =>
  ofKind(document, 'unsealed').filter(
    ({ signatures: [name, ...others], date }) => name && others.length === 0 && width(date) > width(name) + 0.1,
  )

/** The name, centred over a date four characters in, stays within the text area. */
const hasRoom = ({ signatures, date }: SignedOff) =>
  signatures.slice(-1).every((name) => 184 - 4 * cell - width(date) / 2 + width(name) / 2 <= 184)

/** Pictures behind the sign-off: the seals or signature stamps the user gave. */
function seals({ pages, signOffs }: Document, { date, signatures }: SignedOff): SeenPicture[] {
  if (signOffs.length === 0) return []
  const [from, to] = [(signatures[0] ?? date).middle - 45, date.middle + 45]
  return (
    pages[date.page - 1]?.pictures.filter(
      (picture) => picture.bottom > from && picture.top < to && picture.left > 28,
    ) ?? []
  )
}

/** Rows of names that stand beside each other. */
function rows({ signatures }: SignedOff): Found[][] {
  const rows: Found[][] = []
  for (const name of signatures) {
    const last = rows.at(-1)
    if (last?.[0] && Math.abs(last[0].middle - name.middle) < 1) last.push(name)
    else rows.push([name])
  }
  return rows
}

const overlap = (one: SeenPicture, other: SeenPicture) =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom

/** 7.3.5: 发文机关署名、成文日期和印章. A seal whose size nobody knows is taken to be 42 mm wide. */
export const signOff: Requirement[] = [
  {
    clause: '7.3.5.1',
    strength: 'G',
    says: '加盖印章：成文日期右空四字（署名居中后不出版心的）',
    figure: near(184 - 4 * cell, 0.6),
    both: (document) =>
      ofKind(document, 'sealed')
        .filter(hasRoom)
        .map(({ date }) => date.right),
  },
  {
    clause: '7.3.5.1',
    strength: 'G',
    says: '加盖印章：署名以成文日期为准居中，偏差',
    figure: near(0, 0.5),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) => lastOf(one).map((name) => centre(name) - centre(one.date))),
  },
  {
    clause: '7.3.5.1',
    strength: 'G',
    says: '加盖印章：成文日期在署名下一行',
    figure: between(10.35, 10.5),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) => lastOf(one).map(({ middle }) => one.date.middle - middle)),
  },
  {
    clause: '7.3.5.1',
    strength: 'M',
    says: '加盖印章：给出的印章图居中压署名和成文日期，左右偏差',
    figure: near(0, 1),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) =>
        seals(document, one)
          .slice(-1)
          .map((seal) => centre(seal) - centre(one.date)),
      ),
  },
  {
    clause: '7.3.5.1',
    strength: 'M',
    says: '加盖印章：署名和日期居印章中心偏下，低于中心',
    figure: between(0, 15),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) =>
        lastOf(one).flatMap((name) =>
          seals(document, one)
            .slice(-1)
            .map((seal) => (name.middle + one.date.middle) / 2 - (seal.top + seal.bottom) / 2),
        ),
      ),
  },
  {
    clause: '7.3.5.1',
    strength: 'M',
    says: '加盖印章：给出的印章图顶端距正文一行之内',
    figure: atMost(10.39),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) =>
        one.above
          ? seals(document, one)
              .slice(0, 1)
              .map((seal) => seal.top - bottom(one.above as Found))
          : [],
      ),
  },
  {
    clause: '7.3.5.1',
    strength: 'M',
    says: '加盖印章：给出的印章图在版心之内',
    figure: between(28, 184),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) => seals(document, one).flatMap(({ left, right }) => [left, right])),
  },
  {
    clause: '7.3.5.1',
    strength: 'M',
    says: '加盖印章：给出的印章图衬在文字下',
    figure: is('衬于文字下'),
    both: (document) =>
      document.signOffs.flatMap((one) =>
        seals(document, one).map(({ behind }) => (behind ? '衬于文字下' : '盖住文字')),
      ),
  },
  {
    clause: '7.3.5.1',
    strength: 'P',
    says: '为直径 42 mm 的印章留位：压名偏下 3 mm 时，顶端距正文一行之内',
    figure: atMost(10.39),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) => {
        const [name] = one.signatures
        const place = name && rows(one).length === 1 ? (name.middle + one.date.middle) / 2 : name?.middle
        return one.above && place ? [place - 3 - 21 - bottom(one.above)] : []
      }),
  },
  {
    clause: '7.3.5.1',
    strength: 'M',
    says: '联合行文加盖印章：印章互不相交或相切',
    figure: is('不相交'),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) => {
        const given = seals(document, one)
        return given.length > 1
          ? [given.some((seal, at) => given.slice(at + 1).some((other) => overlap(seal, other))) ? '相交' : '不相交']
          : []
      }),
  },
  {
    clause: '7.3.5.1',
    strength: 'P',
    says: '联合行文加盖印章：同排署名相距容得下直径 42 mm 的印章',
    figure: atLeast(42),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) =>
        rows(one).flatMap((row) => row.slice(1).map((name, at) => centre(name) - centre(row[at] as Found))),
      ),
  },
  {
    clause: '7.3.5.1',
    strength: 'P',
    says: '联合行文加盖印章：上下两排相距容得下直径 42 mm 的印章',
    figure: atLeast(42),
    both: (document) =>
      ofKind(document, 'sealed').flatMap((one) =>
        rows(one)
          .slice(1)
          .map((row, at) => (row[0]?.middle ?? 0) - (rows(one)[at]?.[0]?.middle ?? 0)),
      ),
  },
  {
    clause: '7.3.5.1',
    strength: 'M',
    says: '联合行文加盖印章：每排两端不超出版心',
    figure: between(28, 184),
    both: (document) =>
      ofKind(document, 'sealed')
        .filter(({ signatures }) => signatures.length > 1)
        .flatMap(({ signatures }) => signatures.flatMap(({ left, right }) => [left, right])),
  },
  {
    clause: '7.3.5.2',
    strength: 'M',
    says: '不加盖印章：署名在正文（或附件说明）下空一行',
    figure: oneLine,
    both: (document) =>
      ofKind(document, 'unsealed').flatMap((one) =>
        one.above ? first(one).map((name) => roomBetween(one.above as Found, name)) : [],
      ),
  },
  {
    clause: '7.3.5.2',
    strength: 'M',
    says: '不加盖印章：署名右空二字',
    figure: near(184 - 2 * cell, 0.6),
    both: (document) => shortDate(document).flatMap((one) => lastOf(one).map(({ right }) => right)),
  },
  {
    clause: '7.3.5.2',
    strength: 'M',
    says: '不加盖印章：日期首字比署名首字右移二字',
    figure: near(2 * cell, 0.6),
    both: (document) => shortDate(document).flatMap((one) => lastOf(one).map(({ left }) => one.date.left - left)),
  },
  {
    clause: '7.3.5.2',
    strength: 'M',
    says: '不加盖印章：日期长于署名时，日期右空二字',
    figure: near(184 - 2 * cell, 0.6),
    both: (document) => longDate(document).map(({ date }) => date.right),
  },
  {
    clause: '7.3.5.2',
    strength: 'M',
    says: '不加盖印章：日期长于署名时，日期首字比署名首字右移二字（或两者齐头）',
    figure: like('11.14 或 0 mm', /^(1[01]\.\d+|-?0\.[0-6]\d*)$/),
    both: (document) =>
      longDate(document).flatMap((one) => lastOf(one).map(({ left }) => (one.date.left - left).toFixed(2))),
  },
  {
    clause: '7.3.5.2',
    strength: 'M',
    says: '不加盖印章：成文日期在署名下一行',
    figure: between(10.35, 10.5),
    both: (document) =>
      ofKind(document, 'unsealed').flatMap((one) => lastOf(one).map(({ middle }) => one.date.middle - middle)),
  },
  {
    clause: '7.3.5.2',
    strength: 'M',
    says: '联合行文不加盖印章：署名依次向下，每行一个',
    figure: between(10.35, 10.5),
    both: (document) =>
      ofKind(document, 'unsealed').flatMap(({ signatures }) =>
        signatures.slice(1).map(({ middle }, at) => middle - (signatures[at]?.middle ?? 0)),
      ),
  },
  {
    clause: '7.3.5.3',
    strength: 'M',
    says: '签名章：在正文下空二行',
    figure: twoLines,
    both: (document) =>
      ofKind(document, 'stamped').flatMap((one) =>
        one.above ? first(one).map((office) => roomBetween(one.above as Found, office)) : [],
      ),
  },
  {
    clause: '7.3.5.3',
    strength: 'M',
    says: '签名章：成文日期右空四字',
    figure: near(184 - 4 * cell, 0.6),
    both: (document) => ofKind(document, 'stamped').map(({ date }) => date.right),
  },
  {
    clause: '7.3.5.3',
    strength: 'M',
    says: '签名章：成文日期在签名章下空一行',
    figure: oneLine,
    both: (document) =>
      ofKind(document, 'stamped').flatMap((one) => lastOf(one).map((office) => roomBetween(office, one.date))),
  },
  {
    clause: '7.3.5.3',
    strength: 'M',
    says: '签名章：给出的签名章图右空四字',
    figure: near(184 - 4 * cell, 0.6),
    both: (document) => ofKind(document, 'stamped').flatMap((one) => seals(document, one).map(({ right }) => right)),
  },
  {
    clause: '7.3.5.3',
    strength: 'M',
    says: '签名章：职务在给出的签名章图左二字',
    figure: near(2 * cell, 0.6),
    both: (document) =>
      ofKind(document, 'stamped').flatMap((one) =>
        seals(document, one)
          .slice(0, 1)
          .flatMap((seal) => first(one).map(({ right }) => seal.left - right)),
      ),
  },
  {
    clause: '7.3.5.3',
    strength: 'M',
    says: '签名章：职务以给出的签名章图为准上下居中，偏差',
    figure: near(0, 1),
    both: (document) =>
      ofKind(document, 'stamped').flatMap((one) =>
        seals(document, one)
          .slice(0, 1)
          .flatMap((seal) => first(one).map(({ middle }) => middle - (seal.top + seal.bottom) / 2)),
      ),
  },
  {
    clause: '7.3.5.4',
    strength: 'M',
    says: '成文日期用阿拉伯数字，年份标全称，月、日不编虚位',
    figure: like('YYYY年M月D日', /^(19|20)\d{2}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/),
    both: ({ signOffs }) => signOffs.map(({ date }) => date.text),
  },
  {
    clause: '7.3.5.5',
    strength: 'M',
    says: '署名、日期与正文同在一面：同面正文',
    figure: atLeast(1, '行'),
    both: ({ signOffs, body, attachmentNote }) =>
      signOffs.map(
        ({ date }) =>
          [...body, ...attachmentNote].filter(({ page, middle }) => page === date.page && middle < date.middle).length,
      ),
  },
]
