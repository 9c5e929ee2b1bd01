import { type ReactNode, useState } from 'react'

/** A line that opens to where it comes from; what is inside is made when it opens. Of one group only one is open. */
export function Opens({
  summary,
  group,
  className,
  children,
}: {
  readonly summary: ReactNode
  readonly group?: string
  readonly className?: string
  readonly children: () => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={className} name={group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}
