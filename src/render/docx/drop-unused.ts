type Parts = Map<string, string | Uint8Array>

/** What docx puts into every package: nothing of ours is numbered by Word, has notes or takes its looks from a theme. */
const unused = /^word\/(numbering|footnotes|endnotes|theme\/theme1)\.xml$/
const mention =
  /<(Override [^>]*PartName="\/word\/|Relationship [^>]*Target=")(numbering|footnotes|endnotes|theme\/theme1)\.xml"\/>/g

/** The parts of a package without those and without lists of no relationships. */
export function dropUnused(parts: Parts): Parts {
  const kept: Parts = new Map()
  for (const [path, data] of parts) {
    const lists = typeof data === 'string' && /\.rels$|^\[Content_Types\]/.test(path)
    const left = lists ? data.replace(mention, '') : data
    const isListOfNothing = lists && !/<(Relationship|Override) /.test(left as string)
    if (!isListOfNothing && !unused.test(path)) kept.set(path, left)
  }
  return kept
}
