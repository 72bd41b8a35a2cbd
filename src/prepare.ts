import { templateCode } from './compose/fill-template.ts'
import type { Host } from './source/host.ts'
import { writePrepared } from './source/prepared-file.ts'
import { readYaml } from './source/read-yaml.ts'

/**
 * What is made of the files of our packs and of fonts.yaml when the program is built, for `Host.prepared`: reading them is a
 * quarter of the time a report takes. A file that anything is to be said of is left out.
 */
export function prepare(host: Host): Uint8Array {
  const templates = host.ours('templates')
  const folders = (host.listFolder(templates) ?? []).map((name) => `${templates}/${name}`)
  const files = folders.flatMap((folder) => (host.listFolder(folder) ?? []).map((name) => `${folder}/${name}`))
  return writePrepared([...files, host.ours('fonts/fonts.yaml')].flatMap((file) => prepareFile(file, host)))
}

function prepareFile(file: string, host: Host): [file: Uint8Array, made: string][] {
  const isOurs = /\/(?:pack|schema|fonts)\.yaml$|\/_shared\/[^/]*\.yaml$|\.hbs$/.test(file)
  const bytes = isOurs ? host.readFile(file) : undefined
  if (!(bytes instanceof Uint8Array)) return []
  if (file.endsWith('.hbs')) {
    const code = templateCode(new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n'))
    return code === undefined ? [] : [[bytes, code]]
  }
  let sound = true
  const source = readYaml(bytes, file, () => {
    sound = false
  })
  return source && sound ? [[bytes, JSON.stringify(source.data)]] : []
}
