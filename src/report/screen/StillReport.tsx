import '../report.css'
import type { ReportDocument } from '../types.ts'
import { ReportView } from './ReportView.tsx'
import { StillPictures } from './SceneSvg.tsx'

/** The report for a page without script: rendered once, at build, and without a style attribute. */
export const StillReport = ({ document }: { readonly document: ReportDocument }) => (
  <StillPictures value={true}>
    <ReportView document={document} />
  </StillPictures>
)
