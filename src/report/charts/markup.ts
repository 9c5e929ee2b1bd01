import type { Scene } from '../scene.ts'
import { type SvgNode, svgFrame, svgNodes, transformOf } from './svg.ts'

/**
 * A picture as SVG text for static pages: attributes only, for the content policy allows no style attribute.
 *
 * @param id unique on the page; the ids of the title and of the description are made from it
 */
export function sceneMarkup(scene: Scene, id: string): string {
  const frame = {
    class: 'scene',
    ...svgFrame(scene),
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-description`,
  }
  const words =
    `<title id="${escapeText(id)}-title">${escapeText(scene.title)}</title>` +
    `<desc id="${escapeText(id)}-description">${escapeText(scene.description)}</desc>`
  return `<svg${attributesOf(frame)}>${words}${svgNodes(scene.marks).map(markup).join('')}</svg>`
}

/** One mark, for a drawing inside another `svg` or as a status shape in a line of text. */
function markup({ tag, attributes, children, text, move }: SvgNode): string {
  const transform = move === undefined ? '' : transformOf(move)
  const all = transform === '' ? attributes : { ...attributes, transform }
  const inner = text === undefined ? children.map(markup).join('') : escapeText(text)
  return `<${tag}${attributesOf(all)}>${inner}</${tag}>`
}

const attributesOf = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
