import type { ReactNode } from 'react'

/** What the control inside a field is given. */
interface Named {
  readonly id: string
  readonly 'aria-describedby'?: string
}

/** A labelled control, with a line of help where there is one. */
export function Field({
  id,
  label,
  hint,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly children: (named: Named) => ReactNode
}) {
  const hintId = `${id}-hint`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {children(hint === undefined ? { id } : { id, 'aria-describedby': hintId })}
    </div>
  )
}
