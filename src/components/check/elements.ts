import { shapeScene } from '../../report/charts/status.ts'
import { type SvgNode, svgFrame, svgNodes } from '../../report/charts/svg.ts'

type Child = Node | string

/** An element with words or other elements in it; text is never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** The shape of a result, beside its word and therefore silent. */
export function shape(of: 'met' | 'failed' | 'open' | 'doubtful'): HTMLElement {
  const scene = shapeScene(of)
  const frame = { class: 'scene', ...svgFrame(scene), 'aria-hidden': 'true', focusable: 'false' }
  const picture = drawn({ tag: 'svg', attributes: frame, children: svgNodes(scene.marks) })
  return element('span', { class: 'status-shape' }, picture)
}

function drawn({ tag, attributes, children }: SvgNode): SVGElement {
  const made = document.createElementNS(SVG, tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  made.append(...children.map(drawn))
  return made
}
