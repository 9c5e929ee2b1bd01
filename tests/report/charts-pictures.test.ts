import { describe, expect, test } from 'vitest'
import type { Interval } from '../../src/engine/index.ts'
import { axisOver, ticksOf } from '../../src/report/charts/axis.ts'
import {
  balanceScene,
  barsScene,
  riskMatrixScene,
  tornadoScene,
  waterfallScene,
} from '../../src/report/charts/index.ts'
import type { Mark, Scene } from '../../src/report/scene.ts'
import { PICKS, questionnaire, sample } from './sample.ts'

type Kind<K extends Mark['kind']> = Extract<Mark, { kind: K }>

const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? flat(mark.marks) : [mark]))

const all = <K extends Mark['kind']>(scene: Scene, kind: K): Kind<K>[] =>
  flat(scene.marks).filter((mark): mark is Kind<K> => mark.kind === kind)

const labels = (scene: Scene): string[] => all(scene, 'text').map(({ text }) => text)

test.each([
  [178, [-1, 20]],
  [306, [-8, 20]],
  [290, [-16, 24]],
  [240, [-1, 1]],
])('figures on %s pixels of axis stand apart', (width, ends) => {
  const axis = axisOver(ends, 0, width)
  const places = ticksOf(axis).map(axis.at)
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(22)
  expect(places.length).toBeGreaterThan(2)
})

describe('the risk matrix', () => {
  const { impact } = questionnaire.method.matrices
  const exact = (level: number): Interval => [level, level]
  const cell = (likelihood: Interval, severity: Interval) => ({ likelihood, severity, impact: exact(1) })
  const right = (name: string, now = cell(exact(2), exact(2)), before = now) => ({
    name,
    risk: { inherent: before, current: now, planned: now },
  })
  const names = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      right(place % 2 === 0 ? 'Presumption of innocence' : 'Dignity'),
    )

  test('grows with its fullest cell alone', () => {
    const spread = [1, 2, 3, 4].flatMap((level) => [right('Dignity', cell(exact(level), exact(level)))])
    expect(riskMatrixScene({ rights: spread, impact }).height).toBe(
      riskMatrixScene({ rights: names(1), impact }).height,
    )
    const lines = 6 * 2 + 6
    expect(riskMatrixScene({ rights: names(12), impact }).height).toBeLessThan(
      riskMatrixScene({ rights: names(1), impact }).height + lines * 15,
    )
  })

  test('fits the width of a page, and breaks names before the border of their cell', () => {
    const scene = riskMatrixScene({ rights: names(2), impact })
    expect(scene.width).toBeLessThanOrEqual(660)
    expect(labels(scene)).toEqual(expect.arrayContaining(['Presumption of', 'innocence']))
  })

  test('says in key and words that open answers are taken at their worst, and only then', () => {
    const open = riskMatrixScene({ rights: [right('Dignity', cell([1, 3], exact(2)))], impact })
    const known = riskMatrixScene({ rights: [right('Dignity')], impact })
    expect(labels(open)).toContain('as answered, at worst')
    expect(open.description).toContain('taken at its worst')
    expect(labels(known)).toContain('as answered')
    expect(known.description).not.toContain('worst')
  })

  test('has a key for what safeguards do only where they do something', () => {
    const moved = right('Dignity', cell(exact(1), exact(1)), cell(exact(4), exact(4)))
    expect(labels(riskMatrixScene({ rights: [moved], impact }))).toContain('without safeguards')
    expect(labels(riskMatrixScene({ rights: [right('Dignity')], impact }))).not.toContain(
      'without safeguards',
    )
  })

  test('no arrow strikes a name through: each stands on the colour of its cell, drawn after all arrows', () => {
    const before = cell(exact(4), exact(4))
    const scene = riskMatrixScene({
      rights: [right('Expression', before), right('Dignity', cell(exact(2), exact(3)), before)],
      impact,
    })
    const marks = flat(scene.marks)
    const isArrow = (mark: Mark) => mark.kind === 'line' || mark.kind === 'polygon'
    const lastArrow = marks.findLastIndex(isArrow)
    for (const name of ['Expression', 'Dignity']) {
      const place = marks.findIndex((mark) => mark.kind === 'text' && mark.text === name)
      const paper = marks
        .slice(lastArrow, place)
        .some((mark) => mark.kind === 'rect' && mark.fill === 'paper')
      expect(paper).toBe(true)
    }
  })
})

