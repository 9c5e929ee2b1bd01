import type { Questionnaire } from '../../questionnaire/index.ts'

/** Fetches one of our own build's files; its shape is the type's. */
async function fetchQuestionnaire(address: string): Promise<Questionnaire> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as Questionnaire
}

/** All of one measure. */
export const loadWhole = (measure: string): Promise<Questionnaire> =>
  fetchQuestionnaire(`/data/${encodeURIComponent(measure)}.json`)

/** All rules of one measure, and the words of one page; a fifth of the whole. */
export const loadFirst = (measure: string, page: string): Promise<Questionnaire> =>
  fetchQuestionnaire(`/data/${encodeURIComponent(measure)}/${encodeURIComponent(page)}.json`)

const SIGNS_OF_WORK = ['pointerdown', 'keydown', 'focusin', 'scroll'] as const

/** Runs once the reader touches the page; returns what calls it off. */
export function onFirstTouch(run: () => void): () => void {
  const leave = () => {
    for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, start)
  }
  const start = () => {
    leave()
    run()
  }
  for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, start, { passive: true })
  return leave
}
