import { t } from '../../i18n/app.ts'
import { SceneSvg } from '../../report/screen/SceneSvg.tsx'

import { useWizard } from './context.ts'
import { useBalance } from './Panel.tsx'

/** On a phone the balance and the verdict stay at the foot of the page; "Why" leads to the whole panel below. */
export function Dock() {
  const { assessment } = useWizard()
  const scene = useBalance()
  return (
    <div className="dock">
      <SceneSvg scene={scene} decorative />
      <span className="dock-verdict">{t(`verdict.${assessment.verdict}`)}</span>
      <a href="#as-it-stands" className="dock-why">
        {t('panel.why')}
      </a>
    </div>
  )
}
