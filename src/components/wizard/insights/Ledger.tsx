import { createContext, type ReactNode, useContext, useId } from 'react'

/** The terms of one ledger, of which one is open at a time; one of its own for a ledger inside a term. */
const Group = createContext('')

/** The terms of a sum one under another, each opening to what it is made of, and the sum below. */
export const Ledger = ({ children }: { readonly children: ReactNode }) => (
  <Group value={useId()}>
    <ul className="plain origin-ledger">{children}</ul>
  </Group>
)

/** A term; without anything inside it is a line that does not open. */
export function Term({
  name,
  figure,
  children,
}: {
  readonly name: ReactNode
  readonly figure: string
  readonly children?: ReactNode
}) {
  const group = useContext(Group)
  const row = <Row name={name} figure={figure} />
  if (children === undefined) return <li>{row}</li>
  return (
    <li>
      <details name={group}>
        <summary>{row}</summary>
        {children}
      </details>
    </li>
  )
}

export const Sum = ({ name, figure }: { readonly name: string; readonly figure: string }) => (
  <li className="origin-sum">
    <Row name={name} figure={figure} />
  </li>
)

const Row = ({ name, figure }: { readonly name: ReactNode; readonly figure: string }) => (
  <span className="origin-row">
    <span>{name}</span>
    <span className="origin-figure">{figure}</span>
  </span>
)
