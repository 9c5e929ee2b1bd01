import { t } from '../../i18n/report.ts'
import { OPTION_LIMITS, type ReportOptions, SECTION_IDS, type SectionId } from '../../report/options.ts'
import { Field } from '../app/Field.tsx'

interface Props {
  readonly options: ReportOptions
  readonly change: (options: ReportOptions) => void
  /** What can be chosen here, in reading order: a section that this report does not have is not offered. */
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}

/** What is shown, printed and saved: one choice for all of it, above the report. */
export function OptionsForm({ options, change, sections }: Props) {
  const { scope, paper, marking, organisation } = options
  const chosen = typeof scope === 'string' ? null : scope
  const ids = SECTION_IDS.filter((id) => sections.some((section) => section.id === id))
  return (
    <form
      className="report-options"
      aria-label={t('options.heading')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="report-options-row">
        <fieldset className="evidence">
          <legend>{t('options.scope')}</legend>
          <Chip name="scope" on={scope === 'full'} set={() => change({ ...options, scope: 'full' })}>
            {t('options.full')}
          </Chip>
          <Chip name="scope" on={scope === 'briefing'} set={() => change({ ...options, scope: 'briefing' })}>
            {t('options.briefing')}
          </Chip>
          <Chip name="scope" on={chosen !== null} set={() => change({ ...options, scope: chosen ?? ids })}>
            {t('options.chosen')}
          </Chip>
        </fieldset>
        <fieldset className="evidence">
          <legend>{t('options.paper')}</legend>
          <Chip name="paper" on={paper === 'a4'} set={() => change({ ...options, paper: 'a4' })}>
            {t('options.a4')}
          </Chip>
          <Chip name="paper" on={paper === 'letter'} set={() => change({ ...options, paper: 'letter' })}>
            {t('options.letter')}
          </Chip>
        </fieldset>
      </div>
      {chosen !== null && (
        <SectionChoice
          sections={sections}
          chosen={chosen}
          change={(next) => change({ ...options, scope: ids.filter((id) => next.has(id)) })}
        />
      )}
      <div className="report-options-fields">
        <Field id="report-marking" label={t('options.marking')} hint={t('options.marking.hint')}>
          {(named) => (
            <input
              {...named}
              type="text"
              autoComplete="off"
              maxLength={OPTION_LIMITS.marking}
              value={marking}
              onChange={({ target }) => change({ ...options, marking: target.value })}
            />
          )}
        </Field>
        <Field id="report-organisation" label={t('options.organisation')} hint={t('options.kept')}>
          {(named) => (
            <input
              {...named}
              type="text"
              autoComplete="organization"
              maxLength={OPTION_LIMITS.organisation}
              value={organisation}
              onChange={({ target }) => change({ ...options, organisation: target.value })}
            />
          )}
        </Field>
      </div>
    </form>
  )
}

interface ChipProps {
  readonly name: string
  readonly on: boolean
  readonly set: () => void
  readonly children: string
}

const Chip = ({ name, on, set, children }: ChipProps) => (
  <label className="chip">
    <input type="radio" name={`report-${name}`} checked={on} onChange={set} />
    <span>{children}</span>
  </label>
)

interface ChoiceProps {
  readonly sections: Props['sections']
  readonly chosen: readonly SectionId[]
  readonly change: (chosen: ReadonlySet<string>) => void
}

function SectionChoice({ sections, chosen, change }: ChoiceProps) {
  const toggled = (id: string): ReadonlySet<string> =>
    new Set(chosen.some((each) => each === id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <fieldset className="report-choice" aria-describedby="report-choice-hint">
      <legend>{t('options.sections')}</legend>
      <p className="field-hint" id="report-choice-hint">
        {t('options.sections.hint')}
      </p>
      <ul>
        {sections
          .filter(({ id }) => id !== 'method')
          .map(({ id, title }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.some((each) => each === id)}
                  onChange={() => change(toggled(id))}
                />{' '}
                {title}
              </label>
            </li>
          ))}
      </ul>
    </fieldset>
  )
}