describe('the beam scale', () => {
  const scene = (count: number, intensity: Interval, isKeyed = true) =>
    balanceScene(
      {
        balance: intensity,
        rights: Array.from({ length: count }, () => ({ name: 'Dignity', intensity })),
        importance: [8, 8],
        reliability: [0, 0],
      },
      isKeyed,
    )

  test.each([1, 4, 12, 21])('the blocks of %s rights stand between the cords of their pan', (count) => {
    const picture = scene(count, [8, 8])
    const cords = all(picture, 'line').filter(({ stroke }) => stroke === 'ink-3')
    for (const { at, width_ } of all(picture, 'rect').filter(({ fill }) => fill === 'failed'))
      for (const x of [at[0], at[0] + width_]) {
        const { from, to } = cords.find((cord) => cord.to[0] < 160 && cord.to[0] < 58 === x < 58) ?? {}
        if (from === undefined || to === undefined) throw new Error('no cord')
        const cordAt = from[0] + ((to[0] - from[0]) * (at[1] - from[1])) / (to[1] - from[1])
        expect(Math.abs(x - from[0])).toBeLessThan(Math.abs(cordAt - from[0]))
      }
    expect(all(picture, 'rect').every(({ width_ }) => width_ > 0)).toBe(true)
  })

  test('on paper it has a key for what is pale where something is', () => {
    expect(labels(scene(2, [1, 5], false))).not.toContain('pale: not known yet')
    expect(labels(scene(2, [1, 5]))).toContain('pale: not known yet')
    expect(labels(scene(2, [5, 5]))).not.toContain('pale: not known yet')
  })
})

test('bars of rights are told apart by more than colour, with figures and a key of what occurs', () => {
  const scene = barsScene([
    { name: 'Dignity', balance: [20, 20] },
    { name: 'Business', balance: [-8, 3] },
  ])
  const shown = labels(scene)
  expect(shown).toEqual(expect.arrayContaining(['0', '+20', '−8 to +3', 'the right weighs more: failed']))
  expect(shown).toContain('between, or not settled')
  expect(shown).not.toContain('the aim weighs more: met')
  expect(all(scene, 'rect').every(({ at, width_ }) => at[0] + width_ <= scene.width)).toBe(true)
})

describe('a legend names only what is drawn', () => {
  const thresholds = { met: -1, failed: 1 }

  test('in the waterfall', () => {
    const bars = [{ side: 'aim', words: 'Harm is averted', amount: -5 }] as const
    const scene = waterfallScene({ right: 'Dignity', bars, open: [0, 0], balance: [-5, -5], thresholds })
    expect(labels(scene)).toContain("the aim's side")
    expect(labels(scene)).not.toContain("the right's side")
  })

  test.each(['wide', 'narrow'] as const)('in the tornado, %s', (size) => {
    const end = { balance: [18, 18] as Interval, verdict: 'disproportionate' as const }
    const scene = tornadoScene(
      {
        balance: [20, 20],
        verdict: 'disproportionate',
        thresholds,
        rows: [{ words: 'Which aim?', better: end, worse: null }],
      },
      size,
    )
    expect(labels(scene)).toContain('one notch better')
    expect(labels(scene)).not.toContain('one notch worse')
  })
})

test('rights whose balance comes about in the same way share one picture', () => {
  const added = questionnaire.rights.map(({ id }) => id)
  const { document } = sample(PICKS.none, { rights: { added, removed: {} } })
  const blocks = document.sections.find(({ id }) => id === 'balance')?.blocks ?? []
  const descriptions = blocks.flatMap((block) => (block.kind === 'picture' ? [block.scene.description] : []))
  expect(new Set(descriptions).size).toBe(descriptions.length)
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings.some((heading) => /, .*: /.test(heading))).toBe(true)
})
