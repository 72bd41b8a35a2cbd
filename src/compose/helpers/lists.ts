import { HelperMisuse, type Options } from './helper.ts'

export const lists = {
  /** `{{顿号 主送机关}}`: a list joined with 、; a text stays as it is. `{{顿号 主送机关 "和"}}`: 甲、乙和丙. */
  顿号(list: unknown, ...given: unknown[]) {
    const [last, options] = given.length > 1 ? given : ['、', given[0]]
    if (!['、', '和', '及'].includes(String(last)))
      throw new HelperMisuse(`“${last}”应当是“和”或“及”`, options as Options)
    if (!Array.isArray(list)) return String(list ?? '')
    return list.length < 2 ? list.join('') : `${list.slice(0, -1).join('、')}${last}${list.at(-1)}`
  },

  /** `{{逗号 抄送}}`: a list joined with ，; a text stays as it is. */
  逗号(list: unknown) {
    return Array.isArray(list) ? list.join('，') : String(list ?? '')
  },

  /** `{{#each (名单 签发人)}}`: a list as it is; a text is cut at its 、 marks. */
  名单: listOf,

  /**
   * `{{#逐个 署名 职务=签名章}}{{项}} {{职务}}{{/逐个}}`: for every item of the first list, with the item of the same rank of
   * the others; a text is a list too, cut at its 、 marks.
   */
  逐个(items: unknown, { hash, fn }: Options) {
    const others = Object.entries(hash).map(([name, list]) => [name, listOf(list)] as const)
    return listOf(items)
      .map((item, at) => fn({ 项: item, ...Object.fromEntries(others.map(([name, list]) => [name, list[at]])) }))
      .join('')
  },
}

function listOf(list: unknown): unknown[] {
  if (Array.isArray(list)) return list
  return String(list ?? '')
    .split('、')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
