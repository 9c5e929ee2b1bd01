import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Checked, checkReport, type Site } from '../../src/check/index.ts'
import { differences, findingOf, sealWords } from '../../src/components/check/words.ts'
import type { Questionnaire } from '../../src/questionnaire/index.ts'
import type { ReportOptions } from '../../src/report/options.ts'
import { pdfFonts } from '../../src/report/pdf/fonts.ts'
import { renderPdf } from '../../src/report/pdf/render.ts'
import { PICKS, questionnaire, sample } from '../report/sample.ts'
import { afterQpdf, type Forgery, fileOf, folder, reportPdf, reworded } from './pdfs.ts'

const siteOf = (content: Questionnaire = questionnaire): Site => ({
  known: { contentVersion: content.contentVersion, measures: ['filtering'] },
  questionnaire: async () => content,
  render: async (document, attachment) =>
    new Uint8Array(await renderPdf(document, await pdfFonts(), attachment)),
})

async function checked(pdf: ArrayBuffer, site = siteOf()): Promise<Checked> {
  const result = await checkReport(pdf, site)
  if (!result.ok) throw new Error(`not checked: ${result.reason}`)
  return result
}

const off = ({ figures }: Checked) =>
  figures.flatMap(({ id, printed, recomputed, state }) =>
    state === 'same' ? [] : [{ id, printed, recomputed }],
  )

const SCOPES = [
  'full',
  'briefing',
  ['change', 'step-legality', 'sources'],
] as const satisfies readonly ReportOptions['scope'][]

describe('a report as it was downloaded matches in every figure and every sentence', () => {
  const cases = Object.entries(PICKS).flatMap(([name, pick]) =>
    SCOPES.map((scope) => ({ name, pick, scope })),
  )

  test.each(cases)('$name, $scope', async ({ pick, scope }) => {
    const result = await checked(await reportPdf({ pick, options: { scope } }))
    expect(off(result)).toEqual([])
    expect(result.passages?.missing).toEqual([])
    expect(result).toMatchObject({ outcome: 'matches', added: [], fingerprint: { seal: 'intact' } })
    expect(result.figures.map(({ id }) => id)).toEqual(sample(pick).document.figures.map(({ id }) => id))
  })

  test('on Letter, with a marking, an organisation and letters of every alphabet', async () => {
    const pdf = await reportPdf({
      pick: PICKS.mixed,
      changes: {
        title: 'Φίλτρο, фильтр, Netzsperre für Őry',
        reasons: { scope: `Version 2024.1.7. Fingerprint 0000 0000 0000. 中 😀\n${'long '.repeat(900)}` },
        rights: { added: ['child', 'equality'], removed: { business: 'No company objected.' } },
      },
      options: { paper: 'letter', marking: 'Restricted', organisation: 'Ministry of Justice' },
    })
    expect(await checked(pdf)).toMatchObject({ outcome: 'matches', passages: { missing: [] } })
  })

  test('after another program has linearised and packed it', async () => {
    const pdf = afterQpdf(await reportPdf(), '--linearize', '--object-streams=generate')
    expect((await checked(pdf)).outcome).toBe('matches')
  })

  test('and one without a password to open it, though locked against change', async () => {
    const pdf = afterQpdf(await reportPdf(), '--encrypt', '', 'owner', '256', '--modify=none', '--')
    expect((await checked(pdf)).outcome).toBe('matches')
  })
})

