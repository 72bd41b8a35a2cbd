import type { Diagnose, Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import type { Host } from './host.ts'
import { mostPictureBytes } from './limits.ts'
import { type ImageFile, probeImage } from './probe-image.ts'
import type { YamlSource } from './source.ts'

type PictureHost = Pick<Host, 'readFile' | 'realPath'>

/**
 * Reads the pictures that a report names, by paths that count from the report's folder, or else from `pictures`, and stay
 * in it, wherever links lead. What cannot be had is said where the report names it, or else the template, once a file.
 */
export function pictureReader(
  host: PictureHost,
  { file: report, find, valuePlace }: YamlSource,
  diagnose: Diagnose,
  pictures?: string,
): (file: string, place?: Place) => ImageFile | undefined {
  const folders = [report.replaceAll('\\', '/').replace(/[^/]*$/, ''), ...(pictures ? [`${pictures}/`] : [])]
  const read = new Map<string, ImageFile | undefined>()
  return (file, template) => {
    if (!read.has(file)) {
      const found = readPicture(host, folders, file)
      const place = find(file) ?? template ?? valuePlace([])
      if ('code' in found) diagnose({ ...found, place })
      else if (found.turned) diagnose({ code: 'picture/turned', severity: 'warning', args: { file }, place })
      read.set(file, 'code' in found ? undefined : found)
    }
    return read.get(file)
  }
}

function readPicture(
  host: PictureHost,
  folders: readonly string[],
  file: string,
): (ImageFile & { turned: boolean }) | Diagnostic {
  const fault = (code: Extract<Diagnostic, { args: { file: string | number } }>['code'] & `picture/${string}`) =>
    ({ code, severity: 'error', args: { file } }) as Diagnostic
  const path = file.replaceAll('\\', '/')
  const steps = path.split('/')
  if (leadsOutside(path)) return fault('picture/outside')
  if (steps.some((step) => device.test(step))) return fault('picture/device')
  const folder = folders.find((each) => host.realPath(each + path) !== undefined)
  if (folder === undefined) return fault('picture/not-found')
  if (!isWithin(host, folder, path)) return fault('picture/outside')
  const bytes = host.readFile(folder + path, mostPictureBytes)
  if (!(bytes instanceof Uint8Array))
    return fault(bytes.refused === 'too-large' ? 'picture/too-heavy' : 'picture/unreadable')
  const image = probeImage(bytes)
  if (image === 'unknown') return fault('picture/not-a-picture')
  return typeof image === 'string' ? fault(`picture/${image}`) : image
}

/** The path does not stay in the folder it counts from. */
export const leadsOutside = (path: string) =>
  /^[/~]|:/.test(path) || path.split(/[/\\]/).some((step) => upward.test(step))

/** Windows drops spaces and dots at the end of a name: “.. ” leads upward too. */
const upward = /^\.\.[. ]*$/

/** On Windows these are no files, whatever follows them after a dot, and reading one may wait forever. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i

/** Links followed, the file lies in the folder. */
function isWithin(host: PictureHost, folder: string, path: string): boolean {
  const [outer, inner] = [host.realPath(folder === '' ? '.' : folder), host.realPath(folder + path)]
  return outer !== undefined && inner?.startsWith(`${outer.replace(/\/$/, '')}/`) === true
}
