import { describe, expect, it } from 'vitest'
import { realMethod } from './small-models.ts'

const { matrices } = realMethod()
const cells = (matrix: readonly (readonly number[])[]) =>
  matrix.flatMap((row, r) => row.map((level, c) => ({ level, r, c })))
const counts = (matrix: readonly (readonly number[])[]) =>
  [1, 2, 3, 4].map((level) => matrix.flat().filter((one) => one === level).length)

describe.each(Object.entries(matrices))('the %s matrix', (_, matrix) => {
  it('never falls when either input rises', () => {
    for (const { level, r, c } of cells(matrix)) {
      expect(matrix[r + 1]?.[c] ?? level).toBeGreaterThanOrEqual(level)
      expect(matrix[r]?.[c + 1] ?? level).toBeGreaterThanOrEqual(level)
    }
  })

  it('keeps the diagonal, and lies between its inputs', () => {
    expect(matrix.map((row, index) => row[index])).toEqual([1, 2, 3, 4])
    for (const { level, r, c } of cells(matrix)) {
      expect(level).toBeGreaterThanOrEqual(Math.min(r, c) + 1)
      expect(level).toBeLessThanOrEqual(Math.max(r, c) + 1)
    }
  })
})

describe('matrix A', () => {
  it.each(['likelihood', 'severity'] as const)('is the product rule, symmetric, for %s', (name) => {
    const matrix = matrices[name]
    expect(counts(matrix)).toEqual([3, 5, 5, 3])
    for (const { level, r, c } of cells(matrix)) {
      expect(matrix[c]?.[r]).toBe(level)
      const product = (r + 1) * (c + 1)
      expect(level).toBe(product <= 2 ? 1 : product <= 4 ? 2 : product <= 9 ? 3 : 4)
    }
  })
})

describe('matrix B, severity-led', () => {
  it('is never more than one level under the severity, and differs from A in that one cell', () => {
    expect(counts(matrices.impact)).toEqual([3, 4, 6, 3])
    for (const { level, c } of cells(matrices.impact)) expect(level).toBeGreaterThanOrEqual(c)
    const different = cells(matrices.impact).filter(
      ({ level, r, c }) => matrices.likelihood[r]?.[c] !== level,
    )
    expect(different).toEqual([{ level: 3, r: 0, c: 3 }])
  })
})
