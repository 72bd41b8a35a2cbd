/** 党政机关公文处理工作条例 article 8 (4)–(6): what is published, for all to read. */
export const publicTypes: readonly string[] = ['公报', '公告', '通告']
