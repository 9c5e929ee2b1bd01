import { type CSSProperties, createContext, createElement, type ReactElement, useContext, useId } from 'react'
import { type Move, type SvgNode, svgFrame, svgNodes, transformOf } from '../charts/svg.ts'
import '../scene.css'
import type { Scene } from '../scene.ts'

interface Props {
  readonly scene: Scene
  /** Set where the text beside the picture already says the same; it is then hidden from screen readers. */
  readonly decorative?: boolean
}

/** True on pages without script: groups are placed by attribute, for the content policy allows no style attribute in HTML. */
export const StillPictures = createContext(false)

/**
 * A picture on screen. Groups are placed through `style`, so that a style sheet can let them glide to their new place
 * (`scene.css`: 200 ms, none under reduced motion). Draw it after mount, or rendered at build inside `StillPictures`.
 */
export function SceneSvg({ scene, decorative = false }: Props) {
  const id = useId()
  const frame = svgFrame(scene)
  const place = useContext(StillPictures) ? byAttribute : byStyle
  const marks = svgNodes(scene.marks).map((node, at) => elementOf(node, at, place))
  if (decorative) {
    return (
      <svg className="scene" {...frame} aria-hidden="true" focusable="false">
        {marks}
      </svg>
    )
  }
  return (
    <svg className="scene" {...frame} role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
      <title id={`${id}t`}>{scene.title}</title>
      <desc id={`${id}d`}>{scene.description}</desc>
      {marks}
    </svg>
  )
}

/** The order of marks in a picture of one kind is fixed, so that place is identity, and React moves what is there. */
function elementOf(
  { tag, attributes, children, text, move }: SvgNode,
  at: number,
  place: (move: Move) => Placing,
): ReactElement {
  const props = {
    key: `${tag}-${attributes['data-name'] ?? at}`,
    ...reactNames(attributes),
    ...(move === undefined ? {} : place(move)),
  }
  const inner = text === undefined ? children.map((child, n) => elementOf(child, n, place)) : [text]
  return createElement(tag, props, ...inner)
}

type Placing = { readonly style: CSSProperties } | { readonly transform?: string }

const byStyle = ({ turn, about, shift }: Move): Placing => ({
  style: {
    transform: `translate(${shift[0]}px, ${shift[1]}px) rotate(${turn}deg)`,
    transformOrigin: `${about[0]}px ${about[1]}px`,
  },
})

function byAttribute(move: Move): Placing {
  const transform = transformOf(move)
  return transform === '' ? {} : { transform }
}

const reactNames = (attributes: SvgNode['attributes']): Record<string, string | number> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]))

function reactName(name: string): string {
  if (name === 'class') return 'className'
  return name.startsWith('data-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
