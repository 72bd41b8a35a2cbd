import { templateCode } from './compose/fill-template.ts'
import type { Host } from './source/host.ts'
import { readYaml } from './source/read-yaml.ts'

/**
 * What is made of the texts of our packs when the program is built, for `Host.prepared`: reading them is a quarter of the
 * time a report takes. A file that anything is to be said of is left out.
 */
export function prepare(host: Host): Record<string, string> {
  const templates = host.ours('templates')
  const folders = (host.listFolder(templates) ?? []).map((name) => `${templates}/${name}`)
  const files = folders.flatMap((folder) => (host.listFolder(folder) ?? []).map((name) => `${folder}/${name}`))
  return Object.fromEntries(files.flatMap((file) => prepareFile(file, host)))
}

function prepareFile(file: string, host: Host): [text: string, made: string][] {
  const bytes = /\/(?:pack|schema)\.yaml$|\/_shared\/[^/]*\.yaml$|\.hbs$/.test(file) ? host.readFile(file) : undefined
  if (!(bytes instanceof Uint8Array)) return []
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  if (file.endsWith('.hbs')) {
    const code = templateCode(text)
    return code === undefined ? [] : [[text, code]]
  }
  let sound = true
  const source = readYaml(bytes, file, () => {
    sound = false
  })
  return source && sound ? [[text, JSON.stringify(source.data)]] : []
}
