import { arithmetic } from './catalog/arithmetic.ts'
import { commands } from './catalog/commands.ts'
import { document } from './catalog/document.ts'
import { fields } from './catalog/fields.ts'
import { files } from './catalog/files.ts'
import { oldFiles } from './catalog/old-files.ts'
import { packs } from './catalog/packs.ts'
import { proofreading } from './catalog/proofreading.ts'
import { yaml } from './catalog/yaml.ts'

/** Every sentence an author can be told, once. */
export const catalog = {
  ...commands,
  ...files,
  ...yaml,
  ...fields,
  ...document,
  ...arithmetic,
  ...proofreading,
  ...oldFiles,
  ...packs,
}
