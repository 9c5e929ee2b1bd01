/**
 * A picture as plain data: drawn as SVG on screen and in static pages, and with jsPDF's own strokes on paper,
 * from one and the same geometry. Units are CSS pixels at 1:1; y grows downwards.
 */
export type Tone =
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'rule'
  | 'rule-2'
  | 'paper'
  | 'accent'
  | 'wash'
  | 'failed'
  | 'doubtful'
  | 'met'
  | 'open'
  | 'conditions'

export type Point = readonly [x: number, y: number]

interface Paint {
  readonly fill?: Tone
  readonly stroke?: Tone
  readonly width?: number
  /** 0…1, of the fill. */
  readonly opacity?: number
  readonly dash?: readonly number[]
}

export type Mark =
  | ({ readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly cap?: 'round' } & Paint)
  | ({ readonly kind: 'polygon'; readonly points: readonly Point[] } & Paint)
  | ({ readonly kind: 'polyline'; readonly points: readonly Point[] } & Paint)
  | ({ readonly kind: 'circle'; readonly at: Point; readonly r: number } & Paint)
  | ({ readonly kind: 'rect'; readonly at: Point; readonly width_: number; readonly height: number } & Paint)
  /** Starts at `at`; each curve is a cubic Bézier [control, control, end] in absolute coordinates; closed when filled. */
  | ({
      readonly kind: 'curve'
      readonly at: Point
      readonly curves: readonly (readonly [Point, Point, Point])[]
    } & Paint)
  | {
      readonly kind: 'text'
      readonly at: Point
      readonly text: string
      readonly size: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly family: 'serif' | 'sans'
      readonly weight: 'regular' | 'semibold'
      readonly fill: Tone
    }
  /** Moves as one; `turn` in degrees about a point, then `shift`. `name` lets the screen animate it. */
  | {
      readonly kind: 'group'
      readonly name: string
      readonly turn?: { readonly degrees: number; readonly about: Point }
      readonly shift?: Point
      readonly marks: readonly Mark[]
    }

export interface Scene {
  readonly width: number
  readonly height: number
  /** States the finding in one sentence: the picture's accessible name. */
  readonly title: string
  /** Says the same as the picture, in words. */
  readonly description: string
  readonly marks: readonly Mark[]
}
