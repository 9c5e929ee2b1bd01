export interface Properties {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47 tag. */
  readonly language: string
  /** ISO 8601 in UTC, to the second. */
  readonly date: string
  readonly creator: string
  /** What the report was made with, for whoever makes it again. */
  readonly options: string
}

/** The file's properties as XMP, with the identifier by which a reader knows that the file is meant to be PDF/UA-1. */
export function xmp({ title, author, subject, language, date, creator, options }: Properties): string {
  const list = (kind: 'Alt' | 'Seq' | 'Bag', text: string, attributes = '') =>
    `<rdf:${kind}><rdf:li${attributes}>${escaped(text)}</rdf:li></rdf:${kind}>`
  const anyLanguage = ' xml:lang="x-default"'
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:counterpoise="urn:counterpoise:report">',
    `<dc:title>${list('Alt', title, anyLanguage)}</dc:title>`,
    author === '' ? '' : `<dc:creator>${list('Seq', author)}</dc:creator>`,
    subject === '' ? '' : `<dc:description>${list('Alt', subject, anyLanguage)}</dc:description>`,
    `<dc:language>${list('Bag', language)}</dc:language>`,
    '<dc:format>application/pdf</dc:format>',
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    `<counterpoise:options>${escaped(options)}</counterpoise:options>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
