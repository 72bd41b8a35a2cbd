/**
 * Advances of Times New Roman in 2048ths of the type size, and the characters that have them: ASCII and the letters of
 * Latin-1, as fonts/build/build_latin.py prints them.
 */
export const regular: [advance: number, characters: string][] = [
  [369, "'"],
  [410, '|'],
  [512, ' ,.'],
  [569, '/:;\\ijltìíîï'],
  [682, '!()-I[]`frÌÍÎÏ'],
  [797, 'Js'],
  [836, '"'],
  [909, '?acezàáâãäåçèéêë'],
  [961, '^'],
  [983, '{}'],
  [1024, '#$*0123456789_bdghknopquvxyßðñòóôõöøùúûüýþÿ'],
  [1108, '~'],
  [1139, 'FPSÞ'],
  [1155, '+<=>'],
  [1251, 'ELTZÈÉÊË'],
  [1366, 'BCRÇæ'],
  [1479, 'ADGHKNOQUVXYwÀÁÂÃÄÅÐÑÒÓÔÕÖØÙÚÛÜÝ'],
  [1593, '&m'],
  [1706, '%'],
  [1821, 'MÆ'],
  [1886, '@'],
  [1933, 'W'],
]

/** The same of Times New Roman Bold. */
export const bold: [advance: number, characters: string][] = [
  [451, '|'],
  [512, ' ,.'],
  [569, "'/\\ilìíîï"],
  [682, '!()-:;[]`fjt'],
  [797, 'IsÌÍÎÏ'],
  [807, '{}'],
  [909, 'cerzçèéêë'],
  [1024, '#$*0123456789?J_agovxyàáâãäåðòóôõöøýÿ'],
  [1065, '~'],
  [1137, '"'],
  [1139, 'Sbdhknpqußñùúûüþ'],
  [1167, '+<=>'],
  [1190, '^'],
  [1251, 'FPÞ'],
  [1366, 'BELTZÈÉÊË'],
  [1479, 'ACDNRUVXYwÀÁÂÃÄÅÇÐÑÙÚÛÜÝæ'],
  [1593, 'GHKOQÒÓÔÕÖØ'],
  [1706, '&m'],
  [1905, '@'],
  [1933, 'M'],
  [2048, '%WÆ'],
]
