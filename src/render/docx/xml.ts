/** Text as the content of an element or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
