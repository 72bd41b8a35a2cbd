import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { FontRole } from '../layout/layout.ts'
import { cutFont, fontOffsets } from './collection.ts'
import type { Face, Faces } from './faces.ts'
import { type FontFile, MissingFont } from './font-file.ts'
import { type FontFiles, type FontTable, fontRoles, readFontTable } from './font-table.ts'
import { FontError, readSfnt, type Sfnt } from './sfnt.ts'

/**
 * The faces for PDF: per role the bureau's own from fonts/local/ if its family name is one of the role's, then the open
 * one, then the fallbacks of fonts.yaml; last of all the local faces that no role claims (a font of 自造字, say).
 * Open faces are read when first asked, local ones at once, because only the file knows its family.
 * A file in fonts/local/ that cannot be read is a warning 'font/unreadable'.
 * @throws MissingFont when a face we ship is asked for and not there, an Error when it is broken
 */
export function loadFaces(files: FontFiles, diagnose: Diagnose, table: FontTable = readFontTable(files)): Faces {
  const local = localFaces(files, diagnose)
  const open = new Map<string, Face>()
  for (const { file, fallbacks } of fontRoles.map((role) => table[role])) {
    for (const name of [file, ...fallbacks]) if (!open.has(name)) open.set(name, openFace(files, name))
  }

  const claimed = new Set<Face>()
  const owners = new Map<FontRole, Face[]>()
  for (const role of fontRoles) {
    const matching = local.filter((face) => rank(face, table[role].localFamilies) >= 0)
    matching.sort((a, b) => rank(a, table[role].localFamilies) - rank(b, table[role].localFamilies))
    for (const face of matching) claimed.add(face)
    owners.set(role, matching)
  }
  const unclaimed = local.filter((face) => !claimed.has(face))

  const chains = {} as Record<FontRole, Face[]>
  for (const role of fontRoles) {
    const shipped = [table[role].file, ...table[role].fallbacks].map((name) => open.get(name) as Face)
    chains[role] = [...(owners.get(role) ?? []), ...shipped, ...unclaimed]
  }

  const picked = new Map(fontRoles.map((role) => [role, new Map<number, Face | undefined>()]))
  return {
    pick(role, codePoint) {
      const known = picked.get(role) as Map<number, Face | undefined>
      if (known.has(codePoint)) return known.get(codePoint)
      const face = chains[role].find((one) => one.advance(codePoint) !== undefined)
      known.set(codePoint, face)
      return face
    },
    own: (role) => chains[role][0] as Face,
    all: [...local, ...open.values()],
  }
}

type LocalFace = Face & { names: string[] }

/** How early one of the face's names stands in the list, -1 when none does. */
function rank(face: LocalFace, families: string[]): number {
  return families.findIndex((family) => face.names.includes(family.toLowerCase()))
}

/** A face of ours, read from its file at the first question. */
export function openFace(files: FontFiles, file: string): Face {
  let source: FontFile | undefined
  let font: Sfnt | undefined
  let middle: number | undefined
  const open = () => {
    source ??= files.open(file)
    if (!source) throw new MissingFont(`fonts/${file}`)
    return source
  }
  const opened = () => {
    font ??= readSfnt(open())
    return font
  }
  return {
    id: file.replace(/\.[^.]+$/, ''),
    get family() {
      return opened().names[0] ?? file
    },
    get middle() {
      middle ??= opened().middle()
      return middle
    },
    advance: (codePoint) => opened().advance(codePoint),
    font: opened,
    bytes: () => cutFont(open(), 0),
  }
}

function localFaces(files: FontFiles, diagnose: Diagnose): LocalFace[] {
  const names = files.list('local').filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name))
  return names.sort().flatMap((name) => {
    const file = `local/${name}`
    try {
      const source = files.open(file)
      if (!source) throw new FontError('it is gone')
      return fontOffsets(source).map((offset, index) =>
        localFace(source, offset, index === 0 ? file : `${file}#${index}`),
      )
    } catch (error) {
      if (!(error instanceof FontError || error instanceof RangeError)) throw error
      diagnose({ code: 'font/unreadable', severity: 'warning', args: { file: `fonts/${file}` } })
      return []
    }
  })
}

function localFace(source: FontFile, offset: number, id: string): LocalFace {
  const font = readSfnt(source, offset)
  return {
    id,
    family: font.names.find((name) => /\p{Script=Han}/u.test(name)) ?? font.names[0] ?? id,
    names: font.names.map((name) => name.toLowerCase()),
    middle: font.middle(),
    advance: font.advance,
    font: () => font,
    bytes: () => cutFont(source, offset),
  }
}
