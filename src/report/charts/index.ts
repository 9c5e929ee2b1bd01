export { type BalanceInput, balanceInput, balanceScene } from './balance.ts'
export { barScene, barsScene } from './bars.ts'
export { riskMatrixScene } from './risk-matrix.ts'
