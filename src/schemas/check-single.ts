import type { Content } from './content.ts'
import type { Fault } from './faults.ts'

/** A rule that would be left without any source if one judgment were dropped. */
export interface SingleCaseRule {
  readonly judgment: string
  readonly file: string
  readonly path: string
  readonly because: string
  readonly defeats: boolean
}

/**
 * Drops each judgment in turn from the sources and gives the rules that rest on it alone. An article or another text
 * beside it carries a rule too.
 *
 * @source the method, section 8: a rule stands for a principle that several judgments share
 */
export const singleCaseRules = ({ judgments, questions }: Content): SingleCaseRule[] =>
  judgments.flatMap(({ id: judgment }) =>
    questions.flatMap(({ file, data }) =>
      data.options.flatMap((option, o) =>
        option.effects.flatMap(({ source, because, defeats = false }, e) => {
          const left = source.filter((ref) => ref.split('#')[0] !== judgment)
          return left.length > 0 || source.length === 0
            ? []
            : [{ judgment, file, path: `options[${o}].effects[${e}]`, because, defeats }]
        }),
      ),
    ),
  )

/** A gate may not rest on one case. */
export const checkSingleCases = (content: Content): Fault[] =>
  singleCaseRules(content)
    .filter(({ defeats }) => defeats)
    .map(({ file, path, judgment }) => ({
      file,
      path: `${path}.source`,
      reason: `a rule that ends a step rests on "${judgment}" alone. Cite a second judgment, or the article.`,
    }))
