import { type Objects, reference, textString, utf8 } from './objects.ts'

/** A file that travels inside the PDF. */
export interface Attachment {
  readonly name: string
  /** JSON, written as UTF-8. */
  readonly text: string
}

/**
 * Writes the file and its description.
 *
 * @param date of its last change, as a PDF date
 * @returns number of the file specification, for the catalog's Names and AF
 */
export function putAttachment(objects: Objects, { name, text }: Attachment, date: string): number {
  const [file, specification] = [objects.reserve(), objects.reserve()]
  const data = utf8(text)
  objects.stream(
    file,
    {
      Type: '/EmbeddedFile',
      Subtype: '/application#2Fjson',
      Params: `<</Size ${data.length}/ModDate(${date})>>`,
    },
    data,
    true,
  )
  objects.put(
    specification,
    `<</Type/Filespec/F ${textString(name)}/UF ${textString(name)}/AFRelationship/Data/EF<</F ${reference(file)}/UF ${reference(file)}>>>>`,
  )
  return specification
}
