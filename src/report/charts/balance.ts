import type { Assessment, Interval } from '../../engine/index.ts'
import { t } from '../../i18n/charts.ts'
import type { Mark, Point, Scene } from '../scene.ts'
import { beamAngle, middle, sideOf, signed } from './geometry.ts'

/** What the picture needs of an assessment: the worst balance, each right's intensity, the aim. */
export interface BalanceInput {
  /** b* as `[best, worst]`; null when no right is named. */
  readonly balance: Interval | null
  readonly rights: readonly { readonly name: string; readonly intensity: Interval }[]
  readonly importance: Interval
  readonly reliability: Interval
}

const WIDTH = 320
const HEIGHT = 222
const PIVOT: Point = [160, 62]
const ARM = 102
const CORD = 58
const PAN = { half: 43, depth: 14, cord: 41 }
/** As high and, together, as wide as leaves the cords clear. */
const BLOCK = { widest: 17, gap: 2, perLevel: 3, least: 5, room: 46 }
const AIM_BLOCK = 26

/** The balance from an assessment; b* is that of the worst right. */
export function balanceInput(assessment: Assessment, nameOf: (right: string) => string): BalanceInput {
  const { rights, aim } = assessment
  return {
    balance:
      rights.length === 0
        ? null
        : [
            Math.max(...rights.map(({ balance }) => balance[0])),
            Math.max(...rights.map(({ balance }) => balance[1])),
          ],
    rights: rights
      .map(({ right, weights }) => ({ name: nameOf(right), intensity: weights.intensity }))
      .sort((a, b) => b.intensity[1] - a.intensity[1] || b.intensity[0] - a.intensity[0]),
    importance: aim.importance,
    reliability: aim.reliability,
  }
}

/**
 * The beam scale: the rights in the left pan, the aim in the right one, the fan what open answers could still move.
 *
 * @param isKeyed says under the picture what is pale, for paper, where nothing else explains it
 */
export function balanceScene(input: BalanceInput, isKeyed = false): Scene {
  const span: Interval = input.balance ?? [0, 0]
  const angle = beamAngle(middle(span))
  return {
    width: WIDTH,
    height: HEIGHT,
    title: title(input),
    description: description(input, span),
    marks: [
      ...fan(span),
      {
        kind: 'polygon',
        points: [
          [158.2, 66],
          [161.8, 66],
          [164.2, 200],
          [155.8, 200],
        ],
        fill: 'ink',
      },
      { kind: 'line', from: [126, 202], to: [194, 202], stroke: 'ink', width: 2.5 },
      { kind: 'group', name: 'beam', turn: { degrees: angle, about: PIVOT }, marks: [beam] },
      pan('rights', -1, angle, blocks(input.rights), t('balance.rights'), t('balance.rights.note')),
      pan('aim', 1, angle, aimBlock(input.importance), t('balance.aim'), reliabilityWords(input.reliability)),
      { kind: 'circle', at: PIVOT, r: 5.5, fill: 'paper', stroke: 'ink', width: 2.5 },
      ...(isKeyed && isOpen(input)
        ? [words(t('balance.key.open'), [PIVOT[0], HEIGHT - 4], 12, 'regular', 'ink-2')]
        : []),
    ],
  }
}

/** Whether anything in the picture is pale. */
const isOpen = ({ balance, rights, importance }: BalanceInput): boolean =>
  [balance ?? [0, 0], importance, ...rights.map(({ intensity }) => intensity)].some(
    ([best, worst]) => best !== worst,
  )

const beam: Mark = {
  kind: 'polygon',
  points: [
    [PIVOT[0] - ARM, PIVOT[1] - 1],
    [PIVOT[0], PIVOT[1] - 2.2],
    [PIVOT[0] + ARM, PIVOT[1] - 1],
    [PIVOT[0] + ARM, PIVOT[1] + 1],
    [PIVOT[0], PIVOT[1] + 2.2],
    [PIVOT[0] - ARM, PIVOT[1] + 1],
  ],
  fill: 'ink',
}

function tip(side: -1 | 1, angle: number): Point {
  const radians = (angle * Math.PI) / 180
  return [PIVOT[0] + side * ARM * Math.cos(radians), PIVOT[1] + side * ARM * Math.sin(radians)]
}

/** From the pivot to where the beam may lie, on both sides; never quite closed, so that a settled beam keeps its edge. */
function fan([best, worst]: Interval): Mark[] {
  if (best === worst) return []
  return ([-1, 1] as const).map((side) => ({
    kind: 'polygon',
    points: [
      PIVOT,
      tip(side, beamAngle(best)),
      tip(side, beamAngle((best + worst) / 2)),
      tip(side, beamAngle(worst)),
    ],
    fill: 'accent',
    opacity: 0.14,
  }))
}

