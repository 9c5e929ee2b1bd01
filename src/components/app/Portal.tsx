import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Puts the assessment's own part of the top bar into the page's header, which is static. */
export function HeaderPortal({ children }: { readonly children: ReactNode }) {
  const target = document.getElementById('app-header')
  return target === null ? null : createPortal(children, target)
}
