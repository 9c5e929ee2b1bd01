/** The package ships no types; this is the part of it that is used. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'truetype' | 'woff2'
    readonly noLayoutClosure?: boolean
    readonly noHinting?: boolean
    readonly dropTables?: readonly string[]
  }
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options?: Options,
  ): Promise<Uint8Array>
}
