import { strToU8, zipSync } from 'fflate'

const declare = (root: string, content: string) =>
  `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${root}>`

/** A Word file with this body; the other parts by their names without “.xml”, each what stands inside its root. */
export function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files = { document: `<w:body>${body}</w:body>`, ...parts }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        `word/${name}.xml`,
        strToU8(declare(name.replace(/\d+$/, ''), content)),
      ]),
    ),
  )
}
