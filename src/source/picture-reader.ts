import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from './host.ts'
import { type ImageFile, probeImage } from './probe-image.ts'
import type { YamlSource } from './source.ts'

/**
 * Reads the pictures that a report names, by paths that count from the report's folder and stay in it. What cannot be
 * had is said where the report names it, once a file.
 */
export function pictureReader(
  host: Pick<Host, 'readFile'>,
  { file: report, find, valuePlace }: YamlSource,
  diagnose: Diagnose,
): (file: string) => ImageFile | undefined {
  const read = new Map<string, ImageFile | undefined>()
  return (file) => {
    if (!read.has(file)) {
      const found = readPicture(host, report, file)
      const place = find(file) ?? valuePlace([])
      if ('code' in found) diagnose({ ...found, place })
      else if (found.turned) diagnose({ code: 'picture/turned', severity: 'warning', args: { file }, place })
      read.set(file, 'code' in found ? undefined : found)
    }
    return read.get(file)
  }
}

function readPicture(
  host: Pick<Host, 'readFile'>,
  report: string,
  file: string,
): (ImageFile & { turned: boolean }) | Diagnostic {
  const fault = (code: Extract<Diagnostic, { args: { file: string | number } }>['code'] & `picture/${string}`) =>
    ({ code, severity: 'error', args: { file } }) as Diagnostic
  const path = file.replaceAll('\\', '/')
  if (/^\/|:|(^|\/)\.\.(\/|$)/.test(path)) return fault('picture/outside')
  const bytes = host.readFile(report.replaceAll('\\', '/').replace(/[^/]*$/, '') + path)
  if (!(bytes instanceof Uint8Array))
    return fault(bytes.refused === 'missing' ? 'picture/not-found' : 'picture/unreadable')
  const image = probeImage(bytes)
  if (image === 'unknown') return fault('picture/not-a-picture')
  return typeof image === 'string' ? fault(`picture/${image}`) : image
}
