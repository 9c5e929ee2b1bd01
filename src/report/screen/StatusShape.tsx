import { type Shape, shapeScene } from '../charts/status.ts'
import { SceneSvg } from './SceneSvg.tsx'

/** The shape of a status or verdict, beside its word and therefore silent. */
export const StatusShape = ({ shape }: { readonly shape: Shape }) => (
  <span className="status-shape">
    <SceneSvg scene={shapeScene(shape)} decorative />
  </span>
)
