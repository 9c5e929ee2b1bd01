import { type CSSProperties, createElement, type ReactElement, useId } from 'react'
import { type Move, type SvgNode, svgFrame, svgNodes } from '../charts/svg.ts'
import '../scene.css'
import type { Scene } from '../scene.ts'

interface Props {
  readonly scene: Scene
  /** Set where the text beside the picture already says the same; it is then hidden from screen readers. */
  readonly decorative?: boolean
}

/**
 * A picture on screen. Groups are placed through `style`, so that a style sheet can let them glide to their new place
 * (`report.css`: 200 ms, none under reduced motion). Draw it after mount: server-rendered it would break the content policy.
 */
export function SceneSvg({ scene, decorative = false }: Props) {
  const id = useId()
  const frame = svgFrame(scene)
  const marks = svgNodes(scene.marks).map(elementOf)
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
function elementOf({ tag, attributes, children, text, move }: SvgNode, place: number): ReactElement {
  const props = {
    key: `${tag}-${attributes['data-name'] ?? place}`,
    ...reactNames(attributes),
    ...(move === undefined ? {} : { style: styleOf(move) }),
  }
  return createElement(tag, props, ...(text === undefined ? children.map(elementOf) : [text]))
}

const styleOf = ({ turn, about, shift }: Move): CSSProperties => ({
  transform: `translate(${shift[0]}px, ${shift[1]}px) rotate(${turn}deg)`,
  transformOrigin: `${about[0]}px ${about[1]}px`,
})

const reactNames = (attributes: SvgNode['attributes']): Record<string, string | number> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]))

function reactName(name: string): string {
  if (name === 'class') return 'className'
  return name.startsWith('data-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
