import type { Download } from '../../store/index.ts'

/** Hands a text over as a file; it is made here and goes nowhere else. */
export function offerFile({ name, text }: Download): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the address once the click is handled; a little later the memory may go.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