/** A pan hangs from its end of the beam and stays level; drawn at rest, then shifted to where the beam has turned. */
function pan(
  name: string,
  side: -1 | 1,
  angle: number,
  load: readonly Mark[],
  label: string,
  note: string,
): Mark {
  const [x, y] = tip(side, 0)
  const [turnedX, turnedY] = tip(side, angle)
  const rim = y + CORD
  return {
    kind: 'group',
    name,
    shift: [turnedX - x, turnedY - y],
    marks: [
      { kind: 'line', from: [x, y], to: [x - PAN.cord, rim], stroke: 'ink-3', width: 1 },
      { kind: 'line', from: [x, y], to: [x + PAN.cord, rim], stroke: 'ink-3', width: 1 },
      ...load,
      {
        kind: 'curve',
        at: [x - PAN.half, rim],
        curves: [
          [
            [x - PAN.half + 8, rim + PAN.depth * 0.86],
            [x - 18, rim + PAN.depth],
            [x, rim + PAN.depth],
          ],
          [
            [x + 18, rim + PAN.depth],
            [x + PAN.half - 8, rim + PAN.depth * 0.86],
            [x + PAN.half, rim],
          ],
        ],
        fill: 'ink',
      },
      words(label, [x, rim + 31], 14, 'semibold', 'ink'),
      words(note, [x, rim + 47], 13, 'regular', 'ink-2'),
    ],
  }
}

const words = (
  text: string,
  at: Point,
  size: number,
  weight: 'regular' | 'semibold',
  fill: 'ink' | 'ink-2',
): Mark => ({
  kind: 'text',
  at,
  text,
  size,
  anchor: 'middle',
  family: 'sans',
  weight,
  fill,
})

/** One block a right, height by intensity: solid as far as it is certain, pale as far as it may still grow. */
function blocks(rights: BalanceInput['rights']): Mark[] {
  const [x, y] = tip(-1, 0)
  const gap = rights.length > 6 ? BLOCK.gap / 2 : BLOCK.gap
  const width = Math.min(BLOCK.widest, (BLOCK.room + gap) / Math.max(1, rights.length) - gap)
  const left = x - ((width + gap) * rights.length - gap) / 2
  return rights.flatMap(({ intensity }, index) =>
    block(left + index * (width + gap), y + CORD, width, intensity, 'failed'),
  )
}

function aimBlock([best, worst]: Interval): Mark[] {
  const [x, y] = tip(1, 0)
  return block(x - AIM_BLOCK / 2, y + CORD, AIM_BLOCK, [worst, best], 'accent')
}

function block(
  x: number,
  rim: number,
  width: number,
  [certain, possible]: Interval,
  fill: 'failed' | 'accent',
): Mark[] {
  const height = (level: number) =>
    level <= 0 ? 2 : BLOCK.least + level * (BLOCK.perLevel - BLOCK.least / 8)
  const solid: Mark = {
    kind: 'rect',
    at: [x, rim - height(certain)],
    width_: width,
    height: height(certain),
    fill,
  }
  if (possible <= certain) return [solid]
  const whole = {
    kind: 'rect',
    at: [x, rim - height(possible)],
    width_: width,
    height: height(possible),
  } as const
  return [
    // What is pale is seen through, and the fan may lie behind it.
    { ...whole, fill: 'paper' },
    { ...whole, fill, opacity: 0.25, stroke: fill, width: 0.8 },
    solid,
  ]
}

type Grade = 0 | 1 | 2 | 4 | 8
const isGrade = (value: number): value is Grade => [0, 1, 2, 4, 8].includes(value)

function reliabilityWords([best, worst]: Interval): string {
  const grade = Math.abs(best)
  return best === worst && isGrade(grade) ? t(`reliability.${grade}`) : t('reliability.open')
}

const title = ({ balance }: BalanceInput): string =>
  balance === null ? t('balance.title.empty') : t(`balance.title.${sideOf(balance)}`)

function description({ rights, importance, reliability }: BalanceInput, [best, worst]: Interval): string {
  const range = ([low, high]: Interval) => (low === high ? `${low}` : `${low}–${high}`)
  return t('balance.description', {
    tilt:
      best === worst
        ? t('balance.tilt.settled', { best: signed(best) })
        : t('balance.tilt.open', { best: signed(best), worst: signed(worst) }),
    rights:
      rights.length === 0
        ? t('balance.right.none')
        : rights
            .map(({ name, intensity }) => t('balance.right', { right: name, intensity: range(intensity) }))
            .join('; '),
    aim: t('balance.aim.parts', {
      importance: range([importance[1], importance[0]]),
      reliability: reliabilityWords(reliability),
    }),
  })
}
