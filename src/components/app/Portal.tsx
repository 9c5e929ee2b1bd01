import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Puts the assessment's own part of the top bar into the page's header, which is static; above the page where that header has no room for it. */
export function HeaderPortal({ children }: { readonly children: ReactNode }) {
  const target = document.getElementById('app-header')
  return target === null ? (
    <div className="app-header app-header-inline">{children}</div>
  ) : (
    createPortal(children, target)
  )
}
