/** Words and numbers; everything else only parts them. */
export const WORD = /[\p{L}\p{N}]+/gu

/** “Strasbourg’s Žižek” and “strasbourgs zizek” are searched alike: small letters, no accents. */
export const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export const wordsOf = (text: string): string[] => text.match(WORD) ?? []