describe('a changed report is told by the figure that differs', () => {
  const [verdict, proportionality] = ['verdict', 'proportionality'].map((id) =>
    sample(PICKS.worst).document.figures.find((figure) => figure.id === id),
  )
  if (verdict === undefined || proportionality === undefined) throw new Error('two figures are needed')

  test('a figure changed in the table', async () => {
    const result = await checked(
      await reportPdf({ print: reworded(proportionality.value, '62', (id) => id === 'method') }),
    )
    expect(off(result)).toEqual([{ id: 'proportionality', printed: '62', recomputed: proportionality.value }])
    expect(differences(result)).toEqual([
      `${proportionality.label}: printed 62, recomputed ${proportionality.value}.`,
    ])
    expect(findingOf(result).title).toBe('One figure differs')
  })

  test('a figure and the verdict changed wherever they stand', async () => {
    const print = (document: Parameters<ReturnType<typeof reworded>>[0]) =>
      reworded(proportionality.value, '62')(reworded(verdict.value, 'Proportionate as described')(document))
    const result = await checked(await reportPdf({ print }))
    expect(off(result).map(({ id }) => id)).toEqual(['verdict', 'proportionality'])
    expect(findingOf(result).title).toBe('2 figures differ')
  })

  test('the verdict changed on the first page alone, the table left as it was', async () => {
    for (const scope of ['full', 'briefing'] as const) {
      const isFirst = (id: string) => id === 'briefing' || id === 'brief'
      const print = reworded(verdict.value, 'Proportionate as described', isFirst)
      const result = await checked(await reportPdf({ print, options: { scope } }))
      expect(off(result)).toEqual([])
      expect(result.outcome).toBe('differs')
      expect(result.passages?.missing.map(({ text }) => text)).toContain(verdict.value)
      expect(findingOf(result).title).toBe('The table of figures fits, other words do not')
    }
  })

  test('an answer changed in the attachment: figures and fingerprint', async () => {
    const [question = ''] = Object.keys(fileOf().answers)
    const best = fileOf({ pick: PICKS.best })
    const result = await checked(await reportPdf({ attach: (file) => ({ ...file, answers: best.answers }) }))
    expect(question).not.toBe('')
    expect(result).toMatchObject({ outcome: 'differs', fingerprint: { seal: 'broken' } })
    expect(off(result).map(({ id }) => id)).toEqual(expect.arrayContaining(['verdict', 'proportionality']))
    expect(sealWords(result)).toMatch(/^Does not fit\. Printed [0-9a-f ]+, recomputed [0-9a-f ]+$/)
  })

  test('an answer changed in the attachment by another program', async () => {
    // As text, one option for another of the same length would do; any other option shows the same.
    const pdf = await reportPdf({ attach: (file) => ({ ...file, author: 'Somebody else' }) })
    const result = await checked(pdf)
    expect(result).toMatchObject({ outcome: 'differs', fingerprint: { seal: 'broken' } })
    expect(off(result)).toEqual([])
    expect(findingOf(result).title).toBe('The assessment inside is not the one that was printed')
  })

  test('a fingerprint changed with everything else left', async () => {
    const print = (document: ReturnType<typeof sample>['document']) => ({
      ...document,
      fingerprint: `${'0'.repeat(60)}beef`,
    })
    expect(await checked(await reportPdf({ print }))).toMatchObject({
      outcome: 'differs',
      fingerprint: { seal: 'broken' },
    })
  })

  test('a figure added, and one left out', async () => {
    const result = await checked(
      await reportPdf({ print: reworded(proportionality.label, 'Public approval', (id) => id === 'method') }),
    )
    expect(result.added).toEqual([{ label: 'Public approval', printed: proportionality.value }])
    expect(differences(result)).toEqual([
      `${proportionality.label}: not printed, recomputed ${proportionality.value}.`,
      `Public approval: printed ${proportionality.value}, though the assessment gives no such figure.`,
    ])
  })
})

