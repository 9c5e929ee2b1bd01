import { expect, test } from 'vitest'
import { sceneMarkup } from '../../src/report/charts/markup.ts'
import type { Scene } from '../../src/report/scene.ts'

const scene: Scene = {
  width: 100,
  height: 50,
  title: 'Rights < aim & "more"',
  description: 'Words',
  marks: [
    {
      kind: 'group',
      name: 'beam',
      turn: { degrees: 5, about: [50, 10] },
      shift: [0, 4],
      marks: [
        { kind: 'line', from: [0, 10], to: [100, 10], stroke: 'ink', width: 3, cap: 'round' },
        {
          kind: 'curve',
          at: [0, 0],
          curves: [
            [
              [1, 1],
              [2, 2],
              [3, 3],
            ],
          ],
          fill: 'failed',
          opacity: 0.5,
        },
      ],
    },
    { kind: 'circle', at: [1, 2], r: 3, stroke: 'open', dash: [1, 2] },
    {
      kind: 'text',
      at: [1, 2],
      text: 'A<b>',
      size: 13,
      anchor: 'middle',
      family: 'sans',
      weight: 'semibold',
      fill: 'ink-2',
    },
  ],
}

test('a picture has a name and a description, and says nothing as markup that came as text', () => {
  const svg = sceneMarkup(scene, 'x')
  expect(svg).toContain('role="img" aria-labelledby="x-title" aria-describedby="x-description"')
  expect(svg).toContain('<title id="x-title">Rights &lt; aim &amp; &quot;more&quot;</title>')
  expect(svg).toContain('>A&lt;b&gt;</text>')
  expect(svg).not.toContain('style=')
})

test('a group turns about its point and then shifts', () => {
  expect(sceneMarkup(scene, 'x')).toContain('<g data-name="beam" transform="translate(0 4) rotate(5 50 10)">')
})

test('tones are classes, and what is not filled says so', () => {
  const svg = sceneMarkup(scene, 'x')
  expect(svg).toContain('<circle cx="1" cy="2" r="3" class="stroke-open" fill="none" stroke-dasharray="1 2">')
  expect(svg).toContain('d="M0 0C1 1 2 2 3 3Z" class="fill-failed" fill-opacity="0.5"')
})
