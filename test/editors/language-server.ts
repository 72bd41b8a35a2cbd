import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

type Message = { id?: number; method?: string; params?: unknown; result?: unknown; error?: { message: string } }
type Markup = string | { value: string }
type Completion = { label: string; documentation?: Markup }
export type Finding = { message: string; range: { start: { line: number; character: number } } }

const require = createRequire(import.meta.url)

/** The server that the YAML extension of VS Code starts, spoken to as VS Code would. It asks no network. */
export async function startLanguageServer() {
  const home = dirname(require.resolve('yaml-language-server/package.json'))
  const child = spawn(process.execPath, [`${home}/bin/yaml-language-server`, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answers = new Map<number, (message: Message) => void>()
  const readers = new Map<string, (findings: Finding[]) => void>()
  let received = Buffer.alloc(0)
  let last = 0

  child.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    for (let head = received.indexOf('\r\n\r\n'); head >= 0; head = received.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, head).toString())?.[1])
      if (received.length < head + 4 + length) return
      hear(JSON.parse(received.subarray(head + 4, head + 4 + length).toString()))
      received = received.subarray(head + 4 + length)
    }
  })

  function hear(message: Message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: Finding[] }
      readers.get(uri)?.(diagnostics)
    } else if (message.method && message.id !== undefined) send({ id: message.id, result: null })
    else if (message.id !== undefined) answers.get(message.id)?.(message)
  }

  function send(message: Message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    child.stdin.write(body)
  }

  const ask = (method: string, params: unknown) =>
    new Promise<unknown>((answer, fail) => {
      const id = ++last
      answers.set(id, ({ result, error }) => (error ? fail(new Error(error.message)) : answer(result)))
      send({ id, method, params })
    })

  /** A text as if it stood in the file, which need not exist. Lines and characters count from 0. */
  function open(file: string, text: string) {
    const uri = pathToFileURL(resolve(file)).href
    const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } })
    const findings = new Promise<Finding[]>((read) => readers.set(uri, read))
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    })
    return {
      findings,
      /** What can be written there, each with its explanation. */
      async complete(line: number, character: number): Promise<Map<string, string>> {
        const list = (await ask('textDocument/completion', at(line, character))) as { items: Completion[] }
        return new Map(list.items.map(({ label, documentation }) => [label, plain(documentation)]))
      },
      async hover(line: number, character: number): Promise<string> {
        const shown = (await ask('textDocument/hover', at(line, character))) as { contents: Markup } | null
        return plain(shown?.contents)
      },
    }
  }

  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(process.cwd()).href, capabilities: {} })
  send({ method: 'initialized', params: {} })
  const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } })
  const stop = () =>
    new Promise<void>((ended) => {
      child.once('exit', () => ended())
      child.kill()
    })
  return { open, stop }
}

/** Markdown without its escapes. */
function plain(markup: Markup | undefined): string {
  const text = typeof markup === 'string' ? markup : (markup?.value ?? '')
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll('&emsp;', ' ')
    .replaceAll('&nbsp;', ' ')
}
