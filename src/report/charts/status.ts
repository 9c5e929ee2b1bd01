import type { Status, Verdict } from '../../engine/index.ts'
import type { Mark, Scene } from '../scene.ts'

/** The five shapes: a verdict or a status is known by its outline before its colour. */
export type Shape = Status | 'open' | 'conditions'

/** Side of the square in which a shape is drawn. */
export const SHAPE_SIZE = 16

const shapes: Readonly<Record<Shape, readonly Mark[]>> = {
  failed: [
    { kind: 'rect', at: [1.5, 1.5], width_: 13, height: 13, fill: 'failed' },
    { kind: 'line', from: [5.4, 5.4], to: [10.6, 10.6], stroke: 'paper', width: 1.8, cap: 'round' },
    { kind: 'line', from: [10.6, 5.4], to: [5.4, 10.6], stroke: 'paper', width: 1.8, cap: 'round' },
  ],
  doubtful: [
    {
      kind: 'polygon',
      points: [
        [8, 1.2],
        [14.8, 8],
        [8, 14.8],
      ],
      fill: 'doubtful',
    },
    {
      kind: 'polygon',
      points: [
        [8, 1.2],
        [14.8, 8],
        [8, 14.8],
        [1.2, 8],
      ],
      stroke: 'doubtful',
      width: 1.5,
    },
  ],
  met: [
    { kind: 'circle', at: [8, 8], r: 7, fill: 'met' },
    {
      kind: 'polyline',
      points: [
        [4.9, 8.2],
        [7.1, 10.4],
        [11.1, 5.9],
      ],
      stroke: 'paper',
      width: 1.8,
    },
  ],
  open: [{ kind: 'circle', at: [8, 8], r: 6.4, stroke: 'open', width: 1.4, dash: [2.4, 1.62] }],
  conditions: [
    { kind: 'circle', at: [8, 8], r: 6.4, stroke: 'conditions', width: 1.5 },
    {
      kind: 'curve',
      at: [8, 1.6],
      curves: [
        [
          [4.465, 1.6],
          [1.6, 4.465],
          [1.6, 8],
        ],
        [
          [1.6, 11.535],
          [4.465, 14.4],
          [8, 14.4],
        ],
      ],
      fill: 'conditions',
    },
  ],
}

/** The shape in a square of 16; without words, for the word always stands beside it. */
export const shapeMarks = (shape: Shape): readonly Mark[] => shapes[shape]

export const shapeScene = (shape: Shape): Scene => ({
  width: SHAPE_SIZE,
  height: SHAPE_SIZE,
  title: '',
  description: '',
  marks: shapeMarks(shape),
})

const verdictShapes: Readonly<Record<Verdict, Shape>> = {
  proportionate: 'met',
  'proportionate-with-conditions': 'conditions',
  'not-shown': 'open',
  disproportionate: 'failed',
}

export const shapeOfVerdict = (verdict: Verdict): Shape => verdictShapes[verdict]
