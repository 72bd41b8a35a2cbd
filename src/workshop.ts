import type { Diagnose } from './diagnostics/diagnostic.ts'
import { type FontFiles, readFontTable, wordFamilies } from './fonts/font-table.ts'
import type { FontRole } from './layout/layout.ts'
import { listPacks } from './pack/list-packs.ts'
import { loadPack } from './pack/load-pack.ts'
import type { Pack, PackCard } from './pack/pack.ts'
import { readSettings } from './pack/read-settings.ts'
import type { Host } from './source/host.ts'

/** What the reports of one run share: packs and fonts, opened when first asked for. */
export type Workshop = Awaited<ReturnType<typeof openWorkshop>>

/**
 * `templates`: a folder of packs that go before ours. `pictures`: a folder besides the report's own in which its pictures
 * may be. `fonts` may be those of a workshop before.
 */
export type Tools = { templates?: string; pictures?: string; fonts?: ReturnType<typeof fontsOf> }

/** Faults of packs are said whenever a report asks for the pack; those of the list of packs and of fonts once. */
export function openWorkshop(
  host: Host,
  diagnose: Diagnose,
  { templates, pictures, fonts = fontsOf(host, diagnose) }: Tools = {},
) {
  const packs = new Map<string, Pack>()
  const given = [...(templates === undefined ? [] : [templates]), host.ours('templates')]
  let listed: PackCard[] | undefined
  const cards = () => {
    listed ??= listPacks(host, given, diagnose)
    return listed
  }
  const elsewhere = new Map<string, PackCard[]>()
  return {
    host,
    pictures,
    get cards(): readonly PackCard[] {
      return cards()
    },
    /** The packs for a report: those that its folder's settings name go before ours. */
    cardsFor(report: string, say: Diagnose): readonly PackCard[] {
      const { templates: own } = readSettings(host, report, say)
      if (own === undefined || given.includes(own)) return cards()
      const here = elsewhere.get(own) ?? listPacks(host, [own, ...given], say)
      elsewhere.set(own, here)
      return here
    },
    pack(card: PackCard, say: Diagnose): Pack | undefined {
      const pack = packs.get(card.folder) ?? loadPack(host, card, say)
      if (pack) packs.set(card.folder, pack)
      return pack
    },
    fonts,
  }
}

function fontsOf(host: Host, diagnose: Diagnose) {
  let fonts: ReturnType<typeof openFonts> | undefined
  return () => {
    fonts ??= openFonts(host, diagnose)
    return fonts
  }
}

async function openFonts(host: Host, diagnose: Diagnose) {
  const { loadFaces, openFace } = await import('./fonts/load-faces.ts')
  const files: FontFiles = {
    read(path) {
      const bytes = host.readFile(host.ours(`fonts/${path}`))
      return bytes instanceof Uint8Array ? bytes : undefined
    },
    open(path) {
      const file = host.openFile(host.ours(`fonts/${path}`))
      return 'refused' in file ? undefined : file
    },
    list: (folder) => host.listFolder(host.ours(`fonts/${folder}`)) ?? [],
    prepared: host.prepared,
  }
  const table = readFontTable(files)
  return {
    families: wordFamilies(table),
    faces: loadFaces(files, diagnose, table),
    /** Ours, which may go into any file; never those of fonts/local/. */
    openFace: (role: FontRole) => openFace(files, table[role].file),
  }
}
