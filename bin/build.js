// Bundles TypeScript for Node: `node bin/build.js` makes dist/ from src/cli/main.ts.
const { spawnSync } = require('node:child_process')
const fs = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { load } = require('./load.js')
const { stampSources } = require('./sources.js')

const root = join(__dirname, '..')
const dist = join(root, 'dist')
const day = 24 * 60 * 60 * 1000

/** What these packages can do and we have no use for: they load it at once. Handlebars writes no source maps. */
const unused = {
  handlebars: ['source-map'],
  fontkit: ['brotli/decompress.js'],
}

/** What they do at once and for nothing. */
const patches = [
  // docx carries fflate in itself, whose tables take as long as a document; its files are zipped by us.
  { file: /[\\/]docx[\\/]/, patch: (code) => code.replace(/\/\/ node_modules\/fflate\/.*?(?=\/\/ src\/)/s, '') },
  // Node loads much to say whether a decoder takes texts piece by piece; nobody here decodes with fflate.
  { file: /[\\/]fflate[\\/]/, patch: (code) => code.replace('td.decode(et, { stream: true });', '') },
]

/** These are loaded when something of theirs is asked for, which most runs never do. */
const later = ['zod', 'handlebars']

/** In place of such a package: all that it exports, taken from a file of its own. */
const loadLater = {
  name: 'load-later',
  resolveId(id, importer) {
    return importer && !importer.startsWith('\0later:') && later.includes(id) ? `\0later:${id}.cjs` : undefined
  },
  load(id) {
    const [, name] = /^\0later:(.*)\.cjs$/.exec(id) ?? []
    if (name === undefined) return undefined
    const getters = Object.keys(require(name)).map((key) => `get ${key}() { return (all ??= loadLater()).${key} }`)
    return `let all; const loadLater = () => import('${name}'); module.exports = { ${getters.join(', ')} }`
  },
}

/** Its `import()`, which in CommonJS has no need of a promise. */
function loadAtOnce(code) {
  const promised = /(loadLater[$\w]*=)\(\)=>Promise\.resolve\(\)\.then\((\(\)=>.*?)\)(?=;module\.exports=)/g
  const made = code.replaceAll(promised, '$1$2')
  if (/loadLater[$\w]*=[^;]*Promise/.test(made)) throw new Error('rolldown writes import() in another way than before')
  return made
}

/** With what they import these make one file: every report goes through them, and many small files take longer to open. */
const everyReport = /[\\/]src[\\/](cli[\\/]build-report|fonts[\\/]load-faces)\.ts$/

const leaveOut = {
  name: 'leave-out',
  resolveId(id, importer = '') {
    const [, name] = /node_modules[\\/](\w+)[\\/]/.exec(importer) ?? []
    return unused[name]?.includes(id) ? '\0unused' : undefined
  },
  load: (id) => (id === '\0unused' ? 'module.exports = {}' : undefined),
  transform: (code, id) => patches.find(({ file }) => file.test(id))?.patch(code),
}

/**
 * Bundles one entry into a folder; what is loaded when used becomes a file of its own. Every file is named after what is in
 * it, so that two builds at once write the same, and a program that runs keeps those it has begun with. Gives the name of
 * the entry's file.
 */
async function bundle(entry, folder, { format, external }) {
  const { build } = await import('rolldown')
  const isProgram = format === 'cjs'
  // Names stay, for whoever reads where a bug is; comments are half of what V8 would keep in memory.
  const minify = isProgram && { compress: false, mangle: false, codegen: { removeWhitespace: true } }
  const { output } = await build({
    input: entry,
    cwd: root,
    platform: 'node',
    write: false,
    logLevel: 'warn',
    external,
    plugins: isProgram ? [loadLater, leaveOut] : [leaveOut],
    // Its edition for Node loads worker threads, which we never ask it for.
    resolve: { alias: { fflate: 'fflate/browser' } },
    output: {
      format,
      minify,
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: isProgram && { groups: [{ name: 'report', test: everyReport }] },
    },
  })
  const chunks = output.filter(({ type }) => type === 'chunk')
  fs.mkdirSync(folder, { recursive: true })
  replace(join(folder, 'package.json'), JSON.stringify({ type: format === 'es' ? 'module' : 'commonjs' }))
  for (const { fileName, code } of chunks) {
    replace(join(folder, fileName), isProgram ? wrap(loadAtOnce(code)) : code)
  }
  dropOld(folder, new Set(chunks.map(({ fileName }) => fileName)))
  return chunks.find(({ isEntry }) => isEntry).fileName
}

/**
 * The function that load.js runs, in ASCII: V8 then keeps a byte a character. Nobody asks for a text as it is spelt in the
 * source but for patterns (`String.raw`), so an escape is what it stands for.
 */
function wrap(code) {
  const ascii = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `(function (exports, require, module, __filename, __dirname) {${ascii}\n})`
}

/** The program with all it depends on. Sources are stamped first: what changes meanwhile is noticed at the next start. */
async function buildProgram() {
  const sources = stampSources(root)
  const entry = await bundle('src/cli/main.ts', dist, { format: 'cjs' })
  const { prepareIn } = load(dist, entry, false)
  replace(join(dist, `${entry}.prepared`), await prepareIn(`${root}/`))
  replace(join(dist, 'main.js'), `require('../bin/wendu.js')\n`)
  replace(join(dist, 'build.json'), JSON.stringify({ entry, sources }))
}

/** The file whole or not at all. Windows refuses while somebody reads the same from another build. */
function replace(path, text) {
  const draft = `${path}.${process.pid}.tmp`
  fs.writeFileSync(draft, text)
  try {
    fs.renameSync(draft, path)
  } catch (error) {
    fs.rmSync(draft, { force: true })
    if (!fs.existsSync(path)) throw error
  }
}

/** Files of earlier builds, once nobody can be running them any more. */
function dropOld(folder, kept) {
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name)
    const isOurs = /-[\w-]{8}\.js($|\.)|\.tmp$/.test(name) && !kept.has(name.replace(/\.js\..*/, '.js'))
    if (isOurs && Date.now() - fs.statSync(path).mtimeMs > day) fs.rmSync(path, { force: true })
  }
}

module.exports = { bundle, buildProgram }

/** Has V8 make code of what a report needs, for the first who starts the program. */
function warm() {
  const out = fs.mkdtempSync(join(tmpdir(), 'wendu-'))
  const sample = 'templates/rule-of-law-report/sample.yaml'
  spawnSync(process.execPath, ['bin/wendu.js', 'build-report', sample, '--out', out], { cwd: root, stdio: 'ignore' })
  fs.rmSync(out, { recursive: true, force: true })
}

if (require.main === module) buildProgram().then(warm)
