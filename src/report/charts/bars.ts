import type { Interval } from '../../engine/index.ts'
import { t } from '../../i18n/charts.ts'
import type { Mark, Scene, Tone } from '../scene.ts'
import { held, REACH, type Side, sideOf, signed } from './geometry.ts'

const tones: Readonly<Record<Side, Tone>> = {
  right: 'failed',
  aim: 'met',
  stalemate: 'doubtful',
  leaning: 'doubtful',
  open: 'open',
}

const BAR = { height: 8, least: 4 }

/** The line from −8 to +8 with its tick at 0 and the bar from best to worst completion. */
function track(balance: Interval, left: number, width: number, y: number): Mark[] {
  const at = (b: number) => left + ((held(b) + REACH) / (2 * REACH)) * width
  const [from, to] = [at(Math.min(...balance)), at(Math.max(...balance))]
  const wide = Math.max(BAR.least, to - from)
  return [
    { kind: 'line', from: [left, y], to: [left + width, y], stroke: 'rule', width: 1.5 },
    { kind: 'line', from: [at(0), y - 6], to: [at(0), y + 6], stroke: 'ink-3', width: 1.5 },
    {
      kind: 'rect',
      at: [(from + to) / 2 - wide / 2, y - BAR.height / 2],
      width_: wide,
      height: BAR.height,
      fill: tones[sideOf(balance)],
    },
  ]
}

/** The bar of one right, to stand beside its name. */
export const barScene = (name: string, balance: Interval): Scene => ({
  width: 144,
  height: 16,
  title: t('bar.title', { right: name, words: t(`bar.words.${sideOf(balance)}`) }),
  description: t('bar.description', { best: signed(balance[0]), worst: signed(balance[1]) }),
  marks: track(balance, 1, 142, 8),
})
