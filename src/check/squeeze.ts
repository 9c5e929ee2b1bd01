/** Words without what setting them changes: spaces, line ends, soft hyphens, composed or decomposed accents. */
export const squeeze = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cf}\p{Cc}]+/gu, '')

/** The same, with one space where there was any. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