describe('every word is compared, in its place', () => {
  const changes = {
    title: 'Critical thinking 🎓',
    reasons: { scope: 'Schools only ✓ and nobody else.' },
  }
  type Print = NonNullable<Forgery['print']>
  const told = async (print: Print, scope: ReportOptions['scope'] = 'full') => {
    const result = await checked(await reportPdf({ pick: PICKS.mixed, changes, print, options: { scope } }))
    return { outcome: result.outcome, missing: result.passages?.missing ?? [] }
  }
  const { document } = sample(PICKS.mixed, changes)
  const stepOf = (id: string) => document.sections.find((section) => section.id === id)

  test.each([
    ['a figure with a digit before it', 'briefing', /"value":"(\d)/, '"value":"9$1'],
    ['a status word with a word before it', 'briefing', /"statusWord":"/, '"statusWord":"hardly '],
    [
      'a sentence with another one after it',
      'briefing',
      /(variations of the method's numbers\.)/,
      '$1 A court agreed.',
    ],
    ['a reason that the author gave', 'step-necessity', /Schools only/, 'Everybody'],
    ['a question', 'step-legality', /"prompt":"[^"]*"/, '"prompt":"Is it popular?"'],
    [
      'the words of a picture',
      'briefing',
      /"kind":"text","at":(\[[^\]]*\]),"text":"[^"]*"/,
      '"kind":"text","at":$1,"text":"Law"',
    ],
    ['a column’s head', 'rights', /"head":\["[^"]*"/, '"head":["Best of all"'],
    ['a source', 'sources', /Charter of Fundamental Rights/, 'Charter of Fundamental Duties'],
  ] as const)('%s', async (_, id, from, to) => {
    const print: Print = (made) => ({
      ...made,
      sections: made.sections.map((section) =>
        section.id === id ? JSON.parse(JSON.stringify(section).replace(from, to)) : section,
      ),
    })
    expect(JSON.stringify(stepOf(id))).toMatch(from)
    const { outcome, missing } = await told(print)
    expect(outcome).toBe('differs')
    expect(missing.length).toBeGreaterThan(0)
    for (const { printed, text } of missing) expect(printed).not.toBe(text)
  })

  test('two rows of the ladder exchanged', async () => {
    const print: Print = (made) =>
      JSON.parse(JSON.stringify(made), (key, value) =>
        key === 'rows' && value[0]?.statusWord ? value.toReversed() : value,
      )
    expect((await told(print)).outcome).toBe('differs')
  })

  test('what no font has is compared like the rest', async () => {
    const { missing } = await told((made) => ({ ...made, title: 'Secret 🎓' }))
    expect(missing.map(({ printed }) => printed)).toContainEqual(expect.stringContaining('Secret'))
  })

  test('the fingerprint, a marking and the organisation around the pages', async () => {
    expect((await told((made) => ({ ...made, marking: 'Public' }))).outcome).toBe('differs')
    expect((await told((made) => ({ ...made, organisation: 'Court of Justice' }), 'briefing')).outcome).toBe(
      'differs',
    )
  })

  test('the same text left alone has nothing to tell', async () => {
    expect(await told((made) => made)).toEqual({ outcome: 'matches', missing: [] })
  })
})

describe('a report of another version of the method is said to be that, and not called false', () => {
  const later: Questionnaire = {
    ...questionnaire,
    contentVersion: '2027.1.1',
    method: strict(questionnaire.method),
  }

  function strict(method: Questionnaire['method']): Questionnaire['method'] {
    return { ...method, caps: { ...method.caps, failed: method.caps.failed - 7 } }
  }

  test.each(['full', 'briefing'] as const)('%s', async (scope) => {
    const result = await checked(await reportPdf({ pick: PICKS.mixed, options: { scope } }), siteOf(later))
    expect(result).toMatchObject({
      outcome: 'other-version',
      version: { report: questionnaire.contentVersion, site: '2027.1.1' },
      fingerprint: { seal: 'intact' },
    })
    expect(findingOf(result).title).toBe('Made under another version of the method')
    expect(findingOf(result).text).toContain(`made under version ${questionnaire.contentVersion}`)
  })

  test('but with another assessment inside it is', async () => {
    const pdf = await reportPdf({ attach: (file) => ({ ...file, author: 'Somebody else' }) })
    expect(await checked(pdf, siteOf(later))).toMatchObject({
      outcome: 'differs',
      fingerprint: { seal: 'broken' },
    })
  })
})

describe('what cannot be checked has a reason of its own', () => {
  let good: ArrayBuffer
  beforeAll(async () => {
    good = await reportPdf({ options: { scope: 'briefing' } })
  })
  const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer
  const reasonOf = async (pdf: ArrayBuffer) => {
    const result = await checkReport(pdf, siteOf())
    return result.ok ? 'checked' : result.reason
  }

  test('no PDF at all', async () => expect(await reasonOf(bytes('{"format":"x"}'))).toBe('not-pdf'))

  test('somebody else’s PDF', async () => {
    const blank = readFileSync(new URL('foreign.pdf', import.meta.url))
    expect(await reasonOf(new Uint8Array(blank).buffer)).toBe('pdf-not-ours')
  })

  test('ours with the attachment taken out', async () =>
    expect(await reasonOf(afterQpdf(good, '--remove-attachment=assessment.json'))).toBe('pdf-stripped'))

  test('ours with another file in the place of the assessment', async () => {
    expect(await reasonOf(await reportPdf({ text: 'Dear all' }))).toBe('pdf-damaged')
    expect(await reasonOf(await reportPdf({ text: '{"foo":1}' }))).toBe('pdf-damaged')
  })

  test('cut short anywhere, or with its middle overwritten', async () => {
    for (const share of [0.02, 0.3, 0.6, 0.9]) {
      const cut = good.slice(0, Math.floor(good.byteLength * share))
      expect(['pdf-damaged', 'pdf-stripped', 'pdf-not-ours'], `${share}`).toContain(await reasonOf(cut))
    }
    expect(await reasonOf(bytes('%PDF-1.7\nnothing else'))).toBe('pdf-damaged')
  })

  test('ours with a second assessment beside the first', async () => {
    const other = join(folder, 'second', 'assessment.json')
    mkdirSync(dirname(other), { recursive: true })
    writeFileSync(other, JSON.stringify(fileOf({ pick: PICKS.best })))
    for (const key of ['aa', 'zz'])
      expect(await reasonOf(afterQpdf(good, '--add-attachment', other, `--key=${key}`, '--'))).toBe(
        'pdf-ambiguous',
      )
  })

  test('locked with a password', async () =>
    expect(await reasonOf(afterQpdf(good, '--encrypt', 'secret', 'owner', '256', '--'))).toBe(
      'pdf-encrypted',
    ))

  test('of a measure that this site does not have', async () => {
    const pdf = await reportPdf({ attach: (file) => ({ ...file, measure: 'teleportation' }) })
    expect(await reasonOf(pdf)).toBe('unknown-measure')
  })

  test('of a later site', async () => {
    const text = JSON.stringify({ ...fileOf(), formatVersion: 2 })
    expect(await reasonOf(await reportPdf({ text }))).toBe('newer-than-this-site')
  })
})
